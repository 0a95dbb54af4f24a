package dev.stoa.portal;

import java.util.Locale;

/** What a badge tells of a project. */
enum BadgeKind {
    CONTRIBUTORS("contributors"),
    RELEASE("last release"),
    RESPONSE("first response"),
    STATUS("status");

    final String label;

    BadgeKind(String label) {
        this.label = label;
    }

    /** As the address has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
