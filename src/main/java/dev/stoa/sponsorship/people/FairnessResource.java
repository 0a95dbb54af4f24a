package dev.stoa.sponsorship.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** Who went where over a year. */
@Path("/admin/attendance")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class FairnessResource {

    @CheckedTemplate(basePath = "sponsorship/people")
    static class Templates {
        static native TemplateInstance fairness(FairnessPage page);
    }

    @Inject
    Clock clock;

    @GET
    public TemplateInstance fairness(@RestQuery String year) {
        return Templates.fairness(FairnessPage.asked(year, LocalDate.now(clock).getYear()));
    }
}
