package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Brings the ledger in step with a source: organisation, repositories, and of each repository every part page by page. The
 * first run reads everything, later ones what is new; which of the two it is, the cursors know.
 */
@ApplicationScoped
public class Sync {

    private static final Logger LOG = Logger.getLogger(Sync.class);

    /** Repositories read at once: enough to hide GitHub's latency, few enough for its secondary limits and our pool. */
    private static final int AT_ONCE = 6;

    private final GitHubEvents ledger;
    private final SyncStore store;
    private final Clock clock;

    Sync(GitHubEvents ledger, SyncStore store, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Runs to the end, or until the thread is interrupted; what was read by then is stored.
     *
     * @param organisations organisations or users
     */
    public SyncReport run(GitHubSource source, Collection<String> organisations) throws InterruptedException {
        long run = store.begin(source);
        SyncReport report = new SyncReport(0, 0, 0, "Stopped before its end");
        try {
            report = readAll(source, organisations);
        } finally {
            store.finish(run, report);
        }
        LOG.infof(
                "%s: %d repositories, %,d records read, %d failures",
                source.name(), report.repositories(), report.events(), report.failures());
        return report;
    }

    private SyncReport readAll(GitHubSource source, Collection<String> organisations) throws InterruptedException {
        List<String> failures = new ArrayList<>();
        Set<Long> listed = new HashSet<>();
        for (String organisation : organisations) {
            try {
                listed.addAll(list(source, organisation));
            } catch (RuntimeException problem) {
                // Whatever it is, it is this organisation's: the others go on, and staff see the reason.
                failures.add(organisation + ": " + problem.getMessage());
                LOG.warnf("The repositories of %s could not be listed: %s", organisation, problem.getMessage());
            }
        }
        List<Followed> repositories = store.followed(listed);
        store.expect(repositories, source.parts());
        SyncReport report = read(source, repositories, failures.isEmpty() ? null : String.join("; ", failures));
        finish(source);
        return report;
    }

    /** What it adds is asked for again by the next run: no reason to call this one failed. */
    private static void finish(GitHubSource source) {
        try {
            source.finish();
        } catch (SourceException problem) {
            LOG.warnf("%s: %s", source.name(), problem.getMessage());
        }
    }

    private Set<Long> list(GitHubSource source, String organisation) {
        SyncStore.Known before = store.known(organisation);
        Set<Long> listed = new HashSet<>();
        source.repositories(organisation, page -> {
            ledger.apply(page);
            page.forEach(event -> listed.add(event.repository()));
        });
        store.listed(organisation, before, listed);
        return listed;
    }

    private SyncReport read(GitHubSource source, List<Followed> repositories, String listFailure)
            throws InterruptedException {
        SyncProgress progress =
                new SyncProgress(clock, repositories.size(), line -> LOG.infof("%s: %s", source.name(), line));
        Semaphore slots = new Semaphore(AT_ONCE);
        List<Future<Integer>> reading = new ArrayList<>();
        int failures = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (Followed repository : repositories) {
                    slots.acquire();
                    reading.add(threads.submit(() -> {
                        try {
                            return read(source, repository, progress);
                        } finally {
                            slots.release();
                            progress.finished();
                        }
                    }));
                }
                for (Future<Integer> one : reading) {
                    failures += one.get();
                }
            } catch (InterruptedException stop) {
                threads.shutdownNow();
                throw stop;
            } catch (ExecutionException problem) {
                threads.shutdownNow();
                switch (problem.getCause()) {
                    case RuntimeException known -> throw known;
                    case Error error -> throw error;
                    case Throwable other -> throw new IllegalStateException(other);
                }
            }
        }
        return new SyncReport(repositories.size(), progress.events(), failures, listFailure);
    }

    /** How many parts failed. */
    private int read(GitHubSource source, Followed repository, SyncProgress progress) throws InterruptedException {
        int failures = 0;
        for (Part part : source.parts()) {
            try {
                read(source, repository, part, progress);
            } catch (RuntimeException problem) {
                // Whatever it is, it is this repository's: the others go on, and staff see the reason.
                failures++;
                store.fail(repository, part, String.valueOf(problem.getMessage()));
                LOG.warnf("%s of %s: %s", part, repository.fullName(), problem.getMessage());
            }
        }
        return failures;
    }

    private void read(GitHubSource source, Followed repository, Part part, SyncProgress progress)
            throws InterruptedException {
        String cursor = store.cursor(repository, part);
        GitHubSource.Page page;
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            page = source.read(repository, part, cursor);
            store.store(repository, part, page);
            cursor = page.cursor();
            progress.read(page.events().size());
        } while (page.more());
    }
}
