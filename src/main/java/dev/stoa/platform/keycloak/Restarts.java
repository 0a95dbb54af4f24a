package dev.stoa.platform.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How long to wait before a server that ended is started again: at first hardly, then longer, so that one that cannot live
 * is started six times an hour at most. It is never given up: what was wrong (no memory, no room) may pass.
 */
final class Restarts {

    private static final List<Duration> SHORT =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Deque<Instant> ends = new ArrayDeque<>();

    /** @param end when it ended, not before the one asked for last */
    Duration pause(Instant end) {
        while (!ends.isEmpty() && ends.getFirst().isBefore(end.minus(REMEMBERED))) {
            ends.removeFirst();
        }
        ends.addLast(end);
        return ends.size() <= SHORT.size() ? SHORT.get(ends.size() - 1) : LONG;
    }

    /** True where nobody should wait for it. */
    static boolean isLong(Duration pause) {
        return pause.equals(LONG);
    }
}
