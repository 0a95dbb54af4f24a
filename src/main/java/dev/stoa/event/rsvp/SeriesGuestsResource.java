package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** The guests of a series in numbers, and what they are asked. */
@Path("/admin/meetups/{id: \\d{1,18}}/guests")
@RolesAllowed({"editor", "organiser", "admin"})
class SeriesGuestsResource {

    private static final String OUTDATED = "Somebody saved this after you had opened it. What you chose stands below,"
            + " nothing of it is stored yet: look it over, then save again.";

    @CheckedTemplate(basePath = "event/rsvp")
    static class Templates {
        static native TemplateInstance series(SeriesGuestsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    GuestDesk desk;

    @Inject
    Clock clock;

    @RestPath
    long id;

    @GET
    public TemplateInstance guests() {
        return page(null, Errors.NONE);
    }

    @POST
    public Response decide(@BeanParam GuestTermsForm form) {
        var errors = form.read();
        if (!errors.none()) {
            return Response.status(422).entity(page(form, errors)).build();
        }
        try {
            desk.decide(id, form.seen(), form, actor());
        } catch (Outdated outdated) {
            form.version = null;
            return Response.status(409)
                    .entity(page(form, Errors.NONE.with("", OUTDATED)))
                    .build();
        }
        return Response.seeOther(URI.create("/admin/meetups/" + id + "/guests")).build();
    }

    private TemplateInstance page(GuestTermsForm form, Errors errors) {
        var series = MeetupSeries.byId(id).orElseThrow(NotFoundException::new);
        GuestDesk.check(series.group.id, actor());
        return Templates.series(SeriesGuestsPage.of(series, form, errors, clock.instant()));
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
