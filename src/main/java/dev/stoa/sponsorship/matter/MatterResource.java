package dev.stoa.sponsorship.matter;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One matter on the desk: read it, edit it, move it, and, as an administrator, put it right against the rules. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/{kind: " + MatterResource.KINDS + "}/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class MatterResource {

    /** The slugs of all kinds: other words at this place are other resources. */
    static final String KINDS = "contracts|invoices|deliverables|benefits|renewals|deadlines";

    private static final String OUTDATED = "Somebody changed this after you had opened it. This is how it stands now:"
            + " please look at it before you move it.";

    @CheckedTemplate(basePath = "sponsorship/matter")
    static class Templates {
        static native TemplateInstance matter(MatterPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Kinds kinds;

    @Inject
    MatterDesk desk;

    @RestPath
    long sponsorship;

    @RestPath
    String kind;

    @RestPath
    long id;

    @GET
    public TemplateInstance matter() {
        return page(kind(), MatterAttempt.NONE);
    }

    @POST
    public Response revise(@RestForm String version) {
        return revise(kind(), Typed.sent());
    }

    @POST
    @Path("moves")
    public Response move(@RestForm String version) {
        return move(kind(), Typed.sent(), false);
    }

    @POST
    @Path("adjustments")
    public Response adjust(@RestForm String version) {
        return move(kind(), Typed.sent(), true);
    }

    private <S extends Enum<S>, M extends Matter<S>> Response revise(Kind<S, M> kind, Typed typed) {
        if (!actor().isOneOf(kind.writers())) {
            throw new ForbiddenException();
        }
        var stored = stored(kind);
        var errors = kind.read(stored, kind.settled(stored, typed));
        if (!errors.none()) {
            return answer(422, kind, MatterAttempt.wrong(typed, errors));
        }
        try {
            desk.revise(kind, sponsorship, id, typed, actor());
        } catch (Outdated outdated) {
            return answer(409, kind, MatterAttempt.outdated(typed));
        }
        return here(kind);
    }

    private <S extends Enum<S>, M extends Matter<S>> Response move(Kind<S, M> kind, Typed typed, boolean adjusts) {
        var typedReason = typed.raw("reason");
        var reason = typedReason.substring(0, Math.min(typedReason.length(), 1000));
        stored(kind);
        var to = kind.state(typed.raw("to"));
        if (to.isEmpty()) {
            return answer(
                    422,
                    kind,
                    MatterAttempt.refused("Choose one of the moves below.", reason, adjusts, typed.raw("to")));
        }
        try {
            if (adjusts) {
                desk.adjust(kind, sponsorship, id, typed.version(), to.get(), reason, actor());
            } else {
                desk.move(kind, sponsorship, id, typed.version(), to.get(), reason, actor());
            }
        } catch (Outdated outdated) {
            return answer(409, kind, MatterAttempt.refused(OUTDATED, reason, adjusts, typed.raw("to")));
        } catch (MatterDesk.Obstacle obstacle) {
            return answer(422, kind, MatterAttempt.refused(obstacle.getMessage(), reason, adjusts, typed.raw("to")));
        } catch (Refusal refusal) {
            return answer(
                    status(refusal),
                    kind,
                    MatterAttempt.refused(refusal.getMessage(), reason, adjusts, typed.raw("to")));
        }
        return here(kind);
    }

    private static int status(Refusal refusal) {
        return switch (refusal.why()) {
            case REASON_MISSING -> 422;
            case NO_SUCH_MOVE -> 409;
            case NOT_YOUR_ROLE, YOUR_OWN -> 403;
        };
    }

    private Response answer(int status, Kind<?, ?> kind, MatterAttempt attempt) {
        return Response.status(status).entity(page(kind, attempt)).build();
    }

    private <S extends Enum<S>, M extends Matter<S>> TemplateInstance page(Kind<S, M> kind, MatterAttempt attempt) {
        var matter = stored(kind);
        var whole = Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
        return Templates.matter(MatterPage.of(kind, whole, matter, actor(), attempt));
    }

    private <S extends Enum<S>, M extends Matter<S>> M stored(Kind<S, M> kind) {
        return MatterQueries.one(kind, sponsorship, id).orElseThrow(NotFoundException::new);
    }

    private Kind<?, ?> kind() {
        return kinds.bySlug(kind).orElseThrow(NotFoundException::new);
    }

    private Response here(Kind<?, ?> kind) {
        return Response.seeOther(URI.create(kind.href(sponsorship) + "/" + id)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
