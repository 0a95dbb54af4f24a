package dev.stoa.sponsorship.money;

import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** An order that went out in writing, in its budget's currency: a number, a sum, and the lines that are paid out of it. */
@Entity
@Immutable
public class PurchaseOrder extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long budgetId;
    public String number;
    public String supplier;
    public BigDecimal amount;
    public LocalDate issuedOn;
    public String createdBy;
    public Instant createdAt;

    record Terms(String number, String supplier, BigDecimal amount, LocalDate issuedOn) {}

    /** What was used of one. */
    record Used(long order, BigDecimal used) {}

    static PurchaseOrder issue(Budget budget, Terms terms, Actor by, Instant at) {
        var order = new PurchaseOrder();
        order.budgetId = budget.id;
        order.number = terms.number();
        order.supplier = terms.supplier();
        order.amount = terms.amount();
        order.issuedOn = terms.issuedOn();
        order.createdBy = by.name();
        order.createdAt = at;
        order.persist();
        return order;
    }

    static boolean isTaken(String number) {
        return count("lower(number) = lower(?1)", number) > 0;
    }

    static List<PurchaseOrder> of(long budget) {
        return list("budgetId = ?1 order by issuedOn desc, id desc", budget);
    }

    /** The one that pays for this line, if any: the last that it was put under. */
    static Optional<PurchaseOrder> of(Subject line) {
        return find(
                        "select o from PurchaseOrder o, OrderedLine l where l.purchaseOrderId = o.id and l.line = ?1"
                                + " and l.lineId = ?2 order by l.id desc",
                        line.type(),
                        line.id())
                .firstResultOptional();
    }

    /** What the lines of each order of a budget take, by the order's id. */
    static Map<Long, BigDecimal> used(long budget) {
        return BudgetLine.find(
                        "select ol.purchaseOrderId, sum(l.taken) from BudgetLine l join OrderedLine ol on ol.line = l.line and"
                                + " ol.lineId = l.lineId where l.budgetId = ?1 and ol.id = (select max(x.id) from OrderedLine x"
                                + " where x.line = ol.line and x.lineId = ol.lineId) group by ol.purchaseOrderId",
                        budget)
                .project(Used.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Used::order, Used::used));
    }

    /** @throws NotPosted when it has not that much left; asked with the budget locked */
    void room(Budget budget, BigDecimal takes) {
        if (budget.id != budgetId) {
            return;
        }
        var left = amount.subtract(used(budgetId).getOrDefault(id, BigDecimal.ZERO));
        if (takes.compareTo(left) > 0) {
            throw new NotPosted(
                    NotPosted.Cause.NO_ROOM,
                    "Purchase order %s has %s left and this takes %s. Order more, or put it under another purchase order."
                            .formatted(number, budget.money(left), budget.money(takes)));
        }
    }
}
