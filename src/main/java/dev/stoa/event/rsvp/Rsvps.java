package dev.stoa.event.rsvp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.event.MeetupSeries;
import dev.stoa.notice.Confirmation;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.FewAtOnce;
import dev.stoa.site.Token;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every write of guests: one method, one transaction. A place is taken when the address is confirmed, in the order of the
 * confirmations: what nobody confirms holds none. Where no mail server is set nobody can be asked, and it is taken at once.
 */
@Singleton
class Rsvps {

    static final String PURPOSE = "rsvp";

    private static final String GIVEN_BACK = "you have given your place back";

    @Inject
    ObjectMapper json;

    @Inject
    LetterMail mail;

    @Inject
    GuestLetters letters;

    @Inject
    Seating seating;

    @Inject
    Clock clock;

    /** @return the key of the guest's own page where no confirmation is needed; empty when a letter asks for it */
    Optional<Token> receive(Rsvp rsvp) {
        if (!mail.possible()) {
            return keepAtOnce(rsvp);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var key = Confirmation.await(PURPOSE, written(rsvp), clock.instant());
            letters.confirm(rsvp, MeetupSeries.byId(rsvp.series()).orElseThrow(), key);
        });
        return Optional.empty();
    }

    /** For who is signed in: the address is known to be theirs. Empty where no place can be asked for any more. */
    @FewAtOnce(PURPOSE)
    @Transactional
    public Optional<Token> keepAtOnce(Rsvp rsvp) {
        var key = Token.random();
        return keep(rsvp, key) ? Optional.of(key) : Optional.empty();
    }

    /** The address is confirmed, by the key that was mailed to it, which opens the guest's own page from now on. Once. */
    @FewAtOnce(PURPOSE)
    @Transactional
    public void confirm(Token key) {
        Confirmation.take(PURPOSE, key, clock.instant()).map(this::read).ifPresent(rsvp -> keep(rsvp, key));
    }

    Confirmation.State state(Token key) {
        return Confirmation.state(PURPOSE, key, clock.instant());
    }

    private boolean keep(Rsvp rsvp, Token key) {
        var now = clock.instant();
        var dates = seating
                .hold(
                        rsvp.whole()
                                ? RsvpQueries.comingDates(SeriesLine.from(rsvp.series()), now)
                                : List.of(rsvp.date()))
                .stream()
                .filter(date -> Places.mayAsk(date, now))
                .toList();
        var series = MeetupSeries.byId(rsvp.series()).orElseThrow();
        if (dates.isEmpty() || !GuestTerms.of(series).open) {
            return false;
        }
        var guest = Guest.of(SeriesLine.root(series), rsvp, now);
        if (!rsvp.answers().none()) {
            guest.answer(rsvp.answers(), now);
        }
        if (rsvp.whole()) {
            guest.comesToAll(series, now);
        }
        var seats = new ArrayList<Seat>();
        for (var date : dates) {
            seats.add(seating.ask(guest, date));
            seating.settle(date, guest);
        }
        GuestKey.keep(guest, key, now);
        letters.welcome(guest, key, seats);
        seats.forEach(Seat::tell);
        return true;
    }

    /** Gives one place back, and to the next in line. Nothing happens where it is not theirs, or over. */
    @Transactional
    public void cancel(long guestId, long seatId) {
        var seats = seats(guestId, Seat.comingDates(guestId, clock.instant())).stream()
                .filter(seat -> seat.id == seatId && seat.state != SeatState.CANCELLED)
                .toList();
        seats.forEach(seat -> seating.cancel(seat, Seat.BY_GUEST));
        if (!seats.isEmpty()) {
            letters.cancelled(seats.getFirst().guest, seats, false, GIVEN_BACK);
        }
    }

    /** Gives all places back that are to come; they come to no date that appears later either. */
    @Transactional
    public void cancelAll(long guestId) {
        var seats = seats(guestId, Seat.comingDates(guestId, clock.instant())).stream()
                .filter(seat -> seat.state != SeatState.CANCELLED)
                .toList();
        var guest = guest(guestId);
        seats.forEach(seat -> seating.cancel(seat, Seat.BY_GUEST));
        if (!seats.isEmpty()) {
            letters.cancelled(guest, seats, guest.wholeId != null, GIVEN_BACK);
        }
        guest.comesToDatesOnly();
    }

    @Transactional
    public void answer(long guestId, AnswersForm form) {
        var guest = guest(guestId);
        var terms = GuestTerms.of(MeetupSeries.byId(guest.rootId).orElseThrow());
        guest.answer(form.answers(terms), clock.instant());
    }

    /** Deletes all that we know of this person here. How many came to what is over stays known. */
    @Transactional
    public void forget(long guestId) {
        var seats = seats(guestId, Seat.comingDates(guestId, clock.instant()));
        var active =
                seats.stream().filter(seat -> seat.state != SeatState.CANCELLED).toList();
        var guest = guest(guestId);
        letters.forgotten(guest, active);
        guest.comesToDatesOnly();
        active.forEach(seat -> seating.cancel(seat, Seat.BY_GUEST));
        seats.forEach(Seat::delete);
        Seat.update("guest = null where guest = ?1", guest);
        guest.delete();
    }

    private static Guest guest(long id) {
        return Guest.<Guest>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private List<Seat> seats(long guestId, List<Long> dates) {
        return Seat.of(guestId, seating.hold(dates));
    }

    private String written(Rsvp rsvp) {
        try {
            return json.writeValueAsString(rsvp);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Rsvp read(String written) {
        try {
            return json.readValue(written, Rsvp.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
