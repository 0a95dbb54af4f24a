package dev.stoa.sponsorship.benefit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What benefits were worth over the years, and what was left on the table. */
@Path("/admin/benefits")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class BenefitsResource {

    /** @param rows the latest year first */
    record BenefitsPage(List<LeftOnTheTable> rows) {}

    @CheckedTemplate(basePath = "sponsorship/benefit")
    static class Templates {
        static native TemplateInstance benefits(BenefitsPage page);
    }

    @Inject
    Clock clock;

    @GET
    public TemplateInstance benefits() {
        return Templates.benefits(new BenefitsPage(LeftOnTheTable.of(BenefitQueries.worth(), LocalDate.now(clock))));
    }
}
