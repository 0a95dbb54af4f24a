package dev.stoa.sponsorship.deadline;

import java.time.LocalDate;

/** In what a distance is counted. */
public enum Unit {
    DAYS("days"),
    WEEKS("weeks"),
    MONTHS("months");

    private final String words;

    Unit(String words) {
        this.words = words;
    }

    /** A month before the 31st of May is the 30th of April: a day that a month does not have is its last. */
    LocalDate from(LocalDate day, int distance) {
        return switch (this) {
            case DAYS -> day.plusDays(distance);
            case WEEKS -> day.plusWeeks(distance);
            case MONTHS -> day.plusMonths(distance);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
