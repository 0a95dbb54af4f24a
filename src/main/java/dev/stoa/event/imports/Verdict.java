package dev.stoa.event.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a row; the first two are taken. */
public enum Verdict {
    NEW("New"),
    CHANGED("Changed"),
    SAME("Known already"),
    DUPLICATE("Duplicate"),
    REJECTED("Rejected");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
