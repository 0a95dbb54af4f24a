package dev.stoa.group.support;

import dev.stoa.group.hosting.RoomHold;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The room of a request as the desk says it, in the wall time of its venue.
 *
 * @param venue its slug
 * @param until where it is only held, when that ends; else empty
 */
public record HeldRoom(String name, String venue, String when, String zone, String state, String until, boolean taken) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    static HeldRoom of(RoomHold hold) {
        var venue = hold.room.venue;
        return new HeldRoom(
                hold.room.fullName(),
                venue.slug,
                WHEN.format(hold.startsAt.atZone(venue.zone())) + " to "
                        + hold.endsAt.atZone(venue.zone()).toLocalTime(),
                venue.zone,
                hold.state.label(),
                hold.state == RoomHold.State.HELD ? WHEN.format(hold.expiresAt.atZone(venue.zone())) : "",
                hold.taken());
    }
}
