package dev.stoa.github.webhook;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.Discussed;
import dev.stoa.contribution.GitHubEvent.Forked;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryGone;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a fact that a payload tells stands in the ledger, by GitHub's own stable number: how it is found whether the row was
 * changed by it, and how it stands now.
 *
 * @param place the kind of a contribution, or {@code PULL_REQUEST}, {@code ISSUE}, {@code STAR}, {@code RELEASE}, {@code
 *     REPOSITORY}, {@code MEMBER}
 * @param repository GitHub's number; of a member the account's
 * @param key within the place: a commit's SHA, else GitHub's number; of a member the organisation in lower case
 * @param noun as staff read it, for example {@code pull request (merged)}
 * @param label which one, for people: {@code #7}, {@code v1.0}; may be empty
 */
record Trace(String place, long repository, String key, String noun, String label) {

    private static final int SHORT_SHA = 7;

    /** In the order of the facts; what leaves no row of its own is left out. */
    static List<Trace> of(List<GitHubEvent> facts, Reading.Move move) {
        return Stream.concat(
                        facts.stream().map(Trace::of), Stream.ofNullable(move).map(Trace::of))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Trace of(Reading.Move move) {
        return new Trace(
                "MEMBER",
                move.account(),
                move.organisation().toLowerCase(Locale.ROOT),
                move.here() ? "member (came)" : "member (left)",
                move.organisation());
    }

    private static Trace of(GitHubEvent event) {
        return switch (event) {
            case RepositoryChanged e -> new Trace("REPOSITORY", e.repository(), "", "repository", e.name());
            case RepositoryGone e -> new Trace("REPOSITORY", e.repository(), "", "repository (deleted)", "");
            case Committed e -> new Trace("COMMIT", e.repository(), e.sha(), "commit", shortened(e.sha()));
            case PullRequestChanged e -> numbered("PULL_REQUEST", e, e.id(), "pull request" + state(e), e.number());
            case IssueChanged e -> numbered("ISSUE", e, e.id(), "issue" + state(e), e.number());
            case Reviewed e -> numbered(Kind.REVIEW.name(), e, e.id(), "review", e.number());
            case Commented e -> numbered(e.kind().name(), e, e.id(), comment(e), e.number());
            case Discussed e ->
                new Trace(
                        Kind.DISCUSSION.name(),
                        e.repository(),
                        "discussion " + e.id(),
                        "discussion" + (e.deleted() ? " (deleted)" : ""),
                        "#" + e.number());
            case Released e ->
                new Trace(
                        "RELEASE",
                        e.repository(),
                        Long.toString(e.id()),
                        "release" + (e.deleted() ? " (withdrawn)" : ""),
                        e.tag());
            case Starred e ->
                e.by() == null
                        ? null
                        : new Trace(
                                "STAR",
                                e.repository(),
                                Long.toString(e.by().id()),
                                "star" + (e.starredAt() == null ? " (taken back)" : ""),
                                "");
            case Forked e -> new Trace(Kind.FORK.name(), e.repository(), Long.toString(e.fork()), "fork", "");
            default -> null;
        };
    }

    private static Trace numbered(String place, GitHubEvent event, long id, String noun, long number) {
        return new Trace(place, event.repository(), Long.toString(id), noun, "#" + number);
    }

    private static String comment(Commented e) {
        String noun = e.kind() == Kind.DISCUSSION
                ? "discussion comment"
                : e.kind().one().toLowerCase(Locale.ROOT);
        return noun + (e.deleted() ? " (deleted)" : "");
    }

    private static String state(PullRequestChanged e) {
        return e.mergedAt() != null ? " (merged)" : e.closedAt() != null ? " (closed)" : " (open)";
    }

    private static String state(IssueChanged e) {
        return e.deleted() ? " (deleted)" : e.closedAt() != null ? " (closed)" : " (open)";
    }

    private static String shortened(String sha) {
        return sha.length() > SHORT_SHA ? sha.substring(0, SHORT_SHA) : sha;
    }
}
