package dev.stoa.event;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** How a calendar at a private address is answered: whoever has the address may read, and no cache on the way may keep it. */
public final class PrivateCalendar {

    private PrivateCalendar() {}

    /** 304 where the caller has these bytes already (RFC 9110, section 13). */
    public static Response answer(byte[] file, String name, Request request) {
        var tag = new EntityTag(UUID.nameUUIDFromBytes(file).toString());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(file))
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }
}
