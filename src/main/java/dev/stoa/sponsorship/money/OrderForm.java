package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about a purchase order, as typed. Its amount is in the budget's currency. */
public class OrderForm {

    @RestForm
    @NotBlank(message = "Write the number as it stands on the order.") @Size(max = 60, message = "A number has 60 characters at most.") public String number;

    @RestForm
    @NotBlank(message = "Name who it was sent to.") @Size(max = 120, message = "A name has 120 characters at most.") public String supplier;

    @RestForm
    public String ordered;

    @RestForm
    public String issuedOn;

    record Reading(PurchaseOrder.Terms terms, Errors errors) {}

    static OrderForm blank(LocalDate today) {
        var form = new OrderForm();
        form.number = "";
        form.supplier = "";
        form.ordered = "";
        form.issuedOn = today.toString();
        return form;
    }

    Reading read(Validator validator, String currency, LocalDate today) {
        number = Typed.line(number);
        supplier = Typed.line(supplier);
        ordered = Typed.line(ordered);
        issuedOn = Typed.line(issuedOn);
        var errors = Errors.of(validator, this);
        var day = Typed.day(issuedOn);
        if (day.isEmpty() || day.get().isAfter(today)) {
            errors = errors.with("issuedOn", "Write the day on which it went out, such as 2026-01-31.");
        }
        var sum = Typed.money(ordered, currency, Errors.NONE);
        if (sum.money() == null) {
            errors = errors.with("ordered", sum.errors().on("amount"));
        } else if (sum.money().amount().signum() == 0) {
            errors = errors.with("ordered", "An order is about more than nothing.");
        }
        return errors.none()
                ? new Reading(
                        new PurchaseOrder.Terms(number, supplier, sum.money().amount(), day.orElseThrow()), errors)
                : new Reading(null, errors);
    }
}
