package dev.stoa.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day that a page goes by: one for what is coming, one for what was counted. */
@Singleton
class Today {

    private static final ZoneOffset LAST_TO_TURN = ZoneOffset.ofHours(-12);

    @Inject
    Clock clock;

    /**
     * Tells coming from past: the day at the place on Earth where it is earliest (UTC-12). So an event counts as coming
     * until its last day has ended wherever it is held.
     */
    LocalDate everywhere() {
        return LocalDate.ofInstant(clock.instant(), LAST_TO_TURN);
    }

    /** Ends the months and quarters of work, which are those of UTC. */
    LocalDate utc() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
