package dev.stoa.portal;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import dev.stoa.site.Remembered;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Groups and conferences on one map. */
@Path("/map")
class WorldResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance world(WorldPage page);
    }

    @Inject
    StoaConfig config;

    @Inject
    Remembered remembered;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@RestQuery String region, @RestQuery String country, @RestQuery String page) {
        return Templates.world(WorldPage.of(WorldSpots.all(remembered), WorldQuestion.typed(region, country), page));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public WorldAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), List.of("region", "country", "page"));
        int page = sent.page();
        var question = WorldQuestion.of(sent);
        sent.refuseMistakes();
        return WorldAnswer.of(WorldSpots.all(remembered), question, page, config.baseUrl());
    }
}
