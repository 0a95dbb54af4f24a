package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.site.Typed;
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
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** By what requests are judged: the rules that they should meet, the rubric of the reviewers, the letter that declines. */
@Path("/admin/sponsorship-requests/rules")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class RulesResource {

    private static final String LATE = "Somebody saved after you had opened the page. Look at it, and save again.";

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance rules(RulesPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    RulesDesk desk;

    @Inject
    ScoreDesk scores;

    @GET
    public TemplateInstance rules() {
        return page("", "", Errors.NONE);
    }

    @POST
    @Path("{kind}")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response rule(
            @RestPath String kind, @RestForm String active, @RestForm String days, @RestForm String version) {
        var known = Arrays.stream(EligibilityRule.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var typed = Typed.line(days);
        int number = known == EligibilityRule.Kind.LEAD_TIME ? dev.stoa.sponsorship.money.Typed.number(typed, -1) : 0;
        if (number < 0 || number > EligibilityRule.MOST_DAYS) {
            return answer(422, kind, typed, Errors.NONE.with("days", "Write a number of days from 0 to 730."));
        }
        return write(
                kind,
                typed,
                () -> desk.rule(new EligibilityRule.Now(known, "yes".equals(active), number, seen(version)), actor()));
    }

    @POST
    @Path("rubric")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response rubric(@RestForm String criteria) {
        var reading = RubricForm.read(criteria);
        if (!reading.errors().none()) {
            return answer(422, "rubric", Typed.text(criteria), reading.errors());
        }
        return write("rubric", Typed.text(criteria), () -> scores.replace(reading.criteria(), actor()));
    }

    @POST
    @Path("letter")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response letter(@RestForm String text, @RestForm String version) {
        var typed = Typed.text(text);
        if (!typed.contains(DeclineLetter.REASON) || typed.length() > DeclineLetter.LONGEST) {
            return answer(
                    422,
                    "letter",
                    typed,
                    Errors.NONE.with(
                            "text", "Keep [reason] in it, and at most 4,000 characters: they want to know why."));
        }
        return write("letter", typed, () -> desk.letter(typed, seen(version), actor()));
    }

    private Response write(String form, String typed, Runnable work) {
        try {
            work.run();
        } catch (Outdated late) {
            return answer(409, form, typed, Errors.NONE.with("", LATE));
        }
        return Response.seeOther(URI.create("/admin/sponsorship-requests/rules"))
                .build();
    }

    private static int seen(String version) {
        return version != null && version.matches("-1|\\d{1,9}") ? Integer.parseInt(version) : -2;
    }

    private Response answer(int status, String form, String typed, Errors errors) {
        return Response.status(status).entity(page(form, typed, errors)).build();
    }

    private TemplateInstance page(String form, String typed, Errors errors) {
        return Templates.rules(RulesPage.of(actor().isOneOf(ScoreBoard.REVIEWERS), form, typed, errors));
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
