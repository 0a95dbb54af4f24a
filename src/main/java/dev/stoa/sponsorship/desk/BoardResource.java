package dev.stoa.sponsorship.desk;

import dev.stoa.site.Typed;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.desk.BoardPage.Tried;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The board: the same sponsorships as on the list, a column for each state, and the moves from one to the other. */
@Path("/admin/board")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class BoardResource {

    @CheckedTemplate(basePath = "sponsorship/desk")
    static class Templates {
        static native TemplateInstance board(BoardPage page);
    }

    @Inject
    DeskPages pages;

    @Inject
    Moving moving;

    @GET
    public TemplateInstance board(@BeanParam DeskAddress address, @RestQuery String closed) {
        return page(DeskFilter.of(address), closed, null);
    }

    /** Moves one card. What is refused stands beside it, with all that was typed. */
    @POST
    @Path("moves")
    public Response move(
            @BeanParam DeskAddress address,
            @RestQuery String closed,
            @RestForm String id,
            @RestForm String version,
            @RestForm String to,
            @RestForm String reason) {
        var filter = DeskFilter.of(address);
        var target = SponsorshipState.bySlug(to);
        long card = id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
        var typed = Typed.line(reason);
        var why = typed.substring(0, Math.min(typed.length(), 1000));
        if (target.isEmpty()) {
            return Response.status(422)
                    .entity(page(filter, closed, new Tried(card, "Choose where to move it.", why)))
                    .build();
        }
        int seen = version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        var outcome = moving.move(card, seen, target.get(), pages.actor(), why);
        if (!outcome.done()) {
            return Response.status(outcome.status())
                    .entity(page(filter, closed, new Tried(card, outcome.sentence(), why)))
                    .build();
        }
        return Response.seeOther(URI.create(
                        filter.in(null).address(DeskFilter.BOARD).with("closed", "yes".equals(closed) ? "yes" : null)
                                + "#card-" + card))
                .build();
    }

    private TemplateInstance page(DeskFilter filter, String closed, Tried tried) {
        return pages.board(filter, "yes".equals(closed), tried, ViewTry.NONE);
    }
}
