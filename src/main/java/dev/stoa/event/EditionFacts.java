package dev.stoa.event;

import dev.stoa.site.geo.Country;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a source tells about one edition, already checked.
 *
 * @param startsOn the first day, local to the place
 * @param endsOn the last day, inclusive
 * @param city null where it is held online only
 * @param cfpEndsOn the last day on which talks may be proposed, or null
 */
public record EditionFacts(
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String country,
        boolean online,
        URI url,
        URI cfpUrl,
        LocalDate cfpEndsOn,
        URI codeOfConductUrl,
        SortedSet<String> topics) {

    public EditionFacts {
        country = Country.named(country);
    }

    /** What is known of an edition. */
    public static EditionFacts of(Announcement edition) {
        return new EditionFacts(
                edition.name,
                edition.startsOn,
                edition.endsOn,
                edition.city,
                edition.country,
                edition.online,
                URI.create(edition.url),
                edition.cfpUrl == null ? null : URI.create(edition.cfpUrl),
                edition.cfpEndsOn,
                edition.codeOfConductUrl == null ? null : URI.create(edition.codeOfConductUrl),
                new TreeSet<>(edition.topics));
    }

    /** Under the names that people read, in the order of the form. */
    public Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("first day", startsOn.toString());
        fields.put("last day", endsOn.toString());
        fields.put("city", city);
        fields.put("country", country);
        fields.put("online", online ? "yes" : "no");
        fields.put("website", url.toString());
        fields.put("call for papers", Objects.toString(cfpUrl, null));
        fields.put("call ends", Objects.toString(cfpEndsOn, null));
        fields.put("code of conduct", Objects.toString(codeOfConductUrl, null));
        fields.put("topics", String.join(", ", topics));
        return fields;
    }

    /** The same edition, told by another source too: topics add up, and what one source leaves out the other fills in. */
    public EditionFacts and(EditionFacts other) {
        var all = new TreeSet<>(topics);
        all.addAll(other.topics);
        return new EditionFacts(
                name,
                startsOn,
                endsOn,
                city,
                first(country, other.country),
                online || other.online,
                url,
                first(cfpUrl, other.cfpUrl),
                first(cfpEndsOn, other.cfpEndsOn),
                first(codeOfConductUrl, other.codeOfConductUrl),
                all);
    }

    private static <T> T first(T ours, T theirs) {
        return ours == null ? theirs : ours;
    }
}
