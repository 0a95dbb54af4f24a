package dev.stoa.sponsorship.benefit;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/**
 * What benefits were worth in a year and a currency, and what of it nobody had: a benefit that did not come with its whole
 * worth, one that was used in part with the part that was not, one that is still open once its last day is over. What we
 * declined was not ours to use. Only benefits whose worth somebody said count.
 *
 * @param year of the event
 */
public record LeftOnTheTable(int year, Money agreed, Money left) {

    /** One benefit with the year of its event. */
    record Fact(
            LocalDate startsOn,
            BenefitState state,
            Integer quantity,
            Integer used,
            BigDecimal amount,
            String currency,
            LocalDate expiresOn) {

        /** Rounded to the minor unit of the currency. */
        Money left(LocalDate today) {
            var unit = Currency.getInstance(currency);
            boolean over = expiresOn != null && expiresOn.isBefore(today);
            int lost = switch (state) {
                case NOT_DELIVERED -> quantity;
                case DELIVERED -> quantity - used;
                case ENTITLED, CLAIMED, CONFIRMED -> over ? quantity - used : 0;
                case DECLINED -> 0;
            };
            return new Money(
                    amount.multiply(BigDecimal.valueOf(lost))
                            .divide(
                                    BigDecimal.valueOf(quantity),
                                    unit.getDefaultFractionDigits(),
                                    RoundingMode.HALF_EVEN),
                    unit);
        }

        Money worth() {
            return new Money(amount, Currency.getInstance(currency));
        }
    }

    /** The latest year first, then by currency; currencies are never added. */
    static List<LeftOnTheTable> of(List<Fact> facts, LocalDate today) {
        var sums = new TreeMap<String, LeftOnTheTable>();
        for (var fact : facts) {
            int year = fact.startsOn().getYear();
            sums.merge(
                    (9999 - year) + fact.currency(),
                    new LeftOnTheTable(year, fact.worth(), fact.left(today)),
                    (one, other) -> new LeftOnTheTable(
                            year, one.agreed().plus(other.agreed()), one.left().plus(other.left())));
        }
        return List.copyOf(sums.values());
    }
}
