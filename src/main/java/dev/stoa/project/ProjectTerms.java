package dev.stoa.project;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What staff may write of a project.
 *
 * @param description empty means: GitHub's
 */
public record ProjectTerms(String name, String slug, String description, boolean visible) {

    /** Under the names that the trail uses, in the order of the form. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("slug", slug);
        fields.put("description", description);
        fields.put("visible", visible ? "yes" : "no");
        return fields;
    }
}
