package dev.stoa.sponsorship.people;

import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.sponsorship.benefit.BenefitSort;
import dev.stoa.sponsorship.benefit.BenefitState;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Map;

/**
 * Gives tickets to named colleagues and takes them back, with the benefit locked until the transaction ends: of two who give the last
 * one at the same time the second is refused. How many are used is kept at the benefit, so that what nobody has is told before it
 * expires, as with every other benefit.
 */
@ApplicationScoped
public class TicketDesk {

    @Inject
    Clock clock;

    /** @throws Refused with a sentence for the person who tried */
    @Transactional
    public void give(long sponsorship, long benefit, String person, Actor by) {
        var tickets = toChange(sponsorship, benefit);
        if (!BenefitState.OPEN.contains(tickets.state) && tickets.state != BenefitState.DELIVERED) {
            throw new Refused("We do not get these tickets, so nobody can have one.");
        }
        if (Ticket.has(benefit, person)) {
            throw new Refused(person + " has one of these already.");
        }
        // Somebody may have written down others by hand, without names.
        long used = Math.max(tickets.used, Ticket.held(benefit));
        if (used >= tickets.quantity) {
            throw new Refused(
                    "All %d are given away. Take one back first, or agree upon more.".formatted(tickets.quantity));
        }
        Ticket.give(benefit, person, by.name(), clock.instant());
        use(tickets, (int) used + 1, by);
        tell(tickets, person, by, "You have a ticket for ", "gave you one of the tickets");
    }

    /** @throws Refused when it was taken back already */
    @Transactional
    public void takeBack(long sponsorship, long id, Actor by) {
        var known = Ticket.byId(id).orElseThrow(NotFoundException::new);
        var tickets = toChange(sponsorship, known.benefitId);
        // Read anew under the lock of its benefit.
        Ticket.getEntityManager().refresh(known);
        if (known.takenBackAt != null) {
            throw new Refused("It was taken back already, by " + known.takenBackBy + ".");
        }
        known.takeBack(by.name(), clock.instant());
        use(tickets, Math.max(0, tickets.used - 1), by);
        tell(tickets, known.person, by, "Your ticket is taken back: ", "took back your ticket");
    }

    private void use(Benefit tickets, int used, Actor by) {
        Change.keep(
                "benefit",
                tickets.id,
                Map.of("How many are used", Integer.toString(tickets.used)),
                Map.of("How many are used", Integer.toString(used)),
                by,
                clock.instant());
        tickets.used = used;
    }

    private void tell(Benefit tickets, String person, Actor by, String subject, String did) {
        if (person.equals(by.name())) {
            return;
        }
        var title = Sponsorship.byId(tickets.sponsorshipId).orElseThrow().title();
        Notice.queue(
                person,
                subject + title,
                "%s %s “%s” of %s.".formatted(by.name(), did, tickets.title, title),
                TicketsPage.href(tickets.sponsorshipId),
                clock.instant());
    }

    private static Benefit toChange(long sponsorship, long benefit) {
        var known = Benefit.<Benefit>findByIdOptional(benefit);
        known.ifPresent(each -> Benefit.getEntityManager().refresh(each, LockModeType.PESSIMISTIC_WRITE));
        return known.filter(each -> each.sponsorshipId == sponsorship && each.sort == BenefitSort.TICKETS)
                .orElseThrow(NotFoundException::new);
    }

    /** The message is a sentence for the person who tried. */
    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
