package dev.stoa.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a project stands, as staff decided; before they did, undecided. */
public enum Lifecycle {
    UNDECIDED,
    /** Begun, and not yet promised to stay. */
    INCUBATING,
    /** Worked on; questions are answered. */
    ACTIVE,
    /** Kept safe and working, without new features. */
    MAINTENANCE,
    /** No longer looked after. */
    ARCHIVED;

    /** For people: "Maintenance". */
    public String label() {
        return ProjectLife.LIFE.stage(this).label();
    }

    /** As it stands in an address: {@code maintenance}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean decided() {
        return this != UNDECIDED;
    }

    /** The state with this slug; empty for anything else. */
    public static Optional<Lifecycle> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(slug))
                .findFirst();
    }
}
