package dev.stoa.portal;

import dev.stoa.contribution.ContributionRows;
import dev.stoa.contribution.ContributionRows.Place;
import dev.stoa.contribution.Scopes;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.site.Csv;
import dev.stoa.site.ParameterTexts;
import dev.stoa.site.Parameters;
import dev.stoa.site.Texts;
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

/**
 * The single contributions behind a number, newest first, each with its place on GitHub. Three statements, and one more
 * where a name is to be looked up.
 */
@Path("/contributions/rows")
class ContributionRowsResource {

    private static final int ON_A_PAGE = 100;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance contributionRows(ContributionRowsPage page);
    }

    @Inject
    Scopes scopes;

    @Inject
    TallyQueries tallies;

    @Inject
    ContributionRows rows;

    @Inject
    SyncStatus sync;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@Context UriInfo uri) {
        var sent = sent(uri);
        var place = place(sent);
        var question = Question.of(sent, TallyFilter.of(sent), scopes);
        if (!question.answerable()) {
            return Response.status(question.status())
                    .entity(Templates.contributionRows(ContributionRowsPage.wrong(question.errors())))
                    .build();
        }
        var scope = question.scope();
        var found = rows.find(scope, place, ON_A_PAGE);
        var freshness = Freshness.of(sync.of(scope.project()));
        return Response.ok(Templates.contributionRows(
                        ContributionRowsPage.of(scope, place, tallies.count(scope), found, freshness)))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public RowsAnswer data(@Context UriInfo uri) {
        var sent = sent(uri);
        var place = place(sent);
        var scope = Question.of(sent, TallyFilter.of(sent), scopes).scopeOrRefusal();
        var found = rows.find(scope, place, RowsAnswer.MOST);
        return RowsAnswer.of(scope, place, found, tallies.count(scope), Freshness.of(sync.of(scope.project())));
    }

    private static Parameters sent(UriInfo uri) {
        return new Parameters(uri.getQueryParameters(), TallyFilter.parametersAnd("before", "skip", "cursor"));
    }

    private static Place place(Parameters sent) {
        var cursor = sent.text("cursor");
        if (cursor == null) {
            return new Place(sent.moment("before"), sent.number("skip", 0));
        }
        return RowsAnswer.place(cursor).orElseGet(() -> {
            sent.say("cursor", Texts.of(ParameterTexts.class).cursor(), List.of());
            return Place.NEWEST;
        });
    }
}
