package dev.stoa.event;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Errors;
import dev.stoa.site.SearchText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The desk's page on one's own calendar: what is in it, and its private address. */
@Path("/admin/calendar")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class MyCalendarResource {

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance calendar(MyCalendarPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    MyCalendar calendar;

    @Inject
    StoaConfig config;

    @GET
    public TemplateInstance calendar() {
        return page(null, "", Errors.NONE);
    }

    /** The one answer that tells the address; it is kept nowhere, so it cannot be a redirect. */
    @POST
    @Path("address")
    public Response renew() {
        var address =
                config.baseUrl().resolve("/calendars/" + calendar.renew(me()).text() + ".ics");
        return Response.ok(page(address, "", Errors.NONE))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("address/revocation")
    public Response revoke() {
        calendar.revoke(me());
        return here();
    }

    @POST
    @Path("choices")
    public Response follow(@RestForm String slug) {
        var typed = SearchText.typed(slug);
        var wanted = typed.substring(typed.lastIndexOf('/') + 1);
        if (!calendar.follow(me(), wanted)) {
            var errors =
                    Errors.NONE.with("slug", "No group and no conference has this address. Copy it from its page.");
            return Response.status(422).entity(page(null, typed, errors)).build();
        }
        return here();
    }

    @POST
    @Path("choices/{id: \\d{1,18}}/removal")
    public Response drop(@RestPath long id) {
        calendar.drop(me(), id);
        return here();
    }

    private TemplateInstance page(URI address, String typed, Errors errors) {
        return Templates.calendar(new MyCalendarPage(
                address == null ? null : address.toString(),
                calendar.hasAddress(me()),
                calendar.choices(me()),
                typed,
                errors));
    }

    private static Response here() {
        return Response.seeOther(URI.create("/admin/calendar")).build();
    }

    private String me() {
        return identity.getPrincipal().getName();
    }
}
