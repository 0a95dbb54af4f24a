package dev.stoa.group.support;

import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of requests. */
@Path("/admin/requests")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class RequestsAdminResource {

    @CheckedTemplate(basePath = "support")
    static class Templates {
        static native TemplateInstance requests(RequestsAdminPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance requests(
            @RestQuery String q,
            @RestQuery String state,
            @RestQuery String wanted,
            @RestQuery String owner,
            @RestQuery String group,
            @RestQuery String late,
            @RestQuery String page) {
        var actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        return Templates.requests(RequestsAdminPage.of(
                RequestFilter.of(q, state, wanted, owner, group, late, actor, clock.instant()), page));
    }
}
