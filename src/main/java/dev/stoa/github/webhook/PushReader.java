package dev.stoa.github.webhook;

import static dev.stoa.github.webhook.PayloadFacts.need;

import dev.stoa.contribution.CommitQueries.Sha;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.github.sync.Part;
import dev.stoa.github.webhook.Reading.Again;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happens to the branches and tags of a repository: GitHub tells a part of it, git the rest. */
final class PushReader {

    /** GitHub lists no more commits of a push; https://docs.github.com/webhooks/webhook-events-and-payloads#push */
    static final int LISTED = 2_048;

    /** What git tells; tags are read from what was fetched for the commits. */
    static final Set<Part> GIT = EnumSet.of(Part.COMMITS, Part.TAGS);

    private PushReader() {}

    /**
     * A push adds what is now reachable from the default branch; other branches and tags are git's business. Its commits
     * count at once. What it does not list is fetched: of a forced push what went away, of a long one the rest, and when it
     * does not join on to what we know, what came between.
     */
    static Reading push(Payload payload) {
        String branch = "refs/heads/" + payload.repository().defaultBranch();
        if (!branch.equals(payload.ref())) {
            return Reading.ignored("A push to " + payload.ref() + ", not to the default branch.");
        }
        if (payload.deleted()) {
            return Reading.ignored("The default branch was deleted; its commits count until another one is told.");
        }
        long repository = payload.repository().id();
        List<Payload.Commit> commits = need(payload.commits(), "commits");
        Reading reading = Reading.of(
                commits.stream().map(commit -> commit(repository, commit)).toList());
        return payload.forced() || commits.size() >= LISTED
                ? reading.and(Again.parts(repository, GIT))
                : reading.and(new Again(
                        repository,
                        GIT,
                        null,
                        List.of(
                                new Sha(repository, need(payload.before(), "before")),
                                new Sha(repository, need(payload.after(), "after")))));
    }

    private static GitHubEvent commit(long repository, Payload.Commit commit) {
        Payload.Signer author = commit.author() == null ? new Payload.Signer("", "") : commit.author();
        return new GitHubEvent.Committed(
                repository,
                need(commit.id(), "commit id"),
                need(commit.timestamp(), "commit timestamp"),
                Credit.of(author.name(), author.email(), commit.message()),
                false);
    }

    /** A branch or a tag came or went. The payload does not say of when a tag is: git does. */
    static Reading ref(Payload payload) {
        return "tag".equals(payload.refType())
                ? Reading.of().and(Again.parts(payload.repository().id(), GIT))
                : Reading.ignored(
                        "A branch that is made or deleted changes no number; what is pushed to the default one does.");
    }
}
