package dev.stoa.portal;

import dev.stoa.contribution.PersonQueries;
import dev.stoa.contribution.PersonQueries.Search;
import dev.stoa.contribution.PersonQueries.Sort;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The people who have work in the company's projects. The page forgives what it does not know, as all lists do; open data
 * refuses it, as all open data do.
 */
@Path("/people")
class PeopleResource {

    private static final List<String> PARAMETERS = List.of("q", "who", "organisation", "sort", "page");

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance people(PeoplePage page);
    }

    @Inject
    PersonQueries people;

    @Inject
    SyncStatus sync;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(
            @RestQuery String q,
            @RestQuery String who,
            @RestQuery String organisation,
            @RestQuery String sort,
            @RestQuery String page) {
        var chosen = new Parameters(Map.of("who", List.of(typed(who)), "sort", List.of(typed(sort))), PARAMETERS);
        var search = search(chosen, q, organisation);
        return Templates.people(PeoplePage.of(search, page, people, Freshness.of(sync.of(null))));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public PeopleAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), PARAMETERS);
        var search = search(sent, sent.text("q"), sent.text("organisation"));
        int page = sent.page();
        sent.refuseMistakes();
        return PeopleAnswer.of(search, page, people, Freshness.of(sync.of(null)));
    }

    private static Search search(Parameters sent, String words, String organisation) {
        return new Search(
                SearchText.typed(words),
                sent.word("who", Parameters.choices(Who.values()), null),
                SearchText.typed(organisation),
                sent.word("sort", Parameters.choices(Sort.values()), Sort.WORK));
    }

    private static String typed(String value) {
        return value == null ? "" : value;
    }
}
