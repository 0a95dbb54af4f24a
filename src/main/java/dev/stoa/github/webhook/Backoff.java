package dev.stoa.github.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a failed delivery rests: short at first, since most failures are a lock or a restart, then long enough for a
 * person to mend what is broken. After the last one it is parked.
 */
final class Backoff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private Backoff() {}

    /** The pause after this many failed attempts; empty when there is no further one. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
