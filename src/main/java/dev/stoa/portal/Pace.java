package dev.stoa.portal;

import dev.stoa.contribution.WorkByKind;
import java.time.YearMonth;
import java.util.List;

/**
 * How alive a project is, from what is recorded alone: archived on GitHub, active with work in the last four quarters (the
 * running one included), else quiet. Unknown where no work is recorded: no word is better than a wrong one.
 */
enum Pace {
    ARCHIVED("Archived"),
    ACTIVE("Active"),
    QUIET("Quiet"),
    UNKNOWN(null);

    private static final int RECENT_QUARTERS = 4;

    private final String word;

    Pace(String word) {
        this.word = word;
    }

    /** @param quarters work by quarter, the running one last; empty when none is recorded */
    static Pace of(boolean archived, List<Long> quarters) {
        if (archived) {
            return ARCHIVED;
        }
        if (quarters.isEmpty()) {
            return UNKNOWN;
        }
        int from = Math.max(0, quarters.size() - RECENT_QUARTERS);
        return quarters.stream().skip(from).anyMatch(work -> work > 0) ? ACTIVE : QUIET;
    }

    /** The same from work by month. */
    static Pace of(boolean archived, List<WorkByKind.Month> work, YearMonth now) {
        if (archived) {
            return ARCHIVED;
        }
        // The running quarter and the three before it.
        var recent = now.minusMonths((now.getMonthValue() - 1) % 3 + 9L);
        return work.isEmpty() ? UNKNOWN : work.getLast().month().isBefore(recent) ? QUIET : ACTIVE;
    }

    /** What the badge says, or null for no badge. */
    public String word() {
        return word;
    }

    public boolean good() {
        return this == ACTIVE;
    }
}
