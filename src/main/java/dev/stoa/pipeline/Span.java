package dev.stoa.pipeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Days (UTC) that are to be made anew.
 *
 * @param from the first; null: from ever
 * @param to the first no more; null: until today
 */
public record Span(LocalDate from, LocalDate to) {

    public static final Span ALL = new Span(null, null);

    public Span {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("The span ends before it begins");
        }
    }

    /** The shortest that holds both. */
    Span and(Span other) {
        return new Span(
                from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from,
                to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to);
    }

    /** The first day, as PostgreSQL knows it. */
    public String firstDay() {
        return from == null ? "-infinity" : from.toString();
    }

    /** The day after the last one, as PostgreSQL knows it. */
    public String endDay() {
        return to == null ? "infinity" : to.toString();
    }

    /** A day as a form sends it; empty when it is none of the years that a portal can mean. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 1970 && day.getYear() < 3000);
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }

    /** {@code 2024-01-01 to 2024-02-01}; empty for all days. */
    public String words() {
        if (from == null && to == null) {
            return "";
        }
        return (from == null ? "the beginning" : from.toString()) + " to " + (to == null ? "today" : to.toString());
    }
}
