package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import dev.stoa.notice.Letter;
import dev.stoa.notice.Letter.Attachment;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Token;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What guests are written, in English whatever language their form was in. Each letter has a link to the guest's own page; what changes their calendar carries the file for
 * it. Nothing is written where no mail server is set: it would wait for ever, with addresses in it.
 */
@Singleton
class GuestLetters {

    /** Where invented guests have their addresses: no such host can exist (RFC 2606), and nothing is written to it. */
    static final String NOWHERE = "guests.invalid";

    /** A letter names so many dates; the link leads to all. */
    private static final int MOST_NAMED = 12;

    @Inject
    LetterMail mail;

    @Inject
    GuestCalendar calendar;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    /** Nothing of what was typed stands in it: else anybody could make us send their words to anybody. */
    void confirm(Rsvp rsvp, MeetupSeries series, Token key) {
        Letter.queue(
                rsvp.email(),
                "Please confirm that you want to come: " + series.title,
                """
                Hello,

                somebody, we hope you, asked for a place at %s of %s and gave this address.
                To have it, open this page and press the button:

                %s

                Until then no place is yours: places are given in the order in which they are confirmed, and when
                all are taken you stand in line. The link works for two days.

                If it was not you, do nothing: then nothing happens, and what was sent is deleted.
                """.formatted(series.title, series.group.name, link(key)),
                clock.instant());
    }

    /** They are on the list. A letter for each series; most are at one. */
    void welcome(Guest guest, Token key, List<Seat> seats) {
        bySeries(guest, seats).forEach((series, theirs) -> {
            var accepted = having(theirs, SeatState.ACCEPTED);
            var waiting = having(theirs, SeatState.WAITING);
            send(
                    guest,
                    key,
                    (accepted.isEmpty() ? "You are on the waitlist: " : "You have a place: ") + series.title,
                    place(series, accepted) + line(series, waiting, accepted.isEmpty()),
                    accepted.isEmpty() ? null : calendar.request(guest, series, accepted));
        });
    }

    private static String place(MeetupSeries series, List<Seat> seats) {
        return seats.isEmpty()
                ? ""
                : "you have a place at " + series.title + ":\n\n" + dates(seats)
                        + "The file that comes with this letter puts it into your calendar, and later ones keep it right.\n\n";
    }

    private static String line(MeetupSeries series, List<Seat> seats, boolean only) {
        return seats.isEmpty()
                ? ""
                : (only
                                ? "all places at " + series.title + " are taken. You are on the waitlist for:\n\n"
                                : "All places are taken at these dates; you are on the waitlist:\n\n")
                        + dates(seats)
                        + "When a place becomes free, the first in line has it, and we write to you.\n\n";
    }

    /** Somebody gave a place back, or there are more of them. */
    void movedUp(Seat seat) {
        if (!reads(seat.guest)) {
            return;
        }
        var series = seat.occurrence.series;
        send(
                seat.guest,
                null,
                "A place is yours now: " + seat.occurrence.title,
                "you were on the waitlist, and now you have a place:\n\n" + dates(List.of(seat))
                        + "If you cannot come any more, say so by the link below: then the next in line has it.\n\n",
                calendar.request(seat.guest, series, List.of(seat)));
    }

    /**
     * They are off the list, by their own will or by a host's.
     *
     * @param whole they come to all dates of these series no more
     * @param why the first sentence, which ends before the dates
     */
    void cancelled(Guest guest, List<Seat> seats, boolean whole, String why) {
        bySeries(guest, seats).forEach((series, theirs) -> {
            var file = removal(guest, series, theirs, whole);
            send(
                    guest,
                    null,
                    "You are off the guest list: " + series.title,
                    why + ":\n\n" + dates(theirs)
                            + (file == null
                                    ? ""
                                    : "The file that comes with this letter takes it out of your calendar.\n\n"),
                    file);
        });
    }

    /** The last letter, after which we do not know the address. */
    void forgotten(Guest guest, List<Seat> seats) {
        bySeries(guest, seats).forEach((series, theirs) -> {
            var file = removal(guest, series, theirs, guest.comesToAllOf(series));
            post(
                    guest,
                    "Your data are deleted: " + series.title,
                    "Hello,\n\nyour data are deleted, as you asked, and your places are given back."
                            + (file == null
                                    ? "\n"
                                    : " The file that comes with this letter takes them out of your calendar.\n"),
                    file);
        });
    }

    /** Null where they only stood in line: who has no place has no entry. */
    private Attachment removal(Guest guest, MeetupSeries series, List<Seat> seats, boolean whole) {
        var had = seats.stream().filter(seat -> seat.acceptedAt != null).toList();
        if (had.isEmpty()) {
            return null;
        }
        return whole && series.repeats() ? calendar.cancel(guest, series) : calendar.cancel(guest, series, had);
    }

    /** @param text ends with an empty line */
    void news(Guest guest, String subject, String text, Attachment file) {
        send(guest, null, subject, text, file);
    }

    private void send(Guest guest, Token key, String subject, String text, Attachment file) {
        if (reads(guest)) {
            var link = link(key == null ? GuestKey.another(guest, clock.instant()) : key);
            post(
                    guest,
                    subject,
                    "Hello,\n\n" + text
                            + "Your own page, where you cancel, change your answers, or have your data deleted:\n\n"
                            + link
                            + "\n\nKeep the link for yourself. To decline in a calendar does not reach us.\n",
                    file);
        }
    }

    private void post(Guest guest, String subject, String text, Attachment file) {
        if (reads(guest)) {
            Letter.queue(guest.email, subject, text, file, clock.instant());
        }
    }

    /** Whether letters to this guest can arrive. */
    boolean reads(Guest guest) {
        return mail.possible() && !guest.email.endsWith("@" + NOWHERE);
    }

    private static List<Seat> having(List<Seat> seats, SeatState state) {
        return seats.stream().filter(seat -> seat.state == state).toList();
    }

    /** Of who reads nothing there is nothing to write. */
    private SequencedMap<MeetupSeries, List<Seat>> bySeries(Guest guest, List<Seat> seats) {
        return (reads(guest) ? seats : List.<Seat>of())
                .stream()
                        .collect(Collectors.groupingBy(
                                seat -> seat.occurrence.series, LinkedHashMap::new, Collectors.toList()));
    }

    /** A line a date, and an empty one. */
    private static String dates(List<Seat> seats) {
        var lines = seats.stream()
                .limit(MOST_NAMED)
                .map(seat -> "- " + DateWords.when(seat.occurrence) + "\n  "
                        + seat.occurrence.place().line() + "\n")
                .collect(Collectors.joining());
        int more = seats.size() - MOST_NAMED;
        return lines + (more > 0 ? "- and " + more + " more\n" : "") + "\n";
    }

    private URI link(Token key) {
        return config.baseUrl().resolve("/rsvps/" + key.text());
    }
}
