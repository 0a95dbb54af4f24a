package dev.stoa.github.repair;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.SecurityHeaders;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** When repair works. Of several replicas one runs it. */
@Singleton
class RepairJob {

    private static final Logger LOG = Logger.getLogger(RepairJob.class);
    private static final Duration PAUSE = Duration.ofMinutes(3);

    /** After the nightly whole listing of most installations, before people look (UTC). */
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Produces
    @Singleton
    RecurringTask<Void> repair(Repair repair, SecretRotation rotation) {
        return Tasks.recurring("github-repair", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            carryOut(repair::round);
            carryOut(rotation::settle);
        });
    }

    @Produces
    @Singleton
    RecurringTask<Void> reconcile(Reconciliation reconciliation) {
        return Tasks.recurring("github-reconciliation", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> carryOut(reconciliation::run));
    }

    /** A GitHub App is made on GitHub: a form of ours leads there. */
    void mayLeadToGitHub(@Observes StartupEvent started, SecurityHeaders headers, StoaConfig config) {
        headers.letStaffFormsLeadTo(config.github().gitUrl());
    }

    /** Nothing is tried again by the scheduler: the next round is, and failures stand in their rows. */
    private static void carryOut(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.error("The repair of deliveries failed", problem);
        }
    }
}
