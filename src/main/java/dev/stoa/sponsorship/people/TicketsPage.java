package dev.stoa.sponsorship.people;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.sponsorship.benefit.BenefitSort;
import dev.stoa.sponsorship.benefit.BenefitState;
import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tickets of a sponsorship and who has them.
 *
 * @param people who is to be there, to be suggested
 * @param refused for which of them something was just refused; 0 for none
 * @param refusal why, or null
 * @param person as typed
 */
public record TicketsPage(
        String title,
        String back,
        String people,
        String href,
        boolean sample,
        boolean mayWrite,
        List<Sort> sorts,
        List<String> suggested,
        long refused,
        String refusal,
        String person) {

    /** Days before the last day from which what nobody has is marked; as for every benefit. */
    private static final int FLAGGED = 30;

    /** @param late some that nobody has expire soon, or have expired; the words say so */
    public record Sort(
            long id,
            String title,
            int quantity,
            int used,
            String says,
            boolean late,
            boolean free,
            String benefit,
            List<Held> held) {}

    public record Held(long id, String person, String by, Instant at) {}

    /** What was tried and refused. */
    record Attempt(long benefit, String sentence, String person) {
        static final Attempt NONE = new Attempt(0, null, "");
    }

    static TicketsPage of(Sponsorship sponsorship, Actor actor, Attempt attempt, LocalDate today) {
        var benefits = benefits(sponsorship.id);
        var held = Ticket.held(benefits.stream().map(benefit -> benefit.id).toList()).stream()
                .collect(Collectors.groupingBy(ticket -> ticket.benefitId));
        return new TicketsPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                PeoplePage.href(sponsorship.id),
                href(sponsorship.id),
                sponsorship.sample,
                actor.is("editor"),
                benefits.stream()
                        .map(benefit -> sort(benefit, held.getOrDefault(benefit.id, List.of()), today))
                        .toList(),
                Participation.of(sponsorship.id).stream()
                        .map(each -> each.person)
                        .distinct()
                        .toList(),
                attempt.benefit,
                attempt.sentence,
                attempt.person);
    }

    static String href(long sponsorship) {
        return "/admin/sponsorships/" + sponsorship + "/tickets";
    }

    /** All benefits that are tickets, but for what we declined. */
    static List<Benefit> benefits(long sponsorship) {
        return Benefit.list(
                "sponsorshipId = ?1 and sort = ?2 and state <> ?3 order by id",
                sponsorship,
                BenefitSort.TICKETS,
                BenefitState.DECLINED);
    }

    private static Sort sort(Benefit benefit, List<Ticket> held, LocalDate today) {
        boolean open = BenefitState.OPEN.contains(benefit.state) && benefit.unused() > 0 && benefit.expiresOn != null;
        boolean expired = open && benefit.expiresOn.isBefore(today);
        boolean late = open && !benefit.expiresOn.isAfter(today.plusDays(FLAGGED));
        int unnamed = benefit.used - held.size();
        return new Sort(
                benefit.id,
                benefit.title,
                benefit.quantity,
                benefit.used,
                (unnamed > 0 ? unnamed + " without a name; " : "")
                        + (open
                                ? benefit.unused()
                                        + (expired ? " unused, expired on " : " unused, to be claimed until ")
                                        + benefit.expiresOn
                                : benefit.unused() + " unused"),
                late,
                benefit.unused() > 0,
                "/admin/sponsorships/" + benefit.sponsorshipId + "/benefits/" + benefit.id,
                held.stream()
                        .map(ticket -> new Held(ticket.id, ticket.person, ticket.allottedBy, ticket.allottedAt))
                        .toList());
    }
}
