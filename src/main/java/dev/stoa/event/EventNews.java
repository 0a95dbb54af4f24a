package dev.stoa.event;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One event that is new here, or that changed; a series is one, however many dates it has.
 *
 * @param startsOn the first day, or that of the first date
 * @param rule for a series; null for all else
 * @param where in words
 */
public record EventNews(
        String slug,
        String uid,
        String title,
        LocalDate startsOn,
        String rule,
        String where,
        EventState state,
        String reason,
        Instant announcedAt,
        Instant changedAt) {

    /** What changed last, the latest first. Two statements. */
    public static List<EventNews> latest(EntityManager entities, int most) {
        var editions = entities.createQuery(
                        "from Edition e where e.state <> DRAFT order by e.changedAt desc, e.id desc", Edition.class)
                .setMaxResults(most)
                .getResultStream()
                .map(EventNews::of);
        var series = entities.createQuery(
                        "from MeetupSeries s join fetch s.group g where s.state <> :draft and g.status in (ACTIVE, PAUSED, RETIRED)"
                                + " order by s.changedAt desc, s.id desc",
                        MeetupSeries.class)
                .setParameter("draft", EventState.DRAFT)
                .setMaxResults(most)
                .getResultStream()
                .map(EventNews::of);
        return Stream.concat(editions, series)
                .sorted(Comparator.comparing(EventNews::changedAt).reversed())
                .limit(most)
                .toList();
    }

    private static EventNews of(Edition edition) {
        return new EventNews(
                edition.slug,
                edition.uid,
                edition.name,
                edition.startsOn,
                null,
                new Place(null, null, edition.city, edition.country, edition.online ? "online" : null).line(),
                edition.state,
                edition.reason,
                edition.announcedAt,
                edition.changedAt);
    }

    private static EventNews of(MeetupSeries series) {
        return new EventNews(
                series.slug,
                series.uid,
                series.title + " (" + series.group.name + ")",
                series.startsLocal.toLocalDate(),
                series.rule,
                series.place().line(),
                series.state,
                series.reason,
                series.announcedAt,
                series.changedAt);
    }
}
