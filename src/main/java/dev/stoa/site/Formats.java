package dev.stoa.site;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How templates say numbers and days: {@code count.grouped}, {@code date.full}, {@code instant.minute}. */
@TemplateExtension
class Formats {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private Formats() {}

    /** {@code 2026-12-12T09:30:05Z}: HTML takes at most milliseconds, a database gives more. */
    static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** {@code 6,514}. */
    static String grouped(Number number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number.longValue());
    }

    /** {@code 12 December 2026}. */
    static String full(LocalDate date) {
        return FULL.format(date);
    }

    /** {@code Dec}. */
    static String monthName(LocalDate date) {
        return MONTH.format(date);
    }

    /** {@code 12 December 2026}, the day in UTC. */
    static String full(Instant instant) {
        return FULL.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code 12 Dec 2026, 18:30 UTC}. */
    static String minute(Instant instant) {
        return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
