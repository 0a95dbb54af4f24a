package dev.stoa.sponsorship.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.stoa.notice.Notice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Every morning tells colleagues, each in one digest, which requests merely wait: a week in a state in which it is our turn, and
 * again each week after. After a downtime the digest comes at the next start, once, with what is right then; what was moved is in
 * none.
 */
@Singleton
class WaitingReminders {

    static final Duration PATIENCE = Duration.ofDays(7);

    private static final LocalTime MORNING = LocalTime.of(5, 40);
    private static final int LINES = 30;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    RecurringTask<Void> waitingReminders() {
        return Tasks.recurring("request-reminders", Schedules.daily(ZoneOffset.UTC, MORNING))
                .execute((instance, context) -> tell(clock.instant()));
    }

    /** What was told and the digests that tell it are kept together, or not at all. @return how many digests were written */
    int tell(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var byPerson = new TreeMap<String, List<SponsorshipRequest>>();
            for (var request : due(now)) {
                Told.people(request, now)
                        .forEach(person -> byPerson.computeIfAbsent(person, one -> new ArrayList<>())
                                .add(request));
            }
            byPerson.forEach((person, waiting) ->
                    Notice.queue(person, subject(waiting), text(waiting, now), address(waiting), now));
            return byPerson.size();
        });
    }

    /** Marked as told in the same statement, and not as changed: nobody's open page is out of date by that. */
    private static List<SponsorshipRequest> due(Instant now) {
        List<Long> ids = SponsorshipRequest.getEntityManager()
                .createNativeQuery("""
                        update sponsorship_request set reminded_at = :now where id in (
                            select id from sponsorship_request
                            where state in ('SUBMITTED', 'IN_REVIEW') and since <= :before
                                and (reminded_at is null or reminded_at <= :before)
                            for update skip locked)
                        returning id""", Long.class)
                .setParameter("now", now)
                .setParameter("before", now.minus(PATIENCE))
                .getResultList();
        return ids.isEmpty() ? List.of() : SponsorshipRequest.list("id in ?1 order by since, id", ids);
    }

    private static String subject(List<SponsorshipRequest> waiting) {
        return waiting.size() == 1
                ? waiting.getFirst().title() + " still waits for us"
                : waiting.size() + " requests for sponsorship wait for us";
    }

    private static String text(List<SponsorshipRequest> waiting, Instant now) {
        var lines = new StringBuilder();
        for (var request : waiting.subList(0, Math.min(waiting.size(), LINES))) {
            lines.append("- %s: %s, since %s. %s.%s\n"
                    .formatted(
                            request.title(),
                            request.state.label(),
                            RequestsPage.waits(request.since, now),
                            RequestLife.LIFE.stage(request.state).task(),
                            request.owner == null ? " Nobody looks after it yet." : ""));
        }
        if (waiting.size() > LINES) {
            lines.append("and ").append(waiting.size() - LINES).append(" more\n");
        }
        return lines.toString().strip();
    }

    private static String address(List<SponsorshipRequest> waiting) {
        return waiting.size() == 1 ? waiting.getFirst().path() : "/admin/sponsorship-requests";
    }
}
