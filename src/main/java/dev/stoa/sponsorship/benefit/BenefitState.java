package dev.stoa.sponsorship.benefit;

import java.util.EnumSet;
import java.util.Set;

/** Where a benefit stands, in the order of its life; the last two stand beside the straight way. */
public enum BenefitState {
    ENTITLED,
    CLAIMED,
    CONFIRMED,
    DELIVERED,
    NOT_DELIVERED,
    DECLINED;

    /** We may still get it. */
    public static final Set<BenefitState> OPEN = EnumSet.of(ENTITLED, CLAIMED, CONFIRMED);

    /** What was ours and we did not get: value left on the table, once its time is over. */
    public static final Set<BenefitState> LEFT = EnumSet.of(ENTITLED, NOT_DELIVERED);
}
