package dev.stoa.group.hosting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;

/** What can be had in a {@link Venue}, by one group at a time. */
@Entity
public class Room extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Venue venue;

    public String name;
    /** People who may be in it. */
    public int capacity;

    public boolean closed;

    @Version
    public int version;

    static Room add(Venue venue, String name, int capacity) {
        var room = new Room();
        room.venue = venue;
        room.name = name;
        room.capacity = capacity;
        room.persist();
        return room;
    }

    /** With its venue. */
    public static Optional<Room> byId(long id) {
        return find("from Room r join fetch r.venue where r.id = ?1", id).firstResultOptional();
    }

    /** All of a venue, the open and the largest first. */
    static List<Room> of(long venue) {
        return list("venue.id = ?1 order by closed, capacity desc, name", venue);
    }

    /** All that can be had anywhere, with their venues. */
    static List<Room> open() {
        return list("from Room r join fetch r.venue v where r.closed = false and v.closed = false"
                + " order by v.city, v.name, r.capacity, r.name");
    }

    /** "The Arcade, Canteen". */
    public String fullName() {
        return venue.name + ", " + name;
    }
}
