package dev.stoa.github.sync;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.stoa.github.Owners;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keeps the ledger in step with the organisations of {@code STOA_GITHUB_ORGS}: everything at the first start, then what is
 * new, and whatever staff ask for between. Of several replicas one runs it.
 */
class SyncJob {

    private static final Logger LOG = Logger.getLogger(SyncJob.class);

    static final String RUN = "github-sync";

    /** Webhooks bring news within a second; this catches what they missed. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Produces
    @Singleton
    RecurringTask<Void> sync(Sync sync, GitHubSource github, Owners owners, ReadAgain readAgain) {
        return Tasks.recurring(RUN, FixedDelay.of(PAUSE)).execute((instance, context) -> {
            if (!owners.names().isEmpty()) {
                carryOut(() -> goOn(sync.run(github, owners.names()), readAgain));
            }
        });
    }

    /** What was asked for while it ran follows at once. That one plans all of it, so that none follows for the same. */
    private static void goOn(SyncReport report, ReadAgain readAgain) {
        if (report.askedMeanwhile()) {
            readAgain.ask("what was asked for meanwhile");
        }
    }

    /** What {@link Asking} puts into the queue: the run's number. */
    @Produces
    @Singleton
    OneTimeTask<Long> asked(Sync sync, Runs runs, GitHubSource github, Owners owners, ReadAgain readAgain) {
        return Tasks.oneTime(Asking.TASK, Long.class)
                .execute((instance, context) -> carryOut(() -> asked(instance.getData(), sync, runs, github, owners)
                        .ifPresent(report -> goOn(report, readAgain))));
    }

    private static Optional<SyncReport> asked(long id, Sync sync, Runs runs, GitHubSource github, Owners owners)
            throws InterruptedException {
        RunStanding run = runs.rows().of(id).orElse(null);
        if (run != null && run.state() == RunState.ASKED) {
            return sync.asked(id, github, owners.names(), run.kind());
        }
        if (run != null && (run.silent() || run.state() == RunState.INTERRUPTED)) {
            // The process that had taken it up died; its cursors say where to go on, also those of a full run.
            RunKind kind = run.kind() == RunKind.DRY ? RunKind.DRY : RunKind.CHANGES;
            return Optional.of(sync.run(github, owners.names(), kind, run.askedBy()));
        }
        return Optional.empty();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** Nothing is tried again by the scheduler: the next pass is, and failures stand in their rows. */
    private static void carryOut(Work work) {
        try {
            work.run();
        } catch (InterruptedException stop) {
            LOG.info("The sync was stopped; the next one goes on where it was.");
        } catch (SyncBusy busy) {
            LOG.info(busy.getMessage());
        } catch (RuntimeException problem) {
            LOG.error("The sync failed", problem);
        }
    }
}
