package dev.stoa.sponsorship.desk;

import dev.stoa.site.SearchText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The views that a person keeps. A view is one for the list and the board; {@code on=board} says from which of them somebody came
 * and goes back to.
 */
@Path("/admin/sponsorships/views")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class ViewsResource {

    private static final int LONGEST = 60;

    @Inject
    DeskPages pages;

    @Inject
    SavedView views;

    @BeanParam
    DeskAddress address;

    @RestQuery
    String on;

    /** Of the board: whether it also shows what is over. */
    @RestQuery
    String closed;

    /** Keeps what the address shows under a name. */
    @POST
    public Response keep(@RestForm String name, @RestForm String opens) {
        var typed = SearchText.typed(name);
        if (!named(typed)) {
            return refused(new ViewTry(0, typed, "Give the view a name of 60 characters at most."));
        }
        var filter = DeskFilter.of(address);
        if (!views.keep(me(), typed, (board() ? filter.onBoard() : filter).query(), "yes".equals(opens))) {
            return refused(new ViewTry(0, typed, "You have %d views: remove one first.".formatted(SavedView.MOST)));
        }
        return back();
    }

    @POST
    @Path("{id: \\d{1,18}}/name")
    public Response rename(@RestPath long id, @RestForm String name) {
        var typed = SearchText.typed(name);
        if (!named(typed)) {
            return refused(new ViewTry(id, typed, "Give the view a name of 60 characters at most."));
        }
        return views.rename(me(), id, typed)
                ? back()
                : refused(new ViewTry(id, typed, "Another view of yours has this name."));
    }

    @POST
    @Path("{id: \\d{1,18}}/opening")
    public Response open(@RestPath long id) {
        views.open(me(), id);
        return back();
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    public Response remove(@RestPath long id) {
        views.remove(me(), id);
        return back();
    }

    private static boolean named(String typed) {
        return !typed.isEmpty() && typed.length() <= LONGEST;
    }

    private boolean board() {
        return "board".equals(on);
    }

    private Response refused(ViewTry tried) {
        var filter = DeskFilter.of(address);
        return Response.status(422)
                .entity(
                        board()
                                ? pages.board(filter, "yes".equals(closed), null, tried)
                                : pages.list(filter, null, tried))
                .build();
    }

    private Response back() {
        var filter = DeskFilter.of(address);
        return Response.seeOther(URI.create(
                        board()
                                ? filter.onBoard()
                                        .address(DeskFilter.BOARD)
                                        .with("closed", "yes".equals(closed) ? "yes" : null)
                                        .toString()
                                : filter.whole()))
                .build();
    }

    private String me() {
        return pages.actor().name();
    }
}
