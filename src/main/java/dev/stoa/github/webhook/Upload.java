package dev.stoa.github.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * Reads a request's body within limits of size, memory and time, and its signature along with it. A body that cannot be kept
 * is read to its end all the same: a client that is still sending does not hear an answer, and only the whole body tells
 * whether GitHub has to hear that there is no room (503, deliver it again) or somebody else that nothing is signed.
 */
final class Upload {

    private final HttpServerRequest request;
    private final Signature.Seal seal;
    private final long patienceMillis;
    private final Body body;
    private long received;
    private boolean kept = true;
    private boolean over;

    Upload(HttpServerRequest request, Signature signature, Room room, long patienceMillis) {
        this.request = request;
        this.seal = signature.seal();
        this.patienceMillis = patienceMillis;
        this.body = new Body(declared(request), room.of(address(request)));
    }

    /** Where no proxy is believed, that of the connection. */
    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }

    /** The {@code Content-Length}; 0 when there is none. */
    static long declared(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * The body of a request that is refused for its headers: read past, since a client that is still sending does not hear
     * an answer, but not for ever.
     */
    static void discard(HttpServerRequest request, long patienceMillis) {
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(patienceMillis, late -> request.connection().close());
        request.endHandler(end -> vertx.cancelTimer(timer));
    }

    /**
     * Calls one of the two, once, unless the client goes away: the first with a body that is signed, and with which secret, in
     * the order of the signature's.
     */
    void whole(ObjIntConsumer<byte[]> arrived, Consumer<Answer> refused) {
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(patienceMillis, late -> {
            refuse(refused, Answer.TOO_SLOW);
            request.connection().close();
        });
        request.response().endHandler(sent -> body.drop()).closeHandler(gone -> {
            vertx.cancelTimer(timer);
            over = true;
            body.drop();
        });
        request.handler(chunk -> add(chunk, refused));
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            end(arrived, refused);
        });
    }

    private void add(Buffer chunk, Consumer<Answer> refused) {
        received += chunk.length();
        if (over) {
            return;
        }
        if (received > Body.LIMIT) {
            body.drop();
            refuse(refused, Answer.TOO_LARGE);
            return;
        }
        seal.add(chunk.getByteBuf().nioBuffer());
        kept = kept && body.add(chunk);
    }

    private void end(ObjIntConsumer<byte[]> arrived, Consumer<Answer> refused) {
        int signer = seal.signer(request.getHeader(Signature.HEADER));
        if (signer < 0) {
            refuse(refused, Answer.WRONG_SIGNATURE);
        } else if (!kept) {
            refuse(refused, Answer.OVERLOADED);
        } else if (!over) {
            over = true;
            arrived.accept(body.bytes(), signer);
        }
    }

    private void refuse(Consumer<Answer> refused, Answer answer) {
        if (!over) {
            over = true;
            refused.accept(answer);
        }
    }
}
