package dev.stoa.github.sync;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a run is for. */
public enum RunKind {
    /** What is new since the last one; the first reads everything. */
    CHANGES("Changes"),
    /** Everything once more from the beginning: nothing that is stored is lost, and what was missed is found. */
    FULL("Everything again"),
    /** Lists and compares, and says what the next run would do; stores nothing. */
    DRY("Dry run");

    private final String label;

    RunKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in forms: {@code changes}, {@code full}, {@code dry}. */
    public static Optional<RunKind> of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(slug))
                .findFirst();
    }
}
