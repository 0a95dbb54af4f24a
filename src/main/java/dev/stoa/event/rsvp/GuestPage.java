package dev.stoa.event.rsvp;

import dev.stoa.event.EventState;
import dev.stoa.event.MeetupSeries;
import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import java.time.Instant;
import java.util.List;

/**
 * A guest's own page: what they come to, what they answered, and how to end it.
 *
 * @param key of the link; it stands in the forms
 * @param whole they come to every date
 * @param active there is a date to come of which they are on the list
 */
public record GuestPage(
        String key,
        String title,
        String name,
        String email,
        boolean whole,
        boolean active,
        List<Row> rows,
        GuestQuestions asks,
        AnswersForm form,
        Errors errors) {

    /**
     * @param words how it stands with the guest's place
     * @param badge the style of these words: "good", "wait", "bad" or empty
     */
    public record Row(
            long seat, String slug, String when, String place, String words, String badge, boolean mayCancel) {}

    static GuestPage of(Guest guest, String key, AnswersForm typed, Errors errors, Instant now) {
        var seats = Seat.of(guest);
        var line = Seat.numbersInLine(guest);
        MeetupSeries series =
                seats.isEmpty() ? MeetupSeries.byId(guest.rootId).orElseThrow() : seats.getLast().occurrence.series;
        return new GuestPage(
                key,
                series.title,
                guest.name,
                guest.email,
                guest.wholeId != null,
                seats.stream().anyMatch(seat -> active(seat, now)),
                seats.stream().map(seat -> row(seat, line.get(seat.id), now)).toList(),
                GuestQuestions.of(GuestTerms.of(series)),
                typed == null ? AnswersForm.of(guest.answers()) : typed,
                errors);
    }

    private static boolean active(Seat seat, Instant now) {
        return seat.state != SeatState.CANCELLED && seat.occurrence.endsAt.isAfter(now);
    }

    private static Row row(Seat seat, Long number, Instant now) {
        var date = seat.occurrence;
        boolean over = !date.endsAt.isAfter(now);
        boolean off = !date.state.takesPlace();
        var texts = Texts.of(RsvpTexts.class);
        return new Row(
                seat.id,
                date.slug,
                PageWords.when(date),
                PageWords.place(date.place()),
                seat.state == SeatState.CANCELLED
                        ? texts.doesNotCome()
                        : off ? texts.state(date.state) : over ? texts.isOver() : words(number),
                seat.state == SeatState.CANCELLED || over
                        ? ""
                        : date.state == EventState.CANCELLED
                                ? "bad"
                                : off || seat.state == SeatState.WAITING ? "wait" : "good",
                active(seat, now) && date.state != EventState.CANCELLED);
    }

    private static String words(Long number) {
        var texts = Texts.of(RsvpTexts.class);
        return number == null ? texts.hasPlace() : texts.inLine(number);
    }
}
