package dev.stoa.github.sync;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Carries out runs: one at a time over all replicas, watched while they work, and with an end that is told. */
@Singleton
public class Runs {

    private static final Logger LOG = Logger.getLogger(Runs.class);

    /** What the end of the process waits for: a second for the page under way, then an interruption. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Longer than a dead run holds its lease. */
    private static final Duration DEAD_BY_THEN = Duration.ofSeconds(20);

    private static final long LOOK_EVERY_MILLIS = 500;

    private final RunRows rows;
    private final Set<Watch> here = ConcurrentHashMap.newKeySet();

    @Inject
    Runs(DataSource database) {
        rows = new RunRows(database);
    }

    /** What a run does. */
    interface Work {
        SyncReport read(Watch watch) throws InterruptedException;
    }

    public RunRows rows() {
        return rows;
    }

    /**
     * Runs it now, in this thread.
     *
     * @throws SyncBusy when another one is under way
     * @throws InterruptedException when it was stopped; what was read by then is stored
     */
    SyncReport run(GitHubSource source, RunKind kind, String askedBy, Work work) throws InterruptedException {
        return carryOut(lease(source, kind, askedBy), source, work);
    }

    /** The same for one that somebody has asked for; does nothing when it was stopped before it began. */
    Optional<SyncReport> asked(long id, GitHubSource source, Work work) throws InterruptedException {
        return rows.begin(id, source.name()) ? Optional.of(carryOut(id, source, work)) : Optional.empty();
    }

    private long lease(GitHubSource source, RunKind kind, String askedBy) throws InterruptedException {
        RunStanding first = null;
        for (long waited = 0; ; waited += LOOK_EVERY_MILLIS) {
            var taken = rows.take(kind, RunState.RUNNING, source.name(), askedBy);
            if (taken.isPresent()) {
                return taken.get();
            }
            var other = rows.underWay();
            if (other.isPresent()) {
                // One that moves is alive. One that does not is given the time to prove it, and then its place is ours.
                boolean moves = first != null
                        && (other.get().id() != first.id()
                                || other.get().heartbeatAt().isAfter(first.heartbeatAt()));
                if (moves || other.get().state() == RunState.ASKED || waited > DEAD_BY_THEN.toMillis()) {
                    throw new SyncBusy(other.get());
                }
                first = other.get();
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private SyncReport carryOut(long id, GitHubSource source, Work work) throws InterruptedException {
        Watch watch = new Watch(source);
        here.add(watch);
        RunState end = RunState.FAILED;
        String failure = "Stopped before its end by a mistake of Stoa's; the log tells more";
        try {
            SyncReport report;
            try (Heartbeat heart = new Heartbeat(rows, id, watch)) {
                report = work.read(watch);
            }
            failure = report.listFailure();
            end = failure == null || report.repositories() > 0 ? RunState.DONE : RunState.FAILED;
            return report;
        } catch (TokenRefused refused) {
            failure = refused.getMessage();
            Counts counts = watch.counts();
            return new SyncReport(counts.repositories(), counts.records(), counts.failures(), failure);
        } catch (InterruptedException stop) {
            end = RunState.STOPPED;
            failure = null;
            throw stop;
        } finally {
            try {
                rows.finish(id, end, failure, watch.findings());
                LOG.infof("%s: %s", source.name(), said(rows.of(id).orElseThrow()));
            } finally {
                here.remove(watch);
            }
        }
    }

    private static String said(RunStanding run) {
        return "%s after %s, %d of %d repositories, %,d records, %d failures%s"
                .formatted(
                        run.state().label(),
                        RunStanding.words(run.took()),
                        run.repositoriesDone(),
                        run.repositories(),
                        run.records(),
                        run.failures(),
                        run.outcome().isEmpty() ? "" : ". " + run.outcome());
    }

    /** Before the jobs are stopped and the database is let go. */
    void end(@Observes @Priority(1) ShutdownEvent down) {
        here.forEach(watch -> watch.signal().want());
        long began = System.nanoTime();
        while (!here.isEmpty() && System.nanoTime() - began < PATIENCE.toNanos()) {
            if (System.nanoTime() - began > GRACE.toNanos()) {
                here.forEach(watch -> watch.signal().interrupt());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
