package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** What would remain if a sum were posted: of its budget, of the year, of the topic. Reads only. */
@ApplicationScoped
public class BudgetView {

    @Inject
    Exchange exchange;

    /** Budgets together, all in one currency. @param what they are */
    public record Line(String what, Money amount, Money now, Money then) {

        public boolean over() {
            return then.amount().signum() < 0;
        }
    }

    /** @param problem why the budget would not take it; null where it would */
    public record Answer(Conversion conversion, List<Line> lines, String problem) {}

    /** @throws NotPosted when no rate is known */
    public Answer of(long budgetId, Posting posting) {
        var budget = Budget.byId(budgetId)
                .orElseThrow(() -> new NotPosted(NotPosted.Cause.NO_BUDGET, "The budget is gone. Choose another one."));
        var conversion = exchange.convert(posting.money(), budget.money().currency(), posting.on());
        var takes = BudgetLine.more(budgetId, posting, conversion.to().amount());
        // Budgets in other currencies are left out: to add them up would take a rate that nobody agreed on.
        var year = BudgetQueries.rows(budget.fiscalYear).stream()
                .filter(row -> row.currency().equals(budget.currency))
                .toList();
        var lines = List.of(
                line(budget, budget.name, year, row -> row.id() == budget.id, takes),
                line(budget, "All " + budget.currency + " budgets of " + budget.fiscalYear, year, row -> true, takes),
                line(budget, "Topic " + budget.topic, year, row -> row.topic().equals(budget.topic), takes));
        return new Answer(conversion, lines, problem(lines.getFirst(), conversion));
    }

    private static Line line(
            Budget budget, String what, List<BudgetRow> rows, Predicate<BudgetRow> which, BigDecimal takes) {
        var own = rows.stream().filter(which).toList();
        var amount = own.stream().map(row -> row.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = own.stream().map(row -> row.left().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Line(what, budget.money(amount), budget.money(left), budget.money(left.subtract(takes)));
    }

    private static String problem(Line own, Conversion conversion) {
        return own.over()
                ? "%s has %s left, and this takes %s: it cannot be approved out of this budget."
                        .formatted(own.what(), own.now(), conversion.to())
                : null;
    }
}
