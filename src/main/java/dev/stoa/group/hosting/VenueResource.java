package dev.stoa.group.hosting;

import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One venue on the desk, with its calendar. */
@Path("/admin/venues/{slug:(?!new$)[a-z0-9-]+}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class VenueResource {

    @CheckedTemplate(basePath = "hosting")
    static class Templates {
        static native TemplateInstance venue(VenuePage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    VenueDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @RestPath
    String slug;

    @RestQuery
    String month;

    @GET
    public Response venue() {
        return answer(200, VenueAttempt.NONE);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response revise(@BeanParam VenueForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return answer(422, VenueAttempt.wrong(form, reading.errors()));
        }
        try {
            desk.revise(slug, form.seen(), reading.terms(), actor());
        } catch (Outdated outdated) {
            return answer(409, VenueAttempt.outdated(form));
        }
        return here("");
    }

    @POST
    @Path("rooms")
    @RolesAllowed({"editor", "admin"})
    public Response add(@BeanParam RoomForm form) {
        var errors = form.check();
        if (!errors.none()) {
            return answer(422, VenueAttempt.wrong(form, errors));
        }
        try {
            desk.add(slug, form.room, form.people(), actor());
        } catch (NotPossible refused) {
            return answer(422, VenueAttempt.wrong(form, Errors.NONE.with(refused.field(), refused.getMessage())));
        }
        return here("#rooms");
    }

    @POST
    @Path("rooms/{id:\\d{1,18}}/closure")
    @RolesAllowed({"editor", "admin"})
    public Response close(@RestPath long id, @RestForm String closed) {
        desk.close(slug, id, !"no".equals(closed), actor());
        return here("#rooms");
    }

    /** A room that we need ourselves. */
    @POST
    @Path("blocks")
    @RolesAllowed({"editor", "admin"})
    public Response block(@BeanParam BlockForm form) {
        var venue = Venue.bySlug(slug).orElseThrow(NotFoundException::new);
        var reading = form.read(venue.zone());
        if (!reading.errors().none()) {
            return answer(422, VenueAttempt.wrong(form, reading.errors()));
        }
        try {
            desk.block(slug, reading, actor());
        } catch (NotPossible taken) {
            return answer(422, VenueAttempt.wrong(form, Errors.NONE.with("blocked", taken.getMessage())));
        }
        var there = "?month=" + YearMonth.from(reading.slot().starts()) + "#calendar";
        return Response.seeOther(URI.create("/admin/venues/" + slug + there)).build();
    }

    @POST
    @Path("blocks/{id:\\d{1,18}}/removal")
    @RolesAllowed({"editor", "admin"})
    public Response unblock(@RestPath long id) {
        desk.unblock(slug, id);
        return here("#calendar");
    }

    private Response answer(int status, VenueAttempt attempt) {
        var venue = Venue.bySlug(slug).orElseThrow(NotFoundException::new);
        return Response.status(status)
                .entity(Templates.venue(VenuePage.of(venue, month(venue), actor(), attempt)))
                .build();
    }

    /** The month that is asked for; the present one for all else. */
    private YearMonth month(Venue venue) {
        return month != null && month.matches("20\\d\\d-(0[1-9]|1[0-2])")
                ? YearMonth.parse(month)
                : YearMonth.from(clock.instant().atZone(venue.zone()));
    }

    private Response here(String part) {
        return Response.seeOther(URI.create("/admin/venues/" + slug + part)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
