package dev.stoa.people.claim;

import dev.stoa.identity.CurrentUser;
import dev.stoa.identity.GitHubAccount;
import dev.stoa.people.decision.ClaimAccount;
import dev.stoa.people.decision.ReleaseClaim;
import dev.stoa.people.decision.ShowPerson;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;

/** The page of whoever is here: how to sign in, the claim of an account, and whether one is shown. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
class OwnPageResource {

    @Inject
    CurrentUser user;

    @Inject
    OwnPages pages;

    @Inject
    OwnQueries queries;

    @Inject
    Corrections corrections;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @GET
    public Response me() {
        return user.ifAny().map(this::known).orElseGet(() -> OwnPages.answer(200, OwnPage.nobody(offered())));
    }

    /** Behind the sign-in: who comes here has passed it. */
    @GET
    @Path("sign-in")
    public Response signedIn() {
        return OwnPages.home("");
    }

    @GET
    @Path("data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response data() {
        var own = pages.own();
        return Response.ok(OwnData.of(own, queries, corrections.of(own.account())))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .build();
    }

    @POST
    @Path("claim")
    public Response claim() {
        long account = pages.github().id();
        var own = queries.claimant(account).orElseThrow(ForbiddenException::new);
        return own.isClaimed()
                ? OwnPages.home("")
                : pages.decide(own, new ClaimAccount(account, clock.instant()), OwnFields.of(own), "");
    }

    @POST
    @Path("claim/removal")
    public Response release() {
        var own = pages.own();
        var answer = pages.decide(own, new ReleaseClaim(own.account()), OwnFields.of(own), "");
        if (answer.getStatus() == 303) {
            corrections.forget(own.account());
        }
        return answer;
    }

    @POST
    @Path("visibility")
    public Response visibility(@RestForm String shown, @RestForm int version) {
        var own = pages.own();
        if (!"yes".equals(shown) && !"no".equals(shown)) {
            var sentence = Texts.of(OwnTexts.class).sayWhether();
            return pages.page(422, own, OwnFields.of(own), Errors.NONE.with("visibility", sentence));
        }
        var hiddenAt = shown.equals("no") ? clock.instant() : null;
        var proposal = new ShowPerson(own.person(), version, hiddenAt, "by themselves");
        return pages.decide(own, proposal, OwnFields.of(own), "visibility");
    }

    private Response known(SecurityIdentity someone) {
        var github = GitHubAccount.of(someone);
        if (github.isEmpty()) {
            return OwnPages.answer(
                    200, OwnPage.other(offered(), someone.getPrincipal().getName()));
        }
        var own = queries.claimant(github.get().id());
        return own.filter(Claimant::isClaimed)
                .map(claimed -> pages.page(200, claimed, OwnFields.of(claimed), Errors.NONE))
                .orElseGet(() -> OwnPages.answer(200, OwnPage.unclaimed(github.get(), own.orElse(null), Errors.NONE)));
    }

    private boolean offered() {
        return config.github().oauthClientId().isPresent();
    }
}
