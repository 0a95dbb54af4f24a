package dev.stoa.sponsorship.money;

import dev.stoa.site.Facet;
import dev.stoa.site.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The budgets of one fiscal year, and what they come to in each currency: as a whole and by topic.
 *
 * @param year that is shown; the latest one where none was asked for
 */
public record BudgetsPage(
        int year, List<Facet> years, List<BudgetRow> rows, List<Total> totals, List<Total> topics, boolean mayWrite) {

    /** Budgets of one currency. @param what their topic; the year for all of them */
    public record Total(String what, Money amount, Money taken, Money left) {

        Total plus(Total other) {
            return new Total(what, amount.plus(other.amount), taken.plus(other.taken), left.plus(other.left));
        }

        static Total of(String what, BudgetRow row) {
            return new Total(what, row.amount(), row.taken(), row.left());
        }
    }

    static BudgetsPage of(Integer asked, boolean mayWrite, LocalDate today) {
        var years = BudgetQueries.years();
        int year = asked != null
                ? asked
                : years.stream()
                        .map(BudgetQueries.Year::year)
                        .filter(y -> y <= today.getYear())
                        .findFirst()
                        .orElse(
                                years.isEmpty()
                                        ? today.getYear()
                                        : years.getFirst().year());
        var rows = BudgetQueries.rows(year);
        return new BudgetsPage(
                year,
                years.stream()
                        .map(one -> new Facet(
                                Integer.toString(one.year()),
                                one.count(),
                                "/admin/budgets?year=" + one.year(),
                                one.year() == year))
                        .toList(),
                rows,
                totals(rows, false),
                totals(rows, true),
                mayWrite);
    }

    private static List<Total> totals(List<BudgetRow> rows, boolean byTopic) {
        var totals = new LinkedHashMap<String, Total>();
        for (var row : rows) {
            var what = byTopic ? row.topic() : Integer.toString(row.fiscalYear());
            totals.merge(what + " " + row.currency(), Total.of(what, row), Total::plus);
        }
        return List.copyOf(totals.values());
    }
}
