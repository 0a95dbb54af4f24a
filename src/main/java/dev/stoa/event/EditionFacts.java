package dev.stoa.event;

import java.net.URI;
import java.time.LocalDate;
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

    /** The same edition, told by another source too: topics add up, and what one source leaves out the other fills in. */
    EditionFacts and(EditionFacts other) {
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
