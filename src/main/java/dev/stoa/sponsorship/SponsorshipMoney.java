package dev.stoa.sponsorship;

import dev.stoa.sponsorship.approval.Approvals;
import dev.stoa.sponsorship.approval.Ask;
import dev.stoa.sponsorship.approval.Outlook;
import dev.stoa.sponsorship.approval.Verdict;
import dev.stoa.sponsorship.approval.Voice;
import dev.stoa.sponsorship.money.BudgetEntry;
import dev.stoa.sponsorship.money.BudgetLedger;
import dev.stoa.sponsorship.money.Figure;
import dev.stoa.sponsorship.money.Posting;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a sponsorship does to its budget: asks for its sum while it is negotiated, takes it when it is committed to, gives it back when
 * the word is taken back. Called by whatever writes to a sponsorship, in the same transaction, with the sponsorship locked.
 */
@ApplicationScoped
class SponsorshipMoney {

    @Inject
    Approvals approvals;

    @Inject
    Outlook outlook;

    @Inject
    BudgetLedger ledger;

    @Inject
    Clock clock;

    /** Terms were written. @param before null for a new sponsorship */
    void termed(Sponsorship sponsorship, Terms before, Actor by, Instant at) {
        var after = sponsorship.terms();
        if (before != null && !SponsorshipState.UNDECIDED.contains(sponsorship.state)) {
            if (after.givesBudget(before) && SponsorshipState.PROMISED.contains(sponsorship.state)) {
                post(sponsorship, Figure.COMMITTED, by, at);
            }
            return;
        }
        if (before != null && !after.sameDeal(before)) {
            approvals.takeBack(sponsorship.subject(), "The deal changed", by, at);
        }
        request(sponsorship, by, at);
    }

    /**
     * Moves it as far as the rules let this person, with the money that goes with the move.
     *
     * @return the verdict where it was approved and does not move yet, because it takes one more approver; else empty
     */
    Optional<Verdict> move(Sponsorship sponsorship, SponsorshipState to, Actor by, String reason, Instant at) {
        var actor = by;
        if (to == SponsorshipState.COMMITTED) {
            var ask = ask(sponsorship);
            actor = voice(ask, by, at).actor();
            SponsorshipLife.LIFE.check(actor, sponsorship.state, to, reason, ask.hands());
            var verdict = approvals.approve(ask, by, at);
            if (!verdict.complete()) {
                return Optional.of(verdict);
            }
        }
        var from = sponsorship.state;
        sponsorship.move(to, actor, reason, at);
        follow(sponsorship, from, by, reason, at);
        return Optional.empty();
    }

    /** How it stands with its budget, for its page. */
    MoneyPart of(Sponsorship sponsorship, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var budget = sponsorship.budget();
        var posted = BudgetEntry.standing(sponsorship.subject());
        var ask = ask(sponsorship);
        return MoneyPart.of(sponsorship, budget, posted, outlook.of(ask, today), voice(ask, actor, clock.instant()));
    }

    private Voice voice(Ask ask, Actor by, Instant at) {
        return approvals.voice(by, ask.hands(), LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private void follow(Sponsorship sponsorship, SponsorshipState from, Actor by, String reason, Instant at) {
        var why = reason == null || reason.isBlank() ? "Moved to " + sponsorship.state.label() : reason.strip();
        switch (sponsorship.state) {
            case NEGOTIATING -> {
                takeBack(sponsorship, List.of(Figure.COMMITTED), why, by, at);
                request(sponsorship, by, at);
            }
            case CANCELLED -> takeBack(sponsorship, List.of(Figure.REQUESTED, Figure.COMMITTED), why, by, at);
            default -> {}
        }
    }

    private void takeBack(Sponsorship sponsorship, List<Figure> figures, String why, Actor by, Instant at) {
        ledger.reverse(sponsorship.subject(), figures, why, by, at);
        approvals.takeBack(sponsorship.subject(), why, by, at);
    }

    /** Keeps what it asks for in step with its terms: what was asked before is taken back when it is no longer the same. */
    private void request(Sponsorship sponsorship, Actor by, Instant at) {
        var before = BudgetEntry.standing(sponsorship.subject(), Figure.REQUESTED);
        boolean wanted = sponsorship.budgetId != null && sponsorship.amount.signum() > 0;
        boolean same = before.size() == 1
                && Long.valueOf(before.getFirst().budgetId).equals(sponsorship.budgetId)
                && before.getFirst().money().equals(sponsorship.money())
                && before.getFirst().title.equals(label(sponsorship));
        if (wanted ? same : before.isEmpty()) {
            return;
        }
        ledger.lock(sponsorship.budgetId, before.isEmpty() ? null : before.getFirst().budgetId);
        ledger.reverse(sponsorship.subject(), List.of(Figure.REQUESTED), "The terms changed", by, at);
        if (wanted) {
            post(sponsorship, Figure.REQUESTED, by, at);
        }
    }

    private void post(Sponsorship sponsorship, Figure figure, Actor by, Instant at) {
        if (sponsorship.amount.signum() > 0) {
            ledger.post(
                    sponsorship.budgetId,
                    new Posting(
                            sponsorship.subject(),
                            line(sponsorship),
                            label(sponsorship),
                            figure,
                            sponsorship.money(),
                            LocalDate.ofInstant(at, ZoneOffset.UTC),
                            sponsorship.edition.startsOn),
                    by,
                    at);
        }
    }

    private static Ask ask(Sponsorship sponsorship) {
        return new Ask(
                sponsorship.subject(),
                line(sponsorship),
                label(sponsorship),
                sponsorship.money(),
                sponsorship.budgetId,
                Figure.COMMITTED,
                sponsorship.hands(),
                sponsorship.edition.startsOn);
    }

    /** Whose money it is; once a sponsorship can grow out of a request, this is that request, and what was approved is committed. */
    private static Subject line(Sponsorship sponsorship) {
        return sponsorship.subject();
    }

    private static String label(Sponsorship sponsorship) {
        return sponsorship.title() + ", " + sponsorship.tier;
    }
}
