package dev.stoa.github.sync;

import java.time.Duration;

/** How long a failed part rests: a little less than the pause between two passes, then twice as long each time. */
final class Retry {

    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int DOUBLINGS = 8;

    private Retry() {}

    /** @param attempts failed ones in a row, at least 1 */
    static Duration after(int attempts) {
        Duration rest = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, attempts - 1));
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
