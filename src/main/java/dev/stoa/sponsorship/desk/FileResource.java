package dev.stoa.sponsorship.desk;

import dev.stoa.site.SearchText;
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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The list of sponsorships, edited in a spreadsheet and sent back: first what it would change, then that it is taken. */
@Path("/admin/sponsorships/import")
@RolesAllowed({"editor", "admin"})
class FileResource {

    private static final long MOST_BYTES = 5 << 20;

    @CheckedTemplate(basePath = "sponsorship/desk")
    static class Templates {
        static native TemplateInstance send(String problem);

        static native TemplateInstance file(FilePage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    FileDesk desk;

    @GET
    public TemplateInstance send() {
        return Templates.send(null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestForm("file") FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            return wrong("Choose the file that you took away and edited.");
        }
        if (file.size() > MOST_BYTES) {
            return wrong("The file is larger than 5 MB.");
        }
        try {
            var content = text(Files.readAllBytes(file.uploadedFile()));
            FileTable.of(content);
            return here(desk.keep(name(file.fileName()), content, actor()));
        } catch (CharacterCodingException odd) {
            return wrong("The file is not in UTF-8: save the table as CSV in UTF-8.");
        } catch (FileTable.Unreadable unreadable) {
            return wrong(unreadable.getMessage());
        }
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance look(@RestPath long id) {
        return page(id, null);
    }

    /** All that it changes, or nothing. */
    @POST
    @Path("{id: \\d{1,18}}/taking")
    public Response take(@RestPath long id) {
        if (desk.take(id, actor())) {
            return here(id);
        }
        return Response.status(409)
                .entity(
                        page(
                                id,
                                "Nothing was taken: something in it is wrong, or has changed since you looked. This is how it stands now."))
                .build();
    }

    private TemplateInstance page(long id, String problem) {
        var file = SponsorshipFile.byId(id).orElseThrow(NotFoundException::new);
        var rows = file.takenAt == null ? desk.look(file.content, actor()) : List.<FileRow>of();
        return Templates.file(FilePage.of(file, rows, problem, true));
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .replace("\0", "");
    }

    private static String name(String sent) {
        var name = SearchText.typed(sent == null ? "" : sent.replaceAll(".*[/\\\\]", ""));
        return name.isEmpty() ? "file" : name;
    }

    private static Response wrong(String problem) {
        return Response.status(422).entity(Templates.send(problem)).build();
    }

    private static Response here(long id) {
        return Response.seeOther(URI.create("/admin/sponsorships/import/" + id)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
