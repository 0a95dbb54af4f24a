package dev.stoa.group.hosting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When somebody wants a room: the wall time of its beginning in the zone of the venue, and the exact length. */
public record Slot(LocalDateTime starts, int minutes, ZoneId zone) {

    public Instant startsAt() {
        return starts.atZone(zone).toInstant();
    }

    public Instant endsAt() {
        return startsAt().plusSeconds(60L * minutes);
    }

    /** The wall time of its end. */
    public LocalDateTime ends() {
        return LocalDateTime.ofInstant(endsAt(), zone);
    }

    /** Whether the clocks of the zone show its beginning at all. */
    public boolean exists() {
        return !zone.getRules().getValidOffsets(starts).isEmpty();
    }
}
