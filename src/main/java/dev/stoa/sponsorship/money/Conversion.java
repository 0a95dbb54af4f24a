package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An amount in another currency, with all that it takes to compute it again. Goes over the euro by both published rates, never by an
 * inverse, and rounds once: half to even (IEEE 754, "banker's rounding"), to the minor units that ISO 4217 gives the currency.
 *
 * @param perEuroFrom units of the first currency for one euro; 1 for the euro itself
 * @param perEuroTo units of the second one
 * @param day of the older of the rates that were used (UTC)
 * @param source where they come from, for people: "ECB", "typed by finn"
 */
public record Conversion(
        Money from, Money to, BigDecimal perEuroFrom, BigDecimal perEuroTo, LocalDate day, String source) {

    static final String SAME = "same currency";

    static Conversion of(
            Money from, Currency to, BigDecimal perEuroFrom, BigDecimal perEuroTo, LocalDate day, String source) {
        var exact = from.amount().multiply(perEuroTo);
        var amount = exact.divide(perEuroFrom, Math.max(0, to.getDefaultFractionDigits()), RoundingMode.HALF_EVEN);
        return new Conversion(from, new Money(amount, to), perEuroFrom, perEuroTo, day, source);
    }

    /** What is in the same currency already. */
    static Conversion none(Money money, LocalDate day) {
        return new Conversion(money, money, BigDecimal.ONE, BigDecimal.ONE, day, SAME);
    }

    public boolean changed() {
        return !from.currency().equals(to.currency());
    }

    /** How many of the second one unit of the first was worth, to six significant digits, to be read and not to be computed with. */
    public String rate() {
        return perEuroTo
                .divide(perEuroFrom, new MathContext(6, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@code 1 SEK = 0.0874126 EUR, ECB, 3 May 2024}. */
    public String words() {
        return changed()
                ? "1 %s = %s %s, %s, %s".formatted(from.currency(), rate(), to.currency(), source, Days.of(day))
                : source;
    }
}
