package dev.stoa.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the provider sends people back to; who comes here by a link is led to the desk. */
@Path(SignInTenant.CALLBACK)
@Authenticated
class SignInResource {

    @GET
    public Response desk() {
        return Response.seeOther(URI.create("/admin")).build();
    }
}
