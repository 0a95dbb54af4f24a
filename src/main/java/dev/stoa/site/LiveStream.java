package dev.stoa.site;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One open page's stream. It ends by itself after a while, and the browser opens the next: so a page that went away without
 * a word is forgotten, and pages spread anew over replicas.
 */
final class LiveStream {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);

    /** Bytes that may wait for a client beyond what the network takes: a few dozen events. */
    private static final int MOST_WAITING = 4096;

    private static final int LIFE_SECONDS = 15 * 60;
    private static final Buffer RETRY = Buffer.buffer("retry: 5000\n");

    private final HttpServerResponse response;
    private final AtomicInteger waiting = new AtomicInteger();
    private final HttpConnection connection;
    private final HttpVersion version;
    private final Context loop;
    private final long endsAt = System.nanoTime()
            + TimeUnit.SECONDS.toNanos(ThreadLocalRandom.current().nextInt(LIFE_SECONDS, 2 * LIFE_SECONDS));

    LiveStream(HttpServerRequest page, Context loop) {
        this.response = page.response();
        this.connection = page.connection();
        this.version = page.version();
        this.loop = loop;
    }

    /** It has lived as long as it may, 15 to 30 minutes. */
    boolean isOld() {
        return System.nanoTime() - endsAt > 0;
    }

    void begin(Buffer event) {
        response.setChunked(true);
        write(RETRY.copy().appendBuffer(event));
    }

    /** @param over told when this stream is found to be at its end, or brought to it */
    void send(Buffer event, Runnable over) {
        loop.runOnContext(nothing -> {
            if (response.closed() || response.ended()) {
                over.run();
            } else if (waiting.get() > MOST_WAITING) {
                LOG.debug("A live page does not read what it is sent and is dropped");
                over.run();
                drop();
            } else {
                write(event);
            }
        });
    }

    private void write(Buffer event) {
        waiting.addAndGet(event.length());
        response.write(event).onComplete(taken -> waiting.addAndGet(-event.length()));
    }

    /** HTTP/1's own way to close waits until all is written, which a silent client never lets happen. */
    private void drop() {
        if (version != HttpVersion.HTTP_2 && connection instanceof ConnectionBase http1) {
            http1.channel().close();
        } else {
            response.reset();
        }
    }

    void end() {
        loop.runOnContext(nothing -> {
            if (!response.closed() && !response.ended()) {
                response.end();
            }
        });
    }
}
