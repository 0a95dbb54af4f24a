package dev.stoa.portal;

import dev.stoa.project.ProjectQueries;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a project as JSON, at its address with {@code .json} appended. */
@Path("/projects/{slug:[a-z0-9-]+}.json")
class ProjectDataResource {

    @Inject
    ProjectQueries projects;

    @Inject
    ProjectStory story;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ProjectData project(
            @RestPath String slug, @RestQuery String who, @RestQuery String bots, @RestQuery String period) {
        var project = projects.bySlug(slug).orElseThrow(NotFoundException::new);
        return ProjectData.of(project, story.health(project, ProjectQuestion.of(slug, "", who, bots, period)));
    }
}
