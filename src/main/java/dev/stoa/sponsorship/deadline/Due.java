package dev.stoa.sponsorship.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that has to be done in time, as a list shows it and a reminder tells it.
 *
 * @param key names it for ever: what was told about it is remembered under this name
 * @param sponsorshipTitle "EuroPython 2025"
 * @param backup told once it is overdue
 * @param day null while it is not known
 * @param at when it is too late; null while it is not known
 * @param askAgainOn while it is not known; or null
 * @param says how it is counted, or what it waits for
 * @param cost what it costs to be late, or has cost; empty where nothing
 */
public record Due(
        String key,
        long sponsorship,
        String sponsorshipTitle,
        String title,
        String href,
        String owner,
        String backup,
        LocalDate day,
        Instant at,
        ZoneId zone,
        LocalDate askAgainOn,
        String says,
        String cost) {

    /** What has things that can be missed. Beans in the packages that build upon this one. */
    public interface Source {

        /** All that are open, in one statement or two. */
        List<Due> open(Instant now);
    }

    public boolean known() {
        return at != null;
    }

    public boolean late(Instant now) {
        return at != null && !now.isBefore(at);
    }

    /** Whether it is time to ask the organisers again. */
    public boolean asks(Instant now) {
        return at == null && askAgainOn != null && !today(now).isBefore(askAgainOn);
    }

    /** Days until its day as the clocks of its zone see it: 0 on the day itself. */
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(today(now), day);
    }

    /** "3 days late", "today", "in 2 days", "not known yet". */
    public String words(Instant now) {
        if (at == null) {
            return askAgainOn == null ? "not known yet" : asks(now) ? "ask again" : "ask again on " + askAgainOn;
        }
        if (late(now)) {
            long days = -daysLeft(now);
            return days <= 0 ? "late since today" : days + (days == 1 ? " day late" : " days late");
        }
        long days = daysLeft(now);
        return days <= 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : zone);
    }
}
