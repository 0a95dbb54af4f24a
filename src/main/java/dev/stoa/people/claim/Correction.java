package dev.stoa.people.claim;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a contributor proposes about themselves.
 *
 * @param wanted the organisation, or the name
 * @param from first day (UTC); null: from ever
 * @param to first day no more; null: until further notice
 * @param reason of staff, for the contributor; may be null
 */
record Correction(
        long id,
        int version,
        long account,
        Kind kind,
        String wanted,
        LocalDate from,
        LocalDate to,
        String note,
        State state,
        Instant proposedAt,
        Instant settledAt,
        String settledBy,
        String reason,
        long person,
        String called,
        String login) {

    enum Kind {
        AFFILIATION,
        NAME
    }

    enum State {
        OPEN("open", "wait"),
        CONFIRMED("confirmed", "good"),
        DECLINED("declined", "bad"),
        WITHDRAWN("withdrawn", "");

        private final String words;
        private final String badge;

        State(String words, String badge) {
            this.words = words;
            this.badge = badge;
        }

        public String words() {
            return words;
        }

        public String badge() {
            return badge;
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isName() {
        return kind == Kind.NAME;
    }

    /** In words: "Works for Harp Ltd from 2024-01-01". */
    public String words() {
        return isName()
                ? "Is called " + wanted
                : "Works for " + wanted + (from == null ? "" : " from " + from) + (to == null ? "" : " until " + to);
    }
}
