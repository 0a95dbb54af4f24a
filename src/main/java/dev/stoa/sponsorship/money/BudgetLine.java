package dev.stoa.sponsorship.money;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;

/** What one thing has come to in a budget, at every stage; the view {@code budget_line} adds it up. Read as records only. */
@Entity
@Immutable
@Synchronize({"budget_entry", "ordered_line"})
class BudgetLine extends PanacheEntityBase {

    private static final String ROW =
            "select l.budgetId, l.line, l.lineId, l.title, l.expectedOn, l.requested, l.approved,"
                    + " l.committed, l.invoiced, l.paid, l.taken from BudgetLine l";

    @Id
    Long id;

    long budgetId;
    String line;
    long lineId;
    String title;
    LocalDate expectedOn;
    BigDecimal requested;
    BigDecimal approved;
    BigDecimal committed;
    BigDecimal invoiced;
    BigDecimal paid;
    BigDecimal taken;

    /** In the budget's currency. @param taken the farthest stage: what it takes of the budget */
    record Row(
            long budgetId,
            String line,
            long lineId,
            String title,
            LocalDate expectedOn,
            BigDecimal requested,
            BigDecimal approved,
            BigDecimal committed,
            BigDecimal invoiced,
            BigDecimal paid,
            BigDecimal taken) {

        Subject subject() {
            return new Subject(line, lineId);
        }

        /** Whether it was wished for and not taken back. */
        boolean alive() {
            return requested.signum() != 0 || taken.signum() != 0;
        }
    }

    /** What each budget of a list holds, by its id; one that holds nothing is left out. */
    static Map<Long, BudgetSums> sums(List<Long> budgets) {
        return BudgetLine.find(
                        "select l.budgetId, sum(l.requested), sum(l.approved), sum(l.committed), sum(l.invoiced), sum(l.paid),"
                                + " sum(l.taken) from BudgetLine l where l.budgetId in ?1 group by l.budgetId",
                        budgets)
                .project(BudgetSums.class)
                .list()
                .stream()
                .collect(Collectors.toMap(BudgetSums::budgetId, Function.identity()));
    }

    static BudgetSums sums(long budget) {
        return sums(List.of(budget)).getOrDefault(budget, BudgetSums.none(budget));
    }

    /** All lines of one budget, what is expected first coming first. */
    static List<Row> of(long budget) {
        return BudgetLine.find(ROW + " where l.budgetId = ?1 order by l.expectedOn, l.id", budget)
                .project(Row.class)
                .list();
    }

    /** How much more a line takes of a budget with one more sum at this stage; nothing, or less, where an earlier stage covers it. */
    static BigDecimal more(long budget, Posting posting, BigDecimal sum) {
        var row = BudgetLine.find(
                        ROW + " where l.budgetId = ?1 and l.line = ?2 and l.lineId = ?3",
                        budget,
                        posting.line().type(),
                        posting.line().id())
                .project(Row.class)
                .firstResultOptional();
        if (row.isEmpty()) {
            return posting.figure().takes() ? sum.max(BigDecimal.ZERO) : BigDecimal.ZERO;
        }
        var now = row.get();
        return with(now.approved, Figure.APPROVED, posting.figure(), sum)
                .max(with(now.committed, Figure.COMMITTED, posting.figure(), sum))
                .max(with(now.invoiced, Figure.INVOICED, posting.figure(), sum))
                .max(with(now.paid, Figure.PAID, posting.figure(), sum))
                .subtract(now.taken);
    }

    private static BigDecimal with(BigDecimal stage, Figure own, Figure posted, BigDecimal more) {
        return own == posted ? stage.add(more) : stage;
    }
}
