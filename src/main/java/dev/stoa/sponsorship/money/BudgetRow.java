package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;

/** One budget in a list, with its figures, all in its own currency. */
public record BudgetRow(
        long id,
        String name,
        int fiscalYear,
        String costCentre,
        String topic,
        boolean sample,
        Money amount,
        Money requested,
        Money approved,
        Money committed,
        Money invoiced,
        Money paid,
        Money taken,
        Money left) {

    static BudgetRow of(Budget budget, BudgetSums sums) {
        return new BudgetRow(
                budget.id,
                budget.name,
                budget.fiscalYear,
                budget.costCentre,
                budget.topic,
                budget.sample,
                budget.money(),
                budget.money(sums.requested()),
                budget.money(sums.approved()),
                budget.money(sums.committed()),
                budget.money(sums.invoiced()),
                budget.money(sums.paid()),
                budget.money(sums.taken()),
                budget.money(budget.amount.subtract(sums.taken())));
    }

    public String href() {
        return "/admin/budgets/" + id;
    }

    public String currency() {
        return amount.currency().getCurrencyCode();
    }

    /** How much of it is taken, 0 to 100. */
    public int percent() {
        return amount.amount().signum() == 0
                ? 0
                : taken.amount()
                        .movePointRight(2)
                        .divide(amount.amount(), 0, java.math.RoundingMode.HALF_EVEN)
                        .intValue();
    }
}
