package dev.stoa.github.sync;

import java.time.Duration;

/**
 * How long what failed is left alone: twice as long each time.
 *
 * @param first after the first failure
 * @param longest never longer than this
 */
public record Retry(Duration first, Duration longest) {

    /** Of what a sync reads: a little less than the pause between two passes. */
    public static final Retry OF_SYNC = new Retry(Duration.ofMinutes(10), Duration.ofHours(24));

    private static final int DOUBLINGS = 8;

    /** @param attempts failed ones in a row, at least 1 */
    public Duration after(int attempts) {
        Duration rest = first.multipliedBy(1L << Math.min(DOUBLINGS, attempts - 1));
        return rest.compareTo(longest) > 0 ? longest : rest;
    }
}
