package dev.stoa.event.rsvp;

import dev.stoa.event.EventState;
import dev.stoa.event.MeetupMessage;
import dev.stoa.event.MeetupMessage.Entry;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.notice.Letter.Attachment;
import dev.stoa.platform.StoaConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files that letters to guests carry, as RFC 6047 (2.4) wants them: the method stands in the type too. One file has entries
 * of one series only, for programs take one UID a message.
 */
@Singleton
class GuestCalendar {

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.mailer.from")
    String from;

    /** What this guest comes to, of one series: the whole of it without what is not theirs, or these dates. */
    Attachment request(Guest guest, MeetupSeries series, List<Seat> seats) {
        var message = message(guest, series);
        if (guest.comesToAllOf(series) && series.repeats()) {
            var dates = Occurrence.of(series);
            var theirs =
                    Seat.of(guest).stream().collect(Collectors.toMap(seat -> seat.occurrence.id, seat -> seat.state));
            var without = dates.stream()
                    .filter(date -> date.state == EventState.CANCELLED
                            || theirs.getOrDefault(date.id, SeatState.ACCEPTED) != SeatState.ACCEPTED)
                    .map(date -> date.recurrenceId)
                    .toList();
            return file("REQUEST", message.request(series, dates, without));
        }
        return file(
                "REQUEST",
                message.request(seats.stream().map(seat -> seat.occurrence).toList()));
    }

    /** They do not come to these dates of one series, or these do not take place. */
    Attachment cancel(Guest guest, MeetupSeries series, List<Seat> seats) {
        var message = message(guest, series);
        return file(
                "CANCEL",
                message.cancel(seats.stream().map(seat -> seat.occurrence).toList()));
    }

    /** They come to a whole series no more. */
    Attachment cancel(Guest guest, MeetupSeries series) {
        return file("CANCEL", message(guest, series).cancel(series));
    }

    /** Entries under keys that these dates had before. */
    Attachment remove(Guest guest, MeetupSeries series, List<Entry> entries) {
        return file("CANCEL", message(guest, series).remove(entries));
    }

    private MeetupMessage message(Guest guest, MeetupSeries series) {
        return new MeetupMessage(config.baseUrl(), from, series.group.name, guest.email, clock.instant());
    }

    private static Attachment file(String method, byte[] content) {
        return new Attachment(
                method.equals("CANCEL") ? "cancelled.ics" : "meetup.ics",
                "text/calendar; charset=UTF-8; method=" + method + "; component=VEVENT",
                content);
    }
}
