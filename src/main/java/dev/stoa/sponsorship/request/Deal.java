package dev.stoa.sponsorship.request;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.Budget;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What we would give, as it is laid before the approver.
 *
 * @param amount not below zero; zero for something in kind only
 * @param budgetId null until one was chosen
 * @param conditions may be empty
 * @param metrics what we expect of it, a number and what is counted a line ({@link Expected}); never empty, because without it nobody can
 *     tell later whether it was worth it
 * @param why for visitors; may be empty
 */
@Embeddable
public record Deal(
        String tier,
        @Column(name = "deal_amount") BigDecimal amount,
        @Column(name = "deal_currency") String currency,
        Long budgetId,
        String conditions,
        String metrics,
        String why) {

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** Null where none was chosen. */
    private String budgetName() {
        return budgetId == null
                ? null
                : Budget.byId(budgetId).map(budget -> budget.name).orElseThrow();
    }

    /** The values by the names that the trail uses. */
    static Map<String, String> byField(Deal deal) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("tier", deal == null ? null : deal.tier);
        fields.put("sum", deal == null ? null : deal.money().toString());
        fields.put("budget", deal == null ? null : deal.budgetName());
        fields.put("conditions", deal == null || deal.conditions.isEmpty() ? null : deal.conditions);
        fields.put("metrics", deal == null ? null : deal.metrics);
        fields.put("why", deal == null || deal.why.isEmpty() ? null : deal.why);
        return fields;
    }
}
