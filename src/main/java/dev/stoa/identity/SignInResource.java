package dev.stoa.identity;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the provider sends people back to; who comes here by a link is led to the desk, a contributor to their own page. */
@Path(SignInTenant.CALLBACK)
@Authenticated
class SignInResource {

    @Inject
    SecurityIdentity identity;

    @GET
    public Response home() {
        return Response.seeOther(URI.create(Role.holdsAny(identity) ? "/admin" : "/me"))
                .build();
    }
}
