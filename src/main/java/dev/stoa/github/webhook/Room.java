package dev.stoa.github.webhook;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that all requests in flight may fill together, so that many large bodies cannot end the process. */
@Singleton
class Room {

    /** Bytes; two of the largest bodies that GitHub sends, in a heap of a few hundred megabytes. */
    private static final long ALL = 2L * Body.LIMIT;

    private final AtomicLong taken = new AtomicLong();

    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= ALL) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
