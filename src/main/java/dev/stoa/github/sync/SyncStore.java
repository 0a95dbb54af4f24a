package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryGone;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.project.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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

    /** Repositories of an owner that the complete list did not name are gone from our sight. */
    @Transactional
    void gone(String owner, Set<Long> listed) {
        Instant now = clock.instant();
        List<GitHubEvent> gone = Repository.ofOwner(owner).stream()
                .filter(repository -> !listed.contains(repository.id) && repository.goneAt == null)
                .map(repository -> (GitHubEvent) new RepositoryGone(repository.id, now))
                .toList();
        ledger.apply(gone);
    }

    /** Of these repositories those that are worth following: public, no fork, with a project. */
    @Transactional
    List<Followed> followed(Set<Long> listed) {
        return Repository.<Repository>list(
                        "id in ?1 and openToPublic and project is not null order by stars desc, id", listed)
                .stream()
                .map(repository ->
                        new Followed(repository.id, repository.owner, repository.name, repository.defaultBranch))
                .toList();
    }

    @Transactional
    String cursor(Followed repository, Part part) {
        return SyncPart.of(repository.id(), part).cursor;
    }

    /** The page and the cursor behind it, both or neither. */
    @Transactional
    void store(Followed repository, Part part, GitHubSource.Page page) {
        ledger.apply(page.events());
        SyncPart.of(repository.id(), part).advance(page.cursor(), !page.more(), clock.instant());
    }

    @Transactional
    void fail(Followed repository, Part part, String reason) {
        SyncPart.of(repository.id(), part).fail(reason, clock.instant());
    }
}
