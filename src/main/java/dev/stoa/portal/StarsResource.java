package dev.stoa.portal;

import dev.stoa.contribution.health.StarHistory;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSummary;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;

/** How the stars of a project grew. A page beside the project's, whose first bytes have no room for it. */
@Path("/projects/{slug}/stars")
class StarsResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance stars(StarsPage page);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    StarHistory history;

    @Inject
    SyncStatus sync;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@RestPath String slug) {
        return answer(
                slug,
                "",
                project -> Templates.stars(StarsPage.of(project, history.of(project.id()), freshness(project))));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@RestPath String slug, @Context UriInfo uri) {
        return data(slug, ".json", uri);
    }

    @GET
    @Produces(Csv.TYPE)
    public Response csv(@RestPath String slug, @Context UriInfo uri) {
        return data(slug, ".csv", uri);
    }

    private Response data(String slug, String ending, UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return answer(slug, ending, project -> StarsAnswer.of(project, history.of(project.id()), freshness(project)));
    }

    private Freshness freshness(ProjectSummary project) {
        return Freshness.of(sync.of(project.id()));
    }

    /** What is told of the project, or 301 to where a renamed one is now. */
    private Response answer(String slug, String ending, Function<ProjectSummary, Object> tell) {
        var asked = SearchText.typed(slug);
        return projects.bySlug(asked)
                .map(project -> Response.ok(tell.apply(project)).build())
                .orElseGet(() -> ProjectResource.moved(projects, asked, "/stars" + ending));
    }
}
