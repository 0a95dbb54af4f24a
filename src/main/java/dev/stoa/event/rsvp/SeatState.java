package dev.stoa.event.rsvp;

/** How it stands with a place that somebody asked for. */
public enum SeatState {
    ACCEPTED,
    /** In line: the first one moves up when a place becomes free. */
    WAITING,
    CANCELLED;

    /** For people: "on the waitlist". */
    String words() {
        return switch (this) {
            case ACCEPTED -> "has a place";
            case WAITING -> "on the waitlist";
            case CANCELLED -> "cancelled";
        };
    }
}
