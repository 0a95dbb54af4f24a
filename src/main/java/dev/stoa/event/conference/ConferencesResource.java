package dev.stoa.event.conference;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.event.conference.EditionDeskPage.Attempt;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;

/** Conferences on the desk: the list of editions, a new one, each one's form and its states. */
@Path("/admin/conferences")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class ConferencesResource {

    private static final String OUTDATED =
            "Somebody saved this after you had opened it. What you typed stands below, nothing of it is stored yet: look at"
                    + " the history, then save again.";

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance conferences(ConferencesPage page);

        static native TemplateInstance newEdition(NewEditionPage page);

        static native TemplateInstance edition(EditionDeskPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    ConferenceDesk desk;

    @Inject
    Validator validator;

    @GET
    public TemplateInstance conferences(@RestQuery String q, @RestQuery String state, @RestQuery String page) {
        return Templates.conferences(ConferencesPage.of(q, state, page, actor().is("editor")));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "admin"})
    public TemplateInstance begin(@RestQuery String conference) {
        return Templates.newEdition(NewEditionPage.of(EditionForm.blank(conference), Errors.NONE));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response add(@BeanParam EditionForm form) {
        var reading = EditionReading.read(form, validator);
        var errors = reading.errors();
        if (errors.none()) {
            var facts = reading.sheet().facts();
            var known = Edition.sameDays(ConferenceDesk.slug(reading.sheet().conference()), facts);
            if (known.isEmpty()) {
                return here(desk.add(reading.sheet(), actor()));
            }
            errors = errors.with("starts", "It is known already, as " + known.get().name + ".");
        }
        return Response.status(422)
                .entity(Templates.newEdition(NewEditionPage.of(form, errors)))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance edition(long id) {
        return page(id, Attempt.NONE);
    }

    @POST
    @Path("{id: \\d{1,18}}")
    @RolesAllowed({"editor", "admin"})
    public Response revise(long id, @BeanParam EditionForm form) {
        var edition = Edition.byId(id).orElseThrow(NotFoundException::new);
        form.conference = edition.conference.name;
        var reading = EditionReading.read(form, validator);
        if (!reading.errors().none()) {
            return answer(422, id, new Attempt(form, null, reading.errors(), null));
        }
        try {
            desk.revise(id, form.seen(), reading.sheet(), actor());
        } catch (Outdated outdated) {
            form.version = Integer.toString(edition.version);
            return answer(409, id, new Attempt(form, null, Errors.NONE, OUTDATED));
        }
        return here(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/moves")
    @RolesAllowed({"editor", "admin"})
    public Response move(long id, @BeanParam EditionMove move) {
        move.clean();
        var target = EventState.bySlug(move.to).orElse(null);
        if (target == null) {
            return answer(422, id, new Attempt(null, move, Errors.NONE, "Choose one of the moves below."));
        }
        try {
            if (target == EventState.RESCHEDULED) {
                var errors = reschedule(id, move);
                return errors.none() ? here(id) : answer(422, id, new Attempt(null, move, errors, null));
            }
            desk.move(id, move.seen(), target, move.reason, actor());
        } catch (Outdated outdated) {
            move.version = null;
            return answer(
                    409,
                    id,
                    new Attempt(
                            null,
                            null,
                            Errors.NONE,
                            "Somebody saved this after you had opened it. This is how it stands now."));
        } catch (Refusal refusal) {
            int status = refusal.why() == Refusal.Cause.REASON_MISSING ? 422 : 409;
            return answer(status, id, new Attempt(null, move, Errors.NONE, refusal.getMessage()));
        }
        return here(id);
    }

    private Errors reschedule(long id, EditionMove move) {
        var reading = new EditionReading(Errors.NONE);
        var from = reading.day("newStarts", move.newStarts);
        var to = reading.day("newEnds", move.newEnds.isEmpty() ? move.newStarts : move.newEnds);
        reading.span(from, to, "newEnds");
        if (move.reason.isEmpty()) {
            reading.say("reason", "Say why: people who had the old days in mind read it.");
        }
        if (reading.errors().none()) {
            desk.reschedule(id, move.seen(), from, to, move.reason, actor());
        }
        return reading.errors();
    }

    private Response answer(int status, long id, Attempt attempt) {
        return Response.status(status).entity(page(id, attempt)).build();
    }

    private TemplateInstance page(long id, Attempt attempt) {
        var edition = Edition.byId(id).orElseThrow(NotFoundException::new);
        return Templates.edition(EditionDeskPage.of(edition, attempt, actor()));
    }

    private static Response here(long id) {
        return Response.seeOther(URI.create("/admin/conferences/" + id)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
