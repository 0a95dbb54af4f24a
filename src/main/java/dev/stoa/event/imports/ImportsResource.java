package dev.stoa.event.imports;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Conferences, meetups and groups from files and addresses: what they would change, and then that it is taken. */
@Path("/admin/imports")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class ImportsResource {

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance imports(ImportsPage page);

        static native TemplateInstance importRun(ImportPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    ImportDesk desk;

    @Inject
    Download download;

    @Inject
    ImportRows rows;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance imports() {
        return page(ImportForm.blank(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"editor", "admin"})
    public Response read(@BeanParam ImportForm form) {
        var reading = form.read(download);
        if (!reading.errors().none()) {
            return Response.status(422).entity(page(form, reading.errors())).build();
        }
        long id = desk.begin(reading.target(), reading.group(), reading.origin(), reading.topics(), actor().name());
        return here(id);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance run(long id, @RestQuery String verdict, @RestQuery String page) {
        return page(id, verdict, page, null);
    }

    /** Has taken what was shown. */
    @POST
    @Path("{id: \\d{1,18}}/taking")
    @RolesAllowed({"editor", "admin"})
    public Response take(long id, @RestForm String version) {
        try {
            int seen = version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
            desk.take(id, seen, actor().name());
        } catch (ImportDesk.Late late) {
            return Response.status(409)
                    .entity(page(id, null, null, late.getMessage()))
                    .build();
        }
        return here(id);
    }

    private TemplateInstance page(ImportForm form, Errors errors) {
        return Templates.imports(ImportsPage.of(form, errors, download.hosts(), actor().is("editor")));
    }

    private TemplateInstance page(long id, String verdict, String page, String refusal) {
        var run = ImportRun.byId(id).orElseThrow(NotFoundException::new);
        return Templates.importRun(
                ImportPage.of(run, verdict, page, rows, clock.instant(), actor().is("editor"), refusal));
    }

    private static Response here(long id) {
        return Response.seeOther(URI.create("/admin/imports/" + id)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
