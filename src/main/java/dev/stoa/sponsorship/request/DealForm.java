package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import dev.stoa.sponsorship.money.Budget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** What a colleague typed about what we would give, as typed. */
public class DealForm {

    @RestForm
    public String tier;

    @RestForm
    public String amount;

    @RestForm
    public String currency;

    @RestForm
    public String budget;

    @RestForm
    public String conditions;

    @RestForm
    public String metrics;

    @RestForm
    public String why;

    @RestForm
    public String owner;

    @RestForm
    public String version;

    record Reading(Deal deal, Errors errors) {}

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    /** What is stored, or where that is nothing, what they ask for. */
    static DealForm of(SponsorshipRequest request, String actor) {
        var form = new DealForm();
        var deal = request.deal;
        var asked = request.asked;
        form.tier = deal != null
                ? deal.tier()
                : asked.offered().stream().map(Tier::name).findFirst().orElse("");
        var money = deal != null ? deal.money() : asked.money();
        form.amount = money == null ? "" : money.amount().toPlainString();
        form.currency = money == null
                ? Objects.toString(asked.currency(), "EUR")
                : money.currency().getCurrencyCode();
        form.budget =
                deal == null || deal.budgetId() == null ? "" : deal.budgetId().toString();
        form.conditions = deal == null ? "" : deal.conditions();
        form.metrics = deal == null ? "" : deal.metrics();
        form.why = deal == null ? "" : deal.why();
        form.owner = request.owner == null ? actor : request.owner;
        form.version = Integer.toString(request.version);
        return form;
    }

    Reading read() {
        clean();
        var errors = Errors.NONE;
        errors = needed(errors, "tier", tier, 80, "Name the tier as the organisers call it, or what we give.");
        errors = needed(
                errors,
                "metrics",
                metrics,
                2000,
                "Say what we expect of it, so that we can tell later whether it came.");
        if (errors.on("metrics") == null && Expected.read(metrics).isEmpty()) {
            errors = errors.with(
                    "metrics",
                    "Begin each line with a number, and then what is counted, each once: 30 talks at the booth.");
        }
        errors = needed(errors, "owner", owner, 64, "Name the colleague who looks after it.");
        if (!owner.matches("[A-Za-z0-9._@+-]*")) {
            errors = errors.with("owner", "A user name has letters, digits and . _ @ + - only.");
        }
        errors = atMost(errors, "conditions", conditions, 2000);
        errors = atMost(errors, "why", why, 2000);
        var sum = dev.stoa.sponsorship.money.Typed.money(amount, currency, errors);
        errors = sum.errors();
        var chosen = dev.stoa.sponsorship.money.Typed.id(budget).flatMap(Budget::byId);
        if (chosen.isEmpty() && !budget.isEmpty()) {
            errors = errors.with("budget", "This budget is gone. Choose one of the list.");
        }
        return errors.none()
                ? new Reading(
                        new Deal(
                                tier,
                                sum.money().amount(),
                                sum.money().currency().getCurrencyCode(),
                                chosen.map(one -> one.id).orElse(null),
                                conditions,
                                metrics,
                                why),
                        errors)
                : new Reading(null, errors);
    }

    private static Errors needed(Errors errors, String field, String typed, int most, String sentence) {
        return typed.isEmpty() ? errors.with(field, sentence) : atMost(errors, field, typed, most);
    }

    private static Errors atMost(Errors errors, String field, String typed, int most) {
        return typed.length() > most
                ? errors.with(field, "That is too long: %,d characters at most.".formatted(most))
                : errors;
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** Where somebody saved in between. */
    List<Difference> differences(DealForm stored) {
        return fields().entrySet().stream()
                .map(field -> new Difference(
                        field.getKey(), field.getValue(), stored.fields().get(field.getKey())))
                .filter(both -> !Objects.equals(both.yours(), both.stored()))
                .toList();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Tier", tier);
        fields.put("Amount", amount);
        fields.put("Currency", currency);
        fields.put("Budget", budget);
        fields.put("Conditions", conditions);
        fields.put("What we expect", metrics);
        fields.put("Why we support it", why);
        fields.put("Looked after by", owner);
        return fields;
    }

    private void clean() {
        tier = Typed.line(tier);
        amount = Typed.line(amount);
        currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        budget = Typed.line(budget);
        conditions = Typed.text(conditions);
        metrics = Typed.text(metrics);
        why = Typed.text(why);
        owner = Typed.line(owner);
    }
}
