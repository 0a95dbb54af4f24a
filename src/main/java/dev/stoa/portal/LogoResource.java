package dev.stoa.portal;

import dev.stoa.group.GroupLogo;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Logos of groups, each at a name that nobody guesses and that never means another picture. */
@Path("/logos")
class LogoResource {

    @GET
    @Path("{name: [A-Za-z0-9_-]{43}}.png")
    @Produces("image/png")
    public Response logo(String name) {
        return Response.ok(GroupLogo.served(name).orElseThrow(NotFoundException::new))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400, immutable")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
