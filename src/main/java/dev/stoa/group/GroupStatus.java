package dev.stoa.group;

import java.util.List;

/** How a user group fares. Visitors see active and paused ones. */
public enum GroupStatus {
    PROPOSED,
    ACTIVE,
    PAUSED,
    RETIRED;

    static final List<GroupStatus> VISIBLE = List.of(ACTIVE, PAUSED);
}
