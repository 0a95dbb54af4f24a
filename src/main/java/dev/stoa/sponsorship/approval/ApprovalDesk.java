package dev.stoa.sponsorship.approval;

import dev.stoa.notice.Notice;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.Days;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collections;

/** Every write to the rules of approval and to who stands in for whom; each is kept in the trail. */
@ApplicationScoped
public class ApprovalDesk {

    static final String RULE = "approval rule";
    static final String DELEGATION = "delegation";

    @Inject
    Clock clock;

    /** @return false where there is a rule from this amount on already */
    @Transactional
    public boolean rule(Money from, int approvers, Actor by) {
        if (ApprovalRule.exists(from)) {
            return false;
        }
        var rule = ApprovalRule.add(from, approvers, by, clock.instant());
        keep(RULE, rule.id, null, rule.inWords(), by);
        return true;
    }

    @Transactional
    void removeRule(long id, Actor by) {
        var rule = ApprovalRule.<ApprovalRule>findByIdOptional(id).orElseThrow(NotFoundException::new);
        keep(RULE, id, rule.inWords(), null, by);
        rule.delete();
    }

    /** The colleague who stands in is told. */
    @Transactional
    void delegate(Delegation.Terms terms, Actor by) {
        var now = clock.instant();
        var delegation = Delegation.begin(terms, by.name(), now);
        keep(DELEGATION, delegation.id, null, delegation.inWords(), by);
        Notice.queue(
                terms.delegate(),
                "You decide for " + terms.delegator() + " while they are away",
                "From %s to %s you may approve for %s what neither of you had a hand in."
                        .formatted(Days.of(terms.from()), Days.of(terms.to()), terms.delegator()),
                "/admin/approvals",
                now);
    }

    /** @throws ForbiddenException for anybody but the two of them and administrators */
    @Transactional
    void end(long id, Actor by) {
        var delegation = Delegation.<Delegation>findByIdOptional(id).orElseThrow(NotFoundException::new);
        if (!delegation.delegator.equals(by.name())
                && !delegation.delegate.equals(by.name())
                && !by.roles().contains(Actor.ADMIN)) {
            throw new ForbiddenException();
        }
        if (delegation.endedAt == null) {
            keep(DELEGATION, id, delegation.inWords(), null, by);
            delegation.end(by.name(), clock.instant());
        }
    }

    private void keep(String subject, long id, String before, String after, Actor by) {
        Change.keep(
                subject,
                id,
                Collections.singletonMap(subject, before),
                Collections.singletonMap(subject, after),
                by,
                clock.instant());
    }
}
