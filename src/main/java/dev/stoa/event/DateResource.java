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
import org.jboss.resteasy.reactive.RestPath;

/** One date of a meetup on the desk: this one, or this one and all that follow, are edited here; and it is moved. */
@Path("/admin/meetups/dates/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class DateResource {

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance date(DatePage page);

        static native TemplateInstance following(FollowingPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    MeetupDesk desk;

    @Inject
    Validator validator;

    @RestPath
    long id;

    @GET
    public TemplateInstance date() {
        return page(DateAttempt.NONE);
    }

    @POST
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response revise(@BeanParam DateForm form) {
        var reading = form.read();
        if (!reading.errors().none()) {
            return answer(422, DateAttempt.one(form, reading.errors()));
        }
        try {
            desk.reviseOne(id, form.seen(), reading.facts(), actor());
        } catch (Outdated outdated) {
            form.version = null;
            return answer(409, DateAttempt.one(form, Errors.NONE.with("", SeriesResource.OUTDATED)));
        }
        return to("/admin/meetups/dates/" + id);
    }

    @GET
    @Path("following")
    @RolesAllowed({"editor", "organiser", "admin"})
    public TemplateInstance following() {
        return Templates.following(FollowingPage.of(looked(), null, Errors.NONE));
    }

    @POST
    @Path("following")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response reviseFollowing(@BeanParam MeetupForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return following(422, form, reading.errors());
        }
        try {
            return to("/admin/meetups/" + desk.reviseFollowing(id, form.seen(), reading.plan(), actor()));
        } catch (Outdated outdated) {
            form.version = null;
            return following(409, form, Errors.NONE.with("", SeriesResource.OUTDATED));
        } catch (MeetupDesk.Happened happened) {
            return following(422, form, Errors.NONE.with("date", happened.getMessage()));
        }
    }

    @POST
    @Path("moves")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response move(@BeanParam MoveForm form) {
        form.clean();
        var target = EventState.bySlug(form.to);
        if (target.isEmpty()) {
            return answer(422, DateAttempt.refused(form, "Choose one of the moves below."));
        }
        try {
            if (target.get() == EventState.RESCHEDULED) {
                var times = new WhenForm(Errors.NONE);
                var zone = Occurrence.byId(id).orElseThrow(NotFoundException::new).zone;
                var when = times.when(form.date, form.time, zone, form.minutes);
                if (form.reason.isEmpty()) {
                    times.errors = times.errors.with("reason", "Say why: people who had the old time in mind read it.");
                }
                if (!times.errors.none()) {
                    return answer(422, DateAttempt.moved(form, times.errors));
                }
                desk.reschedule(id, form.seen(), when, form.reason, actor());
            } else {
                desk.move(id, form.seen(), target.get(), form.reason, actor());
            }
        } catch (Outdated outdated) {
            form.version = null;
            return answer(
                    409,
                    DateAttempt.refused(
                            form, "Somebody saved this after you had opened it. This is how it stands now."));
        } catch (Refusal refusal) {
            return answer(status(refusal), DateAttempt.refused(form, refusal.getMessage()));
        }
        return to("/admin/meetups/dates/" + id);
    }

    @POST
    @Path("removal")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response leaveOut(@BeanParam MoveForm form) {
        form.clean();
        long series = Occurrence.byId(id).orElseThrow(NotFoundException::new).series.id;
        try {
            desk.leaveOut(id, form.seen(), actor());
        } catch (Outdated outdated) {
            return answer(
                    409,
                    DateAttempt.refused(
                            form, "Somebody saved this after you had opened it. This is how it stands now."));
        } catch (MeetupDesk.Happened happened) {
            return answer(422, DateAttempt.refused(form, happened.getMessage()));
        }
        return to("/admin/meetups/" + series);
    }

    static int status(Refusal refusal) {
        return switch (refusal.why()) {
            case REASON_MISSING -> 422;
            case NO_SUCH_MOVE -> 409;
            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
        };
    }

    private Response answer(int status, DateAttempt attempt) {
        return Response.status(status).entity(page(attempt)).build();
    }

    private Response following(int status, MeetupForm form, Errors errors) {
        return Response.status(status)
                .entity(Templates.following(FollowingPage.of(looked(), form, errors)))
                .build();
    }

    private TemplateInstance page(DateAttempt attempt) {
        var date = looked();
        return Templates.date(DatePage.of(date, attempt, GroupEditors.mayEdit(actor(), date.group.id), actor()));
    }

    private Occurrence looked() {
        var date = Occurrence.byId(id).orElseThrow(NotFoundException::new);
        if (!GroupEditors.maySee(actor(), date.group.id)) {
            throw new ForbiddenException();
        }
        return date;
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
