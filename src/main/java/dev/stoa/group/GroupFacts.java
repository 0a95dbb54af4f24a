package dev.stoa.group;

import dev.stoa.site.geo.Country;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a source tells about one user group, already checked.
 *
 * @param region the part of the world under which the source lists it, or null
 * @param position null where it is not known or the group meets online only
 */
public record GroupFacts(
        String name,
        String country,
        String region,
        Position position,
        URI url,
        boolean virtual,
        SortedSet<String> topics) {

    public GroupFacts {
        country = Country.named(country);
    }

    /** What is known of a group, as far as an import may change it. */
    public static GroupFacts of(UserGroup group) {
        return new GroupFacts(
                group.name,
                group.country,
                group.region,
                group.latitude == null ? null : new Position(group.latitude, group.longitude),
                URI.create(group.url),
                group.virtual,
                new TreeSet<>(group.topics));
    }

    /** Under the names that people read. */
    public Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("country", country);
        fields.put("part of the world", region);
        fields.put("position", position == null ? null : position.latitude() + ", " + position.longitude());
        fields.put("website", url.toString());
        fields.put("online only", virtual ? "yes" : "no");
        fields.put("topics", String.join(", ", topics));
        return fields;
    }

    /** Degrees north and east, WGS 84. */
    public record Position(double latitude, double longitude) {}
}
