package dev.stoa.portal;

import dev.stoa.platform.StoaConfig;
import dev.stoa.search.SearchKind;
import dev.stoa.search.SearchQueries;
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
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Everything in one search; as JSON it also answers while somebody types. */
@Path("/search")
class SearchResource {

    private static final List<String> PARAMETERS = List.of("q", "kind", "page");

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance search(SearchPage page);
    }

    @Inject
    SearchQueries search;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance search(@RestQuery String q, @RestQuery String kind, @RestQuery String page) {
        var wanted = Arrays.stream(SearchKind.values())
                .filter(one -> one.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(null);
        return Templates.search(SearchPage.of(search, SearchText.typed(q), wanted, page));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public SearchAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), PARAMETERS);
        var q = sent.text("q");
        var kind = sent.word("kind", Parameters.choices(SearchKind.values()), null);
        int page = sent.page();
        sent.refuseMistakes();
        return SearchAnswer.of(search, SearchText.typed(q), kind, page, config.baseUrl());
    }
}
