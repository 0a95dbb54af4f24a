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

    /** For colleagues: "In review". */
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
}
