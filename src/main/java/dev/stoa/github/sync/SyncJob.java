package dev.stoa.github.sync;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.stoa.github.Owners;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Keeps the ledger in step with the organisations of {@code STOA_GITHUB_ORGS}: everything at the first start, then what is
 * new. Of several replicas one runs it.
 */
class SyncJob {

    private static final Logger LOG = Logger.getLogger(SyncJob.class);

    /** Webhooks bring news within a second; this catches what they missed. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Produces
    @Singleton
    RecurringTask<Void> sync(Sync sync, GitHubSource github, Owners owners) {
        List<String> organisations = owners.names();
        return Tasks.recurring("github-sync", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            if (!organisations.isEmpty()) {
                run(sync, github, organisations);
            }
        });
    }

    private static void run(Sync sync, GitHubSource github, List<String> organisations) {
        try {
            sync.run(github, organisations);
        } catch (InterruptedException stop) {
            LOG.info("The sync was stopped; the next one goes on where it was.");
            Thread.currentThread().interrupt();
        }
    }
}
