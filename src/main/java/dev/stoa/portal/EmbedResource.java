package dev.stoa.portal;

import dev.stoa.event.EventFilter;
import dev.stoa.event.EventQueries;
import dev.stoa.project.ProjectQueries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Small pages without script that any other page may show in a frame: the only ones that may be framed. */
@Path("/embed")
class EmbedResource {

    private static final int LINES = 5;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance embedProject(ProjectCell project);

        static native TemplateInstance embedEvents(List<EventRow> events);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    ProjectCells cells;

    @Inject
    Today today;

    @GET
    @Path("projects/{slug: [a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance project(String slug) {
        var project = projects.bySlug(slug).orElseThrow(NotFoundException::new);
        return Templates.embedProject(cells.of(List.of(project), today.utc()).getFirst());
    }

    /** What comes next. */
    @GET
    @Path("events")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance events() {
        return Templates.embedEvents(new EventQueries(EventFilter.ALL, today.everywhere())
                .coming(0, LINES).stream().map(EventRow::of).toList());
    }
}
