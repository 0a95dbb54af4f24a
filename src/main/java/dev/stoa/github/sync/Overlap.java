package dev.stoa.github.sync;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Work that overlaps: a bounded number at once, each on a virtual thread. The first that fails cancels the others, and none
 * outlives the block that this is opened in.
 */
final class Overlap implements AutoCloseable {

    /** May be cancelled. */
    interface Work {
        void run() throws InterruptedException;
    }

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sync-", 1).factory());
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Semaphore slots;
    private final Runnable cancel;
    private boolean joined;

    /** @param cancel makes those that are under way end soon */
    Overlap(int atOnce, Runnable cancel) {
        slots = new Semaphore(atOnce);
        this.cancel = cancel;
    }

    /** Begins it as soon as there is room; does nothing once one has failed. */
    void fork(Work work) throws InterruptedException {
        slots.acquire();
        if (failure.get() != null) {
            slots.release();
            return;
        }
        threads.execute(() -> {
            try {
                work.run();
            } catch (Throwable problem) {
                if (failure.compareAndSet(null, problem)) {
                    cancel.run();
                }
            } finally {
                slots.release();
            }
        });
    }

    /** Waits for all; throws what the first failure was. */
    void join() throws InterruptedException {
        threads.shutdown();
        while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
            // As long as it takes.
        }
        joined = true;
        switch (failure.get()) {
            case null -> {}
            case InterruptedException stop -> throw stop;
            case RuntimeException known -> throw known;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    @Override
    public void close() {
        if (!joined) {
            cancel.run();
        }
        threads.close();
    }
}
