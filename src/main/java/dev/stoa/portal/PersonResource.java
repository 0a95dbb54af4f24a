package dev.stoa.portal;

import dev.stoa.contribution.PersonQueries;
import dev.stoa.contribution.PersonQueries.Profile;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.Scopes;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.contribution.TallyQueries.MonthOfKind;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody who contributed, at the login, or at ~ and a number where there is none. Every other name of the same person, a
 * former login or a second account, leads there. Who asked not to be shown has no page, like one who never was here.
 */
@Path("/people/{login}")
class PersonResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance person(PersonPage page);
    }

    @Inject
    Scopes scopes;

    @Inject
    TallyQueries tallies;

    @Inject
    PersonQueries people;

    @Inject
    TalkQueries talks;

    @Inject
    SyncStatus sync;

    @Inject
    StoaConfig config;

    @Inject
    Today today;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(String login) {
        return answer(login, "", (profile, scope) -> Templates.person(page(profile, scope)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(String login, @Context UriInfo uri) {
        return data(uri, login, ".json", (profile, scope) -> PersonAnswer.of(page(profile, scope)));
    }

    /** The work by month and kind. */
    @GET
    @Produces("text/csv")
    public Response csv(String login, @Context UriInfo uri) {
        return data(uri, login, ".csv", (profile, scope) -> {
            var rows = tallies.months(scope).stream().map(PersonResource::row).toList();
            return Csv.of(List.of("month", "kind", "ours", "count"), rows);
        });
    }

    /** It knows no parameters. */
    private Response data(UriInfo uri, String login, String ending, Answer answer) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return answer(login, ending, answer);
    }

    private interface Answer {
        Object to(Profile profile, Scope scope);
    }

    private Response answer(String login, String ending, Answer answer) {
        var scope = scopes.find(PersonPage.filter(login));
        if (!scope.found() || scope.person() == null) {
            throw new NotFoundException();
        }
        var profile = people.byId(scope.person()).orElseThrow(NotFoundException::new);
        if (!profile.handle().equals(login)) {
            return Response.status(301)
                    .location(URI.create(PersonPage.address(profile.handle()) + ending))
                    .build();
        }
        return Response.ok(answer.to(profile, scope)).build();
    }

    private PersonPage page(Profile profile, Scope scope) {
        return PersonPage.of(
                profile,
                scope,
                tallies,
                people.organisations(profile.id()),
                TalkRow.of(talks.ofPerson(profile.id())),
                config.github().gitUrl(),
                Freshness.of(sync.of(null)),
                today.utc());
    }

    private static List<?> row(MonthOfKind month) {
        return Arrays.asList(month.month(), month.kind(), month.ours(), month.count());
    }
}
