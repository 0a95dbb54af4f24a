package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.site.Typed;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One group on the desk: write about it, move it, say who runs it and what it was given. */
@Path("/admin/groups/{slug:[a-z0-9-]+}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class GroupAdminResource {

    private static final String LATE =
            "Somebody changed this group after you had opened it. This is how it stands now: please look at it again.";

    @CheckedTemplate(basePath = "group")
    static class Templates {
        static native TemplateInstance group(GroupAdminPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    GroupDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @RestPath
    String slug;

    @GET
    public Response group() {
        return answer(200, Attempt.NONE);
    }

    @POST
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response revise(@BeanParam GroupForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return answer(422, Attempt.wrong(form, reading.errors()));
        }
        try {
            desk.revise(slug, form.seen(), reading.terms(), actor());
        } catch (Outdated outdated) {
            return answer(409, Attempt.outdated(form));
        }
        return here("");
    }

    @POST
    @Path("moves")
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response move(@RestForm String to, @RestForm String reason, @RestForm String version) {
        var typed = Typed.text(reason);
        var why = typed.substring(0, Math.min(typed.length(), 1000));
        var target = GroupStatus.bySlug(to == null ? "" : to);
        if (target.isEmpty()) {
            return answer(422, Attempt.refused("Choose one of the moves below.", why));
        }
        int seen = version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        try {
            desk.move(slug, seen, target.get(), actor(), why);
        } catch (Outdated outdated) {
            return answer(409, Attempt.refused(LATE, why));
        } catch (Refusal refusal) {
            return answer(status(refusal), Attempt.refused(refusal.getMessage(), why));
        }
        return here("#state");
    }

    @POST
    @Path("organisers")
    @RolesAllowed({"editor", "admin"})
    public Response welcome(@BeanParam OrganiserForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return answer(422, Attempt.wrong(form, reading.errors()));
        }
        try {
            desk.welcome(slug, reading.person(), actor());
        } catch (NotPossible refused) {
            return answer(422, Attempt.wrong(form, Errors.NONE.with(refused.field(), refused.getMessage())));
        }
        return here("#organisers");
    }

    @POST
    @Path("organisers/{id:\\d{1,18}}/removal")
    @RolesAllowed({"editor", "admin"})
    public Response release(@RestPath long id) {
        desk.release(slug, id, actor());
        return here("#organisers");
    }

    @POST
    @Path("support")
    @RolesAllowed({"editor", "admin"})
    public Response give(@BeanParam SupportForm form) {
        var reading = form.read(validator, today());
        if (!reading.errors().none()) {
            return answer(422, Attempt.wrong(form, reading.errors()));
        }
        desk.give(slug, reading.given(), actor());
        return here("#support");
    }

    @POST
    @Path("support/{id:\\d{1,18}}/removal")
    @RolesAllowed({"editor", "admin"})
    public Response takeBack(@RestPath long id) {
        desk.takeBack(slug, id, actor());
        return here("#support");
    }

    private static int status(Refusal refusal) {
        return switch (refusal.why()) {
            case REASON_MISSING -> 422;
            case NO_SUCH_MOVE -> 409;
            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
        };
    }

    private Response answer(int status, Attempt attempt) {
        var group = UserGroup.bySlug(slug).orElseThrow(NotFoundException::new);
        if (!GroupEditors.maySee(actor(), group.id)) {
            throw new ForbiddenException();
        }
        return Response.status(status)
                .entity(Templates.group(GroupAdminPage.of(group, actor(), attempt, today())))
                .build();
    }

    private Response here(String part) {
        return Response.seeOther(URI.create("/admin/groups/" + slug + part)).build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
