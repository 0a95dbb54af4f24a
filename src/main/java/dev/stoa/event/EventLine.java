package dev.stoa.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a list says of an event: a conference, which lasts whole days, or one date of a meetup, which has its time.
 *
 * @param startsOn the first day, local to the place
 * @param endsOn the last day, inclusive
 * @param startsLocal the wall time at which it begins; null for whole days
 * @param zone IANA zone of the place; null where it is not known
 * @param startsAt the same as a moment; null for whole days
 * @param city null where it is online only
 * @param groupSlug whose meetup it is; null for a conference
 * @param withUs some of our people speak there, attend or organise
 * @param movedFrom the wall time (or first day) that was told before it was rescheduled
 */
public record EventLine(
        String slug,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDateTime startsLocal,
        String zone,
        Instant startsAt,
        Instant endsAt,
        String city,
        String country,
        boolean online,
        List<String> topics,
        String groupSlug,
        String groupName,
        EventState state,
        LocalDateTime movedFrom,
        Instant announcedAt,
        Instant changedAt,
        boolean sample,
        boolean withUs) {

    /** Whether some of our people speak there, attend or organise. */
    static final String WITH_US = "case when e.slug in (select w.slug from EventWithUs w) then true else false end";

    /** What an HQL query selects for it, of a {@link ListedEvent} by the name of e. */
    static final String OF_E =
            "select e.slug, e.title, e.startsOn, e.endsOn, e.startsLocal, e.zone, e.startsAt, e.endsAt,"
                    + " e.city, e.country, e.online, e.topics, e.groupSlug, e.groupName, e.state, e.movedFrom, e.announcedAt, e.changedAt, e.sample, "
                    + WITH_US
                    + " from ListedEvent e where ";
}
