package dev.stoa.content;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The pictures of texts, each at an address that never means another picture. Those that no public text shows are not there. */
@Path("/images")
class PictureResource {

    @Inject
    Articles articles;

    @GET
    @Path("{name}")
    @Produces({"image/jpeg", "image/png", "image/webp"})
    public Response picture(@RestPath String name) {
        return PictureAnswer.of(name, articles.shownPicture(name), "public, max-age=31536000, immutable");
    }
}
