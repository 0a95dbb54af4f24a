package dev.stoa.group.hosting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Ends holds that nobody confirmed, and tells of those that end soon. */
class HoldJob {

    @Produces
    @Singleton
    RecurringTask<Void> roomHolds(Holds holds) {
        return Tasks.recurring("room-holds", FixedDelay.ofMinutes(5)).execute((instance, context) -> {
            holds.expireDue();
            holds.remind();
        });
    }
}
