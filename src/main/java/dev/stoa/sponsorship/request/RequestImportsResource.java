package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Requests from a table: first what it would change, then that it is taken. */
@Path("/admin/sponsorship-requests/imports")
@RolesAllowed({"editor", "admin"})
class RequestImportsResource {

    /** What a browser sends back in one field. */
    private static final int LARGEST = 60_000;

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance imports(ImportPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    RequestImport imports;

    @GET
    public TemplateInstance imports() {
        return Templates.imports(ImportPage.BLANK);
    }

    /** Shows what the table would do; with {@code take=yes} it is done, and what was wrong is left out. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@RestForm("file") FileUpload file, @RestForm String csv, @RestForm String take)
            throws IOException {
        boolean sent = file != null && file.size() > 0;
        if (sent && file.size() > LARGEST) {
            return wrong("", "That is more than 60,000 bytes: please send it in parts.");
        }
        var text = sent
                ? new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8)
                : csv == null ? "" : csv;
        text = text.replace("\uFEFF", "").replace("\0", "").strip();
        if (text.length() > LARGEST) {
            return wrong("", "That is more than 60,000 characters: please send it in parts.");
        }
        try {
            var rows = imports.look(text);
            if (!"yes".equals(take)) {
                return Response.ok(Templates.imports(new ImportPage(text, rows, null, Errors.NONE)))
                        .build();
            }
            int taken = imports.take(rows, new Actor(identity.getPrincipal().getName(), identity.getRoles()));
            return Response.ok(Templates.imports(new ImportPage("", rows, taken, Errors.NONE)))
                    .build();
        } catch (RequestImport.Unreadable unreadable) {
            return wrong(text, unreadable.getMessage());
        }
    }

    private static Response wrong(String text, String sentence) {
        return Response.status(422)
                .entity(Templates.imports(new ImportPage(text, null, null, Errors.NONE.with("csv", sentence))))
                .build();
    }
}
