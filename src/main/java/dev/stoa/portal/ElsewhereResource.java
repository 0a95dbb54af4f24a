package dev.stoa.portal;

import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
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

/** What our people do in public repositories of others, told apart from the work on our own. */
@Path("/contributions/elsewhere")
class ElsewhereResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance elsewhere(ElsewherePage page);
    }

    @Inject
    ElsewhereQueries elsewhere;

    @Inject
    SyncStatus status;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@RestQuery String page) {
        return Templates.elsewhere(ElsewherePage.of(page, elsewhere, freshness()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public ElsewhereAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), List.of("page"));
        int page = sent.page();
        sent.refuseMistakes();
        return ElsewhereAnswer.of(page, elsewhere, freshness());
    }

    private Freshness freshness() {
        return Freshness.of(status.elsewhere());
    }
}
