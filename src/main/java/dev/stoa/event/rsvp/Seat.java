package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One guest's place at one date, or in the line for one. Written only by who holds the date, see {@link Seating}. */
@Entity
public class Seat extends PanacheEntityBase {

    /** Who cancelled, where it was the guest. */
    static final String BY_GUEST = "guest";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Occurrence occurrence;

    /** Null when the person was forgotten. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Guest guest;

    @Enumerated(EnumType.STRING)
    public SeatState state;

    /** Who asked earlier has the smaller one. */
    public long position;

    public Instant askedAt;
    public Instant acceptedAt;
    public Instant cancelledAt;
    /** {@link #BY_GUEST}, or the user name of a host. */
    public String cancelledBy;

    public Instant arrivedAt;

    @Embedded
    Told told;

    @Version
    public int version;

    /** At the end of the line of this date. */
    static Seat ask(Guest guest, Occurrence date, Instant now) {
        var seat = new Seat();
        seat.guest = guest;
        seat.occurrence = date;
        seat.stand(now);
        seat.persist();
        return seat;
    }

    /** Stands at the end of the line, again if it was cancelled. */
    void stand(Instant now) {
        // Asked first: a query writes what has changed so far, and half of it is no seat.
        position = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('seat_position')")
                        .getSingleResult())
                .longValue();
        state = SeatState.WAITING;
        askedAt = now;
        acceptedAt = null;
        cancelledAt = null;
        cancelledBy = null;
        told = null;
    }

    void accept(Instant now) {
        state = SeatState.ACCEPTED;
        acceptedAt = now;
    }

    void cancel(String by, Instant now) {
        state = SeatState.CANCELLED;
        cancelledAt = now;
        cancelledBy = by;
        arrivedAt = null;
    }

    void tell() {
        told = Told.of(state, occurrence);
    }

    static Optional<Seat> of(Guest guest, Occurrence date) {
        return find("guest = ?1 and occurrence = ?2", guest, date).firstResultOptional();
    }

    /** Of a guest at these dates, in the order of time. */
    static List<Seat> of(long guest, List<Occurrence> dates) {
        return dates.isEmpty()
                ? List.of()
                : list("guest.id = ?1 and occurrence in ?2 order by occurrence.startsAt, occurrence.id", guest, dates);
    }

    /** The ids of a guest's dates that are not over, in their order. */
    static List<Long> comingDates(long guest, Instant now) {
        return find(
                        "select s.occurrence.id from Seat s where s.guest.id = ?1 and s.occurrence.endsAt > ?2"
                                + " order by s.occurrence.id",
                        guest,
                        now)
                .project(Long.class)
                .list();
    }

    static long accepted(Occurrence date) {
        return count("occurrence = ?1 and state = ?2", date, SeatState.ACCEPTED);
    }

    /** The first ones in line. */
    static List<Seat> waiting(Occurrence date, int most) {
        return find("occurrence = ?1 and state = ?2 order by position", date, SeatState.WAITING)
                .range(0, most - 1)
                .list();
    }

    /** All of a guest with their dates, in the order of time. */
    static List<Seat> of(Guest guest) {
        return list(
                "from Seat s join fetch s.occurrence o join fetch o.series join fetch o.group"
                        + " where s.guest = ?1 order by o.startsAt, o.id",
                guest);
    }

    /** All of a date with their guests: who has a place, who waits, who cancelled; each in the order of the line. */
    static List<Seat> at(Occurrence date) {
        return list("from Seat s left join fetch s.guest where s.occurrence = ?1 order by s.state, s.position", date);
    }

    /** Where a guest stands in line, by the seats' ids: the first is number 1. One statement. */
    static Map<Long, Long> numbersInLine(Guest guest) {
        return find(
                        "select s.id, (select count(*) from Seat w where w.occurrence = s.occurrence and w.state = ?2"
                                + " and w.position <= s.position) from Seat s where s.guest = ?1 and s.state = ?2",
                        guest,
                        SeatState.WAITING)
                .project(Object[].class)
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** How many stand before this one in line, and this one. */
    long numberInLine() {
        return count("occurrence = ?1 and state = ?2 and position <= ?3", occurrence, SeatState.WAITING, position);
    }
}
