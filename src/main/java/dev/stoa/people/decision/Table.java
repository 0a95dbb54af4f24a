package dev.stoa.people.decision;

import java.util.Locale;

/** The tables that a decision may change; each has a key {@code id}. */
enum Table {
    PERSON(true),
    ACCOUNT(false),
    COMMIT_IDENTITY(false),
    AFFILIATION(true),
    ORGANISATION(true),
    DOMAIN_RULE(true),
    ORGANISATION_OWNER(true),
    BOT_RULE(true),
    MERGE_DISMISSAL(false),
    ACCOUNT_CLAIM(false),
    CORRECTION(true);

    /** Whether the table counts its changes, so that of two who edit a row the second is told. */
    final boolean versioned;

    Table(boolean versioned) {
        this.versioned = versioned;
    }

    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Table of(String sql) {
        return valueOf(sql.toUpperCase(Locale.ROOT));
    }
}
