package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryGone;
import dev.stoa.contribution.GitHubEvent.RepositoryListed;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.RestJson;
import dev.stoa.project.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sync writes: short transactions between the calls to GitHub, never around them. */
@ApplicationScoped
class SyncStore {

    private final GitHubEvents ledger;
    private final Clock clock;

    SyncStore(GitHubEvents ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    long begin(GitHubSource source) {
        SyncRun run = new SyncRun();
        run.source = source.name();
        run.startedAt = clock.instant();
        run.persist();
        return run.id;
    }

    @Transactional
    void finish(long run, SyncReport report) {
        SyncRun row = SyncRun.findById(run);
        row.finishedAt = clock.instant();
        row.repositories = report.repositories();
        row.failures = report.failures();
        row.failure = report.listFailure();
    }

    /** What is known before a list is asked for. */
    @Transactional
    Known known(String owner) {
        return new Known(
                Repository.ofOwner(owner).stream()
                        .filter(repository -> !repository.isGone())
                        .map(repository -> repository.id)
                        .collect(Collectors.toSet()),
                Repository.<Repository>list("goneAt is not null").stream()
                        .filter(Repository::isGone)
                        .collect(Collectors.toMap(repository -> repository.id, repository -> repository.goneAt)),
                SyncOwner.mark(owner, clock.instant()));
    }

    /** A page of a catalogue. What it says is still to be read is a row: the mark behind it loses nothing. */
    @Transactional
    void tell(Catalogue.Page page, Set<Part> parts) {
        ledger.apply(page.events());
        SyncPart.tell(page.told(), parts, clock.instant());
    }

    /**
     * Where the catalogue ended. Repositories of the owner that a whole one did not name are gone from our sight; gone ones
     * that it names are back. What became known while it was read has to wait for the next one.
     */
    @Transactional
    void listed(String owner, Known before, Catalogue catalogue, Set<Long> listed) {
        List<GitHubEvent> told = new ArrayList<>();
        for (Repository repository : catalogue.whole() ? Repository.ofOwner(owner) : List.<Repository>of()) {
            if (before.present().contains(repository.id) && !listed.contains(repository.id)) {
                // Not before GitHub's own time of it, should our clock be behind: it would stay in sight.
                told.add(new RepositoryGone(repository.id, RestJson.later(clock.instant(), repository.asOf)));
            }
        }
        before.gone().forEach((id, goneAt) -> {
            if (listed.contains(id)) {
                told.add(new RepositoryListed(id, goneAt));
            }
        });
        ledger.apply(told);
        SyncOwner.advance(owner, catalogue, clock.instant());
    }

    @Transactional
    String cursor(Followed repository, Part part) {
        return SyncPart.of(repository.id(), part).cursor;
    }

    /** The page and the cursor behind it, both or neither. */
    @Transactional
    void store(Followed repository, Part part, String told, GitHubSource.Page page) {
        ledger.apply(page.events());
        SyncPart.of(repository.id(), part).advance(page, told, clock.instant());
    }

    /**
     * @param present of the owner, by GitHub's numbers
     * @param gone of any owner, with the mark that says so
     * @param mark from where on to ask; null for a whole catalogue
     */
    record Known(Set<Long> present, Map<Long, Instant> gone, Mark mark) {}

    @Transactional
    void fail(Followed repository, Part part, String reason) {
        SyncPart.of(repository.id(), part).fail(reason, clock.instant());
    }
}
