package dev.stoa.group;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a user group fares, in the order of its life; a proposal that we did not take stands beside it. */
public enum GroupStatus {
    PROPOSED,
    ACTIVE,
    PAUSED,
    RETIRED,
    DECLINED;

    /** What visitors find in lists and on the map. */
    public static final List<GroupStatus> LISTED = List.of(ACTIVE, PAUSED);

    /** What has a page for visitors: an address that was once good stays good. */
    public static final Set<GroupStatus> SHOWN = EnumSet.of(ACTIVE, PAUSED, RETIRED);

    /** For people: "Paused". */
    public String label() {
        return GroupLife.LIFE.stage(this).label();
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GroupStatus> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(status -> status.slug().equals(slug))
                .findFirst();
    }
}
