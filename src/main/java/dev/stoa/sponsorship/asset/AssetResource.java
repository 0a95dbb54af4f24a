package dev.stoa.sponsorship.asset;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.asset.AssetPage.Attempt;
import dev.stoa.sponsorship.file.Download;
import dev.stoa.sponsorship.file.Intake;
import dev.stoa.sponsorship.file.Unfit;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** One file that is asked for: what it has to be, and what was sent. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/assets/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class AssetResource {

    @CheckedTemplate(basePath = "sponsorship/asset")
    static class Templates {
        static native TemplateInstance asset(AssetPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Intake intake;

    @Inject
    AssetDesk desk;

    @RestPath
    long sponsorship;

    @RestPath
    long id;

    @GET
    public TemplateInstance asset() {
        return page(Attempt.NONE);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response revise(@BeanParam AssetForm form) {
        stored();
        var reading = form.read();
        if (!reading.errors().none()) {
            return answer(422, Attempt.wrong(form, reading.errors()));
        }
        try {
            desk.revise(sponsorship, id, form.seen(), reading.spec(), actor());
        } catch (Outdated outdated) {
            return answer(409, Attempt.outdated(form));
        }
        return here();
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"editor", "admin"})
    public Response send(@RestForm FileUpload file) {
        var spec = stored().spec();
        try {
            var checked = intake.check(file, spec.allowed(), Intake.MOST_BYTES);
            var found = Measured.of(checked);
            var faults = spec.faults(found);
            if (!faults.isEmpty()) {
                return answer(422, Attempt.faulty(found, faults));
            }
            desk.keep(sponsorship, id, spec, checked, found, actor());
        } catch (Unfit unfit) {
            return answer(422, Attempt.unfit(unfit.getMessage()));
        } catch (Outdated outdated) {
            return answer(
                    409, Attempt.unfit("Somebody changed what is asked for just now: look at it, then send again."));
        }
        return here();
    }

    @GET
    @Path("files/{key: [A-Za-z0-9_-]{43}}")
    public Response file(String key) {
        return Download.of(desk.read(sponsorship, id, key, actor()));
    }

    private Response answer(int status, Attempt attempt) {
        return Response.status(status).entity(page(attempt)).build();
    }

    private TemplateInstance page(Attempt attempt) {
        var whole = Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
        return Templates.asset(AssetPage.of(whole, stored(), actor(), attempt, intake.warning()));
    }

    private Asset stored() {
        return Asset.one(sponsorship, id).orElseThrow(NotFoundException::new);
    }

    private Response here() {
        return Response.seeOther(URI.create("/admin/sponsorships/" + sponsorship + "/assets/" + id))
                .build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
