package dev.stoa.sponsorship.money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the pages of budgets ask for. Everything comes back as records, in a bounded number of statements. */
final class BudgetQueries {

    private BudgetQueries() {}

    /** A fiscal year and how many budgets it has. */
    record Year(int year, long count) {}

    /** Latest first. */
    static List<Year> years() {
        return Budget.find("select fiscalYear, count(*) from Budget group by fiscalYear order by fiscalYear desc")
                .project(Year.class)
                .list();
    }

    /** The budgets of a year with their figures, by cost centre and topic; two statements. */
    static List<BudgetRow> rows(int year) {
        List<Budget> budgets = Budget.list("fiscalYear = ?1 order by costCentre, topic, id", year);
        return rows(budgets);
    }

    static List<BudgetRow> all() {
        return rows(Budget.list("order by fiscalYear desc, costCentre, topic, id"));
    }

    private static List<BudgetRow> rows(List<Budget> budgets) {
        var sums = budgets.isEmpty()
                ? Map.<Long, BudgetSums>of()
                : BudgetLine.sums(budgets.stream().map(budget -> budget.id).toList());
        return budgets.stream()
                .map(budget -> BudgetRow.of(budget, sums.getOrDefault(budget.id, BudgetSums.none(budget.id))))
                .toList();
    }

    record Paid(int year, int month, BigDecimal sum) {}

    /** What went out of a budget in each month in which something did. */
    static Map<YearMonth, BigDecimal> paid(long budget) {
        var byMonth = new TreeMap<YearMonth, BigDecimal>();
        BudgetEntry.find(
                        "select year(e.bookedOn), month(e.bookedOn), sum(e.inBudget) from BudgetEntry e where e.budgetId = ?1"
                                + " and e.figure = ?2 group by year(e.bookedOn), month(e.bookedOn)",
                        budget,
                        Figure.PAID)
                .project(Paid.class)
                .list()
                .forEach(paid -> byMonth.put(YearMonth.of(paid.year(), paid.month()), paid.sum()));
        return byMonth;
    }
}
