package dev.stoa.github.webhook;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that all requests in flight may fill together, so that many large bodies cannot end the process. */
@Singleton
class Room {

    /** Bytes; four of the largest bodies that GitHub sends. */
    private static final long ALL = 4L * Body.LIMIT;

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
