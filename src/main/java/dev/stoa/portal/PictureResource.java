package dev.stoa.portal;

import dev.stoa.content.Articles;
import dev.stoa.site.picture.Card;
import dev.stoa.site.picture.Cards;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * The pictures that other sites show beside a link to one of our pages: {@code /og} before the page's address, {@code .png}
 * behind it. What has no public page has no picture.
 */
@Path("/og")
@Produces("image/png")
class PictureResource {

    private static final String SLUG = "/{slug:[a-z0-9._-]+}.png";

    @Inject
    PictureCards of;

    @Inject
    Cards cards;

    @Inject
    Articles articles;

    @GET
    @Path("/site.png")
    public Response site(@Context Request request) {
        return picture(of.site(), request);
    }

    @GET
    @Path("/projects" + SLUG)
    public Response project(String slug, @Context Request request) {
        return picture(of.project(slug).orElseThrow(NotFoundException::new), request);
    }

    @GET
    @Path("/events" + SLUG)
    public Response event(String slug, @Context Request request) {
        return picture(of.event(slug).orElseThrow(NotFoundException::new), request);
    }

    @GET
    @Path("/talks" + SLUG)
    public Response talk(String slug, @Context Request request) {
        return picture(of.talk(slug).orElseThrow(NotFoundException::new), request);
    }

    /** Of a text with a picture of its own: that picture, in the shape that other sites want. */
    @GET
    @Path("/{folder: news|pages}" + SLUG)
    public Response text(String folder, String slug, @Context Request request) {
        var article = of.article(folder, slug).orElseThrow(NotFoundException::new);
        return articles.cover(article, Card.WIDTH, Card.HEIGHT)
                .map(png -> picture(png, request))
                .orElseGet(() -> picture(of.article(article), request));
    }

    private Response picture(Card card, Request request) {
        return picture(cards.png(Cards.canPaint(card) ? card : of.site()), request);
    }

    private static Response picture(byte[] png, Request request) {
        var tag = new EntityTag(UUID.nameUUIDFromBytes(png).toString());
        var known = request.evaluatePreconditions(tag);
        var answer = known == null ? Response.ok(png).tag(tag) : known.tag(tag);
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=60").build();
    }
}
