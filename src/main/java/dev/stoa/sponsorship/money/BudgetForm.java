package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about a budget, as typed. */
public class BudgetForm {

    /** How the page calls each field. */
    static final Map<String, String> LABELS = Map.of(
            "name", "Name",
            "fiscalYear", "Fiscal year",
            "startsOn", "First day",
            "costCentre", "Cost centre",
            "topic", "Topic",
            "amount", "Amount");

    @RestForm
    @NotBlank(message = "Give it a name by which colleagues choose it, like Conferences 2026: Java.") @Size(max = 120, message = "A name has 120 characters at most.") public String name;

    @RestForm
    public String fiscalYear;

    @RestForm
    public String startsOn;

    @RestForm
    @NotBlank(message = "Name the cost centre as finance does, like CC-4100.") @Size(max = 60, message = "A cost centre has 60 characters at most.") public String costCentre;

    @RestForm
    @NotBlank(message = "Say what it is for, like Java or Community.") @Size(max = 60, message = "A topic has 60 characters at most.") public String topic;

    @RestForm
    public String amount;

    @RestForm
    public String currency;

    @RestForm
    @Size(max = 1000, message = "A reason has 1,000 characters at most.") public String because;

    @RestForm
    public String version;

    record Reading(BudgetTerms terms, Errors errors) {}

    static BudgetForm blank(LocalDate today) {
        var form = new BudgetForm();
        form.name = "";
        form.fiscalYear = Integer.toString(today.getYear());
        form.startsOn = today.withDayOfYear(1).toString();
        form.costCentre = "";
        form.topic = "";
        form.amount = "";
        form.currency = "EUR";
        form.because = "";
        form.version = "";
        return form;
    }

    static BudgetForm of(Budget budget) {
        var form = new BudgetForm();
        form.name = budget.name;
        form.fiscalYear = Integer.toString(budget.fiscalYear);
        form.startsOn = budget.startsOn.toString();
        form.costCentre = budget.costCentre;
        form.topic = budget.topic;
        form.amount = budget.money().amount().toPlainString();
        form.currency = budget.currency;
        form.because = "";
        form.version = Integer.toString(budget.version);
        return form;
    }

    Reading read(Validator validator) {
        clean();
        var errors = Errors.of(validator, this);
        int year = Typed.number(fiscalYear, 0);
        if (year < 1990 || year > 2100) {
            errors = errors.with("fiscalYear", "Write the year with four digits, like 2026.");
        }
        var first = Typed.day(startsOn);
        if (first.isEmpty() || first.get().getDayOfMonth() != 1) {
            errors = errors.with("startsOn", "A fiscal year begins on the first day of a month, like 2026-01-01.");
        } else if (Math.abs(first.get().getYear() - year) > 1) {
            errors = errors.with("startsOn", "That is not within a year of the fiscal year: please check both.");
        }
        var sum = Typed.money(amount, currency, errors);
        return sum.errors().none()
                ? new Reading(
                        new BudgetTerms(name, year, first.orElseThrow(), costCentre, topic, sum.money()), sum.errors())
                : new Reading(null, sum.errors());
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return Typed.number(version, -1);
    }

    /** The same values under the names that the trail uses. */
    String typed(String field) {
        return switch (field) {
            case "name" -> name;
            case "fiscalYear" -> fiscalYear;
            case "startsOn" -> startsOn;
            case "costCentre" -> costCentre;
            case "topic" -> topic;
            default -> {
                var money = Typed.money(amount, currency, Errors.NONE).money();
                yield money == null ? currency + " " + amount : money.toString();
            }
        };
    }

    private void clean() {
        name = Typed.line(name);
        fiscalYear = Typed.line(fiscalYear);
        startsOn = Typed.line(startsOn);
        costCentre = Typed.line(costCentre);
        topic = Typed.line(topic);
        amount = Typed.line(amount);
        currency = Typed.code(currency);
        because = dev.stoa.site.Typed.text(because);
    }
}
