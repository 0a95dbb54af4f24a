package dev.stoa.event.rsvp;

import dev.stoa.event.EventState;
import dev.stoa.event.Occurrence;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What a guest knows of a date: what our last letter said, or the page on which they asked. Compared with what stands it tells
 * whether they have to be written to.
 *
 * @param toldRecurrence with the UID the key in their calendar; null where the UID alone is
 * @param toldPlace in one line
 */
@Embeddable
record Told(
        @Enumerated(EnumType.STRING) SeatState toldSeat,
        @Enumerated(EnumType.STRING) EventState toldEvent,
        String toldUid,
        LocalDateTime toldRecurrence,
        Integer toldSequence,
        LocalDateTime toldStarts,
        Integer toldMinutes,
        String toldPlace) {

    static Told of(SeatState seat, Occurrence date) {
        return new Told(
                seat,
                date.state,
                date.series.uid,
                date.series.repeats() ? date.recurrenceId : null,
                date.series.sequence + date.sequence,
                date.startsLocal,
                date.minutes,
                date.place().line());
    }

    /** The entry in their calendar has another key now. */
    boolean otherKey(Told now) {
        return !Objects.equals(toldUid, now.toldUid) || !Objects.equals(toldRecurrence, now.toldRecurrence);
    }

    boolean otherTime(Told now) {
        return !toldStarts.equals(now.toldStarts) || !toldMinutes.equals(now.toldMinutes);
    }
}
