package dev.stoa.sponsorship.deadline;

/** Where a deadline stands. */
public enum DeadlineState {
    OPEN,
    DONE,
    DROPPED
}
