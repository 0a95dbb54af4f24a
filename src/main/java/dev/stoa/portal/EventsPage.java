package dev.stoa.portal;

import dev.stoa.event.EditionLine;
import dev.stoa.event.EditionQueries;
import dev.stoa.event.EditionQueries.YearCount;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import java.time.LocalDate;
import java.util.List;

/**
 * What is coming and what was; with a year chosen, that year from January on. Four statements.
 *
 * @param coming the next ones, at most {@value #MOST_COMING} of {@code comingCount}
 * @param listed the past ones, or those of the year: one page of {@code total}
 */
public record EventsPage(
        String q,
        String topic,
        Integer year,
        List<EventRow> coming,
        long comingCount,
        List<EventRow> listed,
        long total,
        List<Facet> topics,
        List<Facet> furtherTopics,
        List<Facet> years,
        Paging paging) {

    private static final int MOST_COMING = 50;
    private static final int SIZE = 50;
    private static final int FIRST_TOPICS = 12;

    /** The parameters are as sent: anything, also null. */
    static EventsPage of(String q, String topic, String year, String page, LocalDate today) {
        var search = new EditionQueries(SearchText.typed(q), SearchText.typed(topic), year(year), today);
        var address = Address.of("/events")
                .with("q", search.words())
                .with("topic", search.topic())
                .with("year", search.year() == null ? null : search.year().toString());
        var years = search.years();
        boolean ofYear = search.year() != null;
        long past = years.stream().mapToLong(YearCount::past).sum();
        long comingCount = years.stream().mapToLong(YearCount::editions).sum() - past;
        long total = ofYear ? ofYear(years, search.year()) : past;
        var paging = Paging.of(address, page, total, SIZE);
        var listed = ofYear ? search.all(paging.offset(SIZE), SIZE) : search.past(paging.offset(SIZE), SIZE);
        var coming = ofYear || comingCount == 0 ? List.<EventRow>of() : rows(search.coming(MOST_COMING));
        var topics = topics(search, address);
        int first = Math.min(FIRST_TOPICS, topics.size());
        return new EventsPage(
                search.words(),
                search.topic(),
                search.year(),
                coming,
                comingCount,
                rows(listed),
                total,
                topics.subList(0, first),
                topics.subList(first, topics.size()),
                years(years, search, address),
                paging);
    }

    private static Integer year(String asked) {
        return asked != null && asked.matches("(19|20)\\d\\d") ? Integer.valueOf(asked) : null;
    }

    private static long ofYear(List<YearCount> years, int year) {
        return years.stream()
                .filter(count -> count.year() == year)
                .mapToLong(YearCount::editions)
                .sum();
    }

    private static List<EventRow> rows(List<EditionLine> editions) {
        return editions.stream().map(EventRow::of).toList();
    }

    private static List<Facet> topics(EditionQueries search, Address address) {
        return search.topics().stream()
                .map(count -> facet(address, "topic", count.topic(), count.editions(), search.topic()))
                .toList();
    }

    private static List<Facet> years(List<YearCount> years, EditionQueries search, Address address) {
        return years.stream()
                .map(count -> facet(
                        address,
                        "year",
                        Integer.toString(count.year()),
                        count.editions(),
                        search.year() == null ? "" : search.year().toString()))
                .toList();
    }

    private static Facet facet(Address address, String parameter, String value, long count, String chosen) {
        boolean current = value.equals(chosen);
        return new Facet(
                value, count, address.with(parameter, current ? null : value).toString(), current);
    }

    /** Something narrows the lists. */
    public boolean narrowed() {
        return !q.isEmpty() || !topic.isEmpty() || year != null;
    }
}
