package dev.stoa.event.rsvp;

import dev.stoa.site.Csv;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The guest list of one date, and the door: for those who may edit the group, and nobody else. */
@Path("/admin/meetups/dates/{id: \\d{1,18}}/guests")
@RolesAllowed({"editor", "organiser", "admin"})
class GuestListResource {

    @CheckedTemplate(basePath = "event/rsvp")
    static class Templates {
        static native TemplateInstance guests(GuestListPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    GuestDesk desk;

    @Inject
    Clock clock;

    @RestPath
    long id;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response guests() {
        return Response.ok(Templates.guests(page()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("list.csv")
    @Produces(Csv.TYPE)
    public Response list() {
        var page = page();
        return Response.ok(Csv.of(page.header(), page.table()))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"guests-" + id + ".csv\"")
                .build();
    }

    @POST
    @Path("{seat: \\d{1,18}}/arrival")
    public Response arrival(@RestPath long seat, @RestForm String here) {
        desk.arrival(id, seat, !"no".equals(here), actor());
        return here("#seat-" + seat);
    }

    @POST
    @Path("{seat: \\d{1,18}}/cancellation")
    public Response cancel(@RestPath long seat) {
        desk.cancel(id, seat, actor());
        return here("");
    }

    private GuestListPage page() {
        return GuestListPage.of(GuestDesk.seen(id, actor()), clock.instant());
    }

    private Response here(String where) {
        return Response.seeOther(URI.create("/admin/meetups/dates/" + id + "/guests" + where))
                .build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
