package dev.stoa.sponsorship;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a sponsorship stands, in the order of its life; the last two stand beside the straight way. */
public enum SponsorshipState {
    NEGOTIATING,
    COMMITTED,
    PREPARING,
    LIVE,
    WRAP_UP,
    CLOSED,
    WAITLISTED,
    CANCELLED;

    /** The company has given its word (and not taken it back): what visitors may be told. */
    public static final Set<SponsorshipState> PROMISED = EnumSet.of(COMMITTED, PREPARING, LIVE, WRAP_UP, CLOSED);

    /** Somebody still has to do something. */
    public static final Set<SponsorshipState> OPEN =
            EnumSet.of(NEGOTIATING, COMMITTED, PREPARING, LIVE, WRAP_UP, WAITLISTED);

    /** Amount, tier and edition may still change without a new approval. */
    public static final Set<SponsorshipState> UNDECIDED = EnumSet.of(NEGOTIATING, WAITLISTED);

    /** The state's name for people: "Wrap-up". */
    public String label() {
        return SponsorshipLife.LIFE.stage(this).label();
    }

    /** The state as it stands in an address: {@code wrap-up}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with this slug or this name; empty for anything else. */
    public static Optional<SponsorshipState> bySlug(String slug) {
        return EnumSet.allOf(SponsorshipState.class).stream()
                .filter(state -> state.slug().equals(slug) || state.name().equals(slug))
                .findFirst();
    }

    /**
     * The day by which a sponsorship should have left this state, measured from the days of the conference: two months
     * before for a decision, six weeks before for the first preparation, on the first day it is live, on the day after it
     * is wrapped up, a month later the books are closed. Staff will set deadlines of their own; these are the defaults.
     */
    public Optional<LocalDate> due(LocalDate startsOn, LocalDate endsOn) {
        return Optional.ofNullable(
                switch (this) {
                    case NEGOTIATING -> startsOn.minusMonths(2);
                    case COMMITTED -> startsOn.minusWeeks(6);
                    case WAITLISTED -> startsOn.minusMonths(1);
                    case PREPARING -> startsOn;
                    case LIVE -> endsOn.plusDays(1);
                    case WRAP_UP -> endsOn.plusMonths(1);
                    case CLOSED, CANCELLED -> null;
                });
    }
}
