package dev.stoa.sponsorship.money;

import dev.stoa.site.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What staff can write about a budget, already checked. */
record BudgetTerms(String name, int fiscalYear, LocalDate startsOn, String costCentre, String topic, Money money) {

    /** The values by the names that the form gives its fields: what the audit trail and the conflict page compare. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("fiscalYear", Integer.toString(fiscalYear));
        fields.put("startsOn", startsOn.toString());
        fields.put("costCentre", costCentre);
        fields.put("topic", topic);
        fields.put("amount", money.toString());
        return fields;
    }
}
