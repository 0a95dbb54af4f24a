package dev.stoa.github.git;

import dev.stoa.contribution.CommitQueries;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.TagsRead;
import dev.stoa.github.GitHubToken;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.StoaConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jboss.logging.Logger;

/**
 * Commits of the default branch, its .mailmap, and tags, read from mirrors in the data folder. One fetch brings all of them; no
 * tree is ever touched. A mirror that cannot be read is thrown away and fetched anew.
 */
@ApplicationScoped
public class History {

    private static final Logger LOG = Logger.getLogger(History.class);

    /** A sync that has stopped in the middle comes back, or another process wants the mirror. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final StoaConfig config;
    private final GitHubToken tokens;
    private final CommitQueries stored;
    private final Clock clock;
    private final Map<Long, OpenWalk> walks = new ConcurrentHashMap<>();

    /** Fetches whose tags nobody has read yet. */
    private final Map<Long, Fetched> fetches = new ConcurrentHashMap<>();

    /** @param failure why it brought nothing, or null */
    private record Fetched(SourceException failure) {}

    private interface Reading<T> {
        T from(Mirror mirror) throws IOException;
    }

    public History(StoaConfig config, GitHubToken tokens, CommitQueries stored, Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Commits that are reachable from the default branch, newest first, none twice; with the last ones what is no longer
     * reachable, and the .mailmap. Where no walk is under way the mirror is brought up to date first.
     *
     * @throws SourceException with the reason that staff will read
     */
    public Page commits(Followed repository, String cursor) {
        closeIdle();
        OpenWalk walk = walks.remove(repository.id());
        if (walk != null && !walk.standsAt(cursor)) {
            close(walk);
            walk = null;
        }
        try {
            if (walk != null) {
                return page(repository, walk);
            }
        } catch (IOException broken) {
            LOG.warnf("The mirror of %s cannot be read: %s", repository.fullName(), broken.getMessage());
        }
        return healing(repository, mirror -> begin(repository, mirror, Walk.of(cursor)));
    }

    /**
     * All tags, each time that one of them changed; the cursor says whether one did. Comes with the fetch of the commits when
     * they were just read.
     *
     * @throws SourceException with the reason that staff will read
     */
    public Page tags(Followed repository, String cursor) {
        close(walks.remove(repository.id()));
        Fetched fetched = fetches.remove(repository.id());
        if (fetched != null && fetched.failure() != null) {
            throw fetched.failure();
        }
        return healing(repository, mirror -> {
            try (mirror) {
                if (fetched == null || mirror.isNew()) {
                    fetch(repository, mirror);
                }
                return mirror.head().isEmpty() && cursor == null
                        ? Page.last(List.of(), null)
                        : tags(repository, mirror, cursor);
            }
        });
    }

    private static Page tags(Followed repository, Mirror mirror, String cursor) throws IOException {
        Tags tags = Tags.of(mirror);
        boolean known = tags.state().equals(cursor);
        List<GitHubEvent> told = known ? List.of() : List.of(new TagsRead(repository.id(), tags.times()));
        return Page.last(told, tags.state());
    }

    private Page begin(Followed repository, Mirror mirror, Walk from) throws IOException {
        OpenWalk open = null;
        try {
            mirror.hold(from);
            Walk walk = from;
            Instant fetchedAt = null;
            if (!from.underWay() || !mirror.has(from.head())) {
                fetchedAt = clock.instant();
                fetchFor(repository, mirror);
                ObjectId head = mirror.head().orElse(null);
                if (head == null) {
                    return Page.last(List.of(), from.since() == null ? null : from.cursor());
                }
                walk = from.to(head.name(), mirror::has);
                mirror.hold(walk);
            }
            open = new OpenWalk(mirror, repository, walk, fetchedAt, stored);
            return page(repository, open);
        } finally {
            if (open == null) {
                mirror.close();
            }
        }
    }

    private Page page(Followed repository, OpenWalk walk) throws IOException {
        boolean more = false;
        try {
            Page page = walk.next(clock.instant());
            more = page.more();
            return page;
        } finally {
            if (more) {
                walks.put(repository.id(), walk);
            } else {
                close(walk);
            }
        }
    }

    private <T> T healing(Followed repository, Reading<T> reading) {
        Path folder = folder(repository);
        try {
            try {
                return reading.from(Mirror.open(folder));
            } catch (IOException broken) {
                LOG.warnf(
                        "The mirror of %s is thrown away and fetched anew: %s",
                        repository.fullName(), broken.getMessage());
                return reading.from(Mirror.anew(folder));
            }
        } catch (IOException problem) {
            throw new SourceException("The history could not be read: " + problem.getMessage(), problem);
        }
    }

    /** The tags come with it, or fail with it. */
    private void fetchFor(Followed repository, Mirror mirror) throws IOException {
        try {
            fetch(repository, mirror);
            fetches.put(repository.id(), new Fetched(null));
        } catch (SourceException failure) {
            fetches.put(repository.id(), new Fetched(failure));
            throw failure;
        }
    }

    private void fetch(Followed repository, Mirror mirror) throws IOException {
        Repack.ifDue(mirror.repository());
        new Fetch(mirror, address(repository), credentials(repository.owner())).run(repository.mailmap());
    }

    private void closeIdle() {
        Instant longAgo = clock.instant().minus(IDLE);
        walks.forEach((id, walk) -> {
            if (walk.idleSince(longAgo) && walks.remove(id, walk)) {
                close(walk);
            }
        });
    }

    @PreDestroy
    void closeAll() {
        walks.keySet().forEach(id -> close(walks.remove(id)));
    }

    private static void close(OpenWalk walk) {
        try {
            if (walk != null) {
                walk.close();
            }
        } catch (IOException problem) {
            LOG.debugf("A mirror could not be closed: %s", problem.getMessage());
        }
    }

    private Path folder(Followed repository) {
        return config.dataDir().resolve("git").resolve(repository.id() + ".git");
    }

    private String address(Followed repository) {
        return config.github().gitUrl().toString().replaceAll("/+$", "") + "/" + repository.fullName() + ".git";
    }

    private CredentialsProvider credentials(String owner) {
        return tokens.of(owner)
                .map(token -> new UsernamePasswordCredentialsProvider("x-access-token", token))
                .orElse(null);
    }
}
