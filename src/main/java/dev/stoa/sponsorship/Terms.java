package dev.stoa.sponsorship;

import dev.stoa.event.Edition;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.BudgetChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What staff can write about a sponsorship, already checked.
 *
 * @param owner the user name of the staff member who looks after it
 * @param why why we support it, for visitors; empty until somebody has said it
 * @param notes never leave the desk
 * @param budget out of which it is paid; null until somebody chose one
 */
public record Terms(
        Edition edition,
        String tier,
        Money money,
        String owner,
        String why,
        boolean published,
        String notes,
        BudgetChoice budget) {

    /** Without a budget, as long as nobody has chosen one. */
    public Terms(Edition edition, String tier, Money money, String owner, String why, boolean published, String notes) {
        this(edition, tier, money, owner, why, published, notes, null);
    }

    /** The values by the names that the form gives its fields: what the audit trail and the conflict page compare. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("edition", edition.slug);
        fields.put("tier", tier);
        fields.put("amount", money.toString());
        fields.put("owner", owner);
        fields.put("why", why);
        fields.put("published", published ? "yes" : "no");
        fields.put("notes", notes);
        fields.put("budget", budget == null ? "" : budget.name());
        return fields;
    }

    /** What an approver said yes to. */
    boolean sameDeal(Terms other) {
        return edition.id.equals(other.edition.id)
                && tier.equals(other.tier)
                && money.equals(other.money)
                && Objects.equals(budgetId(), other.budgetId());
    }

    /** The same deal, and a budget for it that had none: what was committed to before there were budgets may get one. */
    boolean givesBudget(Terms before) {
        return before.budget == null
                && budget != null
                && new Terms(edition, tier, money, owner, why, published, notes).sameDeal(before);
    }

    Long budgetId() {
        return budget == null ? null : budget.id();
    }
}
