package dev.stoa.group;

import dev.stoa.site.geo.GeoPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be written about a group, already checked; texts are null where there is none, but the description, which is
 * empty then.
 *
 * @param languages BCP 47
 * @param contact an e-mail address or a page
 */
public record GroupTerms(
        String name,
        String url,
        String city,
        String country,
        GeoPoint position,
        boolean virtual,
        List<String> topics,
        List<String> languages,
        String description,
        String codeOfConductUrl,
        String logoUrl,
        String contact,
        boolean contactPublic,
        Map<LinkKind, String> links) {

    /**
     * The values by the names that the form gives its fields, for the trail. That is never forgotten, so it says of a contact,
     * which may be somebody's address, only whether there is one.
     */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("url", url);
        fields.put("city", city);
        fields.put("country", country);
        fields.put("position", position == null ? null : position.toString());
        fields.put("virtual", virtual ? "yes" : "no");
        fields.put("topics", String.join(", ", topics));
        fields.put("languages", String.join(", ", languages));
        fields.put("description", description);
        fields.put("codeOfConductUrl", codeOfConductUrl);
        fields.put("logoUrl", logoUrl);
        fields.put("contact", contact == null ? "none" : "given");
        fields.put("contactPublic", contactPublic ? "yes" : "no");
        for (var kind : LinkKind.values()) {
            fields.put(kind.id(), links.get(kind));
        }
        return fields;
    }
}
