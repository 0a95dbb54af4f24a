package dev.stoa.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The day by which a page tells coming from past: the one of the place on Earth where it is earliest (UTC-12). So an
 * event counts as coming until its last day has ended wherever it is held.
 */
@Singleton
class Today {

    private static final ZoneOffset LAST_TO_TURN = ZoneOffset.ofHours(-12);

    @Inject
    Clock clock;

    LocalDate everywhere() {
        return LocalDate.ofInstant(clock.instant(), LAST_TO_TURN);
    }
}
