package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Goals and debrief of one sponsorship on the desk. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/outcome")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class OutcomeResource {

    @CheckedTemplate(basePath = "sponsorship/outcome")
    static class Templates {
        static native TemplateInstance outcome(OutcomePage page);

        static native TemplateInstance goal(GoalPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    OutcomeDesk desk;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance outcome() {
        return page(OutcomePage.Attempt.NONE);
    }

    @POST
    @Path("goals")
    @RolesAllowed({"editor", "admin"})
    public Response expect(@RestForm String title) {
        sponsorship();
        var reading = GoalReading.of(Typed.sent());
        if (!reading.errors().none()) {
            return answer(422, new OutcomePage.Attempt(reading, null, false));
        }
        try {
            desk.expect(sponsorship, reading.typed(), actor());
        } catch (OutcomeDesk.Taken taken) {
            return answer(422, new OutcomePage.Attempt(reading.taken(), null, false));
        }
        return here();
    }

    @GET
    @Path("goals/{goal: \\d{1,18}}")
    public TemplateInstance goal(@RestPath long goal) {
        return goal(goal, null, Errors.NONE, false);
    }

    @POST
    @Path("goals/{goal: \\d{1,18}}")
    @RolesAllowed({"editor", "admin"})
    public Response revise(@RestPath long goal, @RestForm String version) {
        stored(goal);
        var reading = GoalReading.of(Typed.sent());
        if (!reading.errors().none()) {
            return answer(422, goal(goal, reading.typed(), reading.errors(), false));
        }
        try {
            desk.revise(sponsorship, goal, reading.typed(), actor());
        } catch (OutcomeDesk.Taken taken) {
            return answer(422, goal(goal, reading.typed(), reading.taken().errors(), false));
        } catch (Outdated outdated) {
            return answer(409, goal(goal, reading.typed(), Errors.NONE, true));
        }
        return here();
    }

    @POST
    @Path("goals/{goal: \\d{1,18}}/removal")
    @RolesAllowed({"editor", "admin"})
    public Response remove(@RestPath long goal, @RestForm String version) {
        try {
            desk.remove(sponsorship, goal, Typed.sent().version(), actor());
        } catch (Outdated outdated) {
            return answer(409, goal(goal, null, Errors.NONE, true));
        }
        return here();
    }

    @POST
    @Path("debrief")
    @RolesAllowed({"editor", "admin"})
    public Response debrief(@RestForm String again) {
        sponsorship();
        var reading = DebriefReading.of(Typed.sent());
        if (!reading.errors().none()) {
            return answer(422, new OutcomePage.Attempt(null, reading, false));
        }
        try {
            desk.debrief(sponsorship, reading, actor());
        } catch (Outdated outdated) {
            return answer(409, new OutcomePage.Attempt(null, reading, true));
        }
        return here();
    }

    private TemplateInstance page(OutcomePage.Attempt attempt) {
        return Templates.outcome(OutcomePage.of(sponsorship(), actor(), attempt));
    }

    private TemplateInstance goal(long id, Typed typed, Errors errors, boolean outdated) {
        return Templates.goal(GoalPage.of(sponsorship(), stored(id), actor(), typed, errors, outdated));
    }

    private Response answer(int status, OutcomePage.Attempt attempt) {
        return answer(status, page(attempt));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private Response here() {
        return Response.seeOther(URI.create(OutcomePage.href(sponsorship))).build();
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private Goal stored(long goal) {
        return Goal.one(sponsorship, goal).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
