package dev.stoa.sponsorship.money;

import dev.stoa.site.Option;

/** A budget that can be chosen, or was. */
public record BudgetChoice(long id, String name, String currency, int fiscalYear) {

    public Option option() {
        return new Option(Long.toString(id), "%s (%d, %s)".formatted(name, fiscalYear, currency));
    }

    public String href() {
        return "/admin/budgets/" + id;
    }
}
