package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** One exchange rate, as somebody typed it. */
public class RateForm {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    @RestForm
    public String currency;

    @RestForm
    public String day;

    @RestForm
    public String perEuro;

    record Reading(String currency, LocalDate day, BigDecimal perEuro, Errors errors) {}

    static RateForm blank(LocalDate today) {
        var form = new RateForm();
        form.currency = "";
        form.day = today.toString();
        form.perEuro = "";
        return form;
    }

    Reading read(LocalDate today) {
        currency = Typed.code(currency);
        day = Typed.line(day);
        perEuro = Typed.line(perEuro);
        var errors = Errors.NONE;
        if (Typed.currency(currency).isEmpty()) {
            errors = errors.with("currency", "Choose a currency by its three letters, like USD or SEK (ISO 4217).");
        } else if (currency.equals("EUR")) {
            errors = errors.with("currency", "Rates are given for one euro: choose another currency.");
        }
        var on = Typed.day(day);
        if (on.isEmpty()) {
            errors = errors.with("day", "Write a day such as 2026-01-31.");
        } else if (on.get().isAfter(today)) {
            errors = errors.with("day", "That day is still to come.");
        }
        BigDecimal rate = null;
        if (!perEuro.matches("\\d{1,10}(\\.\\d{1,10})?")) {
            errors = errors.with("perEuro", "Write the rate as digits with a point, like 11.4328.");
        } else {
            rate = new BigDecimal(perEuro);
            if (rate.signum() == 0 || rate.compareTo(MOST) > 0) {
                errors = errors.with("perEuro", "No currency is worth that: please check the rate.");
            }
        }
        return new Reading(currency, on.orElse(null), rate, errors);
    }
}
