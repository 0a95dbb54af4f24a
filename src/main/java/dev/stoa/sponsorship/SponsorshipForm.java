package dev.stoa.sponsorship;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetChoice;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about a sponsorship, as typed. */
public class SponsorshipForm {

    /** How the page calls each field. */
    public static final Map<String, String> LABELS = Map.of(
            "edition", "Conference",
            "tier", "Tier",
            "amount", "Amount",
            "owner", "Looked after by",
            "why", "Why we support it",
            "published", "Shown to visitors",
            "notes", "Notes",
            "budget", "Budget");

    /** Control characters have no place in a text, and PostgreSQL refuses one of them; tab and newline stay. */
    private static final java.util.regex.Pattern CONTROL = java.util.regex.Pattern.compile("[\\p{Cntrl}&&[^\t\n]]");

    @RestForm
    @NotBlank(message = "Say which conference it is: its name and year, or its address like pycon-sweden-2025.") @Size(max = 200, message = "That is too long for a conference: 200 characters at most.") public String edition;

    /** Chosen among several editions that fit what was typed. */
    @RestForm
    public String match;

    @RestForm
    @NotBlank(message = "Name the tier as the organisers call it, like Gold or Community.") @Size(max = 80, message = "A tier has 80 characters at most.") public String tier;

    @RestForm
    @NotBlank(message = "Write the amount as digits, like 12500. In kind only: 0.") public String amount;

    @RestForm
    public String currency;

    @RestForm
    @NotBlank(message = "Name the colleague who looks after it.") @Pattern(regexp = "|[A-Za-z0-9._@+-]{1,64}", message = "A user name has letters, digits and . _ @ + - only.") public String owner;

    @RestForm
    @Size(max = 2000, message = "Keep it below 2,000 characters: visitors read this.") public String why;

    @RestForm
    public String published;

    @RestForm
    @Size(max = 4000, message = "Notes have 4,000 characters at most.") public String notes;

    /** The id of one of the budgets that the page offers; empty for none. */
    @RestForm
    public String budget;

    /** Why it is changed; stays in the history. */
    @RestForm
    @Size(max = 1000, message = "A reason has 1,000 characters at most.") public String because;

    @RestForm
    public String version;

    /** Checked input: the terms, or what is wrong and which editions were perhaps meant. */
    public record Reading(Terms terms, Errors errors, List<EditionChoice> matches) {}

    /** An empty form for this colleague. */
    static SponsorshipForm blank(String edition, String owner) {
        var form = new SponsorshipForm();
        form.edition = edition;
        form.owner = owner;
        form.currency = "EUR";
        form.budget = "";
        return form;
    }

    public static SponsorshipForm of(Sponsorship sponsorship) {
        var form = new SponsorshipForm();
        form.edition = sponsorship.edition.slug;
        form.tier = sponsorship.tier;
        form.amount = sponsorship.money().amount().toPlainString();
        form.currency = sponsorship.currency;
        form.owner = sponsorship.owner;
        form.why = sponsorship.why;
        form.published = sponsorship.published ? "yes" : null;
        form.notes = sponsorship.notes;
        form.budget = sponsorship.budgetId == null ? "" : sponsorship.budgetId.toString();
        form.version = Integer.toString(sponsorship.version);
        return form;
    }

    public Reading read(Validator validator, LocalDate today) {
        clean();
        var errors = Errors.of(validator, this);
        var wanted = match == null || match.isBlank() ? edition : match;
        var editions = errors.on("edition") == null ? EditionQueries.meant(wanted, today) : List.<EditionChoice>of();
        if (editions.size() != 1) {
            errors = errors.with(
                    "edition",
                    editions.isEmpty()
                            ? "No conference of that name is known. Try its name and year."
                            : "Several conferences fit. Choose one below.");
        }
        Money money = null;
        try {
            money = Money.parse(amount, currency);
            if (money.currency().getDefaultFractionDigits() < 0) {
                errors = errors.with("currency", "This is no currency to pay in. Choose one like EUR or SEK.");
            }
        } catch (Money.NotMoney wrong) {
            errors = errors.with(isCurrency() ? "amount" : "currency", wrong.getMessage());
        }
        boolean shown = "yes".equals(published);
        if (shown && why.isEmpty()) {
            errors = errors.with("why", "Tell visitors why we support it, or do not show it to them.");
        }
        var chosen = budget();
        if (chosen == null && !budget.isEmpty()) {
            errors = errors.with("budget", "This budget is gone. Choose one of the list.");
        }
        return errors.none()
                ? new Reading(
                        new Terms(editions.getFirst().edition(), tier, money, owner, why, shown, notes, chosen),
                        errors,
                        List.of())
                : new Reading(null, errors, editions.size() > 1 ? editions : List.of());
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** The same values under the names that the trail uses. */
    String typed(String field) {
        return switch (field) {
            case "edition" -> edition;
            case "tier" -> tier;
            case "amount" -> money();
            case "owner" -> owner;
            case "why" -> why;
            case "published" -> "yes".equals(published) ? "yes" : "no";
            case "budget" -> {
                var chosen = budget();
                yield chosen == null ? "" : chosen.name();
            }
            default -> notes;
        };
    }

    private String money() {
        try {
            return Money.parse(amount, currency).toString();
        } catch (Money.NotMoney wrong) {
            return currency + " " + amount;
        }
    }

    private boolean isCurrency() {
        try {
            return Currency.getInstance(currency) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private void clean() {
        edition = line(edition);
        match = line(match);
        tier = line(tier);
        amount = line(amount);
        currency = line(currency).toUpperCase(Locale.ROOT);
        owner = line(owner);
        why = text(why);
        notes = text(notes);
        budget = line(budget);
        because = text(because);
    }

    private BudgetChoice budget() {
        var id = id(budget);
        return id == null ? null : Budget.byId(id).map(Budget::choice).orElse(null);
    }

    /** What was chosen, as a number; null for nothing and for nonsense. */
    static Long id(String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private static String line(String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** Browsers send CRLF between lines; we keep LF. */
    private static String text(String typed) {
        return typed == null ? "" : CONTROL.matcher(typed).replaceAll("").strip();
    }
}
