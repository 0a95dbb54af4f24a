package dev.stoa.portal;

import dev.stoa.github.sync.SyncStatus;
import java.time.Instant;

/**
 * How far the numbers beside it can be trusted, in words.
 *
 * @param at the latest moment that they include (UTC), or null when nothing was read yet
 */
record Freshness(boolean complete, String words, Instant at) {

    static Freshness of(SyncStatus.State state) {
        if (!state.begun()) {
            return new Freshness(false, "nothing read from GitHub yet", null);
        }
        if (state.pending() > 0) {
            return new Freshness(false, "%,d still being read".formatted(state.pending()), state.asOf());
        }
        if (state.failing()) {
            return new Freshness(false, "GitHub could not be read to the end lately", state.asOf());
        }
        return new Freshness(true, "complete", state.asOf());
    }
}
