package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All open streams of this replica. {@link DataVersion} is looked at now and then, in memory; when it moved, all hear it, at
 * most once in {@link CachedPage#MAY_LAG}: so late that whoever asks for a page then gets one that was rendered after the
 * move, from whichever replica, and so seldom that many moves are one. Times are of {@link System#nanoTime}.
 */
@Singleton
class LiveStreams {

    private static final int LOOK_MILLIS = 100;
    private static final int HEARTBEAT_MILLIS = 20_000;

    /** Pages that hear of a move at once do not ask at once: they spread over a millisecond for so many of them. */
    private static final int PAGES_A_MILLISECOND = 4;

    private static final Buffer HEARTBEAT = Buffer.buffer(": still here\n\n");

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    /** A test lowers it. */
    volatile int most;

    private final DataVersion version;
    private final Vertx vertx;
    private volatile long told;
    private volatile long movedAt = System.nanoTime();
    private long seen;
    private long looking;
    private long beating;

    @Inject
    LiveStreams(StoaConfig config, DataVersion version, Vertx vertx, MeterRegistry meters) {
        this.most = config.liveStreams();
        this.version = version;
        this.vertx = vertx;
        meters.gauge("stoa.live.streams", count);
    }

    void start(@Observes StartupEvent up) {
        looking = vertx.setPeriodic(LOOK_MILLIS, look -> look());
        beating = vertx.setPeriodic(HEARTBEAT_MILLIS, beat -> {
            open.stream().filter(LiveStream::isOld).forEach(LiveStream::end);
            send(HEARTBEAT);
        });
    }

    /** Browsers come again by themselves, to another replica or to the next process. */
    void stop(@Observes ShutdownEvent down) {
        vertx.cancelTimer(looking);
        vertx.cancelTimer(beating);
        open.forEach(LiveStream::end);
    }

    /** Makes a stream of this request's answer and says how the data stand; false when there is no room for one more. */
    boolean open(RoutingContext page) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return false;
        }
        var stream = new LiveStream(page.request(), vertx.getOrCreateContext());
        open.add(stream);
        page.addEndHandler(over -> close(stream));
        stream.begin(event());
        return true;
    }

    int count() {
        return count.get();
    }

    /** To all; who did not take what was sent before is dropped, so that nobody's silence fills the memory. */
    void send(Buffer event) {
        open.forEach(stream -> stream.send(event, () -> close(stream)));
    }

    private void close(LiveStream stream) {
        if (open.remove(stream)) {
            count.decrementAndGet();
        }
    }

    private void look() {
        long now = version.current();
        if (now != seen && seen == told) {
            // The first move since all was told: what it made stale is too old to be served once this has passed.
            movedAt = System.nanoTime();
        }
        seen = now;
        if (seen != told && ago() >= CachedPage.MAY_LAG.toMillis()) {
            told = seen;
            send(event());
        }
    }

    /**
     * The version of this replica's data; how many milliseconds ago they moved, by which a page knows whether it was asked for
     * since; and over how many milliseconds pages spread their questions.
     */
    private Buffer event() {
        var data = new JsonObject()
                .put("version", told)
                .put("ago", ago())
                .put("spread", count.get() / PAGES_A_MILLISECOND);
        return Buffer.buffer("event: moved\ndata: " + data.encode() + "\n\n");
    }

    private long ago() {
        return (System.nanoTime() - movedAt) / 1_000_000;
    }
}
