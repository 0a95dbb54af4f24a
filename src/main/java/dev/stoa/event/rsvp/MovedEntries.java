package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupMessage.Entry;
import dev.stoa.event.MeetupSeries;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Dates whose entry in the calendar has another key than before, as UID or RECURRENCE-ID changed: where "this and all
 * following" began a series of its own, or a rule moved to another day. Unless the old entry is taken out the date stands in
 * the guest's calendar twice, at the old time as well.
 */
@Singleton
class MovedEntries {

    @Inject
    GuestLetters letters;

    @Inject
    GuestCalendar calendar;

    static boolean moved(Seat seat) {
        return seat.told != null && seat.told.otherKey(Told.of(seat.state, seat.occurrence));
    }

    /** Takes the old ones out; the new ones come with the letter that says what is new. */
    void remove(Guest guest, MeetupSeries series, List<Seat> seats) {
        seats.stream()
                .filter(seat -> seat.state == SeatState.ACCEPTED && moved(seat))
                .map(seat -> seat.told)
                .filter(told -> told.toldSeat() == SeatState.ACCEPTED)
                .collect(Collectors.groupingBy(Told::toldUid))
                .forEach((uid, told) -> remove(guest, series, uid, told));
    }

    private void remove(Guest guest, MeetupSeries series, String uid, List<Told> told) {
        var before = MeetupSeries.<MeetupSeries>find("uid", uid).firstResultOptional();
        var whole = before.filter(guest::comesToAllOf);
        var entries = told.stream()
                .filter(one -> one.toldRecurrence() != null)
                .map(one -> entry(series, one))
                .toList();
        // Of the series as it is now the whole file comes anyway, and says all its dates anew.
        if (whole.isPresent() ? !whole.get().id.equals(series.id) : !entries.isEmpty()) {
            letters.news(
                    guest,
                    "Your calendar: " + series.title,
                    "some dates have another entry in the calendar now. The file that comes with this letter takes the old"
                            + " ones out; another letter brings the new ones.\n\n",
                    whole.map(old -> calendar.request(guest, old, List.of()))
                            .orElseGet(() -> calendar.remove(guest, series, entries)));
        }
    }

    private static Entry entry(MeetupSeries series, Told told) {
        return new Entry(
                told.toldUid(), told.toldRecurrence(), ZoneId.of(series.zone), series.title, told.toldSequence() + 1);
    }
}
