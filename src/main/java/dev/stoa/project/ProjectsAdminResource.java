package dev.stoa.project;

import dev.stoa.project.ProjectDeskQueries.Filter;
import dev.stoa.site.SearchText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of projects, those with a proposal first. */
@Path("/admin/projects")
@RolesAllowed({"viewer", "editor", "approver", "admin"})
class ProjectsAdminResource {

    @CheckedTemplate(basePath = "project")
    static class Templates {
        static native TemplateInstance projects(ProjectsAdminPage page);
    }

    @Inject
    ProjectDeskQueries projects;

    @GET
    public TemplateInstance projects(
            @RestQuery String q, @RestQuery String lifecycle, @RestQuery String waiting, @RestQuery String page) {
        var filter = new Filter(
                SearchText.typed(q),
                lifecycle == null ? null : Lifecycle.bySlug(lifecycle).orElse(null),
                "yes".equals(waiting));
        return Templates.projects(ProjectsAdminPage.of(filter, page, projects));
    }
}
