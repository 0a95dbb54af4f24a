package dev.stoa.people.decision;

import java.time.LocalDate;

/** A span of days in words, for the trail. */
final class Days {

    private Days() {}

    /** Empty for always. */
    static String words(LocalDate from, LocalDate to) {
        return (from == null ? "" : " from " + from) + (to == null ? "" : " until " + to);
    }
}
