package dev.stoa.group.support;

import dev.stoa.notice.Notice;
import java.time.Instant;
import java.util.List;

/** Who of us is told of a request: its owner; while it has none, who opens the door they wish for, else the desk's people. */
final class Told {

    private Told() {}

    /** @param by who did it and need not be told; empty where that was the asker */
    static void staff(SupportRequest request, String by, String subject, String text, Instant now) {
        people(request, now).stream()
                .filter(name -> !name.equals(by))
                .forEach(name -> Notice.queue(name, subject, text, request.path(), now));
    }

    static List<String> people(SupportRequest request, Instant now) {
        if (request.owner != null) {
            return List.of(request.owner);
        }
        return request.venue != null ? List.of(request.venue.keeper) : SupportQueries.deskPeople(now);
    }
}
