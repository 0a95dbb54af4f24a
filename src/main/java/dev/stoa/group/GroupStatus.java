package dev.stoa.group;

/** How a user group fares. Visitors see active and paused ones. */
public enum GroupStatus {
    PROPOSED,
    ACTIVE,
    PAUSED,
    RETIRED
}
