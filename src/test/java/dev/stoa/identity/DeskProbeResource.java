package dev.stoa.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A staff page of the tests: says who is there, and has one room for editors and one that falls down. */
@Path("/admin/desk-probe")
@Produces(MediaType.TEXT_HTML)
class DeskProbeResource {

    @Inject
    CurrentUser user;

    @GET
    @RolesAllowed("viewer")
    public String who() {
        var someone = user.signedIn();
        return "<p id=who>%s (%s): %s</p>".formatted(someone.fullName(), someone.name(), someone.roles());
    }

    @GET
    @Path("editors")
    @RolesAllowed("editor")
    public String editors() {
        return "<p>Editors</p>";
    }

    @GET
    @Path("broken")
    @RolesAllowed("viewer")
    public String broken() {
        throw new IllegalStateException("the inside of Stoa");
    }
}
