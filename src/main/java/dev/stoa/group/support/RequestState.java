package dev.stoa.group.support;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a request stands, in the order of its life; only hosting has a time that is scheduled and held. */
public enum RequestState {
    NEW,
    IN_REVIEW,
    QUESTION,
    APPROVED,
    SCHEDULED,
    HELD,
    REPORTED,
    DECLINED,
    WITHDRAWN,
    CANCELLED;

    /** Nothing more happens to it. */
    public static final Set<RequestState> ENDED = EnumSet.of(REPORTED, DECLINED, WITHDRAWN, CANCELLED);

    /** It does not take place. */
    static final Set<RequestState> CALLED_OFF = EnumSet.of(DECLINED, WITHDRAWN, CANCELLED);

    /** Somebody still has to do something. */
    public static final List<RequestState> OPEN =
            Arrays.stream(values()).filter(state -> !ENDED.contains(state)).toList();

    /** A room may be looked for, and guests named. */
    static final Set<RequestState> PREPARED = EnumSet.of(APPROVED, SCHEDULED);

    /** For colleagues: "In review". */
    public String label() {
        return RequestLife.HOSTING.stage(this).label();
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RequestState> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }

    /** How long somebody may take for what has to be done here; null where that is nothing, or the event's own day counts. */
    Duration patience() {
        return switch (this) {
            case NEW -> Duration.ofDays(3);
            case IN_REVIEW, QUESTION, APPROVED -> Duration.ofDays(7);
            case HELD -> Duration.ofDays(14);
            case SCHEDULED, REPORTED, DECLINED, WITHDRAWN, CANCELLED -> null;
        };
    }
}
