package dev.stoa.github.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * How often the webhook route refused, by day (UTC) and reason, added to {@code delivery_refusal} every few seconds: whoever
 * sends a flood of rubbish gets one small write for it. A process that is killed forgets those few seconds.
 */
@Singleton
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final long EVERY_MILLIS = 5_000;

    private final Clock clock;
    private final RefusalRows rows;
    private Map<Key, Count> counted = new TreeMap<>();

    /** In the order in which rows are locked, the same for all replicas. */
    record Key(LocalDate day, String reason) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : reason.compareTo(other.reason);
        }
    }

    record Count(long refusals, Instant last) {

        Count and(Count more) {
            return new Count(refusals + more.refusals, last.isAfter(more.last) ? last : more.last);
        }
    }

    @Inject
    Refusals(Clock clock, RefusalRows rows) {
        this.clock = clock;
        this.rows = rows;
    }

    synchronized void count(Answer answer) {
        Instant now = clock.instant();
        counted.merge(new Key(LocalDate.ofInstant(now, ZoneOffset.UTC), answer.word), new Count(1, now), Count::and);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(
                EVERY_MILLIS,
                timer -> vertx.executeBlocking(() -> {
                    write();
                    return null;
                }));
    }

    void stop(@Observes ShutdownEvent event) {
        write();
    }

    /** Those that could not be written are kept for the next time. */
    void write() {
        Map<Key, Count> some = take();
        if (some.isEmpty()) {
            return;
        }
        try {
            rows.add(some);
        } catch (java.sql.SQLException away) {
            LOG.warnf("Refused deliveries are counted later: %s", away.getMessage());
            synchronized (this) {
                some.forEach((key, count) -> counted.merge(key, count, Count::and));
            }
        }
    }

    private synchronized Map<Key, Count> take() {
        Map<Key, Count> all = counted;
        counted = new TreeMap<>();
        return all;
    }
}
