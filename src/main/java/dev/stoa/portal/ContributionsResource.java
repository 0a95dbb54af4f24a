package dev.stoa.portal;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.contribution.Scopes;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
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

/** The tallies: for people as the overview of the company, for programs as open data. One address, one set of filters. */
@Path("/contributions")
class ContributionsResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance contributions(ContributionsPage page);
    }

    @Inject
    Scopes scopes;

    @Inject
    TallyQueries tallies;

    @Inject
    ElsewhereQueries elsewhere;

    @Inject
    SyncStatus sync;

    @Inject
    Today today;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response overview(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), TallyFilter.parametersAnd("by", "stack"));
        var by = sent.words("by", Parameters.choices(Dimension.values()));
        var stack = sent.word("stack", Parameters.choices(Stacks.values()), Stacks.WHO);
        var question = Question.of(sent, TallyFilter.of(sent), scopes);
        var numbers = question.answerable()
                ? Overview.of(
                        question.scope(),
                        by,
                        stack,
                        tallies,
                        Freshness.of(sync.of(question.scope().project())),
                        today.utc())
                : null;
        var page = new ContributionsPage(
                question.typed(),
                question.errors(),
                numbers,
                question.typed().isEmpty() ? elsewhere.repositories(0, ContributionsPage.ELSEWHERE) : null);
        return Response.status(question.status())
                .entity(Templates.contributions(page))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public TallyAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), TallyFilter.parametersAnd("by", "page"));
        var words = sent.words("by", Parameters.choices(Dimension.values()));
        var by = words.isEmpty() ? List.of(Dimension.KIND) : words;
        int page = sent.page();
        var scope = Question.of(sent, TallyFilter.of(sent), scopes).scopeOrRefusal();
        var tally = tallies.tally(scope, by, TallyQueries.MOST_ROWS, page);
        return TallyAnswer.of(scope, tally, page, Freshness.of(sync.of(scope.project())));
    }
}
