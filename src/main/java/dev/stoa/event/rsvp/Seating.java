package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Gives places, in the order in which they were asked for. Whoever does so holds the row of the date until the transaction
 * ends, so that two never count the same free places; of several dates the rows are taken in the order of their ids, and
 * their series before them, as {@link dev.stoa.event.MeetupDesk} does.
 */
@Singleton
class Seating {

    /** More than any date has in line at once; the rest is for the next time. */
    private static final int MOST_AT_ONCE = 1000;

    @Inject
    Clock clock;

    @Inject
    GuestLetters letters;

    /** To be called before these dates or their seats are read in this transaction. */
    List<Occurrence> hold(Collection<Long> dates) {
        if (dates.size() > 1) {
            Seat.getEntityManager()
                    .createNativeQuery("""
                            select id from meetup_series
                            where id in (select series_id from occurrence where id in (:dates)) order by id for share""")
                    .setParameter("dates", dates)
                    .getResultList();
        }
        return dates.isEmpty()
                ? List.of()
                : Occurrence.<Occurrence>find("id in ?1 order by id", dates)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Stands in line at a date that is held, behind who comes to every date; who is there already stays where they are. */
    Seat ask(Guest guest, Occurrence date) {
        var now = clock.instant();
        seatThoseOfAllDates(date, now);
        var seat = Seat.of(guest, date).orElseGet(() -> Seat.ask(guest, date, now));
        if (seat.state == SeatState.CANCELLED) {
            seat.stand(now);
        }
        return seat;
    }

    /**
     * Lets who comes to every date stand in line at this one, and the first ones in line have the places that are free. Who
     * moves up is written to.
     *
     * @param asking who is told anyway; null for nobody
     */
    void settle(Occurrence date, Guest asking) {
        var now = clock.instant();
        if (!Places.mayAsk(date, now)) {
            return;
        }
        seatThoseOfAllDates(date, now);
        long free = date.capacity == null ? MOST_AT_ONCE : date.capacity - Seat.accepted(date);
        if (free > 0) {
            for (var seat : Seat.waiting(date, (int) Math.min(free, MOST_AT_ONCE))) {
                seat.accept(now);
                if (seat.told != null && (asking == null || !seat.guest.id.equals(asking.id))) {
                    letters.movedUp(seat);
                    seat.tell();
                }
            }
        }
    }

    private static void seatThoseOfAllDates(Occurrence date, Instant now) {
        Guest.missingAt(date.id, SeriesLine.of(date.series)).forEach(guest -> Seat.ask(guest, date, now));
    }

    /** Gives a place back, and to the next in line. The date is held. */
    void cancel(Seat seat, String by) {
        if (seat.state != SeatState.CANCELLED) {
            seat.cancel(by, clock.instant());
            settle(seat.occurrence, null);
        }
    }
}
