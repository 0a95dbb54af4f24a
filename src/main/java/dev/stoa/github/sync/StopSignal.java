package dev.stoa.github.sync;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The wish that a run ends: asked between two pages, and in the end an interruption of whoever waits for GitHub. Nobody is
 * interrupted while storing: a connection to the database would break, and the page with it.
 */
final class StopSignal {

    private final Set<Thread> asking = new HashSet<>();
    private volatile boolean wanted;
    private boolean now;

    /** After the page under way. */
    void want() {
        wanted = true;
    }

    /** At once: whoever waits for GitHub is woken, the page is asked for again by the next run. */
    synchronized void interrupt() {
        wanted = true;
        now = true;
        asking.forEach(Thread::interrupt);
    }

    boolean wanted() {
        return wanted;
    }

    /** @throws InterruptedException when the run shall end */
    void check() throws InterruptedException {
        if (wanted || Thread.interrupted()) {
            throw new InterruptedException("The sync was stopped");
        }
    }

    /** Asks GitHub; may be interrupted, then the answer is an exception of the source. */
    <T> T whileAsking(Supplier<T> question) throws InterruptedException {
        enter();
        try {
            return question.get();
        } finally {
            leave();
        }
    }

    private synchronized void enter() throws InterruptedException {
        check();
        asking.add(Thread.currentThread());
    }

    private synchronized void leave() {
        asking.remove(Thread.currentThread());
        if (now) {
            // Ours, and spent: what comes next may be the database.
            Thread.interrupted();
        }
    }
}
