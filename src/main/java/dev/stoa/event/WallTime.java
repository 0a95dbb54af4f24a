package dev.stoa.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A wall time in its zone, and how long something lasts from it. Of a wall time that comes twice the first is meant, one that is
 * skipped is read with the offset before the gap (RFC 5545, 3.3.5): both is what java.time does by itself.
 *
 * @param minutes exact, also across a change of the clocks
 */
public record WallTime(LocalDateTime starts, int minutes, ZoneId zone) {

    public Instant startsAt() {
        return zoned().toInstant();
    }

    public Instant endsAt() {
        return startsAt().plus(Duration.ofMinutes(minutes));
    }

    /** The wall time of its end. */
    public LocalDateTime ends() {
        return LocalDateTime.ofInstant(endsAt(), zone);
    }

    /** Whether the clocks of the zone show this time at all. */
    public boolean exists() {
        return !zone.getRules().getValidOffsets(starts).isEmpty();
    }

    /** Whether the clocks show both its beginning and its end once only: programs take the first or the second, as they like. */
    public boolean unambiguous() {
        var rules = zone.getRules();
        return rules.getValidOffsets(starts).size() == 1
                && rules.getValidOffsets(ends()).size() == 1;
    }

    /** Whether every program gets beginning and end right from the wall time and the length alone. */
    public boolean plain() {
        return unambiguous() && ends().equals(starts.plusMinutes(minutes));
    }

    private ZonedDateTime zoned() {
        return starts.atZone(zone);
    }
}
