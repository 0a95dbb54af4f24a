package dev.stoa.group.support;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.site.Typed;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;

/** A food order as staff typed it. */
public class FoodForm {

    @RestForm
    public String foodHeads;

    @RestForm
    public String foodAmount;

    @RestForm
    public String foodCurrency;

    @RestForm
    public String caterer;

    @RestForm
    public String notes;

    @RestForm
    public String version;

    record Reading(FoodOrder.Terms terms, Errors errors) {}

    static FoodForm of(FoodOrder order, SupportRequest request, Money cap) {
        var form = new FoodForm();
        form.foodHeads = Integer.toString(order == null ? request.heads : order.heads);
        form.foodAmount = order == null ? "" : order.money().amount().toPlainString();
        form.foodCurrency = order != null
                ? order.currency
                : cap == null ? "" : cap.currency().getCurrencyCode();
        form.caterer = order == null ? "" : order.caterer;
        form.notes = order == null ? "" : order.notes;
        return form;
    }

    Reading read() {
        foodHeads = Typed.line(foodHeads);
        foodAmount = Typed.line(foodAmount);
        foodCurrency = Typed.line(foodCurrency).toUpperCase(Locale.ROOT);
        caterer = Typed.line(caterer);
        notes = Typed.text(notes);
        var errors = Errors.NONE;
        int heads = foodHeads.matches("\\d{1,5}") ? Integer.parseInt(foodHeads) : 0;
        if (heads < 1) {
            errors = errors.with("foodHeads", "Say how many people eat, as digits.");
        }
        Money money = null;
        try {
            money = Money.parse(foodAmount, foodCurrency);
        } catch (Money.NotMoney wrong) {
            errors = errors.with(Money.isCurrency(foodCurrency) ? "foodAmount" : "foodCurrency", wrong.getMessage());
        }
        if (caterer.isEmpty() || caterer.length() > 120) {
            errors = errors.with("caterer", "Say who brings it, in 120 characters at most.");
        }
        if (notes.length() > 1000) {
            errors = errors.with("notes", "Notes have 1,000 characters at most.");
        }
        return new Reading(errors.none() ? new FoodOrder.Terms(heads, money, caterer, notes) : null, errors);
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
