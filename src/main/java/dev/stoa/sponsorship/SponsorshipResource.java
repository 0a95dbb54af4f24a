package dev.stoa.sponsorship;

import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.approval.NotApproved;
import dev.stoa.sponsorship.money.NotPosted;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.arc.All;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One sponsorship on the desk: read it, edit its terms, move it. */
@Path("/admin/sponsorships/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class SponsorshipResource {

    private static final String FIXED =
            "The deal was committed to. To change conference, tier or amount, reopen it first.";

    @CheckedTemplate(basePath = "sponsorship")
    static class Templates {
        static native TemplateInstance sponsorship(SponsorshipPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    SponsorshipDesk desk;

    @Inject
    SponsorshipMoney money;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @Inject
    @All
    List<SponsorshipPart> parts;

    @RestPath
    long id;

    @GET
    public TemplateInstance sponsorship() {
        return page(Attempt.NONE);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response revise(@BeanParam SponsorshipForm form) {
        if (form.budget == null) {
            // A form that does not speak of it leaves it as it is.
            form.budget = SponsorshipForm.of(stored()).budget;
        }
        var reading = form.read(validator, today());
        if (!reading.errors().none()) {
            return answer(422, Attempt.wrong(form, reading.errors(), reading.matches()));
        }
        try {
            desk.revise(id, form.seen(), reading.terms(), form.because, actor());
        } catch (Outdated outdated) {
            return answer(409, Attempt.outdated(form));
        } catch (NotPosted refused) {
            return answer(422, Attempt.wrong(form, Errors.NONE.with("budget", refused.getMessage()), List.of()));
        } catch (SponsorshipDesk.DealFixed fixed) {
            return answer(422, Attempt.wrong(form, Errors.NONE.with("amount", FIXED), List.of()));
        }
        return here();
    }

    @POST
    @Path("moves")
    public Response move(@RestForm String to, @RestForm String reason, @RestForm String version) {
        var why = reason == null
                ? ""
                : reason.substring(0, Math.min(reason.length(), 1000)).replace("\0", "");
        var target = SponsorshipState.bySlug(to);
        if (target.isEmpty()) {
            return answer(422, Attempt.refused("Choose one of the moves below.", why));
        }
        int seen = version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        try {
            desk.move(id, seen, target.get(), actor(), why);
        } catch (Outdated outdated) {
            return answer(
                    409,
                    Attempt.refused(
                            "Somebody changed this sponsorship after you had opened it. This is how it stands now:"
                                    + " please look at it before you move it.",
                            why));
        } catch (Refusal refusal) {
            return answer(status(refusal), Attempt.refused(refusal.getMessage(), why));
        } catch (NotApproved refused) {
            return answer(status(refused), Attempt.refused(refused.getMessage(), why));
        } catch (NotPosted refused) {
            return answer(409, Attempt.refused(refused.getMessage(), why));
        }
        return here();
    }

    private static int status(Refusal refusal) {
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

    private Response answer(int status, Attempt attempt) {
        return Response.status(status).entity(page(attempt)).build();
    }

    private TemplateInstance page(Attempt attempt) {
        var sponsorship = stored();
        return Templates.sponsorship(SponsorshipPage.of(
                sponsorship,
                parts.stream().map(part -> part.of(id)).toList(),
                money.of(sponsorship, actor()),
                actor(),
                attempt,
                today()));
    }

    private Sponsorship stored() {
        return Sponsorship.byId(id).orElseThrow(NotFoundException::new);
    }

    private Response here() {
        return Response.seeOther(URI.create("/admin/sponsorships/" + id)).build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
