package dev.stoa.portal;

import dev.stoa.platform.StoaConfig;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSearch;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Csv;
import dev.stoa.site.Option;
import dev.stoa.site.Parameters;
import dev.stoa.site.Problem;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Makes the text that puts a badge or a frame of ours on another page. */
@Path("/embeds")
class EmbedsResource {

    private static final int MOST = 500;

    /** @param project as chosen, or empty; {@code unknown} where nothing public has that name */
    record EmbedsPage(List<Option> projects, String project, boolean unknown, List<EmbedsAnswer.Row> rows) {}

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance embeds(EmbedsPage page);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@RestQuery String project) {
        var asked = SearchText.typed(project);
        var found = found(asked);
        var choices = projects.search(new ProjectSearch("", "", ProjectSearch.Sort.NAME), MOST, 0).stream()
                .map(one -> new Option(one.slug(), one.name()))
                .toList();
        return Templates.embeds(new EmbedsPage(
                choices,
                asked,
                !asked.isEmpty() && found.isEmpty(),
                answer(found).rows()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public EmbedsAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), List.of("project"));
        var asked = SearchText.typed(sent.text("project"));
        sent.refuseMistakes();
        var found = found(asked);
        if (!asked.isEmpty() && found.isEmpty()) {
            throw Problem.notFound(List.of(
                    new Problem.Wrong("project", "No public project has the address \"" + asked + "\".", List.of())));
        }
        return answer(found);
    }

    private Optional<ProjectSummary> found(String slug) {
        return slug.isEmpty() ? Optional.empty() : projects.bySlug(slug);
    }

    private EmbedsAnswer answer(Optional<ProjectSummary> project) {
        return EmbedsAnswer.of(
                project.map(ProjectSummary::slug).orElse(null),
                project.map(ProjectSummary::name).orElse(null),
                config.baseUrl());
    }
}
