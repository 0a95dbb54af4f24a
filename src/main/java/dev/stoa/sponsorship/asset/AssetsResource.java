package dev.stoa.sponsorship.asset;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/** What organisers ask for as files, under a sponsorship. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/assets")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class AssetsResource {

    @CheckedTemplate(basePath = "sponsorship/asset")
    static class Templates {
        static native TemplateInstance assets(AssetsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    AssetDesk desk;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance assets() {
        return page(AssetForm.blank(), Errors.NONE);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response begin(@BeanParam AssetForm form) {
        var reading = form.read();
        if (!reading.errors().none()) {
            return Response.status(422).entity(page(form, reading.errors())).build();
        }
        return Response.seeOther(URI.create(desk.begin(sponsorship, reading.spec(), actor())))
                .build();
    }

    private TemplateInstance page(AssetForm form, Errors errors) {
        var whole = Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
        return Templates.assets(AssetsPage.of(whole, actor(), form, errors));
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
