package dev.stoa.group.hosting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A room that somebody has, for a while until it is confirmed, then for good. */
@Entity
public class RoomHold extends PanacheEntityBase {

    public enum State {
        /** Until {@link RoomHold#expiresAt}. */
        HELD,
        CONFIRMED,
        RELEASED,
        EXPIRED;

        /** The room is not free. */
        public static final Set<State> TAKEN = Set.of(HELD, CONFIRMED);

        public String label() {
            return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Room room;

    /** For whom, as the venue's calendar says it; no person's name. */
    public String title;

    /** The company needs it for itself. */
    public boolean own;

    public Instant startsAt;
    public Instant endsAt;

    @Enumerated(EnumType.STRING)
    public State state;

    public Instant expiresAt;
    Instant remindedAt;
    /** The user name of who is told before it ends. */
    public String keeper;

    public String heldBy;
    public Instant heldAt;
    public Instant endedAt;

    @Version
    public int version;

    /**
     * Takes the room, if nobody has it: of any number who try at the same time one gets it. The database says so, by its
     * exclusion constraint; nobody waits for a lock on the room.
     *
     * @return the hold's id; empty where the room is taken for a part of the time
     */
    static Optional<Long> take(
            long room, String title, boolean own, Slot slot, Instant expires, String by, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into room_hold (room_id, title, own, starts_at, ends_at, state, expires_at, keeper, held_by, held_at,
                            version)
                        values (:room, :title, :own, :starts, :ends, 'HELD', :expires, :by, :by, :now, 0)
                        on conflict do nothing returning id""", Long.class)
                .setParameter("room", room)
                .setParameter("title", title)
                .setParameter("own", own)
                .setParameter("starts", slot.startsAt())
                .setParameter("ends", slot.endsAt())
                .setParameter("expires", expires)
                .setParameter("by", by)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(Long.class::cast)
                .findFirst();
    }

    /** With its room and venue. */
    public static Optional<RoomHold> byId(long id) {
        return find("from RoomHold h join fetch h.room r join fetch r.venue where h.id = ?1", id)
                .firstResultOptional();
    }

    static Optional<RoomHold> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What is taken in these rooms at any moment between the two, by time. */
    static List<RoomHold> between(List<Long> rooms, Instant from, Instant until) {
        return rooms.isEmpty()
                ? List.of()
                : list(
                        "from RoomHold h join fetch h.room where h.room.id in ?1 and h.state in ?2 and h.startsAt < ?3"
                                + " and h.endsAt > ?4 order by h.startsAt, h.id",
                        rooms,
                        State.TAKEN,
                        until,
                        from);
    }

    /** Ids of what ends by itself now. */
    static List<Long> overdue(Instant now) {
        return ids("state = HELD and expiresAt <= ?1", now);
    }

    /** Ids of what ends soon, and of which nobody was told yet. */
    static List<Long> endingBefore(Instant soon) {
        return ids("state = HELD and expiresAt <= ?1 and remindedAt is null", soon);
    }

    private static List<Long> ids(String where, Instant moment) {
        return getEntityManager()
                .createQuery("select id from RoomHold where " + where + " order by id", Long.class)
                .setParameter(1, moment)
                .getResultList();
    }

    void end(State how, Instant at) {
        state = how;
        endedAt = at;
    }

    public boolean taken() {
        return State.TAKEN.contains(state);
    }
}
