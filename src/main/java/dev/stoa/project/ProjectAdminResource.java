package dev.stoa.project;

import dev.stoa.project.ProjectAdminPage.Attempt;
import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One project on the desk: name it, group repositories under it, say where it stands, decide what is proposed. */
@Path("/admin/projects/{slug:[a-z0-9-]+}")
@RolesAllowed({"viewer", "editor", "approver", "admin"})
class ProjectAdminResource {

    private static final String LATE =
            "Somebody changed this project after you had opened it. This is how it stands now: please look at it again.";

    @CheckedTemplate(basePath = "project")
    static class Templates {
        static native TemplateInstance project(ProjectAdminPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    ProjectDesk desk;

    @Inject
    ProjectDeskQueries queries;

    @Inject
    ProjectAddresses addresses;

    @Inject
    Validator validator;

    @RestPath
    String slug;

    @GET
    public Response project() {
        return Project.bySlug(slug)
                .map(project -> answer(200, Attempt.NONE))
                .orElseGet(() -> at(addresses.movedTo(slug).orElseThrow(NotFoundException::new)));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response revise(@BeanParam ProjectForm form) {
        var errors = form.check(validator);
        if (!errors.none()) {
            return answer(422, Attempt.wrong(form, errors));
        }
        try {
            desk.revise(slug, form.seen(), form.terms(), actor());
        } catch (Outdated outdated) {
            return answer(409, Attempt.outdated(form));
        } catch (NotPossible refused) {
            return answer(422, Attempt.wrong(form, Errors.NONE.with(refused.field(), refused.getMessage())));
        }
        return at(form.slug);
    }

    @POST
    @Path("moves")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response move(@RestForm String to, @RestForm String reason, @RestForm String version) {
        var why = text(reason);
        var target = Lifecycle.bySlug(to == null ? "" : to);
        if (target.isEmpty()) {
            return answer(422, Attempt.refused("Choose one of the moves below.", why));
        }
        return tried(why, () -> desk.move(slug, ProjectForm.number(version), target.get(), actor(), why));
    }

    /** A decision on what was proposed: accept or decline. */
    @POST
    @Path("proposals/{id:\\d{1,18}}/decision")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response decide(long id, @RestForm String decision, @RestForm String reason) {
        var why = text(reason);
        return switch (decision == null ? "" : decision) {
            case "accept" -> tried(why, () -> desk.accept(slug, id, actor(), why));
            case "decline" -> tried(why, () -> desk.decline(slug, id, actor(), why));
            default -> answer(422, Attempt.refused("Accept it or decline it.", why));
        };
    }

    @POST
    @Path("repositories")
    @RolesAllowed({"editor", "admin"})
    public Response take(@RestForm String repository, @RestForm String version) {
        var name = ProjectForm.line(repository);
        return grouped(name, () -> desk.take(slug, ProjectForm.number(version), name, actor()));
    }

    @POST
    @Path("repositories/{id:\\d{1,18}}/removal")
    @RolesAllowed({"editor", "admin"})
    public Response release(long id, @RestForm String version) {
        return grouped("", () -> desk.release(slug, ProjectForm.number(version), id, actor()));
    }

    private Response tried(String why, Runnable move) {
        try {
            move.run();
        } catch (Outdated outdated) {
            return answer(409, Attempt.refused(LATE, why));
        } catch (NotPossible refused) {
            return answer(422, Attempt.refused(refused.getMessage(), why));
        } catch (Refusal refusal) {
            return answer(status(refusal), Attempt.refused(refusal.getMessage(), why));
        }
        return at(slug);
    }

    private Response grouped(String typed, Runnable move) {
        try {
            move.run();
        } catch (Outdated outdated) {
            return answer(409, Attempt.repository(LATE, typed));
        } catch (NotPossible refused) {
            return answer(422, Attempt.repository(refused.getMessage(), typed));
        }
        return at(slug);
    }

    private static int status(Refusal refusal) {
        return switch (refusal.why()) {
            case REASON_MISSING -> 422;
            case NO_SUCH_MOVE -> 409;
            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
        };
    }

    private Response answer(int status, Attempt attempt) {
        var project = Project.bySlug(slug).orElseThrow(NotFoundException::new);
        return Response.status(status)
                .entity(Templates.project(ProjectAdminPage.of(project, actor(), attempt, queries)))
                .build();
    }

    private static Response at(String slug) {
        return Response.seeOther(URI.create("/admin/projects/" + slug)).build();
    }

    private static String text(String typed) {
        return typed == null
                ? ""
                : typed.substring(0, Math.min(typed.length(), 1000)).replace("\0", "");
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
