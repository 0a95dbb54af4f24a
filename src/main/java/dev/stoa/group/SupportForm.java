package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about something that the company gave. */
public class SupportForm {

    @RestForm
    public String kind;

    @RestForm
    public String day;

    @RestForm
    public String amount;

    @RestForm
    public String currency;

    @RestForm
    @Size(max = 300, message = "A note has 300 characters at most.") public String note;

    @RestForm
    public String visible;

    record Reading(GroupSupport.Given given, Errors errors) {}

    static SupportForm blank(LocalDate today) {
        var form = new SupportForm();
        form.clean();
        form.day = today.toString();
        form.currency = "EUR";
        form.visible = "yes";
        return form;
    }

    /** @param today the last day on which something can have been given */
    Reading read(Validator validator, LocalDate today) {
        clean();
        var errors = Errors.of(validator, this);
        var what = SupportKind.of(kind);
        if (what.isEmpty()) {
            errors = errors.with("kind", "Choose what it was.");
        }
        var on = day();
        if (on.isEmpty()) {
            errors = errors.with("day", "Write a day such as 2026-01-31.");
        } else if (on.get().isAfter(today)) {
            errors = errors.with("day", "That day is still to come: write down what was given when it was.");
        } else if (on.get().isBefore(GroupSupport.EARLIEST)) {
            errors = errors.with("day", "That is before 1990: please check the year.");
        }
        Money money = null;
        if (!amount.isEmpty()) {
            try {
                money = Money.parse(amount, currency);
                if (money.currency().getDefaultFractionDigits() < 0) {
                    errors = errors.with("currency", "This is no currency to pay in. Choose one like EUR or SEK.");
                }
            } catch (Money.NotMoney wrong) {
                errors = errors.with(isCurrency() ? "amount" : "currency", wrong.getMessage());
            }
        }
        return errors.none()
                ? new Reading(new GroupSupport.Given(what.get(), on.get(), money, note, "yes".equals(visible)), errors)
                : new Reading(null, errors);
    }

    private Optional<LocalDate> day() {
        try {
            return day.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(day)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private boolean isCurrency() {
        try {
            return java.util.Currency.getInstance(currency) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private void clean() {
        kind = Typed.line(kind);
        day = Typed.line(day);
        amount = Typed.line(amount);
        currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        note = Typed.line(note);
    }
}
