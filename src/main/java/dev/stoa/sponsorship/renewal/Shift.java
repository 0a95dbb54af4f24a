package dev.stoa.sponsorship.renewal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * By how many whole weeks the days of one edition move to become those of the next: the day of the week stays. Days are local to
 * the place, so no change of clocks touches them.
 */
public record Shift(int weeks) {

    /** The whole weeks that come nearest to the way from one first day to the other. */
    public static Shift between(LocalDate from, LocalDate to) {
        return new Shift(Math.toIntExact(Math.round(ChronoUnit.DAYS.between(from, to) / 7.0)));
    }

    /**
     * When a conference that began on this day can be expected again: on the same day of the week of the same month of the next year,
     * counted as people count it (the third Wednesday). The fifth is the last, where the next year's month has only four.
     */
    public static LocalDate expected(LocalDate startsOn) {
        int which = (startsOn.getDayOfMonth() - 1) / 7 + 1;
        var month = YearMonth.from(startsOn).plusYears(1);
        var same = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, startsOn.getDayOfWeek()));
        return YearMonth.from(same).equals(month)
                ? same
                : month.atDay(1).with(TemporalAdjusters.lastInMonth(startsOn.getDayOfWeek()));
    }

    /** @return null for null */
    public LocalDate of(LocalDate day) {
        return day == null ? null : day.plusWeeks(weeks);
    }

    public String words() {
        return Math.abs(weeks) == 1 ? weeks + " week" : weeks + " weeks";
    }
}
