package dev.stoa.sponsorship.request;

import dev.stoa.request.AskerTexts;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import dev.stoa.site.Token;
import dev.stoa.workflow.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;

/** Every write that the asker makes at the private address of their request: one method, one transaction. */
@ApplicationScoped
class AskerDesk {

    /** Nobody fills our desk by one link. */
    private static final int MOST_MESSAGES = 100;

    @Inject
    Approving approving;

    @Inject
    Clock clock;

    /** Answers a question, or tells something more while the request is open. @throws NotPossible with the reason */
    @Transactional
    void say(Token key, String text) {
        var request = toChange(key);
        if (request.state.ended()) {
            throw new NotPossible("text", Texts.of(AskerTexts.class).closed());
        }
        if (RequestMessage.count("requestId = ?1 and author is null", request.id) >= MOST_MESSAGES) {
            throw new NotPossible("text", Texts.of(AskerTexts.class).longConversation());
        }
        RequestMessage.keep(request.id, null, text, clock.instant());
        if (request.state == RequestState.NEEDS_INFO) {
            request.move(RequestState.IN_REVIEW, RequestLife.ASKER, null, null, clock.instant());
        }
        tell(request, request.title() + ": the asker has answered", "The asker wrote something about the request.");
    }

    /** @throws Refusal where it is too late for that */
    @Transactional
    void withdraw(Token key) {
        withdraw(toChange(key));
    }

    private void withdraw(SponsorshipRequest request) {
        request.move(RequestState.WITHDRAWN, RequestLife.ASKER, null, null, clock.instant());
        approving.drop(request, RequestLife.ASKER, "The asker took the request back");
        tell(
                request,
                request.title() + ": the asker has withdrawn",
                "The asker took the request back. There is nothing to do.");
    }

    /** Withdraws what is open, then forgets who asked and all of their words. The key opens nothing any more. */
    @Transactional
    void forget(Token key) {
        var request = toChange(key);
        if (RequestLife.LIFE.rule(request.state, RequestState.WITHDRAWN).isPresent()) {
            withdraw(request);
        }
        request.forgetAsker();
    }

    /** Letters to colleagues are English, whatever the asker reads. */
    private void tell(SponsorshipRequest request, String subject, String text) {
        Told.staff(request, "", subject, text, clock.instant());
    }

    private SponsorshipRequest toChange(Token key) {
        return SponsorshipKey.KEYS
                .opens(key, clock.instant())
                .flatMap(SponsorshipRequest::toChange)
                .orElseThrow(NotFoundException::new);
    }
}
