package dev.stoa.portal;

import dev.stoa.event.talk.TalkFilter;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What our people say at conferences and meetups, by year, language, person and topic. */
@Path("/talks")
class TalksResource {

    private static final List<String> PARAMETERS = List.of("q", "year", "language", "person", "topic", "page");

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance talks(TalksPage page);

        static native TemplateInstance talk(TalkPage page);
    }

    @Inject
    TalkQueries talks;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance talks(
            @RestQuery String q,
            @RestQuery String year,
            @RestQuery String language,
            @RestQuery String person,
            @RestQuery String topic,
            @RestQuery String page) {
        return Templates.talks(TalksPage.of(talks, TalkFilter.typed(q, year, language, person, topic), page));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public TalksAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), PARAMETERS);
        var year = sent.year("year");
        var filter =
                TalkFilter.typed(sent.text("q"), year, sent.text("language"), sent.text("person"), sent.text("topic"));
        int page = sent.page();
        sent.refuseMistakes();
        return TalksAnswer.of(talks, filter, page, config.baseUrl());
    }

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance talk(String slug) {
        return Templates.talk(TalkPage.of(talks, slug).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public TalkAnswer one(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return talks.bySlug(slug)
                .map(talk -> TalkAnswer.of(talk, config.baseUrl()))
                .orElseThrow(NotFoundException::new);
    }
}
