package dev.stoa.event.imports;

import dev.stoa.site.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an import is about. */
public enum Target {
    CONFERENCES("Conferences"),
    MEETUPS("Meetups of one user group"),
    GROUPS("User groups");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Target> byId(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(one -> new Option(one.id(), one.label))
                .toList();
    }
}
