package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;
import dev.stoa.site.ImportReport;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The desk's exchange rates: read them, read in a file of the ECB, type one. */
@Path("/admin/rates")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class RatesResource {

    @CheckedTemplate(basePath = "sponsorship/money")
    static class Templates {
        static native TemplateInstance rates(RatesPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    RateDesk desk;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance rates(@RestQuery String currency) {
        var code = Typed.code(currency);
        return page(code.matches("[A-Z]{3}") ? code : "", RateForm.blank(today()), Errors.NONE, null);
    }

    @POST
    @RolesAllowed({"finance", "admin"})
    public Response type(@BeanParam RateForm form) {
        var reading = form.read(today());
        if (!reading.errors().none()) {
            return Response.status(422)
                    .entity(page("", form, reading.errors(), null))
                    .build();
        }
        desk.type(reading.currency(), reading.day(), reading.perEuro(), actor());
        return Response.seeOther(URI.create("/admin/rates?currency=" + reading.currency()))
                .build();
    }

    /** What the file changed is told on the page that answers; to send it again changes nothing. */
    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"finance", "admin"})
    public Response read(@RestForm("file") FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            return wrong("Choose the file that you got from the ECB, like eurofxref-hist.zip.");
        }
        try {
            var report =
                    desk.take(name(file.fileName()), Files.readAllBytes(file.uploadedFile()), RateSource.ECB, actor());
            return report.rejected().isEmpty()
                    ? Response.seeOther(URI.create("/admin/rates#imports")).build()
                    : Response.ok(page("", RateForm.blank(today()), Errors.NONE, shown(report)))
                            .build();
        } catch (RateFile.Unreadable unreadable) {
            return wrong(unreadable.getMessage());
        }
    }

    private Response wrong(String sentence) {
        return Response.status(422)
                .entity(page("", RateForm.blank(today()), Errors.NONE.with("file", sentence), null))
                .build();
    }

    /** A file that is wrong in every row need not fill the page with it. */
    private static ImportReport shown(ImportReport report) {
        return new ImportReport(
                report.added(),
                report.changed(),
                report.unchanged(),
                report.rejected().subList(0, Math.min(50, report.rejected().size())));
    }

    private static String name(String sent) {
        var name = Typed.line(sent).replaceAll(".*[/\\\\]", "");
        return name.substring(0, Math.min(name.length(), 120));
    }

    private TemplateInstance page(String currency, RateForm form, Errors errors, ImportReport report) {
        boolean mayWrite = actor().is("finance");
        return Templates.rates(RatesPage.of(currency, form, errors, report, mayWrite, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
