package dev.stoa.site;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import java.util.function.Function;

/**
 * A connection of HTTP/1.1 that is asked more than once, as crawlers and the edge cache do: between Netty's codec and Vert.x it
 * answers what {@link PageCache} can answer as it stands, and lets everything else pass. It costs a third less than the way
 * through Vert.x, whose own work (a request, a response, a context, meters) is more than that of such an answer.
 *
 * <p>Answers keep the order of their requests (RFC 9112, section 9.3.2): as long as Vert.x owes one, all that comes goes to Vert.x.
 * All its methods are called by the connection's event loop.
 */
final class KeptConnection extends ChannelDuplexHandler {

    private final Function<HttpRequest, Message> pages;
    private final RequestMeters meters;
    private final DateHeader date;
    private final Http1xServerConnection connection;
    private ChannelHandlerContext encoder;

    /** Answers that Vert.x owes: one when this begins, see {@link #of}. */
    private int owed = 1;

    /** What comes belongs to a request that was answered here. */
    private boolean answered;

    private boolean unflushed;

    private KeptConnection(
            Function<HttpRequest, Message> pages,
            RequestMeters meters,
            DateHeader date,
            Http1xServerConnection connection) {
        this.pages = pages;
        this.meters = meters;
        this.date = date;
        this.connection = connection;
    }

    /**
     * To be called for each request before anything else is done with it: then the first of a connection is the only one that
     * Vert.x has to answer.
     *
     * @param pages what answers a GET, or null
     */
    static void of(
            HttpServerRequest request, Function<HttpRequest, Message> pages, RequestMeters meters, DateHeader date) {
        if (request.connection() instanceof Http1xServerConnection connection) {
            var vertx = connection.channelHandlerContext();
            if (vertx.pipeline().get(KeptConnection.class) == null) {
                vertx.pipeline()
                        .addBefore(
                                vertx.name(),
                                KeptConnection.class.getName(),
                                new KeptConnection(pages, meters, date, connection));
            }
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        encoder = context.pipeline().context(HttpResponseEncoder.class);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (answered) {
            answered = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
        } else if (!(message instanceof HttpRequest request)) {
            context.fireChannelRead(message);
        } else if (owed == 0 && context.channel().isWritable() && isPlain(request) && answer(request)) {
            answered = true;
            unflushed = true;
        } else {
            owed++;
            context.fireChannelRead(message);
        }
    }

    private boolean answer(HttpRequest request) {
        long begun = System.nanoTime();
        var message = pages.apply(request);
        if (message == null || message.page().route() == null) {
            return false;
        }
        var headers = request.headers();
        var written = message.write(
                headers.get(HttpHeaderNames.ACCEPT_ENCODING),
                headers.get(HttpHeaderNames.IF_NONE_MATCH),
                encoder.alloc(),
                date.end());
        connection.reportBytesWritten(written.bytes().readableBytes());
        // Past the encoder: these bytes are encoded.
        encoder.write(written.bytes(), encoder.voidPromise());
        meters.count(message.page().route(), written.status(), System.nanoTime() - begun);
        return true;
    }

    /** A GET of HTTP/1.1 with nothing that asks for more than an answer: no body, no end of the connection, no other protocol. */
    private static boolean isPlain(HttpRequest request) {
        var headers = request.headers();
        return request.decoderResult().isSuccess()
                && HttpMethod.GET.equals(request.method())
                && HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.UPGRADE)
                && isKept(headers);
    }

    private static boolean isKept(HttpHeaders headers) {
        var said = headers.get(HttpHeaderNames.CONNECTION);
        return said == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(said);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (unflushed) {
            unflushed = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            owed--;
        }
        context.write(message, promise);
    }

    /** 100 Continue is not yet the answer. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
