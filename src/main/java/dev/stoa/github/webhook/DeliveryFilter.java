package dev.stoa.github.webhook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which deliveries staff want to see.
 *
 * @param which what became of them; null for all
 * @param from the first day (UTC) of their arrival; null for all
 */
record DeliveryFilter(Which which, LocalDate from) {

    /** What became of a delivery, as staff ask for it. */
    enum Which {
        /** Those that completeness counts as failed so far: to be tried again, given to staff, or not readable. */
        FAILED("failed so far", "(state = 'PARKED' or state = 'REJECTED' or state = 'WAITING' and attempts > 0)"),
        PARKED("wait for staff", "state = 'PARKED'"),
        RETRIED("will be tried again", "state = 'WAITING' and attempts > 0"),
        WAITING("wait", "state = 'WAITING'"),
        REJECTED("rejected", "state = 'REJECTED'");

        final String words;
        private final String condition;

        Which(String words, String condition) {
            this.words = words;
            this.condition = condition;
        }
    }

    /** What cannot be read narrows nothing. */
    static DeliveryFilter of(String state, String from) {
        Optional<Which> which = Arrays.stream(Which.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findFirst();
        return new DeliveryFilter(which.orElse(null), day(from));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException odd) {
            return null;
        }
    }

    boolean all() {
        return which == null && from == null;
    }

    /** In the language of entities; its only parameter is {@link #since}. */
    String condition() {
        return (which == null ? "" : which.condition + " and ") + "receivedAt >= ?1";
    }

    Instant since() {
        return from == null ? Instant.EPOCH : from.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** "failed so far, since 2026-11-24". */
    String inWords() {
        String since = from == null ? "" : "since " + from;
        return which == null ? since : which.words + (since.isEmpty() ? "" : ", " + since);
    }
}
