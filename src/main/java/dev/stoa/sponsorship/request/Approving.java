package dev.stoa.sponsorship.request;

import dev.stoa.event.Edition;
import dev.stoa.site.NotPossible;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipDesk;
import dev.stoa.sponsorship.SponsorshipMoved;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.Terms;
import dev.stoa.sponsorship.approval.Approvals;
import dev.stoa.sponsorship.approval.Ask;
import dev.stoa.sponsorship.approval.Outlook;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetLedger;
import dev.stoa.sponsorship.money.Figure;
import dev.stoa.sponsorship.outcome.OutcomeDesk;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Says yes to a request, in the caller's transaction and with the request locked. For a conference that begins a sponsorship and
 * commits it, by the rules and out of the budget of any sponsorship; where that takes two approvers, it stays in negotiation until
 * the second has said yes, here or on its own page, and the request is approved with it. For a group, which has no sponsorship, the
 * sum is approved in the budget.
 */
@ApplicationScoped
class Approving {

    /** Why an approved request stays so. */
    static final String STANDS =
            "It became a sponsorship, which goes its own way: reopen or cancel that on its page. Once"
                    + " it is cancelled, this request can be reopened.";

    @Inject
    SponsorshipDesk sponsorships;

    @Inject
    BudgetLedger ledger;

    @Inject
    Approvals approvals;

    @Inject
    Outlook outlook;

    @Inject
    OutcomeDesk outcomes;

    @Inject
    RequestLetters letters;

    /**
     * One more yes.
     *
     * @throws NotPossible where no deal is written down, or the conference is not on our calendar
     * @throws dev.stoa.workflow.Refusal when the rules do not let this person
     * @throws dev.stoa.sponsorship.approval.NotApproved when their approval does not count
     * @throws dev.stoa.sponsorship.money.NotPosted when the budget has no room for it
     */
    void approve(SponsorshipRequest request, Actor by, String reason, Instant at) {
        RequestLife.LIFE.check(voice(request, by, at), request.state, RequestState.APPROVED, reason, request.hands());
        if (request.deal == null) {
            throw new NotPossible(
                    "tier", "Write down the deal first: what we give, out of which budget, and what we expect of it.");
        }
        if (request.asked.ofGroup()) {
            if (approvals.approve(ask(request), by, at).complete()) {
                complete(request, by, reason, at);
            }
            return;
        }
        var edition = request.asked.edition();
        if (edition == null) {
            throw new NotPossible("calendar", "Put the conference on our calendar first.");
        }
        if (!standing(request)) {
            var terms = terms(request, Edition.byId(edition).orElseThrow());
            request.sponsorshipId = sponsorships.begin(terms, Actor.of(request.owner, "editor"));
            Sponsorship.<Sponsorship>findById(request.sponsorshipId).sample = request.sample;
            Expected.read(request.deal.metrics()).stream()
                    .flatMap(List::stream)
                    .forEach(one -> outcomes.begin(request.sponsorshipId, one.goal(request.sample), by, at));
            // The move asks for the request by its sponsorship, and comes back to us in follow().
            Sponsorship.flush();
        }
        Sponsorship sponsorship = Sponsorship.findById(request.sponsorshipId);
        sponsorships.move(sponsorship.id, sponsorship.version, SponsorshipState.COMMITTED, by, reason);
    }

    /** What a request became was committed to, wherever that was done: then the request is approved. */
    void follow(@Observes SponsorshipMoved moved) {
        if (moved.to() != SponsorshipState.COMMITTED) {
            return;
        }
        SponsorshipRequest.ofSponsorship(moved.sponsorship())
                .filter(request -> request.state == RequestState.IN_REVIEW)
                .ifPresent(request -> complete(request, moved.by(), moved.reason(), moved.at()));
    }

    private void complete(SponsorshipRequest request, Actor by, String reason, Instant at) {
        request.move(RequestState.APPROVED, voice(request, by, at), reason, null, at);
        letters.approved(request);
        Told.staff(
                request,
                by.name(),
                request.title() + " is approved",
                by.name() + " approved the request of " + request.title() + ": " + request.deal.tier() + ", "
                        + request.deal.money() + ".",
                at);
    }

    /**
     * Takes the yes back: what it took of a budget is free again.
     *
     * @throws NotPossible while the sponsorship that it became stands
     */
    void reopen(SponsorshipRequest request, Actor by, String reason, Instant at) {
        if (standing(request)) {
            throw new NotPossible("", STANDS);
        }
        if (request.asked.ofGroup()) {
            ledger.reverse(request.subject(), List.of(Figure.APPROVED), reason, by, at);
            approvals.takeBack(request.subject(), reason, by, at);
        }
    }

    /** The request ends otherwise: whatever it half became ends too. */
    void drop(SponsorshipRequest request, Actor by, String reason) {
        if (standing(request)) {
            Sponsorship sponsorship = Sponsorship.findById(request.sponsorshipId);
            if (SponsorshipState.UNDECIDED.contains(sponsorship.state)) {
                sponsorships.move(
                        sponsorship.id,
                        sponsorship.version,
                        SponsorshipState.CANCELLED,
                        new Actor(by.name(), Set.of("editor")),
                        reason);
            }
        }
    }

    /** It became a sponsorship, perhaps half, that was not called off. */
    boolean standing(SponsorshipRequest request) {
        return request.sponsorshipId != null
                && Sponsorship.<Sponsorship>findByIdOptional(request.sponsorshipId)
                        .filter(sponsorship -> sponsorship.state != SponsorshipState.CANCELLED)
                        .isPresent();
    }

    /** "If we approve this": null while there is no deal. */
    Outlook.Preview preview(SponsorshipRequest request, LocalDate today) {
        return request.deal == null ? null : outlook.of(ask(request), today);
    }

    /** In whose name this person would decide. */
    Actor voice(SponsorshipRequest request, Actor by, Instant at) {
        return approvals
                .voice(by, request.hands(), LocalDate.ofInstant(at, ZoneOffset.UTC))
                .actor();
    }

    private Ask ask(SponsorshipRequest request) {
        var subject = standing(request)
                ? Sponsorship.<Sponsorship>findById(request.sponsorshipId).subject()
                : request.subject();
        return new Ask(
                subject,
                subject,
                request.title() + ", " + request.deal.tier(),
                request.deal.money(),
                request.deal.budgetId(),
                request.asked.ofGroup() ? Figure.APPROVED : Figure.COMMITTED,
                request.hands(),
                // What a group needs without a day, it needs from now on.
                request.asked.startsOn() == null
                        ? LocalDate.ofInstant(request.createdAt, ZoneOffset.UTC)
                        : request.asked.startsOn());
    }

    private static Terms terms(SponsorshipRequest request, Edition edition) {
        var deal = request.deal;
        var budget = deal.budgetId() == null
                ? null
                : Budget.byId(deal.budgetId()).map(Budget::choice).orElse(null);
        return new Terms(edition, deal.tier(), deal.money(), request.owner, deal.why(), false, notes(deal), budget);
    }

    private static String notes(Deal deal) {
        return (deal.conditions().isEmpty() ? "" : "Conditions: " + deal.conditions() + "\n\n") + "We expect: "
                + deal.metrics();
    }
}
