package dev.stoa.sponsorship.money;

import java.math.BigDecimal;

/**
 * What a budget holds, in its currency. Each figure counts all that ever got so far and was not taken back; {@code taken} counts each
 * line once, by its farthest stage.
 */
record BudgetSums(
        long budgetId,
        BigDecimal requested,
        BigDecimal approved,
        BigDecimal committed,
        BigDecimal invoiced,
        BigDecimal paid,
        BigDecimal taken) {

    static BudgetSums none(long budget) {
        var zero = BigDecimal.ZERO;
        return new BudgetSums(budget, zero, zero, zero, zero, zero, zero);
    }
}
