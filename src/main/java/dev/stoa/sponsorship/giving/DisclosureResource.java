package dev.stoa.sponsorship.giving;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Whether visitors may know the sum of a sponsorship: told by those who answer for money, and taken back. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/disclosure")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class DisclosureResource {

    @CheckedTemplate(basePath = "sponsorship/giving")
    static class Templates {
        static native TemplateInstance disclosure(DisclosurePage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    DisclosureDesk desk;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance disclosure() {
        return page(false);
    }

    @POST
    @RolesAllowed({"approver", "finance", "admin"})
    public Response tell(@RestForm String sum) {
        try {
            desk.tell(sponsorship, sum, actor());
            return here();
        } catch (Outdated changed) {
            return Response.status(409).entity(page(true)).build();
        }
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({"approver", "finance", "admin"})
    public Response conceal() {
        desk.conceal(sponsorship, actor());
        return here();
    }

    private TemplateInstance page(boolean changed) {
        var whole = Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
        return Templates.disclosure(DisclosurePage.of(whole, changed, actor()));
    }

    private Response here() {
        return Response.seeOther(URI.create(DisclosurePage.href(sponsorship))).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
