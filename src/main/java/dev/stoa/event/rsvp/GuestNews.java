package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps guests right, whoever changed what: a form of the desk, an import, the horizon by night. It seats who comes to a date
 * that appeared, moves up the waitlist where there are more places, and compares what guests were told with what stands. So
 * nobody who changes a date has to think of guests, and what is said is what holds. Several changes shortly after each other
 * make one letter.
 */
@Singleton
public class GuestNews {

    private static final Logger LOG = Logger.getLogger(GuestNews.class);

    @Inject
    Seating seating;

    @Inject
    GuestLetters letters;

    @Inject
    GuestCalendar calendar;

    @Inject
    MovedEntries moved;

    @Inject
    Clock clock;

    /** One seat of which there is something to say. */
    private record Item(Seat seat, Piece piece) {}

    /** Does all of that once. Each date and each guest by itself: one that fails does not hold up the others. */
    public void run() {
        each(
                QuarkusTransaction.requiringNew().call(() -> RsvpQueries.unsettled(clock.instant())),
                "Date",
                date -> seating.hold(List.of(date)).forEach(held -> seating.settle(held, null)));
        each(QuarkusTransaction.requiringNew().call(() -> RsvpQueries.untold(clock.instant())), "Guest", this::tell);
    }

    private static void each(List<Long> ids, String what, LongConsumer work) {
        for (long id : ids) {
            try {
                QuarkusTransaction.requiringNew().run(() -> work.accept(id));
            } catch (RuntimeException problem) {
                LOG.errorf(problem, "%s %d was not settled", what, id);
            }
        }
    }

    private void tell(long guestId) {
        var held = seating.hold(Seat.comingDates(guestId, clock.instant()));
        Guest guest = Guest.findById(guestId);
        if (guest == null) {
            return;
        }
        Seat.of(guestId, held).stream()
                .filter(seat -> seat.state != SeatState.CANCELLED)
                .collect(Collectors.groupingBy(seat -> seat.occurrence.series, LinkedHashMap::new, Collectors.toList()))
                .forEach((series, seats) -> {
                    if (letters.reads(guest)) {
                        tell(guest, series, seats);
                    }
                    seats.forEach(Seat::tell);
                });
    }

    private void tell(Guest guest, MeetupSeries series, List<Seat> seats) {
        var items = seats.stream()
                .map(seat -> new Item(seat, Piece.of(seat.told, Told.of(seat.state, seat.occurrence))))
                .toList();
        moved.remove(guest, series, seats);
        write(
                guest,
                series,
                items.stream().filter(item -> item.piece == Piece.CALLED_OFF).toList(),
                true);
        write(
                guest,
                series,
                items.stream()
                        .filter(item -> item.piece != Piece.CALLED_OFF)
                        .filter(item -> item.piece != Piece.NONE
                                || MovedEntries.moved(item.seat)
                                || guest.comesToAllOf(series) && otherNumber(item.seat))
                        .toList(),
                false);
    }

    private void write(Guest guest, MeetupSeries series, List<Item> items, boolean off) {
        var accepted = items.stream()
                .map(item -> item.seat)
                .filter(seat -> seat.state == SeatState.ACCEPTED)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        var lines = items.stream()
                .filter(item -> item.piece != Piece.NONE)
                .map(item -> "- " + item.piece.words(item.seat) + "\n")
                .collect(Collectors.joining());
        letters.news(
                guest,
                (off ? "Called off: " : "Changed: ") + series.title,
                (off ? "this does not take place:\n\n" : "this is new about " + series.title + ":\n\n")
                        + (lines.isEmpty() ? "- the entries in your calendar are renewed.\n" : lines)
                        + (accepted.isEmpty()
                                ? "\n"
                                : "\nThe file that comes with this letter tells your calendar.\n\n"),
                accepted.isEmpty()
                        ? null
                        : off ? calendar.cancel(guest, series, accepted) : calendar.request(guest, series, accepted));
    }

    /** The plan of the series changed, though not for this date: whoever has all of it in the calendar needs the new one. */
    private static boolean otherNumber(Seat seat) {
        return seat.told != null
                && !seat.told
                        .toldSequence()
                        .equals(Told.of(seat.state, seat.occurrence).toldSequence());
    }
}
