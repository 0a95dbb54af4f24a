package dev.stoa.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The days from one to another, both included, as people write them: "22 to 25 April 2025". */
public record DateSpan(LocalDate from, LocalDate to) {

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    @Override
    public String toString() {
        if (from.equals(to)) {
            return YEAR.format(to);
        }
        if (from.getYear() != to.getYear()) {
            return YEAR.format(from) + " to " + YEAR.format(to);
        }
        return (from.getMonth() == to.getMonth() ? String.valueOf(from.getDayOfMonth()) : MONTH.format(from))
                + " to "
                + YEAR.format(to);
    }
}
