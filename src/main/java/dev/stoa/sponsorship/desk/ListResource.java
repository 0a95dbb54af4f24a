package dev.stoa.sponsorship.desk;

import dev.stoa.site.SearchText;
import dev.stoa.sponsorship.money.LatestRates;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of sponsorships, and the views of it that a person keeps. */
@Path("/admin/sponsorships")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class ListResource {

    @CheckedTemplate(basePath = "sponsorship/desk")
    static class Templates {
        static native TemplateInstance list(ListPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    DeskQueries queries;

    @Inject
    SavedView views;

    @Inject
    LatestRates rates;

    @Inject
    Clock clock;

    /** @param view {@code all} for the whole list, whatever view opens by itself */
    @GET
    public Response list(@BeanParam DeskAddress address, @RestQuery String page, @RestQuery String view) {
        var filter = DeskFilter.of(address);
        var own = views.of(me(), filter.query());
        var opening = SavedView.opening(own);
        if (filter.query().isEmpty() && page == null && view == null && opening.isPresent()) {
            return Response.seeOther(URI.create(opening.get())).build();
        }
        return Response.ok(page(filter, page, own, null)).build();
    }

    /** Keeps what the address shows under a name. */
    @POST
    @Path("views")
    public Response keep(@BeanParam DeskAddress address, @RestForm String name, @RestForm String opens) {
        var filter = DeskFilter.of(address);
        var typed = SearchText.typed(name);
        if (typed.isEmpty() || typed.length() > 60) {
            return Response.status(422)
                    .entity(page(
                            filter,
                            null,
                            views.of(me(), filter.query()),
                            "Give the view a name of 60 characters at most."))
                    .build();
        }
        if (!views.keep(me(), typed, filter.query(), "yes".equals(opens))) {
            return Response.status(422)
                    .entity(page(
                            filter,
                            null,
                            views.of(me(), filter.query()),
                            "You have %d views: remove one first.".formatted(SavedView.MOST)))
                    .build();
        }
        return Response.seeOther(URI.create(whole(filter))).build();
    }

    @POST
    @Path("views/{id: \\d{1,18}}/opening")
    public Response open(@RestPath long id) {
        views.open(me(), id);
        return Response.seeOther(URI.create(DeskFilter.LIST + "?view=all")).build();
    }

    @POST
    @Path("views/{id: \\d{1,18}}/removal")
    public Response remove(@RestPath long id) {
        views.remove(me(), id);
        return Response.seeOther(URI.create(DeskFilter.LIST + "?view=all")).build();
    }

    private static String whole(DeskFilter filter) {
        return filter.query().isEmpty()
                ? DeskFilter.LIST + "?view=all"
                : filter.address().toString();
    }

    private TemplateInstance page(DeskFilter filter, String page, List<ListPage.View> own, String viewError) {
        var actor = new Actor(me(), identity.getRoles());
        var today = LocalDate.now(clock);
        return Templates.list(ListPage.of(
                filter,
                page,
                actor,
                own,
                queries,
                sums -> rates.of(
                                sums.stream()
                                        .map(sum -> sum.currency().getCurrencyCode())
                                        .toList(),
                                today)
                        .words(sums),
                viewError));
    }

    private String me() {
        return identity.getPrincipal().getName();
    }
}
