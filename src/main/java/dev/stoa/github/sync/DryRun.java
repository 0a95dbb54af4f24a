package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.Visibility;
import dev.stoa.project.Repository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists what GitHub has, compares it with what we have, and says what a run would do. Writes nothing. Its own listing costs
 * what the run's would cost.
 */
@ApplicationScoped
class DryRun {

    private static final int PAGE = 100;

    /** Read from git itself, or known to recordings alone: no request of the API. */
    private static final Set<Part> FREE = EnumSet.of(Part.COMMITS, Part.TAGS, Part.COUNTERS);

    SyncReport look(GitHubSource source, Collection<String> organisations, Watch watch) throws InterruptedException {
        Tally tally = new Tally();
        List<String> failures = new ArrayList<>();
        for (String organisation : organisations) {
            try {
                Listing listing = watch.ask(() -> list(source, organisation));
                QuarkusTransaction.requiringNew().run(() -> tally.add(organisation, listing, source.parts()));
            } catch (TokenRefused refused) {
                throw refused;
            } catch (RuntimeException problem) {
                watch.signal().check();
                failures.add(organisation + ": " + Reason.of(problem));
            }
        }
        Budget listing = watch.counts().budget();
        watch.found(new Findings(
                Findings.Names.of(tally.fresh),
                Findings.Names.of(tally.changed),
                Findings.Names.of(tally.gone),
                tally.parts,
                listing.requests() + tally.pages,
                listing.points() + tally.pages));
        return new SyncReport(tally.followed, 0, 0, failures.isEmpty() ? null : String.join("; ", failures));
    }

    private record Listing(Map<Long, RepositoryChanged> repositories, List<Catalogue.Told> told) {}

    private static Listing list(GitHubSource source, String organisation) {
        Listing listing = new Listing(new HashMap<>(), new ArrayList<>());
        source.catalogue(organisation, null, page -> {
            for (GitHubEvent event : page.events()) {
                if (event instanceof RepositoryChanged repository) {
                    listing.repositories.put(repository.repository(), repository);
                }
            }
            listing.told.addAll(page.told());
        });
        return listing;
    }

    /** What was found so far. */
    private static final class Tally {

        private final List<String> fresh = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();
        private int followed;
        private int parts;
        private long pages;

        void add(String organisation, Listing listing, Set<Part> readable) {
            Map<Long, Repository> known = Repository.ofOwner(organisation).stream()
                    .collect(Collectors.toMap(repository -> repository.id, repository -> repository));
            listing.repositories.values().forEach(now -> compare(now, known.get(now.repository())));
            known.values().stream()
                    .filter(before -> !before.isGone() && !listing.repositories.containsKey(before.id))
                    .forEach(before -> gone.add(before.fullName()));
            Map<SyncPart.Key, SyncPart> read =
                    SyncPart.<SyncPart>list("id.repositoryId in ?1", listing.repositories.keySet()).stream()
                            .collect(Collectors.toMap(part -> part.id, part -> part));
            for (Catalogue.Told told : listing.told) {
                RepositoryChanged repository = listing.repositories.get(told.repository());
                if (repository != null && repository.visibility() == Visibility.PUBLIC && !repository.fork()) {
                    followed++;
                    readable.forEach(part -> plan(told, part, read.get(new SyncPart.Key(told.repository(), part))));
                }
            }
        }

        private void compare(RepositoryChanged now, Repository before) {
            if (before == null) {
                fresh.add(now.owner() + "/" + now.name());
            } else if (before.isGone() || now.asOf().isAfter(before.asOf)) {
                changed.add(now.owner() + "/" + now.name());
            }
        }

        /** @param row how far the part was read; null when nobody began */
        private void plan(Catalogue.Told told, Part part, SyncPart row) {
            Catalogue.State state = told.parts().get(part);
            Integer items = state == null ? null : state.items();
            boolean complete = row != null && row.completeAt != null && row.failure == null;
            boolean known = complete && (state == null || Objects.equals(row.readTo, state.version()));
            if (known || items != null && items == 0) {
                return;
            }
            parts++;
            if (!FREE.contains(part)) {
                pages += complete || items == null ? 1 : (items + PAGE - 1) / PAGE;
            }
        }
    }
}
