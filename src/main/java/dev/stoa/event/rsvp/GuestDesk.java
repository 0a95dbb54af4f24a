package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.group.GroupEditors;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;

/** Every write of hosts: one method, one transaction. Who may edit the group is a host, nobody else. */
@Singleton
class GuestDesk {

    @Inject
    Seating seating;

    @Inject
    GuestLetters letters;

    @Inject
    Clock clock;

    /** Notes that a guest came, or that it was a mistake. Said twice is said once. */
    @Transactional
    public void arrival(long dateId, long seatId, boolean here, Actor by) {
        var seat = seat(dateId, seatId, by);
        if (here && seat.state == SeatState.CANCELLED) {
            throw new NotFoundException();
        }
        if (here != (seat.arrivedAt != null)) {
            seat.arrivedAt = here ? clock.instant() : null;
        }
    }

    /** Takes a guest off the list of this date, tells them, and lets the next one in line have the place. */
    @Transactional
    public void cancel(long dateId, long seatId, Actor by) {
        var seat = seat(dateId, seatId, by);
        if (seat.state != SeatState.CANCELLED) {
            seating.cancel(seat, by.name());
            if (seat.guest != null && seat.occurrence.endsAt.isAfter(clock.instant())) {
                letters.cancelled(seat.guest, List.of(seat), false, "the hosts have taken you off the guest list");
            }
        }
    }

    /** @throws Outdated where somebody saved in between */
    @Transactional
    public void decide(long seriesId, int seen, GuestTermsForm form, Actor by) {
        var series = MeetupSeries.byId(seriesId).orElseThrow(NotFoundException::new);
        check(series.group.id, by);
        var terms = toChange(SeriesLine.root(series));
        if (terms.version != seen) {
            throw new Outdated();
        }
        terms.open = "yes".equals(form.open);
        terms.asksDiet = "yes".equals(form.diet);
        terms.asksAccess = "yes".equals(form.access);
        terms.question = form.question.isEmpty() ? null : form.question;
    }

    private static GuestTerms toChange(long root) {
        GuestTerms.getEntityManager()
                .createNativeQuery("""
                        insert into guest_terms (series_id, open, asks_diet, asks_access, version)
                        values (:root, true, true, true, 0) on conflict (series_id) do nothing""")
                .setParameter("root", root)
                .executeUpdate();
        return GuestTerms.findById(root, LockModeType.PESSIMISTIC_WRITE);
    }

    private Seat seat(long dateId, long seatId, Actor by) {
        var date = seating.hold(List.of(dateId)).stream().findFirst().orElseThrow(NotFoundException::new);
        check(date.group.id, by);
        return Seat.<Seat>find("id = ?1 and occurrence = ?2", seatId, date)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /** A host sees the guests of a date: nobody else does. */
    static void check(long group, Actor by) {
        if (!GroupEditors.mayEdit(by, group)) {
            throw new ForbiddenException();
        }
    }

    static Occurrence seen(long dateId, Actor by) {
        var date = Occurrence.byId(dateId).orElseThrow(NotFoundException::new);
        check(date.group.id, by);
        return date;
    }
}
