package dev.stoa.event.talk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.stoa.event.Edition;
import dev.stoa.notice.Notice;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells who wants to propose a talk two weeks and three days before the call closes, once each; after a downtime the nearer one
 * only. A call that is prolonged is told of anew.
 */
@Singleton
class CfpReminders {

    private static final LocalTime MORNING = LocalTime.of(6, 30);

    /** Days before the last one, the nearest first. */
    private static final List<Integer> STEPS = List.of(3, 14);

    @Inject
    Clock clock;

    @Singleton
    static final class Job {
        @Produces
        @Singleton
        RecurringTask<Void> reminders(CfpReminders reminders) {
            return Tasks.recurring("cfp-reminders", Schedules.daily(ZoneOffset.UTC, MORNING))
                    .execute((instance, context) -> reminders.tell());
        }
    }

    /** Asks for reminders, or for none. */
    @Transactional
    void ask(long edition, String userName, boolean wanted) {
        if (Edition.findByIdOptional(edition).isEmpty()) {
            throw new NotFoundException();
        }
        var known = CfpReminder.of(edition, userName);
        if (wanted && known.isEmpty()) {
            CfpReminder.ask(edition, userName, clock.instant());
        } else if (!wanted) {
            known.ifPresent(CfpReminder::delete);
        }
    }

    /** Doing it again tells nobody anything twice. */
    @Transactional
    void tell() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var open = CfpReminder.open(today);
        var editions = Edition.<Edition>list(
                        "id in ?1", open.stream().map(one -> one.editionId).toList())
                .stream()
                .collect(Collectors.toMap(edition -> edition.id, Function.identity()));
        open.forEach(reminder -> tell(reminder, editions.get(reminder.editionId), today));
    }

    private void tell(CfpReminder reminder, Edition edition, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, edition.cfpEndsOn);
        var step = STEPS.stream().filter(days -> left <= days).findFirst();
        boolean told =
                step.isPresent() && edition.cfpEndsOn.equals(reminder.toldEnd) && reminder.toldDays <= step.get();
        if (step.isEmpty() || told || !edition.state.takesPlace()) {
            return;
        }
        reminder.toldEnd = edition.cfpEndsOn;
        reminder.toldDays = step.get();
        Notice.queue(
                reminder.userName,
                "The call for papers of " + edition.name + " closes " + words(left),
                "You asked to be reminded. The last day is " + edition.cfpEndsOn
                        + (edition.cfpUrl == null ? "." : "; propose your talk at " + edition.cfpUrl),
                "/admin/cfps",
                clock.instant());
    }

    private static String words(long days) {
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
