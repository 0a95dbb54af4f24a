package dev.stoa.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an event stands, in the order of its life; the last three stand beside the straight way. What was once public stays
 * visible in every state, so that calendars and readers learn of it.
 */
public enum EventState {
    DRAFT,
    PUBLISHED,
    HELD,
    REPORTED,
    POSTPONED,
    RESCHEDULED,
    CANCELLED;

    /** It takes place, as far as is known, at the time that is told. */
    public static final Set<EventState> ON = EnumSet.of(PUBLISHED, RESCHEDULED, HELD, REPORTED);

    public boolean takesPlace() {
        return ON.contains(this);
    }

    /** What a list says beside the name; empty where all is as planned. */
    public String badge() {
        return switch (this) {
            case POSTPONED, RESCHEDULED, CANCELLED, DRAFT -> label();
            case PUBLISHED, HELD, REPORTED -> "";
        };
    }

    /** The state's name for people: "Rescheduled". */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The state as it stands in an address or a form: {@code rescheduled}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventState> bySlug(String slug) {
        return EnumSet.allOf(EventState.class).stream()
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }
}
