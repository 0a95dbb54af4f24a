package dev.stoa.event.rsvp;

import dev.stoa.event.EventState;

/** One thing that a guest does not know yet about one of their dates. */
enum Piece {
    CALLED_OFF,
    POSTPONED,
    ON_AGAIN,
    MOVED,
    ELSEWHERE,
    MOVED_UP,
    WAITLISTED,
    /** Nothing to say: at most numbers have changed. */
    NONE;

    /** @param told null where the date appeared after the guest asked for all */
    static Piece of(Told told, Told now) {
        if (told == null) {
            return now.toldSeat() == SeatState.WAITING ? WAITLISTED : NONE;
        }
        boolean was = told.toldEvent().takesPlace();
        if (now.toldEvent() == EventState.CANCELLED) {
            return told.toldEvent() == EventState.CANCELLED ? NONE : CALLED_OFF;
        }
        if (now.toldEvent() == EventState.POSTPONED) {
            return told.toldEvent() == EventState.POSTPONED ? NONE : POSTPONED;
        }
        if (!was) {
            return ON_AGAIN;
        }
        if (told.otherTime(now)) {
            return MOVED;
        }
        if (!told.toldPlace().equals(now.toldPlace())) {
            return ELSEWHERE;
        }
        return told.toldSeat() == SeatState.WAITING && now.toldSeat() == SeatState.ACCEPTED ? MOVED_UP : NONE;
    }

    /** What a letter says of a seat. */
    String words(Seat seat) {
        var date = seat.occurrence;
        var when = DateWords.when(date);
        var why = date.reason == null ? "" : " " + date.reason;
        return switch (this) {
            case CALLED_OFF -> when + ": called off." + why;
            case POSTPONED -> when + ": postponed, the new date is not known yet." + why;
            case ON_AGAIN -> when + ": it takes place, at " + date.place().line() + "." + why;
            case MOVED -> "from " + DateWords.when(seat.told, date.zone) + "\n  to " + when + "." + why;
            case ELSEWHERE -> when + ": now at " + date.place().line() + ".";
            case MOVED_UP -> when + ": you were on the waitlist, and now have a place.";
            case WAITLISTED ->
                when + ": a new date, at which all places are taken. You are on the waitlist, number "
                        + seat.numberInLine() + " in line.";
            case NONE -> "";
        };
    }
}
