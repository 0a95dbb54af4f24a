package dev.stoa.event;

import dev.stoa.site.Token;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Somebody's own calendar at its private address. */
@Path("/calendars/{token:[A-Za-z0-9_-]+}.ics")
@PermitAll
class PrivateCalendarResource {

    @Inject
    MyCalendar calendar;

    @GET
    @Produces("text/calendar;charset=utf-8")
    public Response calendar(String token, @Context Request request) {
        var file = calendar.file(new Token(token)).orElseThrow(NotFoundException::new);
        return PrivateCalendar.answer(file, "my-events.ics", request);
    }
}
