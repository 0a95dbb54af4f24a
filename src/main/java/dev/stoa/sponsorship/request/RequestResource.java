package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.site.Typed;
import dev.stoa.workflow.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One request on the desk: read it, move it, score it, write down the deal, write to the asker. */
@Path("/admin/sponsorship-requests/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class RequestResource {

    private static final int LONGEST_REASON = 1000;

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance refusal(RefusalPage page);
    }

    @Inject
    RequestAnswers answers;

    @Inject
    RequestDesk desk;

    @Inject
    CalendarDesk calendar;

    @Inject
    ScoreDesk scores;

    @RestPath
    long id;

    @GET
    public Response request() {
        return answers.page(id, 200, Attempt.NONE);
    }

    /** Whoever stands in for an approver may approve: the desk knows who, whatever their roles. */
    @POST
    @Path("moves")
    public Response move(
            @RestForm String to, @RestForm String reason, @RestForm String until, @RestForm String version) {
        var why = Typed.text(reason);
        var day = Typed.line(until);
        var attempt = Attempt.text("state", why, day);
        var target = RequestState.bySlug(to == null ? "" : to);
        if (target.isEmpty()) {
            return answers.page(id, 422, attempt.with(Errors.NONE.with("", "Choose one of the moves below.")));
        }
        if (why.length() > LONGEST_REASON) {
            return answers.page(id, 422, attempt.with(Errors.NONE.with("reason", "1,000 characters at most.")));
        }
        answers.known(id);
        return answers.write(
                id,
                attempt,
                "#state",
                () -> desk.move(
                        id,
                        seen(version),
                        target.get(),
                        answers.actor(),
                        why,
                        dev.stoa.sponsorship.money.Typed.day(day).orElse(null)));
    }

    /** The letter that declines, before it goes. */
    @GET
    @Path("refusal")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response refusal() {
        var request = answers.known(id);
        return letter(200, RefusalPage.of(request, "", DeclineLetter.to(request), request.version, Errors.NONE));
    }

    @POST
    @Path("refusal")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response decline(@RestForm String reason, @RestForm String letter, @RestForm String version) {
        var request = answers.known(id);
        var why = Typed.text(reason);
        var text = Typed.text(letter);
        var errors = why.isEmpty() || why.length() > LONGEST_REASON
                ? Errors.NONE.with("reason", "Say why, in 1,000 characters at most: the asker reads it.")
                : Errors.NONE;
        if (text.isEmpty() || text.length() > DeclineLetter.LONGEST) {
            errors = errors.with("letter", "Write the letter, in 4,000 characters at most.");
        }
        if (!errors.none()) {
            return letter(422, RefusalPage.of(request, why, text, seen(version), errors));
        }
        try {
            desk.decline(id, seen(version), why, text, answers.actor());
        } catch (Outdated late) {
            var told =
                    Errors.NONE.with("", "Somebody changed the request meanwhile. Look at it before you decline it.");
            return letter(409, RefusalPage.of(answers.known(id), why, text, answers.known(id).version, told));
        } catch (Refusal refused) {
            return letter(
                    RequestAnswers.status(refused),
                    RefusalPage.of(request, why, text, seen(version), Errors.NONE.with("", refused.getMessage())));
        }
        return RequestAnswers.here(id, "#state");
    }

    @POST
    @Path("deal")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response offer(@BeanParam DealForm form) {
        answers.known(id);
        var reading = form.read();
        var attempt = Attempt.deal(form);
        if (!reading.errors().none()) {
            return answers.page(id, 422, attempt.with(reading.errors()));
        }
        return answers.write(
                id, attempt, "#deal", () -> desk.offer(id, form.seen(), reading.deal(), form.owner, answers.actor()));
    }

    /** Puts the conference on our calendar. */
    @POST
    @Path("edition")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response list(@RestForm String version) {
        answers.known(id);
        return answers.write(
                id, Attempt.at("asked"), "#asked", () -> calendar.list(id, seen(version), answers.actor()));
    }

    @POST
    @Path("messages")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response say(@RestForm String text) {
        var typed = Typed.text(text);
        answers.known(id);
        return answers.write(
                id, Attempt.text("messages", typed, ""), "#messages", () -> desk.say(id, typed, answers.actor()));
    }

    /** This person's own score; there is one of each. */
    @POST
    @Path("score")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"editor", "approver", "admin"})
    public Response score(MultivaluedMap<String, String> typed) {
        answers.known(id);
        try {
            var errors = scores.score(id, typed, answers.actor());
            return errors.none()
                    ? RequestAnswers.here(id, "#scores")
                    : answers.page(id, 422, Attempt.score(typed).with(errors));
        } catch (ScoreDesk.OtherRubric replaced) {
            return answers.page(
                    id,
                    409,
                    Attempt.score(typed)
                            .with(Errors.NONE.with(
                                    "", "The rubric was replaced meanwhile: please score it by this one.")));
        } catch (NotPossible refused) {
            return answers.page(
                    id, 409, Attempt.score(typed).with(Errors.NONE.with(refused.field(), refused.getMessage())));
        } catch (Outdated late) {
            return answers.page(id, 409, Attempt.score(typed).late());
        }
    }

    private static Response letter(int status, RefusalPage page) {
        return Response.status(status).entity(Templates.refusal(page)).build();
    }

    private static int seen(String version) {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
