package dev.stoa.sponsorship.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of sponsorships; it may open with a view that the person keeps. */
@Path("/admin/sponsorships")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class ListResource {

    @CheckedTemplate(basePath = "sponsorship/desk")
    static class Templates {
        static native TemplateInstance list(ListPage page);
    }

    @Inject
    DeskPages pages;

    @Inject
    SavedView views;

    /** @param view {@code all} for the whole list, whatever view opens by itself */
    @GET
    public Response list(@BeanParam DeskAddress address, @RestQuery String page, @RestQuery String view) {
        var filter = DeskFilter.of(address);
        var own = views.of(pages.actor().name(), filter, false);
        var opening = SavedView.opening(own);
        if (filter.query().isEmpty() && page == null && view == null && opening.isPresent()) {
            return Response.seeOther(URI.create(opening.get())).build();
        }
        return Response.ok(pages.list(filter, page, own, ViewTry.NONE)).build();
    }
}
