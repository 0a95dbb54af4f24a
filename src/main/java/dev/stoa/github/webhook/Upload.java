package dev.stoa.github.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * Reads a request's body within limits of size, memory and time. A body that is refused half-way is read to its end without
 * being kept, since a client that is still sending does not hear an answer.
 */
final class Upload {

    private final HttpServerRequest request;
    private final Room room;
    private final long patienceMillis;
    private final Body body;
    private long held;
    private boolean over;

    Upload(HttpServerRequest request, Room room, long patienceMillis) {
        this.request = request;
        this.room = room;
        this.patienceMillis = patienceMillis;
        this.body = new Body(declared(request));
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

    /** Calls one of the two, once, unless the client goes away. */
    void whole(Consumer<byte[]> arrived, Consumer<Answer> refused) {
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(patienceMillis, late -> {
            refuse(refused, Answer.TOO_SLOW);
            request.connection().close();
        });
        request.response().endHandler(sent -> release()).closeHandler(gone -> {
            vertx.cancelTimer(timer);
            over = true;
            release();
        });
        request.handler(chunk -> add(chunk, refused));
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!over) {
                over = true;
                arrived.accept(body.bytes());
            }
        });
    }

    private void add(Buffer chunk, Consumer<Answer> refused) {
        if (over) {
            return;
        }
        if (!room.take(chunk.length())) {
            refuse(refused, Answer.OVERLOADED);
            return;
        }
        held += chunk.length();
        if (!body.add(chunk)) {
            refuse(refused, Answer.TOO_LARGE);
        }
    }

    private void refuse(Consumer<Answer> refused, Answer answer) {
        if (!over) {
            over = true;
            refused.accept(answer);
        }
    }

    private void release() {
        room.giveBack(held);
        held = 0;
    }
}
