package dev.stoa.sponsorship.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a request for a sponsorship stands, in the order of its life. */
public enum RequestState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    NEEDS_INFO,
    DEFERRED,
    APPROVED,
    DECLINED,
    WITHDRAWN;

    /** Nothing more happens to it, unless somebody thinks again. */
    public static final Set<RequestState> ENDED = EnumSet.of(APPROVED, DECLINED, WITHDRAWN);

    /** Somebody still has to do something. */
    public static final List<RequestState> OPEN =
            Arrays.stream(values()).filter(state -> !ENDED.contains(state)).toList();

    /** For people: "In review". */
    public String label() {
        return RequestLife.LIFE.stage(this).label();
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

    public boolean ended() {
        return ENDED.contains(this);
    }

    /** What the asker reads. */
    String toAsker() {
        return switch (this) {
            case DRAFT -> "A colleague is writing it down.";
            case SUBMITTED -> "We have it. Somebody of us looks at it within a few days.";
            case IN_REVIEW -> "We are looking at it.";
            case NEEDS_INFO -> "We have a question. Please answer it below.";
            case DEFERRED -> "We cannot decide it now, and look at it again later.";
            case APPROVED -> "Yes, we support you. The next step is ours.";
            case DECLINED -> "We cannot help this time.";
            case WITHDRAWN -> "You have taken it back.";
        };
    }
}
