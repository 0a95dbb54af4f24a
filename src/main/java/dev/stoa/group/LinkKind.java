package dev.stoa.group;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is behind a link of a group, beside its website. */
public enum LinkKind {
    CHAT("Chat"),
    CODE("Code"),
    VIDEO("Videos"),
    SOCIAL("Social media"),
    CALENDAR("Its own calendar");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As a form's field and a sample file call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LinkKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
