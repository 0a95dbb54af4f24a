package dev.stoa.sponsorship.matter;

import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Everything that waits for the roles of the signed-in person. */
@Path("/admin/waiting")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class WaitingResource {

    @CheckedTemplate(basePath = "sponsorship/matter")
    static class Templates {
        static native TemplateInstance waiting(WaitingPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Waiting waiting;

    @GET
    public TemplateInstance waiting() {
        var actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        return Templates.waiting(new WaitingPage(waiting.rows(actor)));
    }
}
