package dev.stoa.sponsorship;

import dev.stoa.site.Option;
import java.time.LocalDate;
import java.util.List;

/** What the form suggests; everything else may be typed as well. */
public record Choices(List<Option> editions, List<String> owners, List<String> currencies) {

    private static final List<String> CURRENCIES = List.of(
            "EUR", "USD", "GBP", "SEK", "NOK", "DKK", "CHF", "PLN", "CZK", "JPY", "KRW", "INR", "CAD", "AUD", "BRL",
            "ZAR", "KES");

    static Choices of(LocalDate today) {
        return new Choices(
                EditionQueries.near(today).stream().map(EditionChoice::option).toList(),
                SponsorshipQueries.owners(),
                CURRENCIES);
    }
}
