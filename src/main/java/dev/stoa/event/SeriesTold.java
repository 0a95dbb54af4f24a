package dev.stoa.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;

/**
 * What another calendar tells of a meetup or a series, already checked.
 *
 * @param uid under which it is known there; null where it has none, then group and title are its key
 * @param exdates wall times that fall out
 * @param dates those that differ from the rule
 * @param cancelled all of it is called off
 */
public record SeriesTold(
        String uid, MeetupPlan plan, SortedSet<LocalDateTime> exdates, List<DateTold> dates, boolean cancelled) {

    /**
     * One date by itself (RFC 5545, 3.8.4.4).
     *
     * @param recurrenceId the wall time at which the rule puts it, in the series' zone
     * @param when in the series' zone
     */
    public record DateTold(LocalDateTime recurrenceId, String title, WallTime when, boolean cancelled) {}
}
