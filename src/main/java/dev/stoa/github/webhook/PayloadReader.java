package dev.stoa.github.webhook;

import static dev.stoa.github.webhook.PayloadFacts.actor;
import static dev.stoa.github.webhook.PayloadFacts.names;
import static dev.stoa.github.webhook.PayloadFacts.need;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.Kind;
import dev.stoa.github.RestJson;
import java.time.Instant;
import java.util.Set;

/** Turns an event's payload into the ledger's records. Names and actions are GitHub's. */
final class PayloadReader {

    private static final Set<String> KNOWN = Set.of(
            "ping",
            "push",
            "pull_request",
            "issues",
            "repository",
            "public",
            "star",
            "fork",
            "release",
            "pull_request_review",
            "pull_request_review_comment",
            "issue_comment");

    private PayloadReader() {}

    /** @throws UnreadablePayload when what the event is about is missing */
    static Reading read(String event, Payload payload) {
        return switch (event) {
            case "ping" -> Reading.of();
            case "push" -> push(payload);
            case "pull_request" -> Reading.of(pullRequest(payload));
            case "issues" -> issue(payload);
            case "repository", "public" -> repository(payload);
            case "star" -> star(payload);
            case "fork" -> Reading.of(fork(payload));
            case "release" -> release(payload);
            case "pull_request_review" -> Reading.of(review(payload));
            case "pull_request_review_comment" ->
                Reading.of(comment(
                        payload,
                        Kind.REVIEW_COMMENT,
                        need(need(payload.pullRequest(), "pull_request").number(), "number")));
            case "issue_comment" -> issueComment(payload);
            default -> throw new IllegalArgumentException(event);
        };
    }

    /** Whether this event can change a number; the payload of another need not even be read. */
    static boolean knows(String event) {
        return KNOWN.contains(event);
    }

    /** A push adds what is now reachable from the default branch; other branches and tags are git's business. */
    private static Reading push(Payload payload) {
        String branch = "refs/heads/" + payload.repository().defaultBranch();
        if (!branch.equals(payload.ref())) {
            return Reading.ignored("A push to " + payload.ref() + ", not to the default branch.");
        }
        long repository = payload.repository().id();
        return Reading.of(need(payload.commits(), "commits").stream()
                .map(commit -> commit(repository, commit))
                .toList());
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

    private static GitHubEvent pullRequest(Payload payload) {
        Payload.PullRequest pull = need(payload.pullRequest(), "pull_request");
        return new GitHubEvent.PullRequestChanged(
                payload.repository().id(),
                need(pull.id(), "pull_request.id"),
                need(pull.number(), "pull_request.number"),
                pull.title(),
                actor(pull.user()),
                pull.draft(),
                pull.base() == null ? null : pull.base().ref(),
                names(pull.labels()),
                pull.createdAt(),
                pull.mergedAt(),
                pull.closedAt(),
                need(pull.updatedAt(), "pull_request.updated_at"));
    }

    private static Reading issue(Payload payload) {
        Payload.Issue issue = need(payload.issue(), "issue");
        boolean gone = "deleted".equals(payload.action()) || "transferred".equals(payload.action());
        return Reading.of(new GitHubEvent.IssueChanged(
                payload.repository().id(),
                need(issue.id(), "issue.id"),
                need(issue.number(), "issue.number"),
                issue.title(),
                actor(issue.user()),
                names(issue.labels()),
                issue.createdAt(),
                issue.closedAt(),
                gone,
                need(issue.updatedAt(), "issue.updated_at")));
    }

    /** How the repository stands is read from every payload; this one only adds that it is gone. */
    private static Reading repository(Payload payload) {
        Payload.Repository repository = payload.repository();
        return "deleted".equals(payload.action())
                ? Reading.of(new GitHubEvent.RepositoryGone(repository.id(), PayloadFacts.asOf(repository)))
                : Reading.of();
    }

    private static Reading star(Payload payload) {
        Actor by = actor(payload.sender());
        if (by == null) {
            return Reading.ignored("A star of nobody: GitHub has deleted the user.");
        }
        Instant asOf = payload.starredAt() == null ? PayloadFacts.asOf(payload.repository()) : payload.starredAt();
        return Reading.of(new GitHubEvent.Starred(payload.repository().id(), by, payload.starredAt(), asOf));
    }

    private static GitHubEvent fork(Payload payload) {
        Payload.Repository fork = need(payload.forkee(), "forkee");
        return new GitHubEvent.Forked(
                payload.repository().id(),
                need(fork.id(), "forkee.id"),
                actor(fork.owner()),
                need(fork.createdAt(), "forkee.created_at"));
    }

    private static Reading release(Payload payload) {
        Payload.Release release = need(payload.release(), "release");
        boolean withdrawn = "deleted".equals(payload.action()) || "unpublished".equals(payload.action());
        if (!withdrawn && (release.publishedAt() == null || release.draft())) {
            return Reading.ignored("A draft is no release yet.");
        }
        return Reading.of(new GitHubEvent.Released(
                payload.repository().id(),
                need(release.id(), "release.id"),
                need(release.tagName(), "release.tag_name"),
                release.name(),
                actor(release.author()),
                release.prerelease(),
                release.publishedAt(),
                withdrawn,
                asOf(release, payload.repository(), withdrawn)));
    }

    /** Old payloads have no updated_at: of a withdrawal the repository then knows best when it was. */
    private static Instant asOf(Payload.Release release, Payload.Repository repository, boolean withdrawn) {
        Instant updated =
                release.updatedAt() == null && withdrawn ? PayloadFacts.asOf(repository) : release.updatedAt();
        return RestJson.later(updated, release.publishedAt());
    }

    private static GitHubEvent review(Payload payload) {
        Payload.Review review = need(payload.review(), "review");
        return new GitHubEvent.Reviewed(
                payload.repository().id(),
                need(review.id(), "review.id"),
                need(need(payload.pullRequest(), "pull_request").number(), "pull_request.number"),
                actor(review.user()),
                need(review.submittedAt(), "review.submitted_at"));
    }

    private static Reading issueComment(Payload payload) {
        Payload.Issue issue = need(payload.issue(), "issue");
        Kind kind = issue.pullRequest() == null ? Kind.ISSUE_COMMENT : Kind.PULL_REQUEST_COMMENT;
        return Reading.of(comment(payload, kind, need(issue.number(), "issue.number")));
    }

    private static GitHubEvent comment(Payload payload, Kind kind, long number) {
        Payload.Comment comment = need(payload.comment(), "comment");
        return new GitHubEvent.Commented(
                payload.repository().id(),
                kind,
                need(comment.id(), "comment.id"),
                number,
                actor(comment.user()),
                need(comment.createdAt(), "comment.created_at"),
                "deleted".equals(payload.action()));
    }
}
