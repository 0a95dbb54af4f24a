package dev.stoa.group.support;

import dev.stoa.group.GroupEditors;
import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** What the resources of one request have in common: who may see it, and how a write that was refused is answered. */
@Singleton
class RequestAnswers {

    @CheckedTemplate(basePath = "support")
    static class Templates {
        static native TemplateInstance request(RequestAdminPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    /** 303 to the page; 409, 422 or 403 with the page and all that was typed where it could not be. */
    Response write(long id, RequestAttempt typed, String part, Runnable work) {
        try {
            work.run();
        } catch (Outdated outdated) {
            return page(id, 409, typed.late());
        } catch (NotPossible refused) {
            return page(id, 422, refused(typed, refused.field(), refused.getMessage()));
        } catch (Refusal refusal) {
            return page(id, status(refusal), refused(typed, "", refusal.getMessage()));
        }
        return here(id, part);
    }

    private static RequestAttempt refused(RequestAttempt typed, String field, String sentence) {
        return new RequestAttempt(
                typed.part(),
                typed.details(),
                typed.food(),
                typed.report(),
                typed.text(),
                Errors.NONE.with(field, sentence),
                false);
    }

    private static int status(Refusal refusal) {
        return switch (refusal.why()) {
            case REASON_MISSING -> 422;
            case NO_SUCH_MOVE -> 409;
            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
        };
    }

    Response page(long id, int status, RequestAttempt attempt) {
        return Response.status(status)
                .entity(Templates.request(RequestAdminPage.of(known(id), actor(), attempt, clock)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** What this person may see. */
    SupportRequest known(long id) {
        var request = SupportRequest.byId(id).orElseThrow(NotFoundException::new);
        boolean theirs = GroupEditors.limitedTo(actor())
                .map(own -> request.group != null && own.contains(request.group.id))
                .orElse(true);
        if (!theirs) {
            throw new ForbiddenException();
        }
        return request;
    }

    /** Names of guests are for staff and for those who run the group. */
    void mustRun(long id) {
        var request = known(id);
        boolean staff = actor().isOneOf(Set.of("editor", "approver"));
        if (!staff && (request.group == null || !GroupEditors.mayEdit(actor(), request.group.id))) {
            throw new ForbiddenException();
        }
    }

    Response here(long id, String part) {
        return Response.seeOther(URI.create("/admin/requests/" + id + part)).build();
    }

    Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
