package dev.stoa.portal;

import dev.stoa.github.sync.SyncStatus;
import dev.stoa.site.PartsTexts;
import dev.stoa.site.Texts;
import java.time.Instant;

/**
 * How far the numbers beside it can be trusted, in words.
 *
 * @param at the latest moment that they include (UTC), or null when nothing was read yet
 */
record Freshness(boolean complete, String words, Instant at) {

    static Freshness of(SyncStatus.State state) {
        var texts = Texts.of(PartsTexts.class);
        if (!state.begun()) {
            return new Freshness(false, texts.nothingRead(), null);
        }
        if (state.pending() > 0) {
            return new Freshness(false, texts.reading(state.pending()), state.asOf());
        }
        if (state.failing()) {
            return new Freshness(false, texts.readingFails(), state.asOf());
        }
        return new Freshness(true, texts.complete(), state.asOf());
    }
}
