package dev.stoa.github.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.stoa.platform.StoaConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.hibernate.Session;

/**
 * How long bodies, compressed as they came in ({@link Packed}), are kept: those of applied and ignored deliveries for
 * {@code STOA_WEBHOOK_KEEP_DAYS}. What is parked keeps its body until
 * somebody has replayed it. The rows stay: that a delivery came, and what became of it, is never forgotten.
 */
@ApplicationScoped
class Retention {

    /** Of a transaction; a body may have 25 MiB, and none of it comes here. */
    private static final int PORTION = 200;

    private static final String DROP = """
            update delivery set body = null where id in (
              select id from delivery where body is not null and finished_at < :before and state in ('PROCESSED', 'IGNORED')
              order by finished_at limit :portion for update skip locked)""";

    private final Session session;
    private final StoaConfig config;
    private final Clock clock;

    Retention(Session session, StoaConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RecurringTask<Void> nightly(Retention retention) {
        return Tasks.recurring("webhook-bodies", Schedules.daily(ZoneOffset.UTC, LocalTime.of(2, 20)))
                .execute((instance, context) -> retention.run());
    }

    /** In portions; one that is cut off anywhere is made good by the next night. */
    void run() {
        Instant before = clock.instant().minus(Duration.ofDays(config.webhookKeepDays()));
        int done;
        do {
            done = QuarkusTransaction.requiringNew()
                    .call(() -> session.createNativeMutationQuery(DROP)
                            .setParameter("before", before)
                            .setParameter("portion", PORTION)
                            .executeUpdate());
        } while (done == PORTION);
    }
}
