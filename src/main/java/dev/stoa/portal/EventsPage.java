package dev.stoa.portal;

import dev.stoa.event.EventFilter;
import dev.stoa.event.EventLine;
import dev.stoa.event.EventQueries;
import dev.stoa.event.EventQueries.Count;
import dev.stoa.event.EventQueries.YearCount;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.Remembered;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is coming and what was; with a year chosen, that year from January on. Five statements, of which the pages of the
 * whole list share three until data move.
 *
 * @param coming the next ones, at most {@value #MOST_COMING} of {@code comingCount}
 * @param listed the past ones, or those of the year: one page of {@code total}
 * @param facets but the topics, which stand in {@code topics} and {@code furtherTopics}
 */
public record EventsPage(
        EventFilter filter,
        Integer year,
        List<EventRow> coming,
        long comingCount,
        List<EventRow> listed,
        long total,
        List<Facet> topics,
        List<Facet> furtherTopics,
        EventNarrowing narrowing,
        List<Facet> years,
        Paging paging,
        EventViews views) {

    private static final int MOST_COMING = 50;
    private static final int SIZE = 50;
    private static final int FIRST_TOPICS = 12;

    /** The parameters are as sent: anything, also null. */
    static EventsPage of(EventFilter filter, String typedYear, String page, LocalDate today, Remembered remembered) {
        var search = new EventQueries(filter, today);
        var year = year(typedYear);
        var address = EventViews.address(filter).with("year", year == null ? null : year.toString());
        var years = asked(remembered, "years of events", filter, today, search::years);
        boolean ofYear = year != null;
        long past = years.stream().mapToLong(YearCount::past).sum();
        long comingCount = years.stream().mapToLong(YearCount::events).sum() - past;
        long total = ofYear ? ofYear(years, year) : past;
        var paging = Paging.of(address, page, total, SIZE);
        var listed = ofYear ? search.ofYear(year, paging.offset(SIZE), SIZE) : search.past(paging.offset(SIZE), SIZE);
        var coming = ofYear || comingCount == 0 ? List.<EventRow>of() : rows(search.coming(0, MOST_COMING));
        var topics = topics(
                asked(remembered, "topics of events " + year, filter, today, () -> search.topics(year)),
                filter,
                address);
        int first = Math.min(FIRST_TOPICS, topics.size());
        return new EventsPage(
                filter,
                year,
                coming,
                comingCount,
                rows(listed),
                total,
                topics.subList(0, first),
                topics.subList(first, topics.size()),
                EventNarrowing.of(EventFacets.ofSpread(
                        asked(remembered, "spread of events " + year, filter, today, () -> search.spread(year)),
                        filter,
                        address)),
                years(years, year, address),
                paging,
                EventViews.of(filter, null, today));
    }

    /** What all pages of the whole list have in common; there are too many ways to narrow it to keep all of theirs. */
    private static <T> List<T> asked(
            Remembered remembered, String what, EventFilter filter, LocalDate today, Supplier<List<T>> ask) {
        return filter.isEmpty() ? remembered.answer(what + " on " + today, ask) : ask.get();
    }

    private static Integer year(String asked) {
        return asked != null && asked.matches("(19|20)\\d\\d") ? Integer.valueOf(asked) : null;
    }

    private static long ofYear(List<YearCount> years, int year) {
        return years.stream()
                .filter(count -> count.year() == year)
                .mapToLong(YearCount::events)
                .sum();
    }

    static List<EventRow> rows(List<EventLine> events) {
        return events.stream().map(EventRow::of).toList();
    }

    private static List<Facet> topics(List<Count> counts, EventFilter filter, Address address) {
        return counts.stream()
                .map(count -> facet(address, "topic", count.value(), count.events(), filter.topic()))
                .toList();
    }

    private static List<Facet> years(List<YearCount> years, Integer chosen, Address address) {
        return years.stream()
                .map(count -> facet(
                        address,
                        "year",
                        Integer.toString(count.year()),
                        count.events(),
                        chosen == null ? "" : chosen.toString()))
                .toList();
    }

    private static Facet facet(Address address, String parameter, String value, long count, String chosen) {
        boolean current = value.equals(chosen);
        return new Facet(
                value, count, address.with(parameter, current ? null : value).toString(), current);
    }

    /** Something narrows the lists. */
    public boolean narrowed() {
        return !filter.isEmpty() || year != null;
    }
}
