package dev.stoa.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Forgets every hour what nobody confirmed: it may hold names and addresses of people who never came. */
@ApplicationScoped
public class ConfirmationJob {

    @Inject
    Clock clock;

    @Produces
    @Singleton
    RecurringTask<Void> forgetting() {
        return Tasks.recurring("unconfirmed", FixedDelay.ofHours(1)).execute((instance, context) -> forget());
    }

    /** @return how many were forgotten */
    public long forget() {
        return QuarkusTransaction.requiringNew().call(() -> Confirmation.forget(clock.instant()));
    }
}
