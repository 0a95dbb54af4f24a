package dev.stoa.sponsorship.approval;

import dev.stoa.site.Money;
import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** From this amount on, in a budget's currency, so many people have to say yes. */
@Entity
class ApprovalRule extends PanacheEntityBase {

    /** Where no rule speaks. */
    static final int DEFAULT = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String currency;
    public BigDecimal fromAmount;
    public int approvers;
    public String createdBy;
    public Instant createdAt;

    static ApprovalRule add(Money from, int approvers, Actor by, Instant at) {
        var rule = new ApprovalRule();
        rule.currency = from.currency().getCurrencyCode();
        rule.fromAmount = from.amount();
        rule.approvers = approvers;
        rule.createdBy = by.name();
        rule.createdAt = at;
        rule.persist();
        return rule;
    }

    static List<ApprovalRule> all() {
        return list("order by currency, fromAmount");
    }

    static boolean exists(Money from) {
        return count("currency = ?1 and fromAmount = ?2", from.currency().getCurrencyCode(), from.amount()) > 0;
    }

    /** How many have to say yes to this sum: what the highest rule at or below it says. */
    static int approvers(Money sum) {
        return ApprovalRule.<ApprovalRule>find(
                        "currency = ?1 and fromAmount <= ?2 order by fromAmount desc",
                        sum.currency().getCurrencyCode(),
                        sum.amount())
                .firstResultOptional()
                .map(rule -> rule.approvers)
                .orElse(DEFAULT);
    }

    Money from() {
        return new Money(fromAmount, Currency.getInstance(currency));
    }

    /** In one line, for the trail. */
    String inWords() {
        return "from " + from() + ": " + approvers + (approvers == 1 ? " approver" : " approvers");
    }
}
