package dev.stoa.github.repair;

import dev.stoa.github.client.HookPlace;
import java.time.Instant;

/**
 * A hook that delivers to us, and how far its list of deliveries is known. All times are UTC.
 *
 * @param id ours
 * @param readAt when the list was last read back to what was known; null before the first time
 * @param completeAt the time of the newest delivery of that reading, by GitHub's clock; null when there was none
 * @param attempts failed readings in a row
 */
record KnownHook(long id, HookPlace place, Instant readAt, Instant completeAt, int attempts) {}
