package dev.stoa.portal;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.site.CalendarPlot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** The last year of somebody or something, day by day. It ends where the work does, so that it is never a blank. */
final class Days {

    private static final int MONTHS = 12;
    private static final int MOST_DAYS = 400;

    private Days() {}

    /**
     * One statement.
     *
     * @param last the month with the latest work; null where there is none
     * @param today in UTC: no year ends after it
     */
    static CalendarPlot of(String title, Scope scope, YearMonth last, TallyQueries tallies, LocalDate today) {
        var month = last == null ? YearMonth.from(today) : last;
        var year = scope.during(month.minusMonths(MONTHS), month);
        var days = tallies.tally(year, List.of(Dimension.DAY), MOST_DAYS, 1).rows().stream()
                .collect(Collectors.toMap(row -> LocalDate.parse(row.values().getFirst()), row -> row.count()));
        var end = month.atEndOfMonth();
        return new CalendarPlot(
                title,
                days,
                end.isAfter(today) ? today : end,
                year.filter().at("/contributions.csv").with("by", "day").toString());
    }
}
