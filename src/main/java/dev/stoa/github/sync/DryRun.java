package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.Visibility;
import dev.stoa.project.Repository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists what GitHub has, compares it with what we have, and says what a run would do. Writes nothing. */
@ApplicationScoped
class DryRun {

    /** A page of a list costs two requests (REST, then the details by GraphQL) and a point. */
    private static final int PAGE = 100;

    SyncReport look(GitHubSource source, Collection<String> organisations, Watch watch) throws InterruptedException {
        List<String> fresh = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        int followed = 0;
        long pages = 0;
        for (String organisation : organisations) {
            Map<Long, RepositoryChanged> listed;
            try {
                listed = watch.ask(() -> list(source, organisation));
            } catch (TokenRefused refused) {
                throw refused;
            } catch (RuntimeException problem) {
                watch.signal().check();
                failures.add(organisation + ": " + Reason.of(problem));
                continue;
            }
            pages += (listed.size() + PAGE - 1) / PAGE;
            followed +=
                    (int) listed.values().stream().filter(DryRun::isFollowed).count();
            compare(listed, known(organisation), fresh, changed, gone);
        }
        int parts = followed * source.parts().size();
        // Commits and tags come from git, which costs no request of the API.
        long asked = (long) followed
                * source.parts().stream()
                        .filter(part -> part != Part.COMMITS && part != Part.TAGS && part != Part.COUNTERS)
                        .count();
        watch.found(new Findings(
                Findings.Names.of(fresh),
                Findings.Names.of(changed),
                Findings.Names.of(gone),
                parts,
                2 * pages + organisations.size() + asked,
                pages + asked));
        return new SyncReport(followed, 0, 0, failures.isEmpty() ? null : String.join("; ", failures));
    }

    private static Map<Long, RepositoryChanged> list(GitHubSource source, String organisation) {
        Map<Long, RepositoryChanged> listed = new HashMap<>();
        source.repositories(organisation, page -> {
            for (GitHubEvent event : page) {
                if (event instanceof RepositoryChanged repository) {
                    listed.put(repository.repository(), repository);
                }
            }
        });
        return listed;
    }

    private static Map<Long, Repository> known(String organisation) {
        Map<Long, Repository> known = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> Repository.ofOwner(organisation).forEach(one -> known.put(one.id, one)));
        return known;
    }

    private static void compare(
            Map<Long, RepositoryChanged> listed,
            Map<Long, Repository> known,
            List<String> fresh,
            List<String> changed,
            List<String> gone) {
        listed.values().forEach(now -> {
            Repository before = known.get(now.repository());
            if (before == null) {
                fresh.add(now.owner() + "/" + now.name());
            } else if (before.isGone() || now.asOf().isAfter(before.asOf)) {
                changed.add(now.owner() + "/" + now.name());
            }
        });
        known.values().stream()
                .filter(before -> !before.isGone() && !listed.containsKey(before.id))
                .forEach(before -> gone.add(before.fullName()));
    }

    private static boolean isFollowed(RepositoryChanged repository) {
        return repository.visibility() == Visibility.PUBLIC && !repository.fork();
    }
}
