package dev.stoa.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.contribution.Kind;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is recorded of two repositories (the pull requests and issues of ants, the commits of web-scripts), told twice: as a
 * sync reads it from scratch ({@link #synced}) and as GitHub would have delivered it to a hook, in the order of time ({@link
 * #delivered}): pushes of up to three commits, each pull request and issue when it was opened and as it stood in the end,
 * reviews and comments. Whoever shuffles, doubles, drops and repairs the one has to end in the totals of the other.
 */
public final class DeliveredHistory {

    /** The owners of the two repositories, for the settings of who is followed. */
    public static final List<String> OWNERS = SampleGitHub.ORGANISATIONS;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SampleGitHub SAMPLE = new SampleGitHub(Path.of("content/sample/github"));
    private static final String NOWHERE = "0".repeat(40);

    /**
     * A delivery.
     *
     * @param guid the same at each call for the same delivery
     * @param event GitHub's name, for X-GitHub-Event
     * @param at when GitHub would have sent it
     */
    public record Sent(String guid, String event, Instant at, String body) {}

    private final List<GitHubEvent> synced = new ArrayList<>();
    private final List<Sent> delivered = new ArrayList<>();
    private final List<GitHubEvent> repositories = new ArrayList<>();

    private DeliveredHistory() {}

    /** All of it: some thousand deliveries. */
    public static DeliveredHistory recorded() {
        DeliveredHistory history = new DeliveredHistory();
        List<RepositoryChanged> all = new ArrayList<>();
        OWNERS.forEach(owner -> SAMPLE.catalogue(
                owner, null, page -> page.events().forEach(event -> all.add((RepositoryChanged) event))));
        all.stream()
                .filter(repository -> repository.formerName() == null)
                .filter(repository -> List.of("ants", "web-scripts").contains(repository.name()))
                .forEach(history::add);
        history.delivered.sort(Comparator.comparing(Sent::at).thenComparing(Sent::guid));
        return history;
    }

    /** The two repositories as the listing has them; a hook may deliver before anything was listed. */
    public List<GitHubEvent> repositories() {
        return List.copyOf(repositories);
    }

    /** What a sync from scratch brings, the repositories included. */
    public List<GitHubEvent> synced() {
        return List.copyOf(synced);
    }

    /** In the order of time. */
    public List<Sent> delivered() {
        return List.copyOf(delivered);
    }

    private void add(RepositoryChanged repository) {
        repositories.add(repository);
        synced.add(repository);
        var followed = new Followed(repository.repository(), repository.owner(), repository.name(), null);
        for (Part part : List.of(Part.PULL_REQUESTS, Part.ISSUES)) {
            List<GitHubEvent> events = SAMPLE.read(followed, part, null).events();
            synced.addAll(events);
            events.forEach(event -> deliver(repository, event));
        }
        List<Committed> commits = new ArrayList<>();
        var page = SAMPLE.read(followed, Part.COMMITS, null);
        page.events().forEach(event -> commits.add((Committed) event));
        while (page.more()) {
            page = SAMPLE.read(followed, Part.COMMITS, page.cursor());
            page.events().forEach(event -> commits.add((Committed) event));
        }
        synced.addAll(commits);
        commits.sort(Comparator.comparing(Committed::committedAt).thenComparing(Committed::sha));
        pushes(repository, commits);
    }

    private void pushes(RepositoryChanged repository, List<Committed> commits) {
        String before = NOWHERE;
        for (int from = 0, many = 1; from < commits.size(); from += many, many = many % 3 + 1) {
            List<Committed> pushed = commits.subList(from, Math.min(commits.size(), from + many));
            ObjectNode push = JSON.createObjectNode();
            push.put("ref", "refs/heads/" + repository.defaultBranch());
            push.put("before", before).put("after", pushed.getLast().sha());
            push.put("created", false).put("deleted", false).put("forced", false);
            ArrayNode list = push.putArray("commits");
            pushed.forEach(commit -> list.add(commit(commit)));
            send(repository, "push", null, pushed.getLast().committedAt(), push);
            before = pushed.getLast().sha();
        }
    }

    private static ObjectNode commit(Committed commit) {
        Credit author = commit.credits().getFirst();
        ObjectNode json = JSON.createObjectNode();
        json.put("id", commit.sha()).put("timestamp", commit.committedAt().toString());
        json.put(
                "message",
                "Work\n\n"
                        + commit.credits().stream()
                                .skip(1)
                                .map(credit -> "Co-authored-by: " + credit.name() + " <" + credit.email() + ">")
                                .collect(Collectors.joining("\n")));
        json.putObject("author").put("name", author.name()).put("email", author.email());
        return json;
    }

    private void deliver(RepositoryChanged repository, GitHubEvent event) {
        switch (event) {
            case PullRequestChanged e -> {
                send(repository, "pull_request", "opened", e.createdAt(), pullRequest(e, false));
                send(
                        repository,
                        "pull_request",
                        e.closedAt() == null ? "edited" : "closed",
                        e.asOf(),
                        pullRequest(e, true));
            }
            case IssueChanged e -> {
                send(repository, "issues", "opened", e.createdAt(), issue(e, false));
                send(repository, "issues", e.closedAt() == null ? "edited" : "closed", e.asOf(), issue(e, true));
            }
            case Reviewed e -> {
                ObjectNode payload = JSON.createObjectNode();
                ObjectNode review = payload.putObject("review").put("id", e.id());
                review.put("submitted_at", e.submittedAt().toString()).set("user", user(e.by()));
                payload.putObject("pull_request").put("number", e.number());
                send(repository, "pull_request_review", "submitted", e.submittedAt(), payload);
            }
            case Commented e -> comment(repository, e);
            default -> throw new IllegalArgumentException("Nobody delivers " + event);
        }
    }

    private void comment(RepositoryChanged repository, Commented e) {
        ObjectNode payload = JSON.createObjectNode();
        ObjectNode comment = payload.putObject("comment").put("id", e.id());
        comment.put("created_at", e.createdAt().toString()).set("user", user(e.by()));
        if (e.kind() == Kind.REVIEW_COMMENT) {
            payload.putObject("pull_request").put("number", e.number());
            send(repository, "pull_request_review_comment", "created", e.createdAt(), payload);
            return;
        }
        ObjectNode issue = payload.putObject("issue").put("number", e.number());
        if (e.kind() == Kind.PULL_REQUEST_COMMENT) {
            issue.putObject("pull_request");
        }
        send(repository, "issue_comment", "created", e.createdAt(), payload);
    }

    /** @param end as it stands, else as it was opened */
    private static ObjectNode pullRequest(PullRequestChanged e, boolean end) {
        ObjectNode payload = JSON.createObjectNode();
        ObjectNode pull = payload.putObject("pull_request");
        pull.put("id", e.id()).put("number", e.number()).put("title", e.title()).put("draft", end && e.draft());
        pull.set("user", user(e.author()));
        pull.putObject("base").put("ref", e.baseRef());
        state(pull, e.labels(), e.createdAt(), e.closedAt(), e.asOf(), end);
        pull.put("merged_at", end ? text(e.mergedAt()) : null);
        return payload;
    }

    private static ObjectNode issue(IssueChanged e, boolean end) {
        ObjectNode payload = JSON.createObjectNode();
        ObjectNode issue = payload.putObject("issue");
        issue.put("id", e.id()).put("number", e.number()).put("title", e.title());
        issue.set("user", user(e.author()));
        state(issue, e.labels(), e.createdAt(), e.closedAt(), e.asOf(), end);
        return payload;
    }

    private static void state(
            ObjectNode json, List<String> labels, Instant created, Instant closed, Instant asOf, boolean end) {
        ArrayNode list = json.putArray("labels");
        labels.stream().filter(label -> end).forEach(label -> list.addObject().put("name", label));
        json.put("created_at", text(created));
        json.put("closed_at", end ? text(closed) : null);
        json.put("updated_at", text(end ? asOf : created));
    }

    private static ObjectNode user(Actor actor) {
        return actor == null
                ? null
                : JSON.createObjectNode()
                        .put("id", actor.id())
                        .put("login", actor.login())
                        .put("type", actor.type())
                        .put("avatar_url", actor.avatarUrl());
    }

    private void send(RepositoryChanged repository, String event, String action, Instant at, ObjectNode payload) {
        if (action != null) {
            payload.put("action", action);
        }
        payload.set("repository", repository(repository));
        payload.putObject("sender")
                .put("id", 21_031_067)
                .put("login", "Codertocat")
                .put("type", "User");
        String guid = UUID.nameUUIDFromBytes((event + delivered.size()).getBytes(StandardCharsets.UTF_8))
                .toString();
        delivered.add(new Sent(guid, event, at, payload.toString()));
    }

    private static ObjectNode repository(RepositoryChanged e) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", e.repository()).put("name", e.name()).put("full_name", e.owner() + "/" + e.name());
        json.putObject("owner").put("login", e.owner()).put("id", e.owner().hashCode() & 0xffff);
        json.put("description", e.description()).put("homepage", e.homepage()).put("language", e.language());
        ArrayNode topics = json.putArray("topics");
        e.topics().forEach(topics::add);
        if (e.licence() != null) {
            json.putObject("license").put("spdx_id", e.licence());
        }
        json.put("stargazers_count", e.stars()).put("forks_count", e.forks()).put("open_issues_count", e.openIssues());
        json.put("default_branch", e.defaultBranch())
                .put("archived", e.archived())
                .put("fork", e.fork());
        json.put("is_template", e.template()).put("private", false).put("visibility", "public");
        json.put("created_at", text(e.createdAt())).put("pushed_at", text(e.pushedAt()));
        return json.put("updated_at", text(e.asOf()));
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
