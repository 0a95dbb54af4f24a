package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Download;
import dev.stoa.sponsorship.file.Intake;
import dev.stoa.sponsorship.matter.Typed;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One document on the desk: its versions, one more of them, what it proves. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/documents/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class DocumentResource {

    @CheckedTemplate(basePath = "sponsorship/document")
    static class Templates {
        static native TemplateInstance document(DocumentPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Intake intake;

    @Inject
    DocumentDesk desk;

    @Inject
    Proof proof;

    @RestPath
    long sponsorship;

    @RestPath
    long id;

    @GET
    public TemplateInstance document() {
        return page(UploadForm.blank(), Errors.NONE);
    }

    @POST
    @Path("versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@BeanParam UploadForm form) {
        form.clean();
        mayAdd();
        var reading = form.read(intake, false);
        if (!reading.errors().none()) {
            return answer(422, form, reading.errors());
        }
        try {
            desk.add(sponsorship, id, form.note, reading.file(), actor());
        } catch (DocumentDesk.Same same) {
            return answer(422, form, Errors.NONE.with("file", same.getMessage()));
        }
        return here();
    }

    /** Older versions too. */
    @GET
    @Path("files/{key: [A-Za-z0-9_-]{43}}")
    public Response file(String key) {
        return Download.of(desk.read(sponsorship, id, key, actor()));
    }

    @POST
    @Path("proof")
    public Response prove(@RestForm String of) {
        mayAdd();
        var what = Proof.Of.read(of);
        if (what.isEmpty()) {
            return answer(422, UploadForm.blank(), Errors.NONE.with("of", "Choose one of the list."));
        }
        try {
            desk.prove(sponsorship, id, what.get(), actor());
        } catch (Outdated outdated) {
            return answer(
                    409,
                    UploadForm.blank(),
                    Errors.NONE.with("of", "Somebody changed that just now: look at it, then try again."));
        } catch (Typed.Wrong wrong) {
            return answer(422, UploadForm.blank(), Errors.NONE.with("of", wrong.getMessage()));
        }
        return here();
    }

    private void mayAdd() {
        if (!stored().kind.mayAdd(actor(), sponsorship().owner)) {
            throw new ForbiddenException();
        }
    }

    private Response answer(int status, UploadForm form, Errors errors) {
        return Response.status(status).entity(page(form, errors)).build();
    }

    private TemplateInstance page(UploadForm form, Errors errors) {
        var document = stored();
        var whole = sponsorship();
        if (!document.kind.mayRead(actor(), whole.owner)) {
            throw new ForbiddenException();
        }
        return Templates.document(
                DocumentPage.of(whole, document, proof.options(sponsorship), actor(), form, errors, intake.warning()));
    }

    private Document stored() {
        return Document.one(sponsorship, id).orElseThrow(NotFoundException::new);
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private Response here() {
        return Response.seeOther(URI.create("/admin/sponsorships/" + sponsorship + "/documents/" + id))
                .build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
