package dev.stoa.event.rsvp;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Tells guests the news twice a minute, and forgets every hour what nobody needs any more. */
@Singleton
public class RsvpJob {

    /** After the last of a guest's dates. */
    static final Duration KEPT = Duration.ofDays(90);

    /** Who comes to a series without end is asked anew after a year. */
    static final Duration ANSWERS_HOLD = Duration.ofDays(365);

    @Inject
    Clock clock;

    @Produces
    @Singleton
    static RecurringTask<Void> news(GuestNews news) {
        return Tasks.recurring("guest-news", FixedDelay.ofSeconds(30)).execute((instance, context) -> news.run());
    }

    @Produces
    @Singleton
    static RecurringTask<Void> forgetting(RsvpJob job) {
        return Tasks.recurring("guest-forgetting", FixedDelay.ofHours(1)).execute((instance, context) -> job.forget());
    }

    /**
     * Erases answers when the last date for which they were given is over, and guests some time later.
     *
     * @return how many guests' answers, and guests, are gone
     */
    public int forget() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> RsvpQueries.eraseAnswers(now, now.minus(ANSWERS_HOLD))
                        + RsvpQueries.forgetGuests(now.minus(KEPT)));
    }
}
