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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Requests from a table: first what it would change, then that it is taken. What was wrong stays there to be corrected. */
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

    @Inject
    RequestRows rows;

    @GET
    public TemplateInstance imports() {
        return Templates.imports(ImportPage.BLANK);
    }

    /** Keeps the table and leads to what it would do; one that cannot be read comes back with the reason. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestForm("file") FileUpload file, @RestForm String csv) throws IOException {
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
            return here(imports.keep(text, actor()));
        } catch (RequestRows.Unreadable unreadable) {
            return wrong(text, unreadable.getMessage());
        }
    }

    /** What it would do now, or what is left of it. */
    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance look(@RestPath long id) throws RequestRows.Unreadable {
        var table = RequestTable.byId(id).orElseThrow(NotFoundException::new);
        return Templates.imports(ImportPage.of(table, rows.look(table.content)));
    }

    @POST
    @Path("{id: \\d{1,18}}/taking")
    public Response take(@RestPath long id) throws RequestRows.Unreadable {
        imports.take(id, actor());
        return here(id);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }

    private static Response here(long id) {
        return Response.seeOther(URI.create("/admin/sponsorship-requests/imports/" + id))
                .build();
    }

    private static Response wrong(String text, String sentence) {
        return Response.status(422)
                .entity(Templates.imports(ImportPage.unread(text, Errors.NONE.with("csv", sentence))))
                .build();
    }
}
