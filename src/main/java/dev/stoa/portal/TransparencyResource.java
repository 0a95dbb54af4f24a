package dev.stoa.portal;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Csv;
import dev.stoa.site.Parameters;
import dev.stoa.sponsorship.giving.GiftFilter;
import dev.stoa.sponsorship.giving.GiftQueries;
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

/** What the company gave, to whom, where and by year. */
@Path("/transparency")
class TransparencyResource {

    private static final List<String> PARAMETERS = List.of("q", "year", "kind", "country", "currency", "page");

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance transparency(TransparencyPage page);
    }

    @Inject
    GiftQueries gifts;

    @Inject
    StoaConfig config;

    @Inject
    Today today;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance transparency(
            @RestQuery String q,
            @RestQuery String year,
            @RestQuery String kind,
            @RestQuery String country,
            @RestQuery String currency,
            @RestQuery String page) {
        return Templates.transparency(TransparencyPage.of(
                gifts, GiftFilter.typed(q, year, kind, country, currency), page, today.everywhere()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public TransparencyAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), PARAMETERS);
        var year = sent.year("year");
        var filter =
                GiftFilter.typed(sent.text("q"), year, sent.text("kind"), sent.text("country"), sent.text("currency"));
        int page = sent.page();
        sent.refuseMistakes();
        return TransparencyAnswer.of(gifts, filter, page, config.baseUrl());
    }
}
