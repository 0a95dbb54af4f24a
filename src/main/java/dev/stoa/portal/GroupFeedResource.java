package dev.stoa.portal;

import dev.stoa.event.CalendarFeeds;
import dev.stoa.event.EventFilter;
import dev.stoa.group.UserGroup;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The meetups of a user group as a calendar to subscribe to. */
@Path("/groups/{slug:[a-z0-9-]+}.ics")
class GroupFeedResource {

    @Inject
    CalendarFeeds feeds;

    @Inject
    Today today;

    @GET
    @Produces("text/calendar;charset=utf-8")
    public Response group(String slug) {
        var group = UserGroup.visible(slug).orElseThrow(NotFoundException::new);
        var filter = EventFilter.ALL.ofGroup(slug);
        return Response.ok(feeds.of(filter, group.name, today.everywhere()))
                .header("Content-Disposition", "inline; filename=\"" + slug + ".ics\"")
                .build();
    }
}
