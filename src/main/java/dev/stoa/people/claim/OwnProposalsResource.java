package dev.stoa.people.claim;

import dev.stoa.notice.LetterMail;
import dev.stoa.people.claim.Correction.Kind;
import dev.stoa.people.decision.NamePerson;
import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What contributors say about themselves: a name, which mostly holds at once, and employers, which staff confirm. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
class OwnProposalsResource {

    @Inject
    OwnPages pages;

    @Inject
    OwnQueries queries;

    @Inject
    Corrections corrections;

    @Inject
    LetterMail mail;

    /** An empty name leaves it to GitHub's; one that could be taken for somebody else's waits for staff. */
    @POST
    @Path("name")
    public Response name(@RestForm String name, @RestForm int version) {
        var own = pages.own();
        var wanted = Typed.line(name);
        var typed = OwnFields.of(own).withName(wanted);
        var problem = wanted.isEmpty() ? "" : DisplayName.problem(wanted);
        if (!problem.isEmpty()) {
            return pages.page(422, own, typed, Errors.NONE.with("name", problem));
        }
        return !wanted.isEmpty() && (DisplayName.isUnusual(wanted) || queries.taken(wanted, own.person()))
                ? propose(own, Kind.NAME, wanted, typed)
                : pages.decide(own, new NamePerson(own.person(), version, wanted), typed, "name");
    }

    @POST
    @Path("corrections")
    public Response correct(@BeanParam CorrectionForm form) {
        var own = pages.own();
        var errors = form.read();
        if (!mail.possible()) {
            form.email = "";
        }
        var typed = OwnFields.of(own).with(form);
        return errors.none()
                ? propose(own, Kind.AFFILIATION, form.organisation, typed)
                : pages.page(422, own, typed, errors);
    }

    @POST
    @Path("corrections/{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@RestPath long id) {
        corrections.withdraw(pages.own().account(), id);
        return OwnPages.home("#corrections");
    }

    private Response propose(Claimant own, Kind kind, String wanted, OwnFields typed) {
        if (pages.tooOften(own)) {
            return pages.tooMuch(own, typed);
        }
        return corrections
                .propose(own.account(), kind, wanted, typed.form())
                .map(id -> OwnPages.home("#correction-" + id))
                .orElseGet(() -> pages.page(
                        422,
                        own,
                        typed,
                        Errors.NONE.with("", Texts.of(CorrectionTexts.class).tooManyOpen(Corrections.MOST_OPEN))));
    }
}
