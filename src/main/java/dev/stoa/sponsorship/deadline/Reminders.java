package dev.stoa.sponsorship.deadline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.stoa.notice.Notice;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Every morning tells each person, in one digest, what has come closer: at 30, 14, 7 and one day, and when it is overdue; then
 * whoever stands in is told too. Nobody is told the same twice. After a downtime the digest comes at the next start, with what
 * is right then. What is done is in no digest, for only open things are asked for.
 */
@Singleton
public class Reminders {

    private static final LocalTime MORNING = LocalTime.of(5, 30);
    private static final int LINES = 30;

    @Inject
    Clock clock;

    @Inject
    @All
    List<Due.Source> sources;

    /** One line of somebody's digest. */
    private record News(Due due, Reminder reminder, boolean standsIn) {}

    @Produces
    @Singleton
    RecurringTask<Void> reminders() {
        return Tasks.recurring("deadline-reminders", Schedules.daily(ZoneOffset.UTC, MORNING))
                .execute((instance, context) -> tell());
    }

    /** @return how many digests were written */
    public int tell() {
        return tell(clock.instant());
    }

    int tell(Instant now) {
        var byPerson = new TreeMap<String, List<News>>();
        var open = QuarkusTransaction.requiringNew()
                .call(() -> sources.stream()
                        .flatMap(source -> source.open(now).stream())
                        .sorted(Deadlines.URGENT)
                        .toList());
        for (var due : open) {
            Reminder.of(due, now).ifPresent(reminder -> {
                byPerson.computeIfAbsent(due.owner(), person -> new ArrayList<>())
                        .add(new News(due, reminder, false));
                if (reminder == Reminder.OVERDUE && !due.backup().equals(due.owner())) {
                    byPerson.computeIfAbsent(due.backup(), person -> new ArrayList<>())
                            .add(new News(due, reminder, true));
                }
            });
        }
        int digests = 0;
        for (var person : byPerson.entrySet()) {
            digests += QuarkusTransaction.requiringNew().call(() -> digest(person.getKey(), person.getValue(), now))
                    ? 1
                    : 0;
        }
        return digests;
    }

    /** What was told and the digest that tells it are kept together, or not at all. */
    private static boolean digest(String person, List<News> news, Instant now) {
        var fresh = news.stream()
                .filter(each -> Told.isNews(each.due(), each.reminder(), person, now))
                .toList();
        if (fresh.isEmpty()) {
            return false;
        }
        Notice.queue(person, subject(fresh), text(fresh, now), "/admin/deadlines", now);
        return true;
    }

    private static String subject(List<News> news) {
        long late = news.stream()
                .filter(each -> each.reminder() == Reminder.OVERDUE)
                .count();
        if (news.size() == 1) {
            var due = news.getFirst().due();
            return (late == 1 ? "Overdue: " : "Coming closer: ") + due.title() + ", " + due.sponsorshipTitle();
        }
        return news.size() + " deadlines need you" + (late == 0 ? "" : ", " + late + " overdue");
    }

    private static String text(List<News> news, Instant now) {
        var lines = new StringBuilder();
        for (var each : news.subList(0, Math.min(news.size(), LINES))) {
            var due = each.due();
            lines.append(
                    "- %s, %s: %s (%s)".formatted(due.title(), due.sponsorshipTitle(), due.words(now), due.says()));
            if (!due.cost().isEmpty()) {
                lines.append("; ").append(due.cost());
            }
            if (each.standsIn()) {
                lines.append(". You stand in for ").append(due.owner());
            }
            lines.append('\n');
        }
        if (news.size() > LINES) {
            lines.append("and ").append(news.size() - LINES).append(" more\n");
        }
        return lines.toString().strip();
    }
}
