package dev.stoa.sponsorship;

import dev.stoa.site.Option;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetChoice;
import java.time.LocalDate;
import java.util.List;

/** What the form suggests; everything else may be typed as well. */
public record Choices(List<Option> editions, List<String> owners, List<String> currencies, List<Option> budgets) {

    private static final List<String> CURRENCIES = List.of(
            "EUR", "USD", "GBP", "SEK", "NOK", "DKK", "CHF", "PLN", "CZK", "JPY", "KRW", "INR", "CAD", "AUD", "BRL",
            "ZAR", "KES");

    /** @param budget that is chosen already, as typed */
    static Choices of(LocalDate today, String budget) {
        return new Choices(
                EditionQueries.near(today).stream().map(EditionChoice::option).toList(),
                SponsorshipQueries.owners(),
                CURRENCIES,
                Budget.choices(today.getYear() - 1, SponsorshipForm.id(budget)).stream()
                        .map(BudgetChoice::option)
                        .toList());
    }
}
