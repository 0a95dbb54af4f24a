package dev.stoa.event;

import dev.stoa.event.EventFilter.Conditions;
import dev.stoa.event.EventFilter.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Events as visitors look for them, conferences and meetups together. Each method is one statement. An event is past when
 * its last day is before {@code today}.
 */
public record EventQueries(EventFilter filter, LocalDate today) {

    /** No event that is listed lasts longer: who looks for what lasts into a month looks no farther back. */
    private static final int LONGEST_DAYS = 61;

    /** How many events a year has, and how many of them are past. */
    public record YearCount(int year, long events, long past) {}

    public record Count(String value, long events) {}

    /** How many events are in one place of one group; null is what they do not have. */
    public record Spread(
            String country,
            String city,
            String groupSlug,
            String groupName,
            boolean online,
            boolean withUs,
            long events) {}

    /**
     * What is in a month's days, in their order: also what began before. Only the words narrow it, so that the facets can be
     * counted from it.
     */
    public List<EventLine> ofMonth(YearMonth month, int most) {
        return list(
                filter.wordsOnly()
                        .and("e.startsOn >= :from", "from", month.atDay(1).minusDays(LONGEST_DAYS))
                        .and("e.startsOn < :next", "next", month.plusMonths(1).atDay(1))
                        .and("e.endsOn >= :first", "first", month.atDay(1)),
                "e.startsOn, e.startsAt nulls first, e.title",
                0,
                most);
    }

    /** Those that are not over, the next first. */
    public List<EventLine> coming(int offset, int most) {
        return list(
                filter.conditions().and("e.endsOn >= :today", "today", today),
                "e.startsOn, e.startsAt nulls first, e.title",
                offset,
                most);
    }

    /** The conference or the one date of a meetup at this address; empty for a series, and for what is not shown. */
    public static Optional<EventLine> bySlug(String slug) {
        return Edition.getEntityManager()
                .createQuery(EventLine.OF_E + "e.slug = :slug", EventLine.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The dates of a series that are not over, the next first. */
    public static List<EventLine> coming(MeetupSeries series, LocalDate today, int most) {
        return Edition.getEntityManager()
                .createQuery(
                        EventLine.OF_E + "e.seriesId = :series and e.endsOn >= :today order by e.startsOn, e.startsAt",
                        EventLine.class)
                .setParameter("series", series.id)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that are over, the latest first. */
    public List<EventLine> past(int offset, int most) {
        return list(
                filter.conditions().and("e.endsOn < :today", "today", today), "e.startsOn desc, e.title", offset, most);
    }

    /** Those that begin in the year, from January on. */
    public List<EventLine> ofYear(int year, int offset, int most) {
        return list(inYear(filter.conditions(), year), "e.startsOn, e.startsAt nulls first, e.title", offset, most);
    }

    /** Every year that has such events, the latest first. */
    public List<YearCount> years() {
        var where = filter.conditions();
        var query = Edition.getEntityManager().createQuery("""
                        select extract(year from e.startsOn), count(*), sum(case when e.endsOn < :today then 1 else 0 end)
                        from ListedEvent e where 1 = 1 %s group by 1 order by 1 desc
                        """.formatted(where.text()), YearCount.class);
        query.setParameter("today", today);
        return where.bind(query).getResultList();
    }

    /** Every topic that such events have, the most frequent first; a chosen topic does not narrow it. */
    public List<Count> topics(Integer year) {
        var where = inYear(filter.without(Part.TOPIC).conditions(), year);
        return where.bind(Edition.getEntityManager().createQuery("""
                                select t, count(*) from ListedEvent e join lateral unnest(e.topics) t
                                where 1 = 1 %s group by t order by count(*) desc, t
                                """.formatted(where.text()), Count.class))
                .getResultList();
    }

    /** Where such events are and whose, coming and past: the facets that only words, topic and year narrow. */
    public List<Spread> spread(Integer year) {
        var where =
                inYear(new EventFilter(filter.words(), filter.topic(), "", "", "", false, false).conditions(), year);
        return where.bind(Edition.getEntityManager()
                        .createQuery("""
                                select e.country, e.city, e.groupSlug, e.groupName, e.online, %s, count(*) from ListedEvent e
                                where 1 = 1 %s group by 1, 2, 3, 4, 5, 6
                                """.formatted(EventLine.WITH_US, where.text()), Spread.class))
                .getResultList();
    }

    private static Conditions inYear(Conditions where, Integer year) {
        return year == null
                ? where
                : where.and("e.startsOn >= :from", "from", LocalDate.of(year, 1, 1))
                        .and("e.startsOn < :to", "to", LocalDate.of(year + 1, 1, 1));
    }

    private static List<EventLine> list(Conditions where, String order, int offset, int most) {
        return where.bind(Edition.getEntityManager()
                        .createQuery(EventLine.OF_E + "1 = 1" + where.text() + " order by " + order, EventLine.class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }
}
