package dev.stoa.people.claim;

import dev.stoa.identity.CurrentUser;
import dev.stoa.identity.GitHubAccount;
import dev.stoa.notice.LetterMail;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.site.RateLimit;
import dev.stoa.site.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Who may change what of themselves, how often, and what they read then. Each write looks anew whose claim it is. */
@Singleton
class OwnPages {

    /** Changes an hour of one account: more than a person makes, less than a program. */
    private static final int MOST_AN_HOUR = 20;

    @CheckedTemplate(basePath = "people/claim")
    static class Templates {
        static native TemplateInstance me(OwnPage page);
    }

    @Inject
    CurrentUser user;

    @Inject
    OwnQueries queries;

    @Inject
    Corrections corrections;

    @Inject
    Decisions decisions;

    @Inject
    LetterMail mail;

    @Inject
    RateLimit limit;

    /** @throws ForbiddenException for whoever did not sign in with GitHub */
    GitHubAccount github() {
        return user.ifAny().flatMap(GitHubAccount::of).orElseThrow(ForbiddenException::new);
    }

    /** @throws ForbiddenException for whoever has claimed nothing */
    Claimant own() {
        return queries.claimant(github().id()).filter(Claimant::isClaimed).orElseThrow(ForbiddenException::new);
    }

    /** Does it in the name of the claimant. @param typed to be shown again where it is refused */
    Response decide(Claimant own, Proposal proposal, OwnFields typed, String field) {
        if (tooOften(own)) {
            return tooMuch(own, typed);
        }
        try {
            decisions.make(proposal, own.actor());
            return home("");
        } catch (NotPossible refused) {
            return page(422, own, typed, Errors.NONE.with(field, refused.getMessage()));
        } catch (Outdated overtaken) {
            var sentence = Texts.of(OwnTexts.class).outdated();
            return page(409, queries.claimant(own.account()).orElse(own), typed, Errors.NONE.with(field, sentence));
        }
    }

    boolean tooOften(Claimant own) {
        return limit.take("own-page", Long.toString(own.account()), MOST_AN_HOUR, Duration.ofHours(1))
                .isPresent();
    }

    Response tooMuch(Claimant own, OwnFields typed) {
        var sentence = Texts.of(FormsTexts.class).tooManyWrites();
        return page(429, own, typed, Errors.NONE.with("", sentence));
    }

    /** Where the own account is known: the whole page, with what is wrong or with nothing wrong. */
    Response page(int status, Claimant own, OwnFields typed, Errors errors) {
        var github = new GitHubAccount(own.account(), own.login());
        return answer(
                status,
                own.isClaimed()
                        ? new OwnPage(
                                true,
                                null,
                                github,
                                own,
                                queries.spans(own.person()),
                                OwnPage.lines(queries.kinds(own.person()), own.handle()),
                                corrections.of(own.account()),
                                mail.possible(),
                                typed.form(),
                                typed.name(),
                                errors)
                        : OwnPage.unclaimed(github, own, errors));
    }

    static Response home(String where) {
        return Response.seeOther(URI.create("/me" + where)).build();
    }

    /** Not to be kept on the way, nor found. */
    static Response answer(int status, OwnPage page) {
        return Response.status(status)
                .entity(Templates.me(page))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
