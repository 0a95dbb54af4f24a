package dev.stoa.portal;

import dev.stoa.event.EventNews;
import dev.stoa.platform.StoaConfig;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What is new among the events, as an Atom feed. */
@Path("/events.atom")
class EventNewsResource {

    private static final int MOST = 50;

    @Inject
    EntityManager entities;

    @Inject
    StoaConfig config;

    @GET
    @Produces("application/atom+xml;charset=utf-8")
    public String news() {
        return EventAtom.of(
                EventNews.latest(entities, MOST),
                config.baseUrl(),
                config.company().name());
    }
}
