package dev.stoa.portal;

import dev.stoa.event.CalendarFeeds;
import dev.stoa.event.EventFilter;
import dev.stoa.platform.StoaConfig;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** All events as a calendar to subscribe to, or those of a city, a country, a topic, a group. The page cache answers 304. */
@Path("/events.ics")
class EventFeedResource {

    @Inject
    CalendarFeeds feeds;

    @Inject
    Today today;

    @Inject
    StoaConfig config;

    @GET
    @Produces("text/calendar;charset=utf-8")
    public Response events(
            @RestQuery String q,
            @RestQuery String topic,
            @RestQuery String city,
            @RestQuery String country,
            @RestQuery String group,
            @RestQuery String online,
            @RestQuery String ours) {
        var filter = EventFilter.typed(q, topic, city, country, group, online, ours);
        return Response.ok(feeds.of(filter, name(filter), today.everywhere()))
                .header("Content-Disposition", "inline; filename=\"events.ics\"")
                .build();
    }

    /** "Example Inc. events: kotlin, Stockholm". */
    private String name(EventFilter filter) {
        var chosen = Stream.of(
                        filter.words(),
                        filter.topic(),
                        filter.city(),
                        filter.country(),
                        filter.group(),
                        filter.online() ? "online" : "",
                        filter.ours() ? "with our people" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        var all = config.company().name() + " events";
        return chosen.isEmpty() ? all : all + ": " + chosen;
    }
}
