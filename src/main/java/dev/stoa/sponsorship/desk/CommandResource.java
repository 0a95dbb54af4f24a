package dev.stoa.sponsorship.desk;

import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The command box: find anything, do anything. The same page answers who has no JavaScript and feeds the box of who has. */
@Path("/admin/command")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class CommandResource {

    @CheckedTemplate(basePath = "sponsorship/desk")
    static class Templates {
        static native TemplateInstance command(CommandPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    @All
    List<Finder> finders;

    @GET
    public TemplateInstance command(@RestQuery String q) {
        var actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        return Templates.command(CommandPage.of(SearchText.typed(q), finders, actor));
    }
}
