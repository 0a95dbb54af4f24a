package dev.stoa.sponsorship.renewal;

/** Where a renewal stands; the last three are the other ways in which it is decided. */
public enum RenewalState {
    UPCOMING,
    EVALUATING,
    RENEW,
    CHANGE_TIER,
    SKIP,
    DO_NOT_ENGAGE
}
