package dev.stoa.github.webhook;

import static dev.stoa.github.webhook.PayloadFacts.actor;
import static dev.stoa.github.webhook.PayloadFacts.names;
import static dev.stoa.github.webhook.PayloadFacts.need;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.github.RestJson;
import dev.stoa.github.sync.Part;
import dev.stoa.github.webhook.Reading.Again;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns an event's payload into the ledger's records. Names and actions are GitHub's. */
final class PayloadReader {

    /** Events about a repository; each payload has one. */
    private static final Map<String, Function<Payload, Reading>> OF_REPOSITORY = Map.ofEntries(
            Map.entry("push", PushReader::push),
            Map.entry("create", PushReader::ref),
            Map.entry("delete", PushReader::ref),
            Map.entry("pull_request", PayloadReader::pullRequest),
            Map.entry("pull_request_review", ConversationReader::review),
            Map.entry("pull_request_review_comment", ConversationReader::reviewComment),
            Map.entry("pull_request_review_thread", ConversationReader::reviewThread),
            Map.entry("issues", PayloadReader::issue),
            Map.entry("issue_comment", ConversationReader::issueComment),
            Map.entry("discussion", ConversationReader::discussion),
            Map.entry("discussion_comment", ConversationReader::discussionComment),
            Map.entry("repository", PayloadReader::repository),
            Map.entry("public", PayloadReader::repository),
            Map.entry("star", PayloadReader::star),
            Map.entry("fork", PayloadReader::fork),
            Map.entry("release", PayloadReader::release));

    /** Events about an organisation, an App or the hook itself. */
    private static final Map<String, Function<Payload, Reading>> OF_ORGANISATION = Map.of(
            "organization", OrganisationReader::organisation,
            "membership", OrganisationReader::membership,
            "installation", OrganisationReader::installation,
            "installation_repositories", OrganisationReader::installation,
            "ping", payload -> Reading.of());

    /** What is often sent and changes nothing, and why. */
    private static final Map<String, String> NOTHING = Map.of(
            "commit_comment", "A comment on a commit is of no kind that is counted.",
            "member", "Who may write to one repository need be no member of the organisation.",
            "watch", "A star is told by the event star as well.");

    private PayloadReader() {}

    /** Why nobody need read the payload of this event; empty for one that can change a number. */
    static Optional<String> nothing(String event) {
        return OF_REPOSITORY.containsKey(event) || OF_ORGANISATION.containsKey(event)
                ? Optional.empty()
                : Optional.of(NOTHING.getOrDefault(event, "The event " + event + " changes no number here."));
    }

    static boolean isOfRepository(String event) {
        return OF_REPOSITORY.containsKey(event);
    }

    /**
     * @param event one of those that can change a number; with a repository in the payload if it is about one
     * @throws UnreadablePayload when what the event is about is missing
     */
    static Reading read(String event, Payload payload) {
        return (isOfRepository(event) ? OF_REPOSITORY : OF_ORGANISATION)
                .get(event)
                .apply(payload);
    }

    private static Reading pullRequest(Payload payload) {
        Payload.PullRequest pull = need(payload.pullRequest(), "pull_request");
        return Reading.of(new GitHubEvent.PullRequestChanged(
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
                need(pull.updatedAt(), "pull_request.updated_at")));
    }

    private static Reading issue(Payload payload) {
        Payload.Issue issue = need(payload.issue(), "issue");
        boolean transferred = "transferred".equals(payload.action());
        Reading reading = Reading.of(new GitHubEvent.IssueChanged(
                payload.repository().id(),
                need(issue.id(), "issue.id"),
                need(issue.number(), "issue.number"),
                issue.title(),
                actor(issue.user()),
                names(issue.labels()),
                issue.createdAt(),
                issue.closedAt(),
                transferred || "deleted".equals(payload.action()),
                need(issue.updatedAt(), "issue.updated_at")));
        return transferred ? ConversationReader.moved(reading, payload, Part.ISSUES) : reading;
    }

    /**
     * How the repository stands is read from every payload; this adds that it is gone, and that there is more to read: all of
     * one that came into sight, the commits of another default branch.
     */
    private static Reading repository(Payload payload) {
        Payload.Repository repository = payload.repository();
        return switch (payload.action() == null ? "publicized" : payload.action()) {
            case "deleted" ->
                Reading.of(new GitHubEvent.RepositoryGone(repository.id(), PayloadFacts.asOf(repository)));
            case "created", "transferred", "publicized" ->
                Reading.of().and(Again.parts(repository.id(), EnumSet.allOf(Part.class)));
            case "edited" -> edited(payload);
            default -> Reading.of();
        };
    }

    private static Reading edited(Payload payload) {
        boolean otherBranch = payload.changes() != null && payload.changes().defaultBranch() != null;
        return otherBranch ? Reading.of().and(Again.parts(payload.repository().id(), PushReader.GIT)) : Reading.of();
    }

    private static Reading star(Payload payload) {
        Actor by = actor(payload.sender());
        if (by == null) {
            return Reading.ignored("A star of nobody: GitHub has deleted the user.");
        }
        Instant asOf = payload.starredAt() == null ? PayloadFacts.asOf(payload.repository()) : payload.starredAt();
        return Reading.of(new GitHubEvent.Starred(payload.repository().id(), by, payload.starredAt(), asOf));
    }

    private static Reading fork(Payload payload) {
        Payload.Repository fork = need(payload.forkee(), "forkee");
        return Reading.of(new GitHubEvent.Forked(
                payload.repository().id(),
                need(fork.id(), "forkee.id"),
                actor(fork.owner()),
                need(fork.createdAt(), "forkee.created_at")));
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
}
