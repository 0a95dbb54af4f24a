package dev.stoa.portal;

import dev.stoa.event.EventLine;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One event as open data; content/pages/open-data.md is its dictionary.
 *
 * @param startsOn the first day, local to the place
 * @param endsOn the last day, inclusive
 * @param startsLocal the wall time in {@code zone}; empty for whole days, like startsAt and endsAt, which are UTC
 * @param topics separated by commas
 */
record EventData(
        URI url,
        String title,
        String state,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDateTime startsLocal,
        String zone,
        Instant startsAt,
        Instant endsAt,
        LocalDateTime movedFrom,
        String city,
        String country,
        boolean online,
        String topics,
        String group,
        boolean sample) {

    static EventData of(EventLine event, URI site) {
        return new EventData(
                site.resolve("/events/" + event.slug()),
                event.title(),
                event.state().slug(),
                event.startsOn(),
                event.endsOn(),
                event.startsLocal(),
                event.zone(),
                event.startsAt(),
                event.endsAt(),
                event.movedFrom(),
                event.city(),
                event.country(),
                event.online(),
                String.join(",", event.topics()),
                event.groupSlug(),
                event.sample());
    }
}
