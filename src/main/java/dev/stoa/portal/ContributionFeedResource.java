package dev.stoa.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The feeds below /contributions, which a resource for all feeds would not be asked for. */
@Path("/contributions")
class ContributionFeedResource {

    @Inject
    Feeds feeds;

    @GET
    @Path("rows.atom")
    @Produces(Atom.TYPE)
    public Response rows() {
        return feeds.answer("/contributions/rows");
    }

    @GET
    @Path("elsewhere.atom")
    @Produces(Atom.TYPE)
    public Response elsewhere() {
        return feeds.answer("/contributions/elsewhere");
    }
}
