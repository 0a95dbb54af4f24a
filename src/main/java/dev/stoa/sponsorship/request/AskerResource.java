package dev.stoa.sponsorship.request;

import dev.stoa.request.PrivatePage;
import dev.stoa.request.Sent;
import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Token;
import dev.stoa.site.Typed;
import dev.stoa.sponsorship.file.Download;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The private page of a request for a sponsorship. */
@Path("/requests/{key:s[A-Za-z0-9_-]{20,64}}")
class AskerResource extends PrivatePage<SponsorshipRequest> {

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance asker(AskerPage page);

        static native TemplateInstance confirmation(String state, String key);
    }

    @Inject
    Intake intake;

    @Inject
    AskerDesk desk;

    @Inject
    RequestFileDesk files;

    @Inject
    dev.stoa.sponsorship.file.Intake checks;

    @Inject
    AskerExport export;

    AskerResource() {
        super(SponsorshipKey.KEYS, Intake.PURPOSE, SponsorshipRequest::byId);
    }

    @POST
    @Path("messages")
    public Response say(@RestForm String text) {
        return write("#messages", text, ours -> desk.say(ours, Typed.text(text)));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        return write("", "", desk::withdraw);
    }

    @POST
    @Path("deletion")
    public Response forget() {
        return write("", "", desk::forget);
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@RestForm(Attached.FIELD) List<FileUpload> sent) {
        // Nobody but who has a key makes us look into files.
        known();
        return write("#files-sent", "", ours -> {
            var attached = Attached.some(checks, Sent.of(sent));
            if (!attached.errors().none()) {
                throw new NotPossible(Attached.FIELD, attached.errors().on(Attached.FIELD));
            }
            files.add(ours, attached.files());
        });
    }

    @POST
    @Path("files/{file: [A-Za-z0-9_-]{43}}/removal")
    public Response detach(@RestPath String file) {
        return write("#files-sent", "", ours -> files.remove(ours, file));
    }

    @GET
    @Path("files/{file: [A-Za-z0-9_-]{43}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath String file) {
        return Download.of(files.read(token(), file));
    }

    @Override
    protected void take(Token token) {
        intake.confirm(token);
    }

    @Override
    protected TemplateInstance page(SponsorshipRequest request, String typed, Errors errors) {
        return Templates.asker(AskerPage.of(request, key, files.judged(request), typed, errors));
    }

    @Override
    protected TemplateInstance confirmation(String state) {
        return Templates.confirmation(state, key);
    }

    @Override
    protected Object export(SponsorshipRequest request) {
        return export.of(request);
    }
}
