package dev.stoa.sponsorship.request;

import dev.stoa.request.Sent;
import dev.stoa.sponsorship.file.Download;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of one request, for colleagues. */
@Path("/admin/sponsorship-requests/{id: \\d{1,18}}/files")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class RequestFilesResource {

    @Inject
    RequestAnswers answers;

    @Inject
    RequestFileDesk desk;

    @Inject
    dev.stoa.sponsorship.file.Intake intake;

    @RestPath
    long id;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"editor", "approver", "admin"})
    public Response add(@RestForm(Attached.FIELD) List<FileUpload> files) {
        answers.known(id);
        var attached = Attached.some(intake, Sent.of(files));
        var attempt = Attempt.at(Attached.FIELD);
        if (!attached.errors().none()) {
            return answers.page(id, 422, attempt.with(attached.errors()));
        }
        return answers.write(id, attempt, "#files-sent", () -> desk.add(id, attached.files(), answers.actor()));
    }

    @GET
    @Path("{file: [A-Za-z0-9_-]{43}}")
    public Response file(String file) {
        return Download.of(desk.read(id, file, answers.actor()));
    }
}
