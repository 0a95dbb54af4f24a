package dev.stoa.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The sign-in itself ends the session here and at the provider, before this is reached; who had none goes home. */
@Path(SignInTenant.SIGN_OUT)
@PermitAll
class SignOutResource {

    @POST
    public Response home() {
        return Response.seeOther(URI.create("/")).build();
    }
}
