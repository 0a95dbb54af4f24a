package dev.stoa.portal;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.contribution.Scopes;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.github.sync.SyncStatus;
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
import java.util.function.Function;

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
                question.typed().isEmpty() ? elsewhere.repositories(ContributionsPage.ELSEWHERE) : null);
        return Response.status(question.status())
                .entity(Templates.contributions(page))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@Context UriInfo uri) {
        return answer(uri, answer -> Response.ok(answer).build());
    }

    @GET
    @Produces("text/csv")
    public Response csv(@Context UriInfo uri) {
        return answer(
                uri,
                answer -> Table.of(
                        answer.toCsv(),
                        answer.asOf(),
                        answer.complete(),
                        answer.total(),
                        answer.links().next()));
    }

    private Response answer(UriInfo uri, Function<TallyAnswer, Response> written) {
        var sent = new Parameters(uri.getQueryParameters(), TallyFilter.parametersAnd("by", "page"));
        var words = sent.words("by", Parameters.choices(Dimension.values()));
        var by = words.isEmpty() ? List.of(Dimension.KIND) : words;
        int page = sent.number("page", 1);
        var question = Question.of(sent, TallyFilter.of(sent), scopes);
        if (!question.answerable()) {
            return question.problem();
        }
        var scope = question.scope();
        var tally = tallies.tally(scope, by, TallyQueries.MOST_ROWS, page);
        return written.apply(TallyAnswer.of(scope, tally, page, Freshness.of(sync.of(scope.project()))));
    }
}
