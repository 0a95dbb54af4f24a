package dev.stoa.portal;

import dev.stoa.contribution.Scope;
import dev.stoa.contribution.Scopes;
import dev.stoa.contribution.health.Funnel;
import dev.stoa.contribution.health.Funnels;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.site.Costly;
import dev.stoa.site.Csv;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** How far people get who come to our projects, or to one of them. */
@Path("/contributions/funnel")
class FunnelResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance funnel(FunnelPage page);
    }

    @Inject
    Scopes scopes;

    @Inject
    Funnels funnels;

    @Inject
    SyncStatus sync;

    @Inject
    Costly costly;

    /** What decides the counts: whose are shown of them does not. */
    private record Asked(String org, Long repository, Long project, boolean lastYear) {}

    /** A count, and how much of GitHub was read by then. */
    private record Told(Funnel funnel, SyncStatus.State state) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var asked = FunnelQuestion.of(uri.getQueryParameters(), scopes);
        if (!asked.question().answerable()) {
            return answer(asked, FunnelPage.of(asked, null, null));
        }
        var told = tell(asked, asked.question().scope());
        return answer(asked, FunnelPage.of(asked, told.funnel, Freshness.of(told.state)));
    }

    private static Response answer(FunnelQuestion asked, FunnelPage page) {
        return Response.status(asked.question().status())
                .entity(Templates.funnel(page))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public FunnelAnswer data(@Context UriInfo uri) {
        var asked = FunnelQuestion.of(uri.getQueryParameters(), scopes);
        var told = tell(asked, asked.question().scopeOrRefusal());
        return FunnelAnswer.of(asked, told.funnel, Freshness.of(told.state));
    }

    /** Ten million contributions take seconds. The state is asked for first: so the count includes at least that much. */
    private Told tell(FunnelQuestion asked, Scope scope) {
        return costly.answer(
                new Asked(scope.filter().org(), scope.repository(), scope.project(), asked.lastYear()), () -> {
                    var state = sync.of(scope.project());
                    return new Told(funnels.of(scope, asked.lastYear()), state);
                });
    }
}
