package dev.stoa.sponsorship.money;

import dev.stoa.site.Csv;
import dev.stoa.site.Sheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Budgets and their entries as tables; amounts as plain numbers with the currency's decimals. */
final class BudgetTables {

    private BudgetTables() {}

    private record Line(
            int fiscalYear,
            String costCentre,
            String topic,
            String name,
            String currency,
            BigDecimal amount,
            BigDecimal requested,
            BigDecimal approved,
            BigDecimal committed,
            BigDecimal invoiced,
            BigDecimal paid,
            BigDecimal taken,
            BigDecimal remaining) {}

    static Sheet budgets(List<BudgetRow> rows) {
        return Sheet.of(
                "budgets",
                Line.class,
                rows.stream()
                        .map(row -> new Line(
                                row.fiscalYear(),
                                row.costCentre(),
                                row.topic(),
                                row.name(),
                                row.currency(),
                                row.amount().amount(),
                                row.requested().amount(),
                                row.approved().amount(),
                                row.committed().amount(),
                                row.invoiced().amount(),
                                row.paid().amount(),
                                row.taken().amount(),
                                row.left().amount()))
                        .toList());
    }

    private record Entry(
            LocalDate bookedOn,
            String figure,
            String line,
            long lineId,
            String subject,
            long subjectId,
            String title,
            BigDecimal amount,
            String currency,
            BigDecimal inBudget,
            String budgetCurrency,
            String perEuroFrom,
            String perEuroTo,
            LocalDate rateDay,
            String rateSource,
            LocalDate expectedOn,
            Long reverses,
            String reason,
            String actor,
            Instant at) {}

    static String entries(Budget budget) {
        return Csv.of(
                Entry.class,
                BudgetEntry.of(budget.id, 0, Integer.MAX_VALUE).stream()
                        .map(entry -> {
                            var conversion = entry.conversion(budget.money().currency());
                            return new Entry(
                                    entry.bookedOn,
                                    entry.figure.name(),
                                    entry.line,
                                    entry.lineId,
                                    entry.subject,
                                    entry.subjectId,
                                    entry.title,
                                    conversion.from().amount(),
                                    entry.currency,
                                    conversion.to().amount(),
                                    budget.currency,
                                    plain(entry.rateFrom),
                                    plain(entry.rateTo),
                                    entry.rateDay,
                                    entry.rateSource,
                                    entry.expectedOn,
                                    entry.reverses,
                                    entry.reason,
                                    entry.actor,
                                    entry.at);
                        })
                        .toList());
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}
