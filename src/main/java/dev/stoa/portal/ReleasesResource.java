package dev.stoa.portal;

import dev.stoa.github.sync.SyncStatus;
import dev.stoa.platform.StoaConfig;
import dev.stoa.project.ReleaseQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import dev.stoa.site.SearchText;
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

/** What was released, by all projects. */
@Path("/releases")
class ReleasesResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance releases(ReleasesPage page);
    }

    @Inject
    ReleaseQueries releases;

    @Inject
    SyncStatus sync;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance releases(@RestQuery String q, @RestQuery String page) {
        return Templates.releases(ReleasesPage.of(q, page, releases, Freshness.of(sync.of(null))));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public ReleasesAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), List.of("q", "page"));
        var words = SearchText.typed(sent.text("q"));
        int page = sent.page();
        sent.refuseMistakes();
        return ReleasesAnswer.of(words, page, releases, Freshness.of(sync.of(null)), config.baseUrl());
    }
}
