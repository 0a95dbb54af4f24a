package dev.stoa.group.hosting;

import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.util.List;

/** The desk's list of venues. One statement. */
public record VenuesPage(List<Row> rows, boolean mayEdit) {

    /** @param largest people in the largest room, null where there is none @param coming holds that are still to come */
    public record Row(
            String slug, String name, String city, Integer largest, long coming, String keeper, boolean sample) {}

    static VenuesPage of(Actor actor, Instant now) {
        return new VenuesPage(
                Venue.getEntityManager()
                        .createQuery("""
                                select v.slug, v.name, v.city,
                                    (select max(r.capacity) from Room r where r.venue = v and r.closed = false),
                                    (select count(*) from RoomHold h where h.room.venue = v and h.endsAt > :now
                                        and h.state in (HELD, CONFIRMED)),
                                    v.keeper, v.sample
                                from Venue v order by v.city, v.name""", Row.class)
                        .setParameter("now", now)
                        .getResultList(),
                actor.is("editor"));
    }
}
