package dev.stoa.group.hosting;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.site.Slug;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collections;

/** Every write to a venue and its rooms: one method, one transaction, with the trail that belongs to it. */
@ApplicationScoped
public class VenueDesk {

    @Inject
    Holds holds;

    @Inject
    Clock clock;

    /** @return the new venue's slug */
    @Transactional
    String open(VenueTerms terms, boolean sample) {
        var name = Slug.of(terms.name());
        var first = name.isEmpty() || name.equals("new") ? "venue" : name;
        var slug = first;
        for (int i = 2; Venue.bySlug(slug).isPresent(); i++) {
            slug = first + "-" + i;
        }
        return Venue.open(slug, terms, sample).slug;
    }

    /** @throws Outdated when somebody saved in between */
    @Transactional
    void revise(String slug, int seen, VenueTerms terms, Actor by) {
        var venue = toChange(slug);
        if (venue.version != seen) {
            throw new Outdated();
        }
        venue.revise(terms, by, clock.instant());
    }

    /** @throws NotPossible where it has a room of that name */
    @Transactional
    void add(String slug, String room, int capacity, Actor by) {
        var venue = toChange(slug);
        if (Room.count("venue = ?1 and lower(name) = lower(?2)", venue, room) > 0) {
            throw new NotPossible("room", venue.name + " has a room of that name already.");
        }
        Room.add(venue, room, capacity);
        keep(venue, null, room + " (" + capacity + ")", by);
    }

    /** A room takes no guests any more, or does again; who has it keeps it. */
    @Transactional
    void close(String slug, long id, boolean closed, Actor by) {
        var venue = toChange(slug);
        var room = Room.<Room>find("id = ?1 and venue = ?2", id, venue)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        if (room.closed != closed) {
            room.closed = closed;
            keep(venue, closed ? room.name : room.name + ", closed", closed ? room.name + ", closed" : room.name, by);
        }
    }

    /** @throws NotPossible where the room is taken, or there is none */
    @Transactional
    void block(String slug, BlockForm.Reading wish, Actor by) {
        holds.block(room(toChange(slug), wish.room()), wish.title(), wish.slot(), by);
    }

    /** What we took for ourselves is free again; what a group has is let go from its request. */
    @Transactional
    void unblock(String slug, long hold) {
        RoomHold.byId(hold)
                .filter(one -> one.own && one.room.venue.slug.equals(slug))
                .ifPresent(one -> holds.release(one.id));
    }

    private static Room room(Venue venue, long id) {
        return Room.byId(id)
                .filter(room -> room.venue.id.equals(venue.id))
                .orElseThrow(() -> new NotPossible("blocked", "Choose a room."));
    }

    private void keep(Venue venue, String from, String to, Actor by) {
        Change.keep(
                Venue.SUBJECT,
                venue.id,
                Collections.singletonMap("room", from),
                Collections.singletonMap("room", to),
                by,
                clock.instant());
    }

    private static Venue toChange(String slug) {
        return Venue.toChange(slug).orElseThrow(NotFoundException::new);
    }
}
