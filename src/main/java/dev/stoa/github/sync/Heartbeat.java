package dev.stoa.github.sync;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the row of a run true while the run works: writes how far it is, and hears whether it shall stop. About once a
 * second, which is also how long a stop takes to be heard.
 */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final int BEATS_TO_A_LINE = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final RunRows rows;
    private final long run;
    private final Watch watch;
    private final Thread thread;

    Heartbeat(RunRows rows, long run, Watch watch) {
        this.rows = rows;
        this.run = run;
        this.watch = watch;
        thread = Thread.ofPlatform().daemon().name("sync-heartbeat").start(this::run);
    }

    private void run() {
        try {
            for (int beat = 1; !ended.await(EVERY_MILLIS, TimeUnit.MILLISECONDS); beat++) {
                beat();
                if (beat % BEATS_TO_A_LINE == 0) {
                    log();
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            Optional<RunState> state = rows.beat(run, watch.counts());
            if (state.isEmpty()) {
                LOG.warn("This sync was silent for too long and counts as interrupted; it ends.");
                watch.signal().interrupt();
            } else if (state.get() == RunState.STOPPING) {
                if (watch.signal().wanted()) {
                    watch.signal().interrupt();
                }
                watch.signal().want();
            }
        } catch (RuntimeException missed) {
            LOG.warnf("The progress of the sync could not be written: %s", missed.getMessage());
        }
    }

    private void log() {
        rows.of(run)
                .filter(standing -> standing.parts() > 0)
                .ifPresent(standing -> LOG.infof(
                        "%s: %d of %d repositories, %,d records%s",
                        standing.source(),
                        standing.repositoriesDone(),
                        standing.repositories(),
                        standing.records(),
                        standing.left().isEmpty() ? "" : ", " + standing.leftInWords()));
    }

    /** The last word on how far it came. */
    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        rows.beat(run, watch.counts());
    }
}
