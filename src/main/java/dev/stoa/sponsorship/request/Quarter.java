package dev.stoa.sponsorship.request;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Three months of a calendar year (UTC): "2027-Q1". */
record Quarter(int year, int number) {

    /** The one that was meant, or that of this day. */
    static Quarter of(String typed, LocalDate today) {
        return typed != null && typed.matches("20\\d\\d-Q[1-4]")
                ? new Quarter(Integer.parseInt(typed.substring(0, 4)), typed.charAt(6) - '0')
                : new Quarter(today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate from() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The first day of the next one. */
    LocalDate until() {
        return from().plusMonths(3);
    }

    Quarter before() {
        return of("", from().minusDays(1));
    }

    Quarter after() {
        return of("", until());
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }

    String inWords() {
        return "Quarter " + number + " of " + year;
    }
}
