package dev.stoa.sponsorship;

import dev.stoa.sponsorship.approval.Outlook.Preview;
import dev.stoa.sponsorship.approval.Voice;
import dev.stoa.sponsorship.money.BudgetChoice;
import dev.stoa.sponsorship.money.BudgetEntry;
import dev.stoa.sponsorship.money.Days;
import java.util.Currency;
import java.util.List;

/**
 * A sponsorship's money on its page: the budget, what it has there at which rate, who approved it, and what would remain.
 *
 * @param budget null until one was chosen
 * @param posted what stands in the budget now, oldest first
 * @param preview shown while a decision is still to be made
 * @param undecided whether one is
 * @param voice in which the person who looks would decide
 */
public record MoneyPart(BudgetChoice budget, List<Posted> posted, Preview preview, boolean undecided, Voice voice) {

    /** @param words "Committed on 3 May 2024: SEK 45,000 = EUR 3,933.57 (1 SEK = 0.0874126 EUR, ECB, 3 May 2024)" */
    public record Posted(String words) {

        static Posted of(BudgetEntry entry, String currency) {
            var conversion = entry.conversion(Currency.getInstance(currency));
            var sum = conversion.changed()
                    ? "%s = %s (%s)".formatted(conversion.from(), conversion.to(), conversion.words())
                    : conversion.to().toString();
            return new Posted("%s on %s: %s".formatted(entry.figure.label(), Days.of(entry.bookedOn), sum));
        }
    }

    static MoneyPart of(
            Sponsorship sponsorship, BudgetChoice budget, List<BudgetEntry> entries, Preview preview, Voice voice) {
        return new MoneyPart(
                budget,
                budget == null
                        ? List.of()
                        : entries.stream()
                                .filter(entry -> entry.budgetId == budget.id())
                                .map(entry -> Posted.of(entry, budget.currency()))
                                .toList(),
                preview,
                SponsorshipState.UNDECIDED.contains(sponsorship.state),
                voice);
    }

    /** "Commit", or what comes before it where one yes is not enough. */
    String verb() {
        return preview.missing() > 1 ? "Approve, 1 of " + preview.needed() : "Commit";
    }
}
