package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked about many guests or dates at once. */
final class RsvpQueries {

    private RsvpQueries() {}

    /** Places at dates of one series, by the dates' ids. */
    static Map<Long, Places> places(List<Occurrence> dates, Instant now) {
        List<?> rows = Seat.getEntityManager()
                .createNativeQuery("""
                        with recursive line as (
                            select id, continues_id from meetup_series where id = :series
                            union all
                            select s.id, s.continues_id from meetup_series s join line on s.id = line.continues_id),
                        terms as (select open from guest_terms where series_id in (select id from line where continues_id is null))
                        select o.id,
                               count(*) filter (where seat.state = 'ACCEPTED'),
                               count(*) filter (where seat.state = 'WAITING'),
                               coalesce((select open from terms), true)
                        from occurrence o left join seat on seat.occurrence_id = o.id
                        where o.id in (:dates) group by o.id""", Object[].class)
                .setParameter("series", dates.getFirst().series.id)
                .setParameter("dates", dates.stream().map(date -> date.id).toList())
                .getResultList();
        var byId = new HashMap<Long, Object[]>();
        for (var row : rows) {
            var columns = (Object[]) row;
            byId.put(((Number) columns[0]).longValue(), columns);
        }
        var places = new HashMap<Long, Places>();
        for (var date : dates) {
            var row = byId.get(date.id);
            places.put(
                    date.id,
                    new Places(
                            (boolean) row[3] && Places.mayAsk(date, now),
                            date.capacity,
                            ((Number) row[1]).longValue(),
                            ((Number) row[2]).longValue()));
        }
        return places;
    }

    /** The dates to come of these series, in the order of their ids. */
    static List<Long> comingDates(List<Long> series, Instant now) {
        return Occurrence.find(
                        "select o.id from Occurrence o where o.series.id in ?1 and o.startsAt > ?2 and o.dropped = false"
                                + " order by o.id",
                        series,
                        now)
                .project(Long.class)
                .list();
    }

    /**
     * Dates at which somebody has to be seated: places are free and people wait, or somebody who comes to every date has no
     * seat at one that appeared lately.
     */
    static List<Long> unsettled(Instant now) {
        return ids("""
                with recursive covered as (
                    select id as guest, whole_id as series from guest where whole_id is not null
                    union
                    select c.guest, s.id from covered c join meetup_series s on s.continues_id = c.series)
                select o.id from occurrence o
                where o.starts_at > :now and o.state in ('PUBLISHED', 'RESCHEDULED') and not o.dropped
                  and (exists (select 1 from covered c where c.series = o.series_id and not exists (
                           select 1 from seat x where x.guest_id = c.guest and x.occurrence_id = o.id))
                    or exists (select 1 from seat w where w.occurrence_id = o.id and w.state = 'WAITING')
                       and (o.capacity is null or o.capacity > (
                           select count(*) from seat a where a.occurrence_id = o.id and a.state = 'ACCEPTED')))
                order by o.id""", now);
    }

    /** Guests of whose dates something is not as they were told; what it is, {@link Told} knows. */
    static List<Long> untold(Instant now) {
        return ids("""
                select distinct seat.guest_id from seat
                join occurrence o on o.id = seat.occurrence_id
                join meetup_series s on s.id = o.series_id
                where seat.guest_id is not null and seat.state <> 'CANCELLED' and o.ends_at > :now
                  and (seat.told_seat is distinct from seat.state or seat.told_uid <> s.uid
                    or seat.told_sequence <> o.sequence + s.sequence or seat.told_event <> o.state)
                order by 1""", now);
    }

    /** Guests who have answered and have no date any more for which the answer is needed, or answered before a day. */
    static int eraseAnswers(Instant now, Instant answeredBefore) {
        return Guest.update(
                "update Guest g set g.diet = null, g.accessNeeds = null, g.answer = null, g.answeredAt = null"
                        + " where g.answeredAt is not null and (g.answeredAt < ?1 or not exists (select 1 from Seat s"
                        + " where s.guest = g and s.state <> ?2 and s.occurrence.endsAt > ?3))",
                answeredBefore,
                SeatState.CANCELLED,
                now);
    }

    /** Forgets guests whose last date was over before this moment; their seats stay, as nobody's. */
    static int forgetGuests(Instant endedBefore) {
        return Guest.getEntityManager()
                .createNativeQuery("""
                        delete from guest g where g.created_at < :before and not exists (
                            select 1 from seat join occurrence o on o.id = seat.occurrence_id
                            where seat.guest_id = g.id and o.ends_at > :before)""")
                .setParameter("before", endedBefore)
                .executeUpdate();
    }

    private static List<Long> ids(String sql, Instant now) {
        List<?> found = Seat.getEntityManager()
                .createNativeQuery(sql, Long.class)
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(Long.class::cast).toList();
    }
}
