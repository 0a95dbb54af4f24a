package dev.stoa.group.support;

import dev.stoa.group.SupportKind;
import dev.stoa.site.Option;
import dev.stoa.site.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a group can ask for: a grant of some kind, or to be hosted. */
public enum Wanted {
    MONEY("Money", SupportKind.GRANT),
    FOOD("Food", SupportKind.FOOD),
    SWAG("Swag", SupportKind.SWAG),
    SPEAKER("A speaker", SupportKind.TALK),
    HOSTING("A room", SupportKind.HOSTED_MEETUP);

    private final String label;
    private final SupportKind given;

    Wanted(String label, SupportKind given) {
        this.label = label;
        this.given = given;
    }

    /** In English, for the desk and letters. */
    public String label() {
        return label;
    }

    /** As what it is written down once it was given. */
    SupportKind given() {
        return given;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hosting() {
        return this == HOSTING;
    }

    static Optional<Wanted> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** What a grant can be, for a form. */
    static List<Option> grants() {
        return Arrays.stream(values())
                .filter(one -> !one.hosting())
                .map(one -> new Option(one.id(), Texts.of(SupportTexts.class).wanted(one)))
                .toList();
    }
}
