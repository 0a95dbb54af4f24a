package dev.stoa.event.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Imports are read and taken beside the requests; one that a dying process left is taken up by another. */
@Singleton
class ImportJob {

    private static final String NAME = "import";
    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    @Produces
    @Singleton
    OneTimeTask<Long> work(ImportWork work) {
        return Tasks.oneTime(NAME, Long.class).execute((instance, context) -> work.goOn(instance.getData()));
    }

    @Produces
    @Singleton
    RecurringTask<Void> forgetting(Clock clock) {
        return Tasks.recurring("import-forgetting", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> QuarkusTransaction.requiringNew()
                        .run(() -> ImportRun.forget(clock.instant().minus(ImportRun.KEPT))));
    }

    /** As part of the running transaction. */
    void ask(SchedulerClient client, long run, Instant now) {
        client.scheduleIfNotExists(new TaskInstance<>(NAME, run + " " + now, run), now);
    }
}
