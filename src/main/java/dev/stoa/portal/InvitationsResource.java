package dev.stoa.portal;

import dev.stoa.github.sync.SyncStatus;
import dev.stoa.platform.StoaConfig;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** Where somebody who is new can begin, in the order in which they can hope for an answer. */
@Path("/good-first-issues")
class InvitationsResource {

    private static final List<String> PARAMETERS = List.of("q", "project", "language", "label", "sort", "page");

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance invitations(InvitationsPage page);
    }

    @Inject
    Invitations invitations;

    @Inject
    SyncStatus sync;

    @Inject
    StoaConfig config;

    @Inject
    Today today;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance issues(
            @RestQuery String q,
            @RestQuery String project,
            @RestQuery String language,
            @RestQuery String label,
            @RestQuery String sort,
            @RestQuery String page) {
        var filter = InvitationFilter.typed(q, project, language, label, sort);
        return Templates.invitations(
                InvitationsPage.of(filter, invitations.narrow(filter, today.utc()), page, freshness()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public InvitationsAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), PARAMETERS);
        var filter = InvitationFilter.typed(
                sent.text("q"),
                sent.text("project"),
                sent.text("language"),
                sent.text("label"),
                sent.word("sort", Map.of("newest", "newest"), null));
        int page = sent.page();
        sent.refuseMistakes();
        return InvitationsAnswer.of(invitations.narrow(filter, today.utc()), page, freshness(), config.baseUrl());
    }

    private Freshness freshness() {
        return Freshness.of(sync.of(null));
    }
}
