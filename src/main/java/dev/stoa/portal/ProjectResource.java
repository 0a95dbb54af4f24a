package dev.stoa.portal;

import dev.stoa.project.ProjectQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import dev.stoa.site.SearchText;
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
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/projects/{slug}")
class ProjectResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance project(ProjectPage page);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    ProjectStory story;

    /** The project, or 301 to where a renamed one is now. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response project(
            @RestPath String slug,
            @RestQuery String kind,
            @RestQuery String who,
            @RestQuery String bots,
            @RestQuery String period) {
        var asked = SearchText.typed(slug);
        return projects.bySlug(asked)
                .map(project -> Response.ok(Templates.project(
                                story.page(project, ProjectQuestion.of(asked, kind, who, bots, period))))
                        .build())
                .orElseGet(() -> moved(projects, asked, ""));
    }

    /** The same as data, with every metric by month; as CSV those months. */
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
        var asked = SearchText.typed(slug);
        var sent = new Parameters(uri.getQueryParameters(), List.of("who", "bots", "period"));
        var question = ProjectQuestion.of(asked, "", sent.text("who"), sent.text("bots"), sent.text("period"));
        sent.refuseMistakes();
        return projects.bySlug(asked)
                .map(project -> Response.ok(ProjectData.of(project, story.health(project, question)))
                        .build())
                .orElseGet(() -> moved(projects, asked, ending));
    }

    /** 301 to where a renamed project is now. @param behind its name in the address: {@code /stars.csv} */
    static Response moved(ProjectQueries projects, String former, String behind) {
        var present = projects.movedTo(former).orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/projects/" + present + behind))
                .build();
    }
}
