package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Intake;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/** The documents of a sponsorship, and the first version of a new one. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/documents")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class DocumentsResource {

    @CheckedTemplate(basePath = "sponsorship/document")
    static class Templates {
        static native TemplateInstance documents(DocumentsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Intake intake;

    @Inject
    DocumentDesk desk;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance documents() {
        return page(UploadForm.blank(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response begin(@BeanParam UploadForm form) {
        form.clean();
        var owner = sponsorship().owner;
        boolean mayNone = DocumentKind.options(actor(), owner).isEmpty();
        if (mayNone || form.kind().filter(kind -> !kind.mayAdd(actor(), owner)).isPresent()) {
            throw new ForbiddenException();
        }
        var reading = form.read(intake, true);
        if (!reading.errors().none()) {
            return Response.status(422).entity(page(form, reading.errors())).build();
        }
        var address =
                desk.begin(sponsorship, form.kind().orElseThrow(), form.title, form.note, reading.file(), actor());
        return Response.seeOther(URI.create(address)).build();
    }

    private TemplateInstance page(UploadForm form, Errors errors) {
        return Templates.documents(DocumentsPage.of(sponsorship(), actor(), form, errors, intake.warning()));
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
