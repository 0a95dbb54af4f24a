package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.matter.Field;
import dev.stoa.sponsorship.matter.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed to book something, as typed. */
public class BookingForm {

    @RestForm
    public String sort;

    @RestForm
    public String amount;

    @RestForm
    public String bookedOn;

    @RestForm
    public String reference;

    @RestForm
    public String version;

    record Reading(Booking.Sort sort, Money money, LocalDate bookedOn, String reference, int seen, Errors errors) {}

    /** The usual case: all that is open was paid today. */
    static BookingForm blank(Invoice invoice, Settlement settlement, LocalDate today) {
        var form = new BookingForm();
        form.sort = Booking.Sort.PAYMENT.name();
        form.amount = settlement.open().amount().signum() > 0
                ? Field.plain(settlement.open().amount())
                : "";
        form.bookedOn = today.toString();
        form.reference = "";
        form.version = Integer.toString(invoice.version);
        return form;
    }

    /** @param currency of the invoice: there is no other for its bookings */
    Reading read(String currency, LocalDate today) {
        var typed = new Typed(Map.of(
                "sort", Objects.toString(sort, ""),
                "amount", Objects.toString(amount, ""),
                "currency", currency,
                "bookedOn", Objects.toString(bookedOn, ""),
                "reference", Objects.toString(reference, ""),
                "version", Objects.toString(version, "")));
        amount = typed.raw("amount");
        bookedOn = typed.raw("bookedOn");
        reference = typed.raw("reference");
        version = typed.raw("version");
        var errors = Errors.NONE;
        var what = Arrays.stream(Booking.Sort.values())
                .filter(each -> each.name().equals(typed.raw("sort")))
                .findFirst();
        if (what.isEmpty()) {
            errors = errors.with("sort", "Choose what it is.");
        }
        Money money = null;
        try {
            money = typed.money("amount", "currency");
            if (money == null) {
                errors = errors.with("amount", "Write the amount as digits, like 12500.");
            }
        } catch (Money.NotMoney | Typed.Wrong wrong) {
            errors = errors.with("amount", wrong.getMessage());
        }
        LocalDate day = null;
        try {
            day = typed.day("bookedOn");
            if (day == null) {
                errors = errors.with("bookedOn", "Say on which day it was booked.");
            } else if (day.isAfter(today)) {
                errors = errors.with("bookedOn", "That day is still to come: record it when it was booked.");
            }
        } catch (Typed.Wrong wrong) {
            errors = errors.with("bookedOn", wrong.getMessage());
        }
        if (reference.length() > 200) {
            errors = errors.with("reference", "Keep it below 200 characters.");
        }
        return new Reading(what.orElse(null), money, day, reference.replaceAll("\\s+", " "), typed.version(), errors);
    }
}
