package dev.stoa.sponsorship;

import dev.stoa.notice.Notice;
import dev.stoa.site.DataVersion;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;

/** Every write to a sponsorship: one method, one transaction, with the trail and the notices that belong to it. */
@ApplicationScoped
public class SponsorshipDesk {

    @Inject
    Clock clock;

    @Inject
    DataVersion data;

    /** @return the new sponsorship's id */
    @Transactional
    public long begin(Terms terms, Actor by) {
        return Sponsorship.begin(terms, by, clock.instant()).id;
    }

    /**
     * @param seen the version that the person saw when they began to type
     * @throws Outdated when somebody saved in between
     * @throws DealFixed when tier, amount or conference would change after the commitment
     */
    @Transactional
    public void revise(long id, int seen, Terms terms, Actor by) {
        var sponsorship = toChange(id, seen);
        if (!sponsorship.allows(terms)) {
            throw new DealFixed();
        }
        boolean visible = sponsorship.visible();
        sponsorship.revise(terms, by, clock.instant());
        hideIfGone(visible, sponsorship);
    }

    /**
     * @throws Outdated when somebody saved in between: nobody commits to terms that they did not see
     * @throws dev.stoa.workflow.Refusal when the rules do not let this person
     */
    @Transactional
    public void move(long id, int seen, SponsorshipState to, Actor by, String reason) {
        var sponsorship = toChange(id, seen);
        var from = sponsorship.state;
        boolean visible = sponsorship.visible();
        sponsorship.move(to, by, reason, clock.instant());
        hideIfGone(visible, sponsorship);
        SponsorshipLife.LIFE.rule(from, to).ifPresent(rule -> tellOwner(sponsorship, rule, by, reason));
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

    /** Somebody else saved after this person had opened the page. */
    static class Outdated extends RuntimeException {}

    /** The deal was committed to; it has to be reopened before it can change. */
    static class DealFixed extends RuntimeException {}
}
