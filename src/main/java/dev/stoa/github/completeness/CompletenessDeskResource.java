package dev.stoa.github.completeness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestQuery;

/** Staff see for each organisation, private ones too, what came, what failed and why. */
@Path("/admin/completeness")
@RolesAllowed({"viewer", "editor", "admin"})
class CompletenessDeskResource {

    @CheckedTemplate(basePath = "github")
    static class Templates {
        static native TemplateInstance completeness(CompletenessDeskPage page);
    }

    @Inject
    Completeness completeness;

    @Inject
    LatestDeliveries latest;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance completeness(@RestQuery String page) {
        return Templates.completeness(CompletenessDeskPage.of(
                completeness, latest, page, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }
}
