package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.approval.NotApproved;
import dev.stoa.sponsorship.money.NotPosted;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** What the resources of one request have in common: how a write that was refused is answered. */
@Singleton
class RequestAnswers {

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance request(RequestPage page);

        static native TemplateInstance write(RequestFormPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Approving approving;

    @Inject
    dev.stoa.sponsorship.file.Intake checks;

    @Inject
    Clock clock;

    /** 303 to the page; 409, 422 or 403 with the page and all that was typed where it could not be. */
    Response write(long id, Attempt typed, String part, Runnable work) {
        try {
            work.run();
        } catch (Outdated outdated) {
            return page(id, 409, typed.late());
        } catch (NotPossible refused) {
            return page(id, 422, typed.with(Errors.NONE.with(refused.field(), refused.getMessage())));
        } catch (Refusal refusal) {
            return page(id, status(refusal), typed.with(Errors.NONE.with("", refusal.getMessage())));
        } catch (NotApproved refused) {
            return page(id, status(refused), typed.with(Errors.NONE.with("", refused.getMessage())));
        } catch (NotPosted refused) {
            return page(id, 409, typed.with(Errors.NONE.with("", refused.getMessage())));
        }
        return here(id, part);
    }

    static int status(Refusal refusal) {
        return switch (refusal.why()) {
            case REASON_MISSING -> 422;
            case NO_SUCH_MOVE -> 409;
            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
        };
    }

    private static int status(NotApproved refused) {
        return switch (refused.why()) {
            case NO_BUDGET, ALREADY -> 409;
            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
        };
    }

    Response page(long id, int status, Attempt attempt) {
        return Response.status(status)
                .entity(Templates.request(
                        RequestPage.of(known(id), approving, checks.warning(), actor(), attempt, clock.instant())))
                .header("Cache-Control", "no-store")
                .build();
    }

    SponsorshipRequest known(long id) {
        return SponsorshipRequest.byId(id).orElseThrow(NotFoundException::new);
    }

    static Response here(long id, String part) {
        return Response.seeOther(URI.create("/admin/sponsorship-requests/" + id + part))
                .build();
    }

    Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
