package dev.stoa.sponsorship.edition;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.money.NotPosted;
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
import org.jboss.resteasy.reactive.RestQuery;

/** The next edition of a sponsorship: what will be made, and the click that makes it. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/next")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class NextResource {

    @CheckedTemplate(basePath = "sponsorship/edition")
    static class Templates {
        static native TemplateInstance next(NextPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    NextDesk desk;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance next(@RestQuery String edition) {
        return page(edition, false);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response make(@RestForm String edition) {
        try {
            return Response.seeOther(URI.create("/admin/sponsorships/" + make(edition, actor())))
                    .build();
        } catch (NextDesk.Made made) {
            return Response.status(409).entity(page(edition, true)).build();
        }
    }

    /** A budget that cannot take it is only a proposal: then it begins without one, and somebody chooses. */
    private long make(String edition, Actor by) {
        try {
            return desk.make(sponsorship, edition, true, by);
        } catch (NotPosted noRate) {
            return desk.make(sponsorship, edition, false, by);
        }
    }

    private TemplateInstance page(String edition, boolean again) {
        var last = Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
        return Templates.next(NextPage.of(last, edition, actor(), again));
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
