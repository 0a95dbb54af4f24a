package dev.stoa.event;

import dev.stoa.group.GroupEditors;
import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** One series or single meetup on the desk: all its dates are edited, published and called off here. */
@Path("/admin/meetups/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class SeriesResource {

    static final String OUTDATED =
            "Somebody saved this after you had opened it. What you typed stands below, nothing of it is"
                    + " stored yet: look at the history, then save again.";

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance series(SeriesDeskPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    MeetupDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @RestPath
    long id;

    @GET
    public TemplateInstance series() {
        return page(null, Errors.NONE, null);
    }

    @POST
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response revise(@BeanParam MeetupForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return answer(422, form, reading.errors(), null);
        }
        try {
            desk.reviseAll(id, form.seen(), reading.plan(), actor());
        } catch (Outdated outdated) {
            form.version = null;
            return answer(409, form, Errors.NONE.with("", OUTDATED), null);
        } catch (MeetupDesk.Happened happened) {
            return answer(422, form, Errors.NONE.with("date", happened.getMessage()), null);
        }
        return here();
    }

    @POST
    @Path("publication")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response publish(@BeanParam MoveForm form) {
        return move(() -> desk.publish(id, form.seen(), actor()));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response cancel(@BeanParam MoveForm form) {
        form.clean();
        return move(() -> desk.cancel(id, form.seen(), form.reason, actor()));
    }

    private Response move(Runnable move) {
        try {
            move.run();
        } catch (Outdated outdated) {
            return answer(
                    409, null, Errors.NONE, "Somebody saved this after you had opened it. This is how it stands now.");
        } catch (Refusal refusal) {
            return answer(DateResource.status(refusal), null, Errors.NONE, refusal.getMessage());
        }
        return here();
    }

    private Response answer(int status, MeetupForm form, Errors errors, String refusal) {
        return Response.status(status).entity(page(form, errors, refusal)).build();
    }

    private TemplateInstance page(MeetupForm form, Errors errors, String refusal) {
        var series = MeetupSeries.byId(id).orElseThrow(NotFoundException::new);
        if (!GroupEditors.maySee(actor(), series.group.id)) {
            throw new ForbiddenException();
        }
        boolean mayEdit = GroupEditors.mayEdit(actor(), series.group.id);
        return Templates.series(SeriesDeskPage.of(series, form, errors, refusal, mayEdit, clock.instant()));
    }

    private Response here() {
        return Response.seeOther(URI.create("/admin/meetups/" + id)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
