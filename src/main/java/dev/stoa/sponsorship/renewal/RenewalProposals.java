package dev.stoa.sponsorship.renewal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Every morning asks whether to come back: for each sponsorship that was kept and whose next edition begins within {@link
 * #BEFORE} days, once. Where the next edition is not known yet, it is expected on the day on which {@link Shift}
 * expects it, and on which a sponsorship of it would be made.
 */
@Singleton
public class RenewalProposals {

    static final int BEFORE = 90;
    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final Actor STOA = Actor.of("stoa");

    @Inject
    Clock clock;

    @Inject
    MatterDesk desk;

    @Inject
    Renewals kind;

    @Produces
    @Singleton
    RecurringTask<Void> renewals() {
        return Tasks.recurring("renewal-proposals", Schedules.daily(ZoneOffset.UTC, MORNING))
                .execute((instance, context) -> propose());
    }

    /**
     * Proposes what is due; asked twice, it proposes nothing twice.
     *
     * @return how many
     */
    public int propose() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var due = due(today);
            due.forEach(this::propose);
            return due.size();
        });
    }

    /** A sponsorship and when the next edition of its conference begins. */
    record Due(Sponsorship sponsorship, LocalDate next) {}

    private static List<Due> due(LocalDate today) {
        return Sponsorship.getEntityManager()
                .createQuery("""
                        select s, (select min(n.startsOn) from Edition n
                                   where n.conference = e.conference and n.startsOn > e.startsOn)
                        from Sponsorship s join fetch s.edition e
                        where s.state in :kept and e.startsOn >= :from and e.startsOn < :today
                          and not exists (select 1 from Renewal r where r.sponsorshipId = s.id)
                          and not exists (select 1 from Sponsorship later
                                          where later.edition.conference = e.conference and later.edition.startsOn > e.startsOn)
                        order by s.id""", Object[].class)
                .setParameter("kept", SponsorshipState.PROMISED)
                .setParameter("from", today.minusYears(3))
                .setParameter("today", today)
                .getResultStream()
                .map(row -> due((Sponsorship) row[0], (LocalDate) row[1]))
                .filter(due -> !due.next().isBefore(today) && !due.next().isAfter(today.plusDays(BEFORE)))
                .toList();
    }

    private static Due due(Sponsorship sponsorship, LocalDate known) {
        return new Due(sponsorship, known != null ? known : Shift.expected(sponsorship.edition.startsOn));
    }

    private void propose(Due due) {
        var now = clock.instant();
        var renewal = kind.blank();
        renewal.title = "%s %d"
                .formatted(due.sponsorship().edition.conference.name, due.next().getYear());
        renewal.owner = due.sponsorship().owner;
        renewal.nextStartsOn = due.next();
        renewal.tier = due.sponsorship().tier;
        renewal.sample = due.sponsorship().sample;
        desk.begin(kind, due.sponsorship().id, renewal, STOA, now);
        Notice.queue(
                renewal.owner,
                "Do we come back? " + renewal.title,
                "%s begins on %s. Gather what came of the last one, so that an approver can decide."
                        .formatted(renewal.title, renewal.nextStartsOn),
                renewal.href(kind),
                now);
    }
}
