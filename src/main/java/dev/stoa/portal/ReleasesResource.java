package dev.stoa.portal;

import dev.stoa.github.sync.SyncStatus;
import dev.stoa.project.ReleaseQueries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance releases(@RestQuery String q, @RestQuery String page) {
        return Templates.releases(ReleasesPage.of(q, page, releases, Freshness.of(sync.of(null))));
    }
}
