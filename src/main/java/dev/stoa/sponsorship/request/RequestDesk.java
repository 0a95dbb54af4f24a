package dev.stoa.sponsorship.request;

import dev.stoa.platform.FewAtOnce;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Every write to a request by staff: one method, one transaction, with the trail, the notices and the letters that belong to it.
 * Each wants the version that the person saw, but for messages, which only add something.
 */
@ApplicationScoped
class RequestDesk {

    @Inject
    Approving approving;

    @Inject
    RequestLetters letters;

    @Inject
    Clock clock;

    /**
     * Writes one down for somebody.
     *
     * @param once the key of the form; one that was sent before makes no second request. Empty for none
     * @return the id of the request
     */
    @Transactional
    long begin(String once, Asked asked, boolean draft, Actor by) {
        return (once.isEmpty() ? Optional.<Long>empty() : ofForm(once)).orElseGet(() -> {
            var request = SponsorshipRequest.begin(asked, by, draft, false, clock.instant());
            request.formKey = once.isEmpty() ? null : once;
            return request.id;
        });
    }

    /** Writes what is asked for anew. @throws NotPossible once that is past */
    @Transactional
    void revise(long id, int seen, Asked asked, Actor by) {
        var request = SponsorshipRequest.toChange(id, seen);
        if (request.state.ended()) {
            throw new NotPossible("", "It has ended: what was asked for stays as it was.");
        }
        undecided(request);
        request.revise(asked, by, clock.instant());
    }

    /** Writes down what we would give, and who looks after it. */
    @Transactional
    void offer(long id, int seen, Deal deal, String owner, Actor by) {
        var request = SponsorshipRequest.toChange(id, seen);
        if (request.state.ended() || request.state == RequestState.DRAFT) {
            throw new NotPossible("", "There is no deal to be made in this state.");
        }
        undecided(request);
        boolean handed = request.owner != null && !owner.equals(request.owner);
        request.offer(deal, owner, by, clock.instant());
        if (handed) {
            tell(request, by, request.title() + " is yours to look after", by.name() + " handed the request to you.");
        }
    }

    private void undecided(SponsorshipRequest request) {
        if (approving.standing(request)) {
            throw new NotPossible(
                    "", "One approver has said yes to it as it is. To change it, cancel the sponsorship first.");
        }
    }

    /**
     * Moves it. A question is kept as a message.
     *
     * @param until for what is deferred, else null
     * @throws Outdated when somebody saved in between: nobody approves what they did not see
     * @throws dev.stoa.workflow.Refusal when the rules do not let this person
     * @throws NotPossible where something has to be done first
     */
    @FewAtOnce("budget")
    @Transactional
    void move(long id, int seen, RequestState to, Actor by, String reason, LocalDate until) {
        var request = SponsorshipRequest.toChange(id, seen);
        var from = request.state;
        if (to == RequestState.APPROVED) {
            approving.approve(request, by, reason, clock.instant());
            return;
        }
        RequestLife.LIFE.check(by, from, to, reason, request.hands());
        if (to == RequestState.DECLINED) {
            throw new NotPossible("", "Look at the letter first: see Decline.");
        }
        if (to == RequestState.DEFERRED && (until == null || !until.isAfter(LocalDate.now(clock)))) {
            throw new NotPossible("until", "Say until when: a day that is still to come.");
        }
        if (from == RequestState.APPROVED) {
            approving.reopen(request, by, reason.strip(), clock.instant());
            letters.reopened(request, reason.strip());
        }
        boolean question = to == RequestState.NEEDS_INFO;
        var kept = question ? "A question: see the messages" : reason;
        request.move(to, by, kept, to == RequestState.DEFERRED ? until : null, clock.instant());
        if (question) {
            RequestMessage.keep(id, by.name(), reason.strip(), clock.instant());
            letters.question(request, reason.strip());
        }
        if (to == RequestState.DEFERRED) {
            letters.deferred(request, until, reason.strip());
        }
        if (to == RequestState.WITHDRAWN || to == RequestState.DEFERRED) {
            approving.drop(request, by, "The request was " + to.label().toLowerCase(java.util.Locale.ROOT));
        }
        told(request, by, from, reason);
    }

    /** Declines it, with the letter that was seen. */
    @Transactional
    void decline(long id, int seen, String reason, String letter, Actor by) {
        var request = SponsorshipRequest.toChange(id, seen);
        var from = request.state;
        request.move(RequestState.DECLINED, by, reason, null, clock.instant());
        letters.declined(request, letter.replace(DeclineLetter.REASON, reason));
        approving.drop(request, by, "The request was declined");
        told(request, by, from, reason);
    }

    /** Writes to the asker. @throws NotPossible where they have no address */
    @Transactional
    void say(long id, String text, Actor by) {
        var request = SponsorshipRequest.byId(id).orElseThrow(NotFoundException::new);
        if (request.asked.email() == null) {
            throw new NotPossible("text", "The asker has no address here: nobody would read it.");
        }
        RequestMessage.keep(id, by.name(), text, clock.instant());
        letters.message(request, text);
    }

    private void told(SponsorshipRequest request, Actor by, RequestState from, String reason) {
        tell(
                request,
                by,
                request.title() + " is now " + request.state.label().toLowerCase(java.util.Locale.ROOT),
                by.name() + " moved the request of " + request.title() + " from " + from.label() + " to "
                        + request.state.label() + "."
                        + (reason == null || reason.isBlank() ? "" : "\n\nThe reason: " + reason.strip()));
    }

    private void tell(SponsorshipRequest request, Actor by, String subject, String text) {
        Told.staff(request, by.name(), subject, text, clock.instant());
    }

    /** What came of this form before; of two who send it at the same moment, the second waits here for the first. */
    private static Optional<Long> ofForm(String key) {
        SponsorshipRequest.getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:key, 147)) as text)", String.class)
                .setParameter("key", key)
                .getSingleResult();
        return SponsorshipRequest.find("select q.id from SponsorshipRequest q where q.formKey = ?1", key)
                .project(Long.class)
                .firstResultOptional();
    }
}
