package dev.stoa.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Once a night the horizon moves on by a day; with it every date gets its moments by the zone rules of today's Java, whose
 * makers learn of new ones all the time.
 */
@Singleton
class HorizonJob {

    private static final Logger LOG = Logger.getLogger(HorizonJob.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 10);

    @Produces
    @Singleton
    RecurringTask<Void> horizon(OccurrenceHorizon horizon) {
        return Tasks.recurring("meetup-horizon", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> moveOn(horizon));
    }

    /** Each series by itself: one that fails does not hold up the others. */
    static void moveOn(OccurrenceHorizon horizon) {
        var ids = QuarkusTransaction.requiringNew()
                .call(() -> MeetupSeries.find("select s.id from MeetupSeries s order by s.id")
                        .project(Long.class)
                        .list());
        for (var id : ids) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> MeetupSeries.toChange(id).ifPresent(horizon::keep));
            } catch (RuntimeException problem) {
                LOG.errorf(problem, "The dates of series %d were not kept", id);
            }
        }
    }
}
