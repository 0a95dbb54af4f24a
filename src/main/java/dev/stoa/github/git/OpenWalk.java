package dev.stoa.github.git;

import dev.stoa.contribution.CommitQueries;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.CommitsDropped;
import dev.stoa.contribution.GitHubEvent.MailmapRead;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A walk through history that stays open from one page to the next, so that each commit is visited once; only after a restart
 * the pages that were read before are passed over. At its end it says what git does not have any more.
 */
final class OpenWalk implements AutoCloseable {

    static final int PAGE = 2_000;

    /** GitHub may tell of a push before all of its git servers know it. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final int COMPARED_AT_ONCE = 10_000;

    private final Mirror mirror;
    private final Followed repository;
    private final CommitQueries stored;

    /** When the head was asked for; null if that was in another life. */
    private final Instant fetchedAt;

    private final RevWalk revisions;
    private Walk walk;
    private Instant usedAt;

    OpenWalk(Mirror mirror, Followed repository, Walk walk, Instant fetchedAt, CommitQueries stored)
            throws IOException {
        this.mirror = mirror;
        this.repository = repository;
        this.walk = walk;
        this.fetchedAt = fetchedAt;
        this.stored = stored;
        this.revisions = new RevWalk(mirror.repository());
        revisions.markStart(revisions.parseCommit(ObjectId.fromString(walk.head())));
        if (walk.since() != null && !walk.comparesAll()) {
            revisions.markUninteresting(revisions.parseCommit(ObjectId.fromString(walk.since())));
        }
        for (int passed = 0; passed < walk.read(); passed++) {
            RevCommit known = revisions.next();
            if (known == null) {
                break;
            }
            known.disposeBody();
        }
    }

    boolean standsAt(String cursor) {
        return walk.cursor().equals(cursor);
    }

    boolean idleSince(Instant time) {
        return usedAt != null && usedAt.isBefore(time);
    }

    Page next(Instant now) throws IOException {
        usedAt = now;
        List<GitHubEvent> events = new ArrayList<>();
        while (events.size() < PAGE) {
            RevCommit commit = revisions.next();
            if (commit == null) {
                return last(events);
            }
            events.add(CommitReader.read(repository.id(), commit));
            commit.disposeBody();
        }
        walk = walk.further(events.size());
        return new Page(events, walk.cursor(), true);
    }

    private Page last(List<GitHubEvent> events) throws IOException {
        List<String> dropped = dropped();
        for (int from = 0; from < dropped.size(); from += COMPARED_AT_ONCE) {
            int to = Math.min(dropped.size(), from + COMPARED_AT_ONCE);
            events.add(new CommitsDropped(repository.id(), List.copyOf(dropped.subList(from, to))));
        }
        Walk done = walk.done(mailmap(events));
        return Page.last(events, done.cursor());
    }

    /** What the ledger holds and the default branch does not. */
    private List<String> dropped() throws IOException {
        ObjectId head = ObjectId.fromString(walk.head());
        Set<String> suspects = new LinkedHashSet<>(walk.comparesAll() ? List.of() : left(head));
        if (fetchedAt != null) {
            suspects.addAll(stored.untold(repository.id(), fetchedAt.minus(GRACE)));
        }
        if (suspects.isEmpty() && !walk.comparesAll()) {
            return List.of();
        }
        Reachable reachable = Reachable.from(mirror.repository(), head);
        List<String> dropped = new ArrayList<>(reachable.missing(List.copyOf(suspects)));
        if (walk.comparesAll()) {
            List<String> page = stored.after(repository.id(), "", COMPARED_AT_ONCE);
            while (!page.isEmpty()) {
                dropped.addAll(reachable.missing(page));
                page = stored.after(repository.id(), page.getLast(), COMPARED_AT_ONCE);
            }
        }
        return dropped;
    }

    /** What is behind the former head and seems not to be behind the new one; nothing unless a push was forced. */
    private List<String> left(ObjectId head) throws IOException {
        List<String> left = new ArrayList<>();
        if (walk.since() != null && !walk.since().equals(walk.head())) {
            try (RevWalk back = new RevWalk(mirror.repository())) {
                back.setRetainBody(false);
                back.markStart(back.parseCommit(ObjectId.fromString(walk.since())));
                back.markUninteresting(back.parseCommit(head));
                for (RevCommit commit = back.next(); commit != null; commit = back.next()) {
                    left.add(commit.name());
                }
            }
        }
        return left;
    }

    /** Tells of the .mailmap if it is another one now; what was told by then. */
    private String mailmap(List<GitHubEvent> events) throws IOException {
        String now = repository.mailmap();
        String told = walk.mailmap();
        if (now == null) {
            if (told != null) {
                events.add(new MailmapRead(repository.id(), List.of(), null));
            }
            return null;
        }
        if (now.equals(told) || !mirror.has(now)) {
            return told;
        }
        ObjectLoader file = mirror.repository().open(ObjectId.fromString(now));
        String text = file.getSize() > Mailmap.LARGEST ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        events.add(new MailmapRead(repository.id(), Mailmap.read(text), now));
        return now;
    }

    @Override
    public void close() throws IOException {
        revisions.close();
        mirror.close();
    }
}
