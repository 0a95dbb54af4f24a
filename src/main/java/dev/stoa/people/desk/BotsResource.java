package dev.stoa.people.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who is a bot, and why. */
@Path("/admin/bots")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class BotsResource {

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance bots(BotsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    BotQueries queries;

    @GET
    public TemplateInstance bots() {
        return Templates.bots(BotsPage.of(queries, Reader.of(identity)));
    }
}
