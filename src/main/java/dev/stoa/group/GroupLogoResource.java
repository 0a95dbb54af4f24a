package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The logo of a group: sent, taken away, taken back, by editors and the group's organisers. */
@Path("/admin/groups/{slug: [a-z0-9-]+}/logo")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class GroupLogoResource {

    @CheckedTemplate(basePath = "group")
    static class Templates {
        static native TemplateInstance logo(GroupLogoPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    GroupLogoDesk desk;

    @RestPath
    String slug;

    @GET
    public TemplateInstance logo() {
        return page(Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response show(@RestForm FileUpload file) {
        try {
            if (file == null || file.size() == 0) {
                throw new Logo.Unfit("Choose a picture.");
            }
            if (file.size() > Logo.MOST_BYTES) {
                throw new Logo.Unfit("The file has more than 1 MB: send a smaller one.");
            }
            desk.show(slug, Logo.of(Files.readAllBytes(file.uploadedFile())), actor());
        } catch (Logo.Unfit unfit) {
            return Response.status(422)
                    .entity(page(Errors.NONE.with("file", unfit.getMessage())))
                    .build();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return here();
    }

    @POST
    @Path("removal")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response remove() {
        desk.remove(slug, actor());
        return here();
    }

    @POST
    @Path("return")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response takeBack() {
        desk.takeBack(slug, actor());
        return here();
    }

    private TemplateInstance page(Errors errors) {
        var group = UserGroup.bySlug(slug).orElseThrow(NotFoundException::new);
        if (!GroupEditors.maySee(actor(), group.id)) {
            throw new ForbiddenException();
        }
        return Templates.logo(GroupLogoPage.of(group, errors, GroupEditors.mayEdit(actor(), group.id)));
    }

    private Response here() {
        return Response.seeOther(URI.create("/admin/groups/" + slug + "/logo")).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
