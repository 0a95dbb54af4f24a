package dev.stoa.event;

import java.net.URI;
import java.time.LocalDate;
import java.util.SortedSet;

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
        SortedSet<String> topics) {}
