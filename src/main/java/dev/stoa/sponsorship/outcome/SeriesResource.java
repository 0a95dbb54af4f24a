package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Csv;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** What came of the conferences that were sponsored more than once, compared over the years. */
@Path("/admin/outcomes")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class SeriesResource {

    /** @param rows by name */
    record SeriesesPage(List<SeriesQueries.Series> rows) {}

    @CheckedTemplate(basePath = "sponsorship/outcome")
    static class Templates {
        static native TemplateInstance serieses(SeriesesPage page);

        static native TemplateInstance series(SeriesPage page);
    }

    @GET
    public TemplateInstance serieses() {
        return Templates.serieses(new SeriesesPage(SeriesQueries.all()));
    }

    @GET
    @Path("{conference: [a-z0-9-]{1,200}}")
    public TemplateInstance series(String conference) {
        return Templates.series(page(conference));
    }

    @GET
    @Path("{conference: [a-z0-9-]{1,200}}.csv")
    @Produces(Csv.TYPE)
    public String table(String conference) {
        return Csv.of(SeriesPage.Row.class, page(conference).rows());
    }

    private static SeriesPage page(String conference) {
        var page = SeriesPage.of(conference);
        if (page == null) {
            throw new NotFoundException();
        }
        return page;
    }
}
