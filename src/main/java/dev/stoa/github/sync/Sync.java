package dev.stoa.github.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Brings the ledger in step with a source: owners, repositories, and of each repository the parts in which there is news, page
 * by page. The first run reads everything, later ones what is new; which of the two it is, marks and cursors know.
 */
@ApplicationScoped
public class Sync {

    private static final Logger LOG = Logger.getLogger(Sync.class);

    /** Repositories read at once: enough to hide GitHub's latency, few enough for its secondary limits and our pool. */
    private static final int AT_ONCE = 6;

    private final SyncStore store;
    private final DueParts due;
    private final Clock clock;

    Sync(SyncStore store, DueParts due, Clock clock) {
        this.store = store;
        this.due = due;
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
        aside(source, () -> source.upstream(page -> store.tell(page, source.parts())));
        List<DueParts.Due> repositories = due.of(organisations, listed, source.parts());
        SyncProgress progress =
                new SyncProgress(clock, repositories.size(), line -> LOG.infof("%s: %s", source.name(), line));
        int failed = read(source, repositories, progress);
        aside(source, source::finish);
        return new SyncReport(
                due.followed(organisations, listed),
                progress.events(),
                failed,
                failures.isEmpty() ? null : String.join("; ", failures));
    }

    /** What it adds is asked for again by the next run: no reason to call this one failed. */
    private static void aside(GitHubSource source, Runnable step) {
        try {
            step.run();
        } catch (SourceException problem) {
            LOG.warnf("%s: %s", source.name(), problem.getMessage());
        }
    }

    private Set<Long> list(GitHubSource source, String organisation) {
        SyncStore.Known before = store.known(organisation);
        Set<Long> listed = new HashSet<>();
        Catalogue catalogue = source.catalogue(organisation, before.mark(), page -> {
            store.tell(page, source.parts());
            page.told().forEach(repository -> listed.add(repository.repository()));
        });
        store.listed(organisation, before, catalogue, listed);
        return listed;
    }

    /** How many parts failed. */
    private int read(GitHubSource source, List<DueParts.Due> repositories, SyncProgress progress)
            throws InterruptedException {
        Semaphore slots = new Semaphore(AT_ONCE);
        List<Future<Integer>> reading = new ArrayList<>();
        int failures = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (DueParts.Due repository : repositories) {
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
        return failures;
    }

    /** How many parts failed. */
    private int read(GitHubSource source, DueParts.Due due, SyncProgress progress) throws InterruptedException {
        int failures = 0;
        Followed repository = due.repository();
        for (Map.Entry<Part, String> part : due.told().entrySet()) {
            try {
                read(source, repository, part.getKey(), part.getValue(), progress);
            } catch (RuntimeException problem) {
                // Whatever it is, it is this repository's: the others go on, and staff see the reason.
                failures++;
                store.fail(repository, part.getKey(), String.valueOf(problem.getMessage()));
                LOG.warnf("%s of %s: %s", part.getKey(), repository.fullName(), problem.getMessage());
            }
        }
        return failures;
    }

    private void read(GitHubSource source, Followed repository, Part part, String told, SyncProgress progress)
            throws InterruptedException {
        String cursor = store.cursor(repository, part);
        Followed expecting = repository;
        GitHubSource.Page page;
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            page = source.read(expecting, part, cursor);
            store.store(repository, part, told, page);
            cursor = page.cursor();
            expecting = repository.expectingMore();
            progress.read(page.events().size());
        } while (page.more());
    }
}
