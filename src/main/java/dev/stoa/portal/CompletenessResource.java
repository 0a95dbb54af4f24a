package dev.stoa.portal;

import dev.stoa.github.completeness.Completeness;
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

/** Whether everything that GitHub sent is in the numbers. */
@Path("/completeness")
class CompletenessResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance completeness(CompletenessPage page);
    }

    @Inject
    Completeness completeness;

    @Inject
    SyncStatus sync;

    @Inject
    Today today;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return Templates.completeness(CompletenessPage.of(completeness, Freshness.of(sync.of(null)), today.utc()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public CompletenessAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), List.of("org", "from", "to", "page"));
        var org = sent.text("org");
        var from = sent.day("from");
        var to = sent.day("to");
        int page = sent.page();
        var end = to == null ? CompletenessPage.end(today.utc()) : to;
        var first = from == null ? end.minusDays(CompletenessPage.DAYS) : from;
        if (!first.isBefore(end)) {
            sent.say("to", "\"to\" must be a day after \"from\".", List.of());
        }
        sent.refuseMistakes();
        return CompletenessAnswer.of(
                completeness, org == null ? "" : org, first, end, page, Freshness.of(sync.of(null)));
    }
}
