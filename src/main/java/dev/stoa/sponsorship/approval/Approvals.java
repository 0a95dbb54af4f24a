package dev.stoa.sponsorship.approval;

import static dev.stoa.sponsorship.approval.NotApproved.Cause.ALREADY;
import static dev.stoa.sponsorship.approval.NotApproved.Cause.NOT_YOUR_ROLE;
import static dev.stoa.sponsorship.approval.NotApproved.Cause.NO_BUDGET;
import static dev.stoa.sponsorship.approval.NotApproved.Cause.YOUR_OWN;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.BudgetLedger;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Says yes to a sum: checks who may, keeps the yes, and posts the sum to its budget in the caller's transaction once all who have to
 * have said it. The caller holds a lock on the subject, so that two do not approve different terms; the budget is locked here.
 */
@ApplicationScoped
public class Approvals {

    @Inject
    BudgetLedger ledger;

    /**
     * One more yes.
     *
     * @return whether that was the last one needed; then the sum is posted, and the caller moves the subject
     * @throws NotApproved when this person's yes does not count
     * @throws dev.stoa.sponsorship.money.NotPosted when the budget has not enough left, or no rate is known: asked at the first yes
     *     already, so that nobody approves what cannot be
     */
    @Transactional(TxType.MANDATORY)
    public Verdict approve(Ask ask, Actor by, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var voice = voice(by, ask.hands(), day);
        may(ask, voice);
        if (ask.budget() == null && !ask.inKind()) {
            throw new NotApproved(
                    NO_BUDGET,
                    "No budget is chosen for the " + ask.subject().type()
                            + ". Choose one in its terms, then it can be approved.");
        }
        // Under the budget's lock from here on.
        var checked = ask.budget() == null ? null : ledger.check(ask.budget(), ask.posting(day));
        int needed = checked == null ? ApprovalRule.DEFAULT : ApprovalRule.approvers(checked.sum());
        var before = standing(ask.subject(), ask.money(), ask.budget());
        alone(before, voice, needed);
        Approval.give(ask.subject(), ask.money(), ask.budget(), voice, at);
        var verdict = new Verdict(before.size() + 1, needed, voice.insteadOf());
        if (verdict.complete() && checked != null && !ask.inKind()) {
            ledger.post(checked, by, at);
        }
        return verdict;
    }

    /** Takes back every yes: the deal changed, or the word was taken back. Nothing happens where there is none. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(Subject subject, String reason, Actor by, Instant at) {
        if (!Approval.standing(subject).isEmpty()) {
            Approval.takeBack(subject, reason, by.name(), at);
        }
    }

    /** In whose name this person would decide about something that these hands made; with the role that it gives them. */
    public Voice voice(Actor by, Set<String> hands, LocalDate day) {
        return Voice.of(by, hands, day);
    }

    /** The yeses to this sum out of this budget. */
    static List<Approval> standing(Subject subject, Money money, Long budget) {
        return Approval.standing(subject).stream()
                .filter(approval -> approval.isTo(money, budget))
                .toList();
    }

    private static void may(Ask ask, Voice voice) {
        if (ask.hands().contains(voice.actor().name())) {
            throw new NotApproved(
                    YOUR_OWN,
                    "Nobody may approve their own " + ask.subject().type()
                            + ". Ask another of the approvers to do it.");
        }
        if (!voice.actor().is(Voice.APPROVER)) {
            throw new NotApproved(
                    NOT_YOUR_ROLE,
                    "Only approvers may approve a " + ask.subject().type() + ".");
        }
    }

    /** Two approvers are two people with two voices: who lends a voice and who speaks with it count as one. */
    private static void alone(List<Approval> before, Voice voice, int needed) {
        for (var earlier : before) {
            boolean self = earlier.actor.equals(voice.actor().name());
            if (self
                    || earlier.voice().equals(voice.name())
                    || earlier.voice().equals(voice.actor().name())
                    || earlier.actor.equals(voice.name())) {
                throw new NotApproved(
                        ALREADY,
                        (self
                                        ? "You have approved this already."
                                        : earlier.actor + " has approved this already"
                                                + (earlier.insteadOf == null
                                                        ? "."
                                                        : ", for " + earlier.insteadOf + "."))
                                + " It takes "
                                + needed
                                + " approvers: ask another one.");
            }
        }
    }
}
