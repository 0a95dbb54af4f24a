package dev.stoa.github.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One line every few seconds: how far a sync is and about how long it will take. */
class SyncProgress {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Clock clock;
    private final Consumer<String> line;
    private final Instant begun;
    private final int repositories;
    private Instant told;
    private int done;
    private long events;

    SyncProgress(Clock clock, int repositories, Consumer<String> line) {
        this.clock = clock;
        this.line = line;
        this.repositories = repositories;
        begun = clock.instant();
        told = begun;
    }

    synchronized void read(int records) {
        events += records;
        tell();
    }

    synchronized void finished() {
        done++;
        tell();
    }

    synchronized long events() {
        return events;
    }

    private void tell() {
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(EVERY) >= 0) {
            told = now;
            line.accept(text(now));
        }
    }

    private String text(Instant now) {
        String left = done == 0
                ? ""
                : ", about %d s left"
                        .formatted(Duration.between(begun, now).toSeconds() * (repositories - done) / done);
        return "%d of %d repositories, %,d records%s".formatted(done, repositories, events, left);
    }
}
