package dev.stoa.sponsorship.money;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;

/** Every write to a budget itself and to its purchase orders; sums go in through {@link BudgetLedger}. */
@ApplicationScoped
public class BudgetDesk {

    @Inject
    Clock clock;

    /** @return the new budget's id */
    @Transactional
    long begin(BudgetTerms terms, Actor by) {
        alone(terms, null);
        return Budget.begin(terms, false, by, clock.instant()).id;
    }

    /**
     * @param seen the version that the person saw when they began to type
     * @param reason may be empty
     * @throws Outdated when somebody saved in between
     * @throws Wrong when the terms do not go with what is in the budget already
     */
    @Transactional
    void revise(long id, int seen, BudgetTerms terms, String reason, Actor by) {
        var budget = Budget.locked(id).orElseThrow(NotFoundException::new);
        if (budget.version != seen) {
            throw new Outdated();
        }
        alone(terms, budget);
        if (!budget.currency.equals(terms.money().currency().getCurrencyCode()) && BudgetEntry.count(id) > 0) {
            throw new NotPossible(
                    "currency",
                    "Sums were posted to it in " + budget.currency + ": make a new budget for another currency.");
        }
        var taken = BudgetLine.sums(id).taken();
        if (terms.money().amount().compareTo(taken) < 0) {
            throw new NotPossible(
                    "amount", budget.money(taken) + " of it are promised already: it cannot become less than that.");
        }
        budget.revise(terms, reason, by, clock.instant());
    }

    /** @throws Wrong when there is an order with this number */
    @Transactional
    void order(long id, PurchaseOrder.Terms terms, Actor by) {
        var budget = Budget.locked(id).orElseThrow(NotFoundException::new);
        if (PurchaseOrder.isTaken(terms.number())) {
            throw new NotPossible("number", "There is a purchase order with this number already.");
        }
        PurchaseOrder.issue(budget, terms, by, clock.instant());
    }

    /**
     * Puts a line of the budget under one of its purchase orders.
     *
     * @throws NotPosted when the order has not enough left
     */
    @Transactional
    void putUnder(long id, long orderId, Subject line, Actor by) {
        var budget = Budget.locked(id).orElseThrow(NotFoundException::new);
        var order = PurchaseOrder.<PurchaseOrder>findByIdOptional(orderId)
                .filter(found -> found.budgetId == id)
                .orElseThrow(NotFoundException::new);
        var own = BudgetLine.of(id).stream()
                .filter(row -> row.subject().equals(line))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (PurchaseOrder.of(line).filter(now -> now.id.equals(orderId)).isEmpty()) {
            order.room(budget, own.taken());
            OrderedLine.put(order, line, by, clock.instant());
        }
    }

    private static void alone(BudgetTerms terms, Budget self) {
        Budget.of(terms.fiscalYear(), terms.costCentre(), terms.topic())
                .filter(other -> self == null || !other.id.equals(self.id))
                .ifPresent(other -> {
                    throw new NotPossible(
                            "topic",
                            "%s has a budget for this topic in %d: %s."
                                    .formatted(terms.costCentre(), terms.fiscalYear(), other.name));
                });
    }
}
