package dev.stoa.portal;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionCalendar;
import dev.stoa.event.EventFilter;
import dev.stoa.event.MeetupCalendar;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import dev.stoa.site.Remembered;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** Conferences and meetups: what is coming, what was, month by month, each one's page and calendar file. */
@Path("/events")
class EventResource {

    private static final String SLUG = "{slug:[a-z0-9-]+}";

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance events(EventsPage page);

        static native TemplateInstance month(MonthPage page);

        static native TemplateInstance event(EventPage page);

        static native TemplateInstance meetup(MeetupPage page);

        static native TemplateInstance series(SeriesPage page);
    }

    @Inject
    TalkQueries talks;

    @Inject
    Today today;

    @Inject
    Remembered remembered;

    @Inject
    Clock clock;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance events(
            @RestQuery String q,
            @RestQuery String topic,
            @RestQuery String city,
            @RestQuery String country,
            @RestQuery String group,
            @RestQuery String online,
            @RestQuery String ours,
            @RestQuery String year,
            @RestQuery String month,
            @RestQuery String page) {
        var filter = EventFilter.typed(q, topic, city, country, group, online, ours);
        return month == null || month.isBlank()
                ? Templates.events(EventsPage.of(filter, year, page, today.everywhere(), remembered))
                : Templates.month(MonthPage.of(filter, month, today.everywhere()));
    }

    /** What is coming, for programs. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public EventsAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(
                uri.getQueryParameters(), List.of("q", "topic", "city", "country", "group", "online", "ours", "page"));
        int page = sent.page();
        var filter = EventFilter.typed(
                sent.text("q"),
                sent.text("topic"),
                sent.text("city"),
                sent.text("country"),
                sent.text("group"),
                sent.word("online", Map.of("yes", "yes"), ""),
                sent.word("ours", Map.of("yes", "yes"), ""));
        sent.refuseMistakes();
        return EventsAnswer.of(
                filter,
                page,
                today.everywhere(),
                config.baseUrl(),
                config.company().name());
    }

    /** A conference, one date of a meetup, or a series: addresses are given once, whatever they are of. */
    @GET
    @Path(SLUG)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance event(String slug) {
        return EventPage.of(slug, today.everywhere(), talks)
                .map(Templates::event)
                .or(() -> MeetupPage.of(slug, clock.instant(), talks).map(Templates::meetup))
                .or(() -> MeetupSeries.visible(slug)
                        .map(series -> Templates.series(SeriesPage.of(series, clock.instant()))))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path(SLUG)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public EventAnswer one(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return EventAnswer.of(slug, today.everywhere(), talks, config.baseUrl()).orElseThrow(NotFoundException::new);
    }

    /** The page cache adds ETag and answers 304: the same event is always the same bytes. */
    @GET
    @Path(SLUG + ".ics")
    @Produces("text/calendar;charset=utf-8")
    public Response calendar(String slug) {
        var page = config.baseUrl().resolve("/events/" + slug);
        var file = Edition.visible(slug)
                .map(edition -> EditionCalendar.of(edition, page))
                .or(() -> Occurrence.visible(slug).map(date -> MeetupCalendar.of(date, config.baseUrl())))
                .or(() -> MeetupSeries.visible(slug).map(this::series))
                .orElseThrow(NotFoundException::new);
        return Response.ok(file)
                .header("Content-Disposition", "inline; filename=\"" + slug + ".ics\"")
                .build();
    }

    private byte[] series(MeetupSeries series) {
        List<Occurrence> dates = Occurrence.of(series);
        return MeetupCalendar.of(series, dates, config.baseUrl());
    }
}
