package dev.stoa.portal;

import dev.stoa.event.EventFilter;
import dev.stoa.event.EventLine;
import dev.stoa.event.EventQueries;
import dev.stoa.site.Facet;
import dev.stoa.site.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One month as a grid of whole weeks, and as a list. One statement: the facets are counted from the month's own events.
 *
 * @param all how many fit; the list shows the first {@value #MOST_LISTED}
 * @param cut the month has more than {@value #MOST} events, and those after are not here
 */
public record MonthPage(
        EventFilter filter,
        String month,
        String title,
        List<List<MonthDay>> weeks,
        List<EventRow> listed,
        long all,
        boolean cut,
        List<Facet> topics,
        EventNarrowing narrowing,
        String previous,
        String next,
        String current,
        EventViews views) {

    private static final int MOST = 2_000;
    private static final int MOST_LISTED = 300;
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("MMMM uuuu");
    private static final YearMonth FIRST = YearMonth.of(1990, 1);
    private static final YearMonth LAST = YearMonth.of(2100, 12);

    /** @param asked as sent; what is no month between 1990 and 2100 is this one */
    static MonthPage of(EventFilter filter, String asked, LocalDate today) {
        var month = month(asked, today);
        var found = new EventQueries(filter, today).ofMonth(month, MOST);
        var events = found.stream().filter(filter::fits).toList();
        var address = EventViews.address(filter).with("month", month.toString());
        var facets = EventFacets.of(found, filter, address);
        return new MonthPage(
                filter,
                month.toString(),
                TITLE.withLocale(Language.current().locale).format(month),
                weeks(month, events, today),
                EventsPage.rows(events.stream().limit(MOST_LISTED).toList()),
                events.size(),
                found.size() == MOST,
                facets.topics().stream().limit(24).toList(),
                EventNarrowing.of(facets),
                month.isAfter(FIRST)
                        ? address.with("month", month.minusMonths(1).toString()).toString()
                        : null,
                month.isBefore(LAST)
                        ? address.with("month", month.plusMonths(1).toString()).toString()
                        : null,
                month.equals(YearMonth.from(today))
                        ? null
                        : address.with("month", YearMonth.from(today).toString())
                                .toString(),
                EventViews.of(filter, month, today));
    }

    private static YearMonth month(String asked, LocalDate today) {
        try {
            var month = asked.matches("\\d{4}-\\d{2}") ? YearMonth.parse(asked) : YearMonth.from(today);
            return month.isBefore(FIRST) || month.isAfter(LAST) ? YearMonth.from(today) : month;
        } catch (DateTimeParseException noSuchMonth) {
            return YearMonth.from(today);
        }
    }

    private static List<List<MonthDay>> weeks(YearMonth month, List<EventLine> events, LocalDate today) {
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, day -> !day.isAfter(month.atEndOfMonth()), day -> day.plusWeeks(1))
                .map(first -> IntStream.range(0, 7)
                        .mapToObj(first::plusDays)
                        .map(day -> MonthDay.of(day, month, events, today))
                        .toList())
                .toList();
    }

    public boolean narrowed() {
        return !filter.isEmpty();
    }
}
