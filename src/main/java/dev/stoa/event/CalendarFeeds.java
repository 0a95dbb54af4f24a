package dev.stoa.event;

import static java.util.stream.Collectors.groupingBy;

import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;

/**
 * Calendars to subscribe to: what is coming and what was lately, conferences and meetups, as one file. Cancelled events stay in
 * it, so that every calendar learns of it. Four statements a feed, however much is in it.
 */
@ApplicationScoped
public class CalendarFeeds {

    /** So long a past event stays in a feed: long enough for every calendar to have seen its last change. */
    private static final Period PAST = Period.ofMonths(3);

    @Inject
    EntityManager entities;

    @Inject
    StoaConfig config;

    /** All that fits the filter. */
    public byte[] of(EventFilter filter, String name, LocalDate today) {
        var file = CalendarFile.feed(name);
        if (filter.group().isEmpty()) {
            add(file, editions(filter, today));
        }
        addSeries(file, series(filter, today));
        return file.bytes();
    }

    /** The meetups of these groups and the editions of these conferences. */
    public byte[] of(Collection<Long> groups, Collection<Long> conferences, String name, LocalDate today) {
        var file = CalendarFile.feed(name);
        if (!conferences.isEmpty()) {
            add(
                    file,
                    entities.createQuery(
                                    "from Edition e where e.conference.id in :conferences and e.state <> DRAFT and e.endsOn >= :since order by e.startsOn, e.id",
                                    Edition.class)
                            .setParameter("conferences", conferences)
                            .setParameter("since", today.minus(PAST))
                            .getResultList());
        }
        if (!groups.isEmpty()) {
            addSeries(file, seriesOf(groups, today));
        }
        return file.bytes();
    }

    private List<Edition> editions(EventFilter filter, LocalDate today) {
        var where = filter.conditions().and("e.endsOn >= :since", "since", today.minus(PAST));
        return where.bind(entities.createQuery(
                        "from Edition e where e.state <> DRAFT" + where.text() + " order by e.startsOn, e.id",
                        Edition.class))
                .getResultList();
    }

    private List<MeetupSeries> series(EventFilter filter, LocalDate today) {
        var where = filter.conditions().and("e.endsOn >= :since", "since", today.minus(PAST));
        return series(where.bind(entities.createQuery(
                        "select distinct e.seriesId from ListedEvent e where e.seriesId is not null" + where.text(),
                        Long.class))
                .getResultList());
    }

    private List<MeetupSeries> seriesOf(Collection<Long> groups, LocalDate today) {
        return series(entities.createQuery(
                        "select distinct e.seriesId from ListedEvent e where e.groupId in :groups and e.endsOn >= :since",
                        Long.class)
                .setParameter("groups", groups)
                .setParameter("since", today.minus(PAST))
                .getResultList());
    }

    /** Asked for by their numbers: with the view inside, the database would look through it for every series. */
    private List<MeetupSeries> series(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from MeetupSeries s join fetch s.group where s.id in :ids order by s.id",
                                MeetupSeries.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private void add(CalendarFile file, List<Edition> editions) {
        editions.forEach(edition -> file.add(EditionCalendar.event(edition, page(edition.slug))));
    }

    private void addSeries(CalendarFile file, List<MeetupSeries> series) {
        if (series.isEmpty()) {
            return;
        }
        var calendar = new MeetupCalendar(file, config.baseUrl());
        var dates = entities.createQuery(
                        "from Occurrence o where o.series in :series and o.state <> :draft and o.dropped = false"
                                + " and (o.series.rule is null or array_length(o.own) > 0 or o.acrossChange = true or o.state in :off) order by o.id",
                        Occurrence.class)
                .setParameter("series", series)
                .setParameter("draft", EventState.DRAFT)
                .setParameter("off", List.of(EventState.POSTPONED, EventState.RESCHEDULED, EventState.CANCELLED))
                .getResultStream()
                .collect(groupingBy(date -> date.series.id));
        series.forEach(one -> calendar.add(one, dates.getOrDefault(one.id, List.of())));
    }

    private URI page(String slug) {
        return config.baseUrl().resolve("/events/" + slug);
    }
}
