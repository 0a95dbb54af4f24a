package dev.stoa.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
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

    @GET
    public TemplateInstance latest() {
        return Templates.sponsorships(SponsorshipsPage.of(null, thisYear()));
    }

    @GET
    @Path("{year: [12]\\d{3}}")
    public TemplateInstance year(@RestPath int year) {
        return Templates.sponsorships(SponsorshipsPage.of(year, thisYear()));
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
