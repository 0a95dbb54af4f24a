package dev.stoa.portal;

import dev.stoa.github.sync.SyncStatus;
import dev.stoa.platform.StoaConfig;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectQueries.LanguageCount;
import dev.stoa.project.ProjectSearch;
import dev.stoa.site.Address;
import dev.stoa.site.Csv;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.Parameters;
import dev.stoa.site.Remembered;
import dev.stoa.site.SearchText;
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
    ProjectCells cells;

    @Inject
    Remembered remembered;

    @Inject
    SyncStatus sync;

    @Inject
    Today today;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance projects(
            @RestQuery String q, @RestQuery String language, @RestQuery String sort, @RestQuery String page) {
        var search = new ProjectSearch(SearchText.typed(q), SearchText.typed(language), ProjectsPage.sort(sort));
        var here = address(search);
        var found = languages(search.text());
        long total = total(found, search);
        var paging = Paging.of(here, page, total, ProjectsPage.SIZE);
        return Templates.projects(new ProjectsPage(
                search.text(),
                search.language(),
                order(search),
                total,
                languages(found, search, here),
                cells.of(projects.search(search, ProjectsPage.SIZE, paging.offset(ProjectsPage.SIZE)), today.utc()),
                paging,
                Freshness.of(remembered.answer("sync", () -> sync.of(null)))));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public ProjectsAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), List.of("q", "language", "sort", "page"));
        var search = new ProjectSearch(
                SearchText.typed(sent.text("q")),
                SearchText.typed(sent.text("language")),
                sent.word("sort", Parameters.choices(ProjectSearch.Sort.values()), ProjectSearch.Sort.STARS));
        int page = sent.page();
        sent.refuseMistakes();
        long total = total(languages(search.text()), search);
        var here = address(search);
        return ProjectsAnswer.of(
                projects.search(search, ProjectsAnswer.MOST, (page - 1) * ProjectsAnswer.MOST),
                total,
                here,
                Paging.of(here, Integer.toString(page), total, ProjectsAnswer.MOST),
                Freshness.of(sync.of(null)),
                config.baseUrl());
    }

    private List<LanguageCount> languages(String text) {
        return text.isBlank() ? remembered.answer("languages", () -> projects.languages("")) : projects.languages(text);
    }

    private static long total(List<LanguageCount> found, ProjectSearch search) {
        return found.stream()
                .filter(one -> search.language().isEmpty() || search.language().equals(one.language()))
                .mapToLong(LanguageCount::projects)
                .sum();
    }

    private static Address address(ProjectSearch search) {
        return Address.of("/projects")
                .with("q", search.text())
                .with("language", search.language())
                .with("sort", ProjectsPage.SORTS.getFirst().equals(order(search)) ? "" : order(search));
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
