package dev.stoa.group.support;

import dev.stoa.site.Csv;
import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Who comes to a hosted meetup: written down by staff and by the group's organisers, read by them only. */
@Path("/admin/requests/{id:\\d{1,18}}")
class RequestGuestsResource {

    @Inject
    RequestAnswers answers;

    @Inject
    HostingDesk desk;

    @RestPath
    long id;

    @POST
    @Path("guests")
    @RolesAllowed({"editor", "approver", "organiser", "admin"})
    public Response welcome(@RestForm String guests) {
        answers.mustRun(id);
        return answers.write(
                id,
                RequestAttempt.wrong("guests", Typed.text(guests), Errors.NONE),
                "#guest-list",
                () -> desk.welcome(id, guests, answers.actor()));
    }

    @POST
    @Path("guests/{guest:\\d{1,18}}/removal")
    @RolesAllowed({"editor", "approver", "organiser", "admin"})
    public Response disinvite(@RestPath long guest) {
        answers.mustRun(id);
        desk.disinvite(id, guest);
        return answers.here(id, "#guest-list");
    }

    /** For the people at the door. */
    @GET
    @Path("guests.csv")
    @Produces(Csv.TYPE)
    @RolesAllowed({"editor", "approver", "organiser", "admin"})
    public Response guests() {
        answers.mustRun(id);
        var rows =
                SupportGuest.of(id).stream().map(guest -> List.of(guest.name)).toList();
        return Response.ok(Csv.of(List.of("name"), rows))
                .header("Content-Disposition", "attachment; filename=\"guests.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
