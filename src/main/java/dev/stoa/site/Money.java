package dev.stoa.site;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount in one currency of ISO 4217, with no more decimals than the currency has minor units. Amounts of different
 * currencies are never added here: that takes a dated rate, which belongs to who owns the sum.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** More than any sponsorship, less than what a typing error makes: 1,000,000,000 of anything. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ ,'\u00a0\u202f]\\d{3})+(\\.\\d{1,3})?");

    /** Gives the amount the currency's scale; refuses more decimals than the currency has. */
    public Money {
        if (amount.stripTrailingZeros().scale() > decimals(currency)) {
            throw new NotMoney(tooManyDecimals(currency));
        }
        amount = amount.setScale(decimals(currency));
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * Reads what a person typed: {@code 12500}, {@code 12,500.00}, {@code 12 500}. A comma followed by other than three
     * digits is refused, since half of the world means decimals by it.
     *
     * @throws NotMoney with a sentence for the person who typed it
     */
    public static Money parse(String typed, String currencyCode) {
        var currency = currency(currencyCode);
        var text = typed == null ? "" : typed.strip();
        if (!PLAIN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            throw new NotMoney(Texts.of(FormsTexts.class).amountInDigits());
        }
        var amount = new BigDecimal(text.replaceAll("[^0-9.]", ""));
        if (amount.compareTo(MOST) > 0) {
            throw new NotMoney(Texts.of(FormsTexts.class).amountTooLarge());
        }
        return new Money(amount, currency);
    }

    /** Whether this is a currency's code, so that a mistake stands beside the right field. */
    public static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code == null ? "" : code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotMoney(Texts.of(FormsTexts.class).chooseCurrency());
        }
    }

    private static String tooManyDecimals(Currency currency) {
        int decimals = decimals(currency);
        var texts = Texts.of(FormsTexts.class);
        return decimals == 0
                ? texts.noDecimals(currency.getCurrencyCode())
                : texts.decimalsAtMost(currency.getCurrencyCode(), decimals);
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** @throws IllegalArgumentException for another currency: a sum over currencies has no meaning without a rate */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s is not %s".formatted(other.currency, currency));
        }
        return other;
    }

    /** For people: {@code EUR 12,500} or {@code EUR 12,500.50}; the code stands before, so that columns align. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount(Locale.ENGLISH);
    }

    /** For people, without the currency. */
    String amount(Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : decimals(currency));
        format.setMaximumFractionDigits(decimals(currency));
        return format.format(amount);
    }

    /** What was typed is no amount; the message says how to write one. */
    public static class NotMoney extends IllegalArgumentException {
        NotMoney(String message) {
            super(message);
        }
    }
}
