package dev.stoa.sponsorship.money;

import static dev.stoa.sponsorship.money.NotPosted.Cause.NO_BUDGET;
import static dev.stoa.sponsorship.money.NotPosted.Cause.NO_ROOM;

import dev.stoa.site.Money;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The one way by which money gets into a budget and out of it. Always in the caller's transaction, always with the budget's row
 * locked until it ends: of a hundred who post at the same time each sees what those before left, so that a budget is never overspent.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class BudgetLedger {

    @Inject
    Exchange exchange;

    /** Locks these budgets, always in the same order, so that two who need the same two do not wait for each other. Nulls are left out. */
    public void lock(Long... budgets) {
        Arrays.stream(budgets).filter(Objects::nonNull).distinct().sorted().forEach(Budget::locked);
    }

    /**
     * Posts a sum, converted at the rate of its day.
     *
     * @throws NotPosted when the budget or the line's purchase order has not enough left, or no rate is known
     */
    public BudgetEntry post(long budgetId, Posting posting, Actor by, Instant at) {
        return post(check(budgetId, posting), by, at);
    }

    /** Posts what {@link #check} found room for, earlier in the same transaction. */
    public BudgetEntry post(Checked checked, Actor by, Instant at) {
        return BudgetEntry.keep(checked.budget, checked.posting, checked.conversion, by, at);
    }

    /**
     * Asks whether a sum would be taken, without posting it; the budget stays locked, so that the answer stays true.
     *
     * @throws NotPosted as {@link #post} would
     */
    public Checked check(long budgetId, Posting posting) {
        var budget = Budget.locked(budgetId)
                .orElseThrow(() -> new NotPosted(NO_BUDGET, "The budget is gone. Choose another one."));
        var conversion = exchange.convert(posting.money(), budget.money().currency(), posting.on());
        room(budget, posting, conversion.to());
        return new Checked(budget, posting, conversion);
    }

    /** A sum that its budget has room for, as long as this transaction holds the budget's lock. */
    public static final class Checked {
        private final Budget budget;
        private final Posting posting;
        private final Conversion conversion;

        private Checked(Budget budget, Posting posting, Conversion conversion) {
            this.budget = budget;
            this.posting = posting;
            this.conversion = conversion;
        }

        /** The sum in the budget's currency. */
        public Money sum() {
            return conversion.to();
        }
    }

    /** Takes back what a subject has posted with one of these figures, in whatever budget. @return how many entries */
    public int reverse(Subject subject, List<Figure> figures, String why, Actor by, Instant at) {
        var mine = BudgetEntry.standing(subject).stream()
                .filter(entry -> figures.contains(entry.figure))
                .toList();
        lock(mine.stream().map(entry -> entry.budgetId).toArray(Long[]::new));
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        // Asked again under the lock: what another took back meanwhile is not taken back twice.
        var still = mine.isEmpty()
                ? mine
                : BudgetEntry.standing(subject).stream()
                        .filter(entry -> figures.contains(entry.figure))
                        .toList();
        still.forEach(entry -> entry.takeBack(day, why, by, at));
        return still.size();
    }

    private static void room(Budget budget, Posting posting, Money more) {
        var takes = BudgetLine.more(budget.id, posting, more.amount());
        if (takes.signum() <= 0) {
            return;
        }
        var left = budget.amount.subtract(BudgetLine.sums(budget.id).taken());
        if (takes.compareTo(left) > 0) {
            throw new NotPosted(NO_ROOM, full(budget, takes, left));
        }
        PurchaseOrder.of(posting.line()).ifPresent(order -> order.room(budget, takes));
    }

    private static String full(Budget budget, BigDecimal takes, BigDecimal left) {
        return "The budget %s has %s left and this takes %s: %s too much. Choose another budget, lower the amount, or ask finance to raise the budget."
                .formatted(budget.name, budget.money(left), budget.money(takes), budget.money(takes.subtract(left)));
    }
}
