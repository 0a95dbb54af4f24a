package dev.stoa.group.support;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import java.time.Instant;

/** The names for the people at the door of a hosted meetup: no more than the room holds. */
final class GuestList {

    private GuestList() {}

    /**
     * @param typed a name a line
     * @param by a user name; null for the asker
     * @throws NotPossible where no room is theirs, or it holds fewer
     */
    static void add(SupportRequest request, String typed, String by, Instant now) {
        if (!open(request)) {
            throw new NotPossible("guests", Texts.of(SupportTexts.class).guestsLater());
        }
        var names = SupportGuest.names(typed);
        long listed = SupportGuest.count("requestId", request.id);
        int capacity = request.hold.room.capacity;
        if (listed + names.size() > capacity) {
            throw new NotPossible(
                    "guests", Texts.of(SupportTexts.class).roomHolds(capacity, listed, listed + names.size()));
        }
        names.forEach(name -> SupportGuest.keep(request.id, name, by, now));
    }

    /** Whether names can be written down. */
    static boolean open(SupportRequest request) {
        return RequestState.PREPARED.contains(request.state) && request.hold != null && request.hold.taken();
    }
}
