package dev.stoa.portal;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionCalendar;
import dev.stoa.platform.StoaConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** Conferences: what is coming, what was, each one's page and calendar file. */
@Path("/events")
class EventResource {

    private static final String SLUG = "{slug:[a-z0-9-]+}";

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance events(EventsPage page);

        static native TemplateInstance event(EventPage page);
    }

    @Inject
    Today today;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance events(
            @RestQuery String q, @RestQuery String topic, @RestQuery String year, @RestQuery String page) {
        return Templates.events(EventsPage.of(q, topic, year, page, today.everywhere()));
    }

    @GET
    @Path(SLUG)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance event(String slug) {
        return Templates.event(EventPage.of(slug, today.everywhere()).orElseThrow(NotFoundException::new));
    }

    /** The page cache adds ETag and answers 304: the same edition is always the same bytes. */
    @GET
    @Path(SLUG + ".ics")
    @Produces("text/calendar;charset=utf-8")
    public Response calendar(String slug) {
        var edition = Edition.bySlug(slug).orElseThrow(NotFoundException::new);
        var page = config.baseUrl().resolve("/events/" + slug);
        return Response.ok(EditionCalendar.of(edition, page))
                .header("Content-Disposition", "inline; filename=\"" + slug + ".ics\"")
                .build();
    }
}
