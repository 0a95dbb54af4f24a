/**
 * Money: dated exchange rates, budgets and what is asked, promised, billed and paid out of them. Knows a request, a sponsorship, an
 * invoice only as a {@link dev.stoa.sponsorship.money.Subject}, a word and a number; all of {@code sponsorship} may call it, and it
 * calls nothing of it.
 *
 * <p>Start reading at {@link dev.stoa.sponsorship.money.BudgetLedger}: its {@code post} is the one way by which money gets into a
 * budget, under the budget's row lock, and {@code reverse} the one way out. {@link dev.stoa.sponsorship.money.Conversion} is the
 * arithmetic between two currencies, {@link dev.stoa.sponsorship.money.Exchange} finds the rates for it. Staff work at {@code
 * /admin/budgets} and {@code /admin/rates}.
 */
package dev.stoa.sponsorship.money;
