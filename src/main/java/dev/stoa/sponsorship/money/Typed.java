package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.Money;
import dev.stoa.site.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type into forms about money, made fit to be checked and kept. */
public final class Typed {

    /** Control characters have no place in a text, and PostgreSQL refuses one of them; tab and newline stay. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\n]]|\\p{Cs}");

    private Typed() {}

    /** On one line; never null. */
    public static String line(String typed) {
        return typed == null
                ? ""
                : CONTROL.matcher(typed).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    public static String code(String typed) {
        return line(typed).toUpperCase(Locale.ROOT);
    }

    /** A day of our time: a year below 1990 or above 2100 is a slip. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return line(typed).matches("(19[9]|20\\d)\\d-\\d{2}-\\d{2}")
                    ? Optional.of(LocalDate.parse(line(typed)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static int number(String typed, int otherwise) {
        return typed != null && typed.strip().matches("\\d{1,9}") ? Integer.parseInt(typed.strip()) : otherwise;
    }

    public static Optional<Long> id(String typed) {
        return typed != null && typed.strip().matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(typed.strip()))
                : Optional.empty();
    }

    /** A currency that people pay in; gold and the testing code are none. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** An amount, or what is wrong with it beside its field. */
    public record Sum(Money money, Errors errors) {}

    public static Sum money(String amount, String code, Errors errors) {
        try {
            var money = Money.parse(amount, code);
            return money.currency().getDefaultFractionDigits() < 0
                    ? new Sum(
                            null,
                            errors.with("currency", Texts.of(FormsTexts.class).noPayingCurrency()))
                    : new Sum(money, errors);
        } catch (Money.NotMoney wrong) {
            boolean known = currency(code).isPresent();
            return new Sum(null, errors.with(known ? "amount" : "currency", wrong.getMessage()));
        }
    }
}
