package dev.stoa.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The lists as feeds; those of contributions are {@link ContributionFeedResource}. */
@Path("/")
class FeedResource {

    @Inject
    Feeds feeds;

    @GET
    @Path("projects.atom")
    @Produces(Atom.TYPE)
    public Response projects() {
        return feed("/projects");
    }

    @GET
    @Path("releases.atom")
    @Produces(Atom.TYPE)
    public Response releases() {
        return feed("/releases");
    }

    @GET
    @Path("people.atom")
    @Produces(Atom.TYPE)
    public Response people() {
        return feed("/people");
    }

    @GET
    @Path("events.atom")
    @Produces(Atom.TYPE)
    public Response events() {
        return feed("/events");
    }

    @GET
    @Path("talks.atom")
    @Produces(Atom.TYPE)
    public Response talks() {
        return feed("/talks");
    }

    @GET
    @Path("groups.atom")
    @Produces(Atom.TYPE)
    public Response groups() {
        return feed("/groups");
    }

    @GET
    @Path("sponsorships.atom")
    @Produces(Atom.TYPE)
    public Response sponsorships() {
        return feed("/sponsorships");
    }

    @GET
    @Path("good-first-issues.atom")
    @Produces(Atom.TYPE)
    public Response invitations() {
        return feed("/good-first-issues");
    }

    @GET
    @Path("transparency.atom")
    @Produces(Atom.TYPE)
    public Response gifts() {
        return feed("/transparency");
    }

    @GET
    @Path("news.atom")
    @Produces(Atom.TYPE)
    public Response news() {
        return feed("/news");
    }

    private Response feed(String list) {
        return feeds.answer(list);
    }
}
