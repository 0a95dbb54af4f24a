package dev.stoa.group.support;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What happens to requests by itself. */
class SupportJobs {

    @Produces
    @Singleton
    RecurringTask<Void> supportReminders(Reminders reminders) {
        return Tasks.recurring("support-reminders", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> reminders.remind());
    }

    @Produces
    @Singleton
    RecurringTask<Void> supportRetention(Retention retention) {
        return Tasks.recurring("support-retention", FixedDelay.ofHours(1))
                .execute((instance, context) -> retention.forget());
    }
}
