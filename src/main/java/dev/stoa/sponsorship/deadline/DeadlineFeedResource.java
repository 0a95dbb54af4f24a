package dev.stoa.sponsorship.deadline;

import dev.stoa.event.PrivateCalendar;
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

/** A calendar of deadlines at its private address. */
@Path("/deadlines/{token:[A-Za-z0-9_-]+}.ics")
@PermitAll
class DeadlineFeedResource {

    @Inject
    DeadlineFeeds feeds;

    @GET
    @Produces("text/calendar;charset=utf-8")
    public Response calendar(String token, @Context Request request) {
        var file = feeds.file(new Token(token)).orElseThrow(NotFoundException::new);
        return PrivateCalendar.answer(file, "deadlines.ics", request);
    }
}
