package dev.stoa.event.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestForm;

/** Where our people can propose talks now, and reminders before it is too late. */
@Path("/admin/cfps")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class CfpsResource {

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance cfps(CfpsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    CfpReminders reminders;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance cfps() {
        return Templates.cfps(CfpsPage.of(user(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /** Asks to be reminded, or not any more. */
    @POST
    @Path("{id: \\d{1,18}}/reminder")
    public Response remind(long id, @RestForm String wanted) {
        reminders.ask(id, user(), "yes".equals(wanted));
        return Response.seeOther(URI.create("/admin/cfps")).build();
    }

    private String user() {
        return identity.getPrincipal().getName();
    }
}
