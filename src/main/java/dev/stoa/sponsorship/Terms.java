package dev.stoa.sponsorship;

import dev.stoa.event.Edition;
import dev.stoa.site.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What staff can write about a sponsorship, already checked.
 *
 * @param owner the user name of the staff member who looks after it
 * @param why why we support it, for visitors; empty until somebody has said it
 * @param notes never leave the desk
 */
public record Terms(
        Edition edition, String tier, Money money, String owner, String why, boolean published, String notes) {

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
        return fields;
    }

    /** What an approver said yes to. */
    boolean sameDeal(Terms other) {
        return edition.id.equals(other.edition.id) && tier.equals(other.tier) && money.equals(other.money);
    }
}
