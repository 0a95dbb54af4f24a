package dev.stoa.site;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * How templates say numbers and days, as the language of the page writes them: {@code count.grouped}, {@code date.full}, {@code
 * instant.minute}.
 */
@TemplateExtension
class Formats {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'");

    private static final char NO_BREAK = 0xa0;

    private Formats() {}

    /** {@code 2026-12-12T09:30:05Z}: HTML takes at most milliseconds, a database gives more. */
    static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** {@code 6,514}. */
    static String grouped(Number number) {
        return NumberFormat.getIntegerInstance(Language.current().locale).format(number.longValue());
    }

    /** {@code EUR 12,500}; where the code stands behind, they stay on one line. */
    static String said(Money money) {
        return switch (Language.current()) {
            case ENGLISH -> money.toString();
            case GERMAN, SWEDISH ->
                money.amount(Language.current().locale)
                        + NO_BREAK
                        + money.currency().getCurrencyCode();
        };
    }

    /** {@code Swedish Krona}. */
    static String called(Currency currency) {
        var name = currency.getDisplayName(Language.current().locale);
        return name.substring(0, 1).toUpperCase(Language.current().locale) + name.substring(1);
    }

    /** {@code 12 December 2026}. */
    static String full(LocalDate date) {
        return Language.current().day.format(date);
    }

    /** {@code Dec}. */
    static String monthName(LocalDate date) {
        return MONTH.withLocale(Language.current().locale).format(date);
    }

    /** {@code 12 December 2026}, the day in UTC. */
    static String full(Instant instant) {
        return Language.current().day.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code 12 Dec 2026, 18:30 UTC}. */
    static String minute(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return Language.current().shortDay.format(utc) + ", " + TIME.format(utc);
    }
}
