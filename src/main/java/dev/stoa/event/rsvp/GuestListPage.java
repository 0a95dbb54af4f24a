package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The guests of one date, for its hosts: who has a place, who waits in which order, who cancelled. Answers are shown until it
 * is over.
 *
 * @param accepted how many have a place
 * @param arrived how many came
 * @param left null for no limit
 * @param question the hosts' own one; null for none
 */
public record GuestListPage(
        long id,
        long seriesId,
        String seriesTitle,
        String title,
        String when,
        String place,
        Integer capacity,
        long accepted,
        long waiting,
        long cancelled,
        long arrived,
        Long left,
        boolean over,
        String question,
        List<Row> rows) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);

    /**
     * @param line the number in line of who waits; 0 for others
     * @param name null for who was forgotten
     * @param whole they come to every date
     * @param asked by the clocks of the date's zone, as is {@code arrived}, which is null before
     */
    public record Row(
            long seat,
            SeatState state,
            int line,
            String name,
            String email,
            boolean whole,
            String diet,
            String access,
            String other,
            String asked,
            String arrived) {

        public boolean listed() {
            return state != SeatState.CANCELLED;
        }

        public String words() {
            return line > 0 ? state.words() + ", number " + line : state.words();
        }
    }

    static GuestListPage of(Occurrence date, Instant now) {
        var seats = Seat.at(date).stream()
                .sorted(Comparator.comparing((Seat seat) -> seat.state).thenComparing(seat -> seat.position))
                .toList();
        boolean over = !date.endsAt.isAfter(now);
        long accepted = count(seats, SeatState.ACCEPTED);
        var rows = seats.stream()
                .map(seat -> row(seat, date, over, accepted, seats))
                .toList();
        return new GuestListPage(
                date.id,
                date.series.id,
                date.series.title,
                date.title,
                DateWords.when(date),
                date.place().line(),
                date.capacity,
                accepted,
                count(seats, SeatState.WAITING),
                count(seats, SeatState.CANCELLED),
                seats.stream().filter(seat -> seat.arrivedAt != null).count(),
                date.capacity == null ? null : Math.max(0, date.capacity - accepted),
                over,
                GuestTerms.of(date.series).question,
                rows);
    }

    private static long count(List<Seat> seats, SeatState state) {
        return seats.stream().filter(seat -> seat.state == state).count();
    }

    private static Row row(Seat seat, Occurrence date, boolean over, long accepted, List<Seat> all) {
        var guest = seat.guest;
        var answers = guest == null || over || seat.state == SeatState.CANCELLED ? Answers.NONE : guest.answers();
        return new Row(
                seat.id,
                seat.state,
                seat.state == SeatState.WAITING ? (int) (all.indexOf(seat) - accepted) + 1 : 0,
                guest == null ? null : guest.name,
                guest == null ? null : guest.email,
                guest != null && guest.wholeId != null,
                answers.diet(),
                answers.access(),
                answers.other(),
                minute(seat.askedAt, date),
                seat.arrivedAt == null ? null : minute(seat.arrivedAt, date));
    }

    private static String minute(Instant at, Occurrence date) {
        return MINUTE.format(LocalDateTime.ofInstant(at, ZoneId.of(date.zone)));
    }

    /** A table for the host's own program; without the person where they were forgotten. */
    List<String> header() {
        return List.of(
                "name", "email", "state", "line", "allDates", "diet", "access", "answer", "askedAt", "arrivedAt");
    }

    List<List<Object>> table() {
        return rows.stream()
                .map(row -> java.util.Arrays.<Object>asList(
                        row.name,
                        row.email,
                        row.state.name().toLowerCase(Locale.ROOT),
                        row.line == 0 ? null : row.line,
                        row.whole ? "yes" : "no",
                        row.diet,
                        row.access,
                        row.other,
                        row.asked,
                        row.arrived))
                .toList();
    }
}
