package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectQueries.LanguageCount;
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
    SyncStatus sync;

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
        var found = projects.languages(search.text());
        long total = found.stream()
                .filter(one -> search.language().isEmpty() || search.language().equals(one.language()))
                .mapToLong(LanguageCount::projects)
                .sum();
        var paging = Paging.of(here, page, total, ProjectsPage.SIZE);
        return Templates.projects(new ProjectsPage(
                search.text(),
                search.language(),
                order(search),
                total,
                languages(found, search, here),
                ProjectCell.of(
                        projects.search(search, ProjectsPage.SIZE, paging.offset(ProjectsPage.SIZE)),
                        contributions,
                        responses,
                        today.utc()),
                paging,
                Freshness.of(sync.of(null))));
    }

    private static List<Facet> languages(List<LanguageCount> found, ProjectSearch search, Address here) {
        return found.stream()
                .filter(language -> language.language() != null)
                .map(language -> {
                    boolean current = language.language().equals(search.language());
                    var href = here.with("language", current ? "" : language.language());
                    return new Facet(language.language(), language.projects(), href.toString(), current);
                })
                .toList();
    }

    private static String order(ProjectSearch search) {
        return search.sort().name().toLowerCase();
    }
}
