package dev.stoa.github.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final SyncStore store;
    private final DueParts dueParts;
    private final BesideReading beside;
    private final Runs runs;
    private final DryRun dryRun;
    private final Clock clock;

    Sync(SyncStore store, DueParts dueParts, BesideReading beside, Runs runs, DryRun dryRun, Clock clock) {
        this.store = store;
        this.dueParts = dueParts;
        this.beside = beside;
        this.runs = runs;
        this.dryRun = dryRun;
        this.clock = clock;
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

    /** A run that somebody asked for; empty when it was stopped before it began. */
    Optional<SyncReport> asked(long id, GitHubSource source, Collection<String> organisations, RunKind kind)
            throws InterruptedException {
        return runs.asked(id, source, work(source, organisations, kind));
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
                beside.startOver();
            }
            return readAll(source, organisations, watch);
        };
    }

    private SyncReport readAll(GitHubSource source, Collection<String> organisations, Watch watch)
            throws InterruptedException {
        List<String> failures = new ArrayList<>();
        Set<Long> listed = new HashSet<>();
        Map<String, Long> asks = new HashMap<>();
        for (String organisation : organisations) {
            try {
                Set<Long> found = watch.ask(() -> list(source, organisation, asks));
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
        beside.read(source, Beside.UPSTREAM, watch);
        List<DueParts.Due> due = dueParts.of(organisations, listed, source.parts());
        Map<SyncPart.Key, String> planned = DueParts.asked(due);
        Set<SyncPart.Key> resting = store.resting();
        int waiting = due.stream().mapToInt(one -> one.leave(resting)).sum();
        due.removeIf(one -> one.told().isEmpty());
        watch.planned(due, waiting);
        read(source, due, watch);
        for (Beside part : List.of(Beside.AUTHORS, Beside.MEMBERS, Beside.PROFILES)) {
            beside.read(source, part, watch);
        }
        store.readToTheEnd(organisations);
        Map<SyncPart.Key, String> askedNow = DueParts.asked(dueParts.of(organisations, listed, source.parts()));
        askedNow.entrySet().removeAll(planned.entrySet());
        Counts counts = watch.counts();
        return new SyncReport(
                dueParts.followed(organisations, listed),
                counts.records(),
                counts.failures(),
                failures.isEmpty() ? null : String.join("; ", failures),
                !askedNow.isEmpty() || store.askedSince(asks));
    }

    /** @param asks takes how often the list had been asked for when this began */
    private Set<Long> list(GitHubSource source, String organisation, Map<String, Long> asks) {
        SyncStore.Known before = store.known(organisation);
        asks.put(organisation, before.asks());
        Set<Long> listed = new HashSet<>();
        Catalogue catalogue = source.catalogue(organisation, before.mark(), page -> {
            store.tell(page, source.parts());
            page.told().forEach(repository -> listed.add(repository.repository()));
        });
        store.listed(organisation, before, catalogue, listed);
        return listed;
    }

    private void read(GitHubSource source, List<DueParts.Due> due, Watch watch) throws InterruptedException {
        try (Overlap overlap = new Overlap(AT_ONCE, watch.signal()::interrupt)) {
            for (DueParts.Due one : due) {
                for (List<Part> chain : Part.chains(one.told().keySet())) {
                    overlap.fork(() -> {
                        for (Part part : chain) {
                            read(source, one.repository(), part, one.told().get(part), watch);
                        }
                    });
                }
            }
            overlap.join();
        }
    }

    private void read(GitHubSource source, Followed repository, Part part, String told, Watch watch)
            throws InterruptedException {
        boolean failed = false;
        try {
            readPages(source, repository, part, told, watch);
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
                store.store(repository, part, told, GitHubSource.Page.last(List.of(), store.cursor(repository, part)));
            }
        }
        watch.finished(repository, failed);
    }

    private void readPages(GitHubSource source, Followed repository, Part part, String stands, Watch watch)
            throws InterruptedException {
        Optional<WholeList> whole = WholeList.of(part, clock.instant()).filter(listed -> store.exact(repository, part));
        String cursor = whole.isPresent() ? null : store.cursor(repository, part);
        Followed expecting = repository;
        GitHubSource.Page page;
        do {
            String from = cursor;
            Followed asked = expecting;
            GitHubSource.Page told = watch.ask(() -> source.read(asked, part, from));
            page = whole.map(list -> list.add(repository.id(), told)).orElse(told);
            store.store(repository, part, stands, page);
            cursor = page.cursor();
            expecting = repository.expectingMore();
            watch.read(page.events().size());
        } while (page.more());
    }
}
