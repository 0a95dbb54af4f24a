package dev.stoa.sponsorship.edition;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.sponsorship.benefit.BenefitState;
import dev.stoa.sponsorship.deadline.Deadline;
import dev.stoa.sponsorship.deadline.DeadlineState;
import dev.stoa.sponsorship.deliverable.Deliverable;
import dev.stoa.sponsorship.deliverable.DeliverableState;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetChoice;
import dev.stoa.sponsorship.outcome.Goal;
import dev.stoa.sponsorship.people.Participation;
import dev.stoa.sponsorship.renewal.Renewal;
import dev.stoa.sponsorship.renewal.RenewalState;
import dev.stoa.sponsorship.renewal.Shift;
import java.util.List;
import java.util.stream.Stream;

/**
 * What will be made out of a sponsorship: computed once, shown by the preview and made by the click. What was declined, waived or
 * dropped does not come along. A bounded number of statements.
 *
 * @param tier the one that the renewal has decided upon, or else the last one
 * @param budget proposed: of the same cost centre and topic, for the year of the next edition; null where there is none
 */
record NextPlan(
        Target target,
        Shift shift,
        String tier,
        BudgetChoice budget,
        List<Benefit> benefits,
        List<Deliverable> deliverables,
        List<Deadline> deadlines,
        List<Goal> goals,
        List<Participation> people) {

    /**
     * @param wanted the slug of an edition, or {@link Target#NEW}; the likeliest where it is empty or none of them
     */
    static NextPlan of(Sponsorship last, String wanted) {
        var targets = targets(last);
        var target = targets.stream()
                .filter(each -> each.slug().equals(wanted))
                .findFirst()
                .orElse(targets.getFirst());
        var shift = Shift.between(last.edition.startsOn, target.startsOn());
        long id = last.id;
        return new NextPlan(
                target,
                shift,
                tier(last),
                last.budgetId == null
                        ? null
                        : Budget.like(last.budgetId, target.startsOn()).orElse(null),
                Benefit.<Benefit>list("sponsorshipId = ?1 and state <> ?2 order by id", id, BenefitState.DECLINED)
                        .stream()
                        .map(benefit -> benefit.again(shift::of))
                        .toList(),
                Deliverable.<Deliverable>list(
                                "sponsorshipId = ?1 and state <> ?2 order by id", id, DeliverableState.WAIVED)
                        .stream()
                        .map(Deliverable::again)
                        .toList(),
                Deadline.<Deadline>list("sponsorshipId = ?1 and state <> ?2 order by id", id, DeadlineState.DROPPED)
                        .stream()
                        .map(deadline -> deadline.again(shift::of))
                        .toList(),
                Goal.of(id),
                Participation.of(id));
    }

    /** What can be chosen, the likeliest first: a new edition where none is known, or on demand. */
    static List<Target> targets(Sponsorship last) {
        var known = Target.known(last.edition);
        var expected = Target.expected(last.edition);
        boolean there = known.stream().anyMatch(target -> target.startsOn().equals(expected.startsOn()));
        return there
                ? known
                : Stream.concat(known.stream(), Stream.of(expected)).toList();
    }

    private static String tier(Sponsorship last) {
        return Renewal.<Renewal>find(
                        "sponsorshipId = ?1 and state in ?2 and tier <> '' order by id desc",
                        last.id,
                        List.of(RenewalState.RENEW, RenewalState.CHANGE_TIER))
                .firstResultOptional()
                .map(renewal -> renewal.tier)
                .orElse(last.tier);
    }
}
