package dev.stoa.group;

import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of user groups. */
@Path("/admin/groups")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class GroupsAdminResource {

    @CheckedTemplate(basePath = "group")
    static class Templates {
        static native TemplateInstance groups(GroupsAdminPage page);
    }

    @Inject
    SecurityIdentity identity;

    @GET
    public TemplateInstance groups(@RestQuery String q, @RestQuery String status, @RestQuery String page) {
        return Templates.groups(GroupsAdminPage.of(
                SearchText.typed(q),
                status == null ? null : GroupStatus.bySlug(status).orElse(null),
                page,
                new Actor(identity.getPrincipal().getName(), identity.getRoles())));
    }
}
