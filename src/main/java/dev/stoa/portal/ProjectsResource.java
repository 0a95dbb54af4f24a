package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSearch;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/projects")
class ProjectsResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance projects(ProjectsPage page);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    ContributionQueries contributions;

    @Inject
    FirstResponses responses;

    @Inject
    Today today;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance projects(
            @RestQuery String q, @RestQuery String language, @RestQuery String sort, @RestQuery String page) {
        var search = new ProjectSearch(SearchText.typed(q), SearchText.typed(language), ProjectsPage.sort(sort));
        var here = Address.of("/projects")
                .with("q", search.text())
                .with("language", search.language())
                .with("sort", ProjectsPage.SORTS.getFirst().value().equals(order(search)) ? "" : order(search));
        var paging = Paging.of(here, page, projects.count(search), ProjectsPage.SIZE);
        var found = projects.search(search, ProjectsPage.SIZE, paging.offset(ProjectsPage.SIZE));
        return Templates.projects(new ProjectsPage(
                search.text(),
                search.language(),
                order(search),
                found.total(),
                languages(search, here),
                ProjectCell.of(found.projects(), contributions, responses, today.utc()),
                paging));
    }

    private List<Facet> languages(ProjectSearch search, Address here) {
        return projects.languages(search.text()).stream()
                .map(found -> {
                    boolean current = found.language().equals(search.language());
                    var href = here.with("language", current ? "" : found.language());
                    return new Facet(found.language(), found.projects(), href.toString(), current);
                })
                .toList();
    }

    private static String order(ProjectSearch search) {
        return search.sort().name().toLowerCase();
    }
}
