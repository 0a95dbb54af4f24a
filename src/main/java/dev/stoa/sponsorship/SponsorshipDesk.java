package dev.stoa.sponsorship;

import dev.stoa.notice.Notice;
import dev.stoa.platform.FewAtOnce;
import dev.stoa.site.DataVersion;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.approval.Verdict;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Rule;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Every write to a sponsorship: one method, one transaction, with the trail and the notices that belong to it. */
@ApplicationScoped
public class SponsorshipDesk {

    @Inject
    Clock clock;

    @Inject
    DataVersion data;

    @Inject
    SponsorshipMoney money;

    @Inject
    Event<SponsorshipMoved> moved;

    @Inject
    @All
    List<SponsorshipGuard> guards;

    /**
     * @return the new sponsorship's id
     * @throws dev.stoa.sponsorship.money.NotPosted when there is no rate between its currency and its budget's
     */
    @FewAtOnce("budget")
    @Transactional
    public long begin(Terms terms, Actor by) {
        var now = clock.instant();
        var sponsorship = Sponsorship.begin(terms, by, now);
        money.termed(sponsorship, null, by, now);
        return sponsorship.id;
    }

    /**
     * @param seen the version that the person saw when they began to type
     * @throws Outdated when somebody saved in between
     * @throws dev.stoa.sponsorship.money.NotPosted when there is no rate between its currency and its budget's
     * @throws DealFixed when tier, amount or conference would change after the commitment
     */
    @FewAtOnce("budget")
    @Transactional
    public void revise(long id, int seen, Terms terms, Actor by) {
        revise(id, seen, terms, null, by);
    }

    /** The same with the reason for it; null where none was given. */
    @FewAtOnce("budget")
    @Transactional
    public void revise(long id, int seen, Terms terms, String reason, Actor by) {
        var sponsorship = toChange(id, seen);
        if (!sponsorship.allows(terms)) {
            throw new DealFixed();
        }
        boolean visible = sponsorship.visible();
        var before = sponsorship.terms();
        sponsorship.revise(terms, reason, by, clock.instant());
        money.termed(sponsorship, before, by, clock.instant());
        hideIfGone(visible, sponsorship);
    }

    /**
     * @return the verdict where it was approved and does not move yet, because it takes one more approver; else empty
     * @throws Outdated when somebody saved in between: nobody commits to terms that they did not see
     * @throws Refusal when the rules do not let this person, or a {@link SponsorshipGuard} misses something
     * @throws dev.stoa.sponsorship.approval.NotApproved when their approval does not count
     * @throws dev.stoa.sponsorship.money.NotPosted when the budget has no room for it
     */
    @FewAtOnce("budget")
    @Transactional
    public Optional<Verdict> move(long id, int seen, SponsorshipState to, Actor by, String reason) {
        var sponsorship = toChange(id, seen);
        var from = sponsorship.state;
        boolean visible = sponsorship.visible();
        var verdict = money.move(sponsorship, to, by, reason, clock.instant());
        // After the rules, so that only who may make the move is told what is missing; nothing of it stays when that is
        // thrown.
        for (var guard : guards) {
            guard.missing(id, to).ifPresent(sentence -> {
                throw Refusal.missing(sentence);
            });
        }
        if (verdict.isPresent()) {
            tellHalf(sponsorship, verdict.get(), by);
            return verdict;
        }
        hideIfGone(visible, sponsorship);
        moved.fire(new SponsorshipMoved(id, from, to, by, reason, clock.instant()));
        SponsorshipLife.LIFE.rule(from, to).ifPresent(rule -> tellOwner(sponsorship, rule, by, reason));
        return verdict;
    }

    private static Sponsorship toChange(long id, int seen) {
        var sponsorship = Sponsorship.toChange(id).orElseThrow(NotFoundException::new);
        if (sponsorship.version != seen) {
            throw new Outdated();
        }
        return sponsorship;
    }

    private void hideIfGone(boolean wasVisible, Sponsorship sponsorship) {
        if (wasVisible && !sponsorship.visible()) {
            data.hidden();
        }
    }

    private void tellOwner(Sponsorship sponsorship, Rule<SponsorshipState> rule, Actor by, String reason) {
        if (sponsorship.owner.equals(by.name())) {
            return;
        }
        var name = sponsorship.edition.name + " " + sponsorship.edition.startsOn.getYear();
        Notice.queue(
                sponsorship.owner,
                name + " is now " + rule.to().label().toLowerCase(java.util.Locale.ROOT),
                by.name() + " moved the sponsorship of " + name + " (" + sponsorship.tier + ") from "
                        + rule.from().label() + " to " + rule.to().label() + "."
                        + (reason == null || reason.isBlank() ? "" : "\n\nThe reason: " + reason.strip()),
                "/admin/sponsorships/" + sponsorship.id,
                clock.instant());
    }

    /** One of two has said yes: the owner may go and ask the other. */
    private void tellHalf(Sponsorship sponsorship, Verdict verdict, Actor by) {
        if (sponsorship.owner.equals(by.name())) {
            return;
        }
        Notice.queue(
                sponsorship.owner,
                sponsorship.title() + " is approved by one of " + verdict.needed(),
                by.name() + " approved the sponsorship of " + sponsorship.title() + " (" + sponsorship.tier + ", "
                        + sponsorship.money() + ")."
                        + " A sum like this takes " + verdict.needed() + " approvers: ask another one.",
                "/admin/sponsorships/" + sponsorship.id,
                clock.instant());
    }

    /** The deal was committed to; it has to be reopened before it can change. */
    public static class DealFixed extends RuntimeException {}
}
