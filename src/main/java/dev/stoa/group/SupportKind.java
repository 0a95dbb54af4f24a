package dev.stoa.group;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the company can give a group. */
public enum SupportKind {
    GRANT("Grant"),
    HOSTED_MEETUP("Hosted meetup"),
    TALK("Talk"),
    SWAG("Swag"),
    FOOD("Food");

    private final String label;

    SupportKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in a form, an address and open data. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SupportKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
