package dev.stoa.group.hosting;

import dev.stoa.site.Money;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be written about a venue, already checked.
 *
 * @param opening as lines, see {@link OpeningHours}
 * @param foodCap the most that food may cost a head; null where we order none
 * @param keeper the user name of the colleague who opens the door
 * @param closed it takes no guests any more; who has a room there keeps it
 */
public record VenueTerms(
        String name,
        String address,
        String city,
        ZoneId zone,
        String opening,
        String av,
        String access,
        Money foodCap,
        String keeper,
        boolean closed) {

    /** The values by the names that the form gives its fields, for the trail and the conflict page. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("address", address);
        fields.put("city", city);
        fields.put("zone", zone.getId());
        fields.put("opening", opening);
        fields.put("av", av);
        fields.put("access", access);
        fields.put("foodCap", foodCap == null ? null : foodCap.toString());
        fields.put("keeper", keeper);
        fields.put("closed", closed ? "yes" : "no");
        return fields;
    }
}
