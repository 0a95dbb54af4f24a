package dev.stoa.portal;

import dev.stoa.site.Texts;
import java.time.YearMonth;

/**
 * How alive a project is, from what is recorded alone: archived on GitHub, active with work in the last four quarters (the
 * running one included), else quiet. Unknown where no work is recorded: no word is better than a wrong one.
 */
enum Pace {
    ARCHIVED,
    ACTIVE,
    QUIET,
    UNKNOWN;

    private static final int RECENT_QUARTERS = 4;

    /** @param last a month of the last quarter with work; null when none is recorded */
    static Pace of(boolean archived, YearMonth last, YearMonth now) {
        if (archived) {
            return ARCHIVED;
        }
        if (last == null) {
            return UNKNOWN;
        }
        return quarter(now) - quarter(last) < RECENT_QUARTERS ? ACTIVE : QUIET;
    }

    private static int quarter(YearMonth month) {
        return month.getYear() * 4 + (month.getMonthValue() - 1) / 3;
    }

    /** What the badge says, or null for no badge. */
    public String word() {
        var texts = Texts.of(ProjectsTexts.class);
        return switch (this) {
            case ARCHIVED -> texts.archived();
            case ACTIVE -> texts.active();
            case QUIET -> texts.quiet();
            case UNKNOWN -> null;
        };
    }

    public boolean good() {
        return this == ACTIVE;
    }
}
