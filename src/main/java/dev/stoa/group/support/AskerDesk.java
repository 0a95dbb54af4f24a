package dev.stoa.group.support;

import dev.stoa.group.hosting.Holds;
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
    Holds holds;

    @Inject
    Clock clock;

    /** Answers a question, or tells something more while the request is open. @throws NotPossible with the reason */
    @Transactional
    void say(Token key, String text) {
        var request = toChange(key);
        if (RequestState.ENDED.contains(request.state)) {
            throw new NotPossible("text", texts().closed());
        }
        if (text.isEmpty() || text.length() > SupportMessage.LONGEST) {
            throw new NotPossible("text", texts().writeSomething(SupportMessage.LONGEST));
        }
        if (SupportMessage.count("requestId = ?1 and author is null", request.id) >= MOST_MESSAGES) {
            throw new NotPossible("text", texts().longConversation());
        }
        SupportMessage.keep(request.id, null, text, clock.instant());
        if (request.state == RequestState.QUESTION) {
            request.move(RequestState.IN_REVIEW, RequestLife.ASKER, null, clock.instant());
        }
        tell(request, request.groupName + " has answered", "The asker wrote something about the request.");
    }

    /** @throws Refusal where it is too late for that */
    @Transactional
    void withdraw(Token key) {
        withdraw(toChange(key));
    }

    private void withdraw(SupportRequest request) {
        request.move(RequestState.WITHDRAWN, RequestLife.ASKER, null, clock.instant());
        if (request.hold != null) {
            holds.release(request.hold.id);
        }
        tell(request, request.groupName + " has withdrawn", "The asker took the request back. There is nothing to do.");
    }

    /** Withdraws what is open, then forgets who asked and all of their words. The key opens nothing any more. */
    @Transactional
    void forget(Token key) {
        var request = toChange(key);
        if (request.life().rule(request.state, RequestState.WITHDRAWN).isPresent()) {
            withdraw(request);
        }
        request.forgetAsker();
    }

    /** @throws NotPossible where there is no room yet, or not for so many */
    @Transactional
    void welcome(Token key, String typed) {
        GuestList.add(toChange(key), typed, null, clock.instant());
    }

    @Transactional
    void disinvite(Token key, long guest) {
        SupportGuest.delete("id = ?1 and requestId = ?2", guest, toChange(key).id);
    }

    private static AskerTexts texts() {
        return Texts.of(AskerTexts.class);
    }

    /** Letters to colleagues are English, whatever the asker reads. */
    private void tell(SupportRequest request, String subject, String text) {
        Told.staff(request, "", subject, text, clock.instant());
    }

    private SupportRequest toChange(Token key) {
        return SupportKey.KEYS
                .opens(key, clock.instant())
                .flatMap(SupportRequest::toChange)
                .orElseThrow(NotFoundException::new);
    }
}
