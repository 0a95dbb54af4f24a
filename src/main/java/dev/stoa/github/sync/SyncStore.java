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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    /** The cursors of a full run: a stop or crash leaves them behind, and the next run goes on from there. */
    @Transactional
    void startOver() {
        SyncPart.startOver();
        SyncOwner.update("mark = null");
    }

    @Transactional
    void ownerListed(String owner, int repositories) {
        OwnerStanding.of(owner).listed(repositories, clock.instant());
    }

    @Transactional
    void ownerFailed(String owner, String reason) {
        OwnerStanding.of(owner).fail(reason, clock.instant());
    }

    /** Of these owners those without a failure are as of now. */
    @Transactional
    void readToTheEnd(Collection<String> owners) {
        Set<String> failing = SyncPart.failed().stream()
                .map(part -> Repository.<Repository>findById(part.id.repositoryId()))
                .filter(repository -> repository.openToPublic)
                .map(repository -> repository.owner.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String owner : owners) {
            OwnerStanding row = OwnerStanding.of(owner);
            if (row.failure == null && !failing.contains(owner.toLowerCase(Locale.ROOT))) {
                row.asOf = clock.instant();
            }
        }
    }

    /** Failed parts that are not due yet. */
    @Transactional
    Set<SyncPart.Key> resting() {
        return SyncPart.resting(clock.instant()).stream().map(part -> part.id).collect(Collectors.toSet());
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
                SyncOwner.mark(owner, clock.instant()),
                SyncOwner.asks(owner));
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
        SyncOwner.advance(owner, catalogue, before.asks(), clock.instant());
    }

    /** Whether a whole list of one of these owners was asked for more often than this. */
    @Transactional
    boolean askedSince(Map<String, Long> asks) {
        return asks.entrySet().stream().anyMatch(one -> SyncOwner.asks(one.getKey()) != one.getValue());
    }

    @Transactional
    String cursor(Followed repository, Part part) {
        return SyncPart.of(repository.id(), part).cursor;
    }

    /** Whether the part is to be read as a whole, to find what is gone. */
    @Transactional
    boolean exact(Followed repository, Part part) {
        return SyncPart.of(repository.id(), part).exact;
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
     * @param asks how often a whole one was asked for by then
     */
    record Known(Set<Long> present, Map<Long, Instant> gone, Mark mark, long asks) {}

    @Transactional
    void fail(Followed repository, Part part, String reason) {
        SyncPart.of(repository.id(), part).fail(reason, clock.instant());
    }
}
