package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings the ledger in step with a source: organisation, repositories, and of each repository every part page by page. The
 * first run reads everything, later ones what is new; which of the two it is, the cursors know.
 */
@ApplicationScoped
public class Sync {

    private static final Logger LOG = Logger.getLogger(Sync.class);

    /** Said when there is nothing to read. */
    public static final String NOBODY =
            "No organisation is followed: set STOA_GITHUB_ORGS and STOA_GITHUB_TOKEN, and start Stoa again.";

    /** Chains of parts read at once: enough to hide GitHub's latency, few enough for its secondary limits and our pool. */
    private static final int AT_ONCE = 8;

    private final GitHubEvents ledger;
    private final SyncStore store;
    private final Runs runs;
    private final DryRun dryRun;

    Sync(GitHubEvents ledger, SyncStore store, Runs runs, DryRun dryRun) {
        this.ledger = ledger;
        this.store = store;
        this.runs = runs;
        this.dryRun = dryRun;
    }

    /**
     * Reads what is new, to the end or until it is stopped; what was read by then is stored.
     *
     * @param organisations organisations or users
     * @throws SyncBusy when another run is under way
     */
    public SyncReport run(GitHubSource source, Collection<String> organisations) throws InterruptedException {
        return run(source, organisations, RunKind.CHANGES, "Stoa");
    }

    /**
     * The same for a run of any kind.
     *
     * @param askedBy as staff read it
     */
    public SyncReport run(GitHubSource source, Collection<String> organisations, RunKind kind, String askedBy)
            throws InterruptedException {
        return runs.run(source, kind, askedBy, work(source, organisations, kind));
    }

    /** A run that somebody asked for. */
    void asked(long id, GitHubSource source, Collection<String> organisations, RunKind kind)
            throws InterruptedException {
        runs.asked(id, source, work(source, organisations, kind));
    }

    private Runs.Work work(GitHubSource source, Collection<String> organisations, RunKind kind) {
        return watch -> {
            if (organisations.isEmpty()) {
                return new SyncReport(0, 0, 0, NOBODY);
            }
            if (kind == RunKind.DRY) {
                return dryRun.look(source, organisations, watch);
            }
            if (kind == RunKind.FULL) {
                store.startOver();
            }
            return readAll(source, organisations, watch);
        };
    }

    private SyncReport readAll(GitHubSource source, Collection<String> organisations, Watch watch)
            throws InterruptedException {
        List<String> failures = new ArrayList<>();
        Set<Long> listed = new HashSet<>();
        for (String organisation : organisations) {
            try {
                Set<Long> found = watch.ask(() -> list(source, organisation));
                store.ownerListed(organisation, found.size());
                listed.addAll(found);
            } catch (TokenRefused refused) {
                throw refused;
            } catch (RuntimeException problem) {
                watch.signal().check();
                // Whatever it is, it is this organisation's: the others go on, and staff see the reason.
                String reason = Reason.of(problem);
                store.ownerFailed(organisation, reason);
                failures.add(organisation + ": " + reason);
                LOG.warnf("The repositories of %s could not be listed: %s", organisation, reason);
            }
        }
        List<Followed> repositories = store.followed(listed);
        store.expect(repositories, source.parts());
        Map<Followed, List<Part>> work = new LinkedHashMap<>();
        Set<SyncPart.Key> resting = store.resting();
        repositories.forEach(repository -> work.put(repository, due(repository, source.parts(), resting)));
        Set<Long> followed = repositories.stream().map(Followed::id).collect(Collectors.toSet());
        long waiting = resting.stream()
                .filter(part -> followed.contains(part.repositoryId()))
                .count();
        watch.planned(work, (int) waiting);
        read(source, work, watch);
        store.readToTheEnd(organisations);
        Counts counts = watch.counts();
        return new SyncReport(
                repositories.size(),
                counts.records(),
                counts.failures(),
                failures.isEmpty() ? null : String.join("; ", failures));
    }

    private static List<Part> due(Followed repository, Set<Part> parts, Set<SyncPart.Key> resting) {
        return parts.stream()
                .filter(part -> !resting.contains(new SyncPart.Key(repository.id(), part)))
                .toList();
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

    private void read(GitHubSource source, Map<Followed, List<Part>> work, Watch watch) throws InterruptedException {
        try (Overlap overlap = new Overlap(AT_ONCE, watch.signal()::interrupt)) {
            for (var one : work.entrySet()) {
                for (List<Part> chain : Part.chains(one.getValue())) {
                    overlap.fork(() -> {
                        for (Part part : chain) {
                            read(source, one.getKey(), part, watch);
                        }
                    });
                }
            }
            overlap.join();
        }
    }

    private void read(GitHubSource source, Followed repository, Part part, Watch watch) throws InterruptedException {
        boolean failed = false;
        try {
            readPages(source, repository, part, watch);
        } catch (TokenRefused refused) {
            throw refused;
        } catch (RuntimeException problem) {
            watch.signal().check();
            failed = !Reason.isEmptyRepository(problem);
            if (failed) {
                // Whatever it is, it is this repository's: the others go on, and staff see the reason.
                String reason = Reason.of(problem);
                store.fail(repository, part, reason);
                LOG.warnf("%s of %s: %s", part, repository.fullName(), reason);
            } else {
                store.store(repository, part, GitHubSource.Page.last(List.of(), store.cursor(repository, part)));
            }
        }
        watch.finished(repository, failed);
    }

    private void readPages(GitHubSource source, Followed repository, Part part, Watch watch)
            throws InterruptedException {
        String cursor = store.cursor(repository, part);
        GitHubSource.Page page;
        do {
            String from = cursor;
            page = watch.ask(() -> source.read(repository, part, from));
            store.store(repository, part, page);
            cursor = page.cursor();
            watch.read(page.events().size());
        } while (page.more());
    }
}
