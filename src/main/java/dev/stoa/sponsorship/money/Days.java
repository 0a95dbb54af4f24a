package dev.stoa.sponsorship.money;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day stands in a sentence: "3 May 2024". */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }
}
