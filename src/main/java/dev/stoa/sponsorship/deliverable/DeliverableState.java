package dev.stoa.sponsorship.deliverable;

import java.util.EnumSet;
import java.util.Set;

/** Where a deliverable stands, in the order of its life; the last three stand beside the straight way. */
public enum DeliverableState {
    NOT_STARTED,
    IN_PROGRESS,
    INTERNAL_REVIEW,
    SUBMITTED,
    ACCEPTED,
    CHANGES_REQUESTED,
    MISSED,
    WAIVED;

    /** We still owe it. */
    public static final Set<DeliverableState> OPEN =
            EnumSet.of(NOT_STARTED, IN_PROGRESS, INTERNAL_REVIEW, SUBMITTED, CHANGES_REQUESTED);
}
