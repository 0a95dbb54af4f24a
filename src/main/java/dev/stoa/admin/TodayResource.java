package dev.stoa.admin;

import dev.stoa.notice.Notice;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** The desk's home. */
@Path("/admin")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class TodayResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance today(TodayPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance today() {
        var actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        return Templates.today(TodayPage.of(actor, LocalDate.now(clock)));
    }

    /** Marks as read what this person has seen: everything up to the newest notice on their page. */
    @POST
    @Path("readings")
    @Transactional
    public Response read(@RestForm String upTo) {
        if (upTo != null && upTo.matches("\\d{1,18}")) {
            Notice.read(identity.getPrincipal().getName(), Long.parseLong(upTo), clock.instant());
        }
        return Response.seeOther(URI.create("/admin")).build();
    }
}
