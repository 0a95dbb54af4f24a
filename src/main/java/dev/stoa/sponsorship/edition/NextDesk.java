package dev.stoa.sponsorship.edition;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.event.EditionAddress;
import dev.stoa.event.EditionDetails;
import dev.stoa.event.EditionFacts;
import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipDesk;
import dev.stoa.sponsorship.Terms;
import dev.stoa.sponsorship.benefit.AgreedTier;
import dev.stoa.sponsorship.benefit.Benefits;
import dev.stoa.sponsorship.deadline.Deadlines;
import dev.stoa.sponsorship.deliverable.Deliverables;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.sponsorship.outcome.OutcomeDesk;
import dev.stoa.sponsorship.people.PeopleDesk;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;

/** Makes a sponsorship of the next edition, all of it in one transaction, and only once. */
@ApplicationScoped
public class NextDesk {

    private static final String AS_AGREED = ", as agreed for ";

    @Inject
    Clock clock;

    @Inject
    SponsorshipDesk sponsorships;

    @Inject
    MatterDesk matters;

    @Inject
    Benefits benefits;

    @Inject
    Deliverables deliverables;

    @Inject
    Deadlines deadlines;

    @Inject
    OutcomeDesk outcomes;

    @Inject
    PeopleDesk people;

    /**
     * @param wanted the slug of an edition, or {@link Target#NEW}; the likeliest where it is empty
     * @param budgeted whether it asks for its sum in the budget that is proposed
     * @return the id of the new one
     * @throws Made when there is one already
     * @throws dev.stoa.sponsorship.money.NotPosted when there is no rate between its currency and the proposed budget's
     */
    @Transactional
    public long make(long id, String wanted, boolean budgeted, Actor by) {
        var last = Sponsorship.toChange(id).orElseThrow(NotFoundException::new);
        Succession.after(id).ifPresent(known -> {
            throw new Made(known.successorId);
        });
        // Of two who need a new edition of one conference at once, the second finds what the first one made.
        Conference.findById(last.edition.conference.id, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        var plan = NextPlan.of(last, wanted);
        var edition = plan.target().edition() == null
                ? expect(last.edition, plan.target(), by, now)
                : plan.target().edition();
        long next = sponsorships.begin(terms(last, plan, edition, budgeted), by);
        Sponsorship made = Sponsorship.findById(next);
        made.sample = last.sample;
        Succession.keep(id, next, plan.shift(), by.name(), now);
        Change.keep("sponsorship", id, Map.of("Next edition", ""), Map.of("Next edition", made.title()), by, now);
        fill(last, plan, next, by, now);
        tell(last, made, by, now);
        return next;
    }

    /** Makes the likeliest next edition of what came from a file, if that is not made yet: for a history that can be read again. */
    @Transactional
    public void again(String sourceKey, Actor by) {
        Sponsorship.<Sponsorship>find("sourceKey", sourceKey)
                .firstResultOptional()
                .filter(last -> Succession.after(last.id).isEmpty())
                .ifPresent(last -> make(last.id, "", true, by));
    }

    private void fill(Sponsorship last, NextPlan plan, long next, Actor by, Instant now) {
        AgreedTier.of(last.id).stream()
                .findFirst()
                .ifPresent(agreed -> AgreedTier.keep(next, asAgreed(agreed.tier, last), agreed.text, by.name(), now));
        plan.benefits().forEach(each -> matters.begin(benefits, next, each, by, now));
        plan.deliverables().forEach(each -> matters.begin(deliverables, next, each, by, now));
        plan.deadlines().forEach(each -> matters.begin(deadlines, next, each, by, now));
        plan.goals().forEach(goal -> outcomes.begin(next, goal.again(), by, now));
        plan.people().forEach(each -> people.begin(next, each.again(), by, now));
    }

    /** Whose words these are, also where they came from an edition before that. */
    private static String asAgreed(String tier, Sponsorship last) {
        return tier.contains(AS_AGREED) ? tier : tier + AS_AGREED + last.title();
    }

    /** Nothing of it is shown to visitors before somebody says so, and what was agreed is only proposed. */
    private static Terms terms(Sponsorship last, NextPlan plan, Edition edition, boolean budgeted) {
        return new Terms(
                edition, plan.tier(), last.money(), last.owner, last.why, false, "", budgeted ? plan.budget() : null);
    }

    /** Nobody has announced it: visitors see nothing of it until a colleague says so on the page of the edition. */
    private static Edition expect(Edition last, Target target, Actor by, Instant now) {
        var facts = EditionFacts.of(last);
        var next = new EditionFacts(
                target.name(),
                target.startsOn(),
                target.endsOn(),
                facts.city(),
                facts.country(),
                facts.online(),
                facts.url(),
                null,
                null,
                facts.codeOfConductUrl(),
                new TreeSet<>(facts.topics()));
        var edition =
                new Edition(last.conference, EditionAddress.free(last.conference.slug, next), next, now).unannounced();
        edition.describe(last.zone, new EditionDetails(last.details().venue(), null, null, null, null));
        edition.persist();
        edition.begun(by, now);
        return edition;
    }

    private static void tell(Sponsorship last, Sponsorship made, Actor by, Instant now) {
        if (!made.owner.equals(by.name())) {
            Notice.queue(
                    made.owner,
                    made.title() + " is begun",
                    "%s began the sponsorship of %s out of that of %s. Look at its days, benefits and people before it is decided."
                            .formatted(by.name(), made.title(), last.title()),
                    "/admin/sponsorships/" + made.id,
                    now);
        }
    }

    /** There is one already. */
    static final class Made extends RuntimeException {
        final long successor;

        Made(long successor) {
            super(null, null, false, false);
            this.successor = successor;
        }
    }
}
