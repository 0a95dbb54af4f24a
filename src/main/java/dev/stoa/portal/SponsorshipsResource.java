package dev.stoa.portal;

import dev.stoa.platform.StoaConfig;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The conferences that the company supports, by year. */
@Path("/sponsorships")
class SponsorshipsResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance sponsorships(SponsorshipsPage page);
    }

    @Inject
    Clock clock;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance latest() {
        return Templates.sponsorships(SponsorshipsPage.of(null, thisYear()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public SponsorshipsAnswer latestData(@Context UriInfo uri) {
        return data(uri, null);
    }

    @GET
    @Path("{year: [12]\\d{3}}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance year(@RestPath int year) {
        return Templates.sponsorships(SponsorshipsPage.of(year, thisYear()));
    }

    @GET
    @Path("{year: [12]\\d{3}}")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public SponsorshipsAnswer yearData(@Context UriInfo uri, @RestPath int year) {
        return data(uri, year);
    }

    private SponsorshipsAnswer data(UriInfo uri, Integer year) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return SponsorshipsAnswer.of(SponsorshipsPage.of(year, thisYear()), config.baseUrl());
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
