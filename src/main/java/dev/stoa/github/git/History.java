package dev.stoa.github.git;

import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.Tagged;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Commits of the default branch and tags, read from mirrors in the data folder. No tree is ever touched. */
@ApplicationScoped
public class History {

    private static final int PAGE = 2_000;

    private final StoaConfig config;

    public History(StoaConfig config) {
        this.config = config;
    }

    /**
     * Commits that are reachable from the default branch, newest first, none twice. Where no walk is under way the mirror is
     * brought up to date first.
     */
    public Page commits(Followed repository, String cursor) {
        try (Mirror mirror = new Mirror(folder(repository))) {
            Walk walk = Walk.underWay(cursor).orElse(null);
            if (walk == null || !knows(mirror, walk.head())) {
                mirror.fetch(address(repository), credentials());
                ObjectId head = mirror.head().orElse(null);
                if (head == null || head.name().equals(cursor)) {
                    return Page.last(List.of(), cursor);
                }
                walk = Walk.to(head.name(), cursor);
            }
            return read(mirror, repository, walk);
        } catch (IOException problem) {
            throw new SourceException("The history could not be read: " + problem.getMessage(), problem);
        }
    }

    /** All tags, each time: there are few, and they may move. The cursor says whether one did. */
    public Page tags(Followed repository, String cursor) {
        try (Mirror mirror = new Mirror(folder(repository));
                RevWalk objects = new RevWalk(mirror.repository())) {
            List<GitHubEvent> tags = new ArrayList<>();
            int state = 1;
            for (Ref ref : mirror.tags()) {
                state = 31 * state + ref.getName().hashCode();
                state = 31 * state + ref.getObjectId().hashCode();
                Instant time = time(objects.parseAny(ref.getObjectId()), objects);
                if (time != null) {
                    tags.add(new Tagged(repository.id(), ref.getName().substring("refs/tags/".length()), time));
                }
            }
            String now = Integer.toHexString(state);
            return Page.last(now.equals(cursor) ? List.of() : tags, now);
        } catch (IOException problem) {
            throw new SourceException("The tags could not be read: " + problem.getMessage(), problem);
        }
    }

    private static Page read(Mirror mirror, Followed repository, Walk walk) throws IOException {
        List<GitHubEvent> commits = new ArrayList<>();
        try (RevWalk revisions = new RevWalk(mirror.repository())) {
            revisions.markStart(revisions.parseCommit(ObjectId.fromString(walk.head())));
            if (walk.since() != null && knows(mirror, walk.since())) {
                revisions.markUninteresting(revisions.parseCommit(ObjectId.fromString(walk.since())));
            }
            int seen = 0;
            for (RevCommit commit : revisions) {
                if (seen++ < walk.read()) {
                    continue;
                }
                if (commits.size() == PAGE) {
                    return new Page(commits, walk.cursor(PAGE), true);
                }
                commits.add(committed(repository.id(), commit));
            }
        }
        return Page.last(commits, walk.head());
    }

    private static Committed committed(long repository, RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new Committed(
                repository,
                commit.name(),
                Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime())),
                Credit.of(
                        author == null ? "" : author.getName(),
                        author == null ? "" : author.getEmailAddress(),
                        message(commit)),
                true);
    }

    /** People do write commits in encodings that nobody knows. */
    private static String message(RevCommit commit) {
        try {
            return commit.getFullMessage();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return new String(commit.getRawBuffer(), StandardCharsets.UTF_8);
        }
    }

    /** When a tag was made, or its commit; null for a tag of something else. */
    private static Instant time(RevObject object, RevWalk objects) throws IOException {
        if (object instanceof RevTag tag && tag.getTaggerIdent() != null) {
            return tag.getTaggerIdent().getWhenAsInstant();
        }
        return objects.peel(object) instanceof RevCommit commit
                ? Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime()))
                : null;
    }

    private static boolean knows(Mirror mirror, String commit) throws IOException {
        return mirror.repository().getObjectDatabase().has(ObjectId.fromString(commit));
    }

    private Path folder(Followed repository) {
        return config.dataDir().resolve("git").resolve(repository.id() + ".git");
    }

    private String address(Followed repository) {
        return config.github().gitUrl().toString().replaceAll("/+$", "") + "/" + repository.fullName() + ".git";
    }

    private CredentialsProvider credentials() {
        return config.github()
                .token()
                .map(token -> new UsernamePasswordCredentialsProvider("x-access-token", token))
                .orElse(null);
    }
}
