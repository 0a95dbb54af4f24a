package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries.MonthOfWork;
import java.time.LocalDate;
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

    /** The same of work by month; months without work may be missing. */
    static Pace ofMonths(boolean archived, List<MonthOfWork> months, LocalDate today) {
        var quarter = YearMonth.of(today.getYear(), today.getMonth().firstMonthOfQuarter());
        var recent = quarter.minusMonths(3L * (RECENT_QUARTERS - 1));
        if (archived || months.isEmpty()) {
            return archived ? ARCHIVED : UNKNOWN;
        }
        return months.stream().anyMatch(month -> !month.month().isBefore(recent)) ? ACTIVE : QUIET;
    }

    /** What the badge says, or null for no badge. */
    public String word() {
        return word;
    }

    public boolean good() {
        return this == ACTIVE;
    }
}
