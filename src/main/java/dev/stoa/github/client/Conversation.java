package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.Discussed;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.Kind;
import dev.stoa.github.RestJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers of GraphQL, read into the ledger's records. */
final class Conversation {

    private Conversation() {}

    /** @param by its author: the answer about a person does not name it again */
    static PullRequestChanged pullRequest(long repository, Actor by, JsonNode json) {
        return new PullRequestChanged(
                repository,
                id(json),
                json.path("number").asLong(),
                json.path("title").asText(),
                by,
                json.path("isDraft").asBoolean(),
                json.path("baseRefName").asText(null),
                labels(json),
                RestJson.time(json, "createdAt"),
                RestJson.time(json, "mergedAt"),
                RestJson.time(json, "closedAt"),
                RestJson.time(json, "updatedAt"));
    }

    static IssueChanged issue(long repository, Actor by, JsonNode json) {
        return new IssueChanged(
                repository,
                id(json),
                json.path("number").asLong(),
                json.path("title").asText(),
                by,
                labels(json),
                RestJson.time(json, "createdAt"),
                RestJson.time(json, "closedAt"),
                false,
                RestJson.time(json, "updatedAt"));
    }

    static Commented comment(long repository, Kind kind, long number, JsonNode json) {
        return new Commented(
                repository,
                kind,
                id(json),
                number,
                actor(json.path("author")),
                RestJson.time(json, "createdAt"),
                false);
    }

    static Discussed discussion(long repository, JsonNode json) {
        return new Discussed(
                repository,
                json.path("databaseId").asLong(),
                json.path("number").asLong(),
                actor(json.path("author")),
                RestJson.time(json, "createdAt"),
                false);
    }

    /** A comment in a discussion, or a reply to one. */
    static Commented inDiscussion(long repository, long number, JsonNode json) {
        return new Commented(
                repository,
                Kind.DISCUSSION,
                json.path("databaseId").asLong(),
                number,
                actor(json.path("author")),
                RestJson.time(json, "createdAt"),
                json.hasNonNull("deletedAt"));
    }

    /** Of a user whom GitHub has deleted there is none. */
    static List<GitHubEvent> star(long repository, JsonNode edge) {
        Actor by = actor(edge.path("node"));
        Instant at = RestJson.time(edge, "starredAt");
        return by == null ? List.of() : List.of(new Starred(repository, by, at, at));
    }

    /** Empty for a review that nobody has submitted yet. */
    static List<GitHubEvent> review(long repository, long number, JsonNode json) {
        return json.hasNonNull("submittedAt")
                ? List.of(new Reviewed(
                        repository, id(json), number, actor(json.path("author")), RestJson.time(json, "submittedAt")))
                : List.of();
    }

    /** A draft is told as withdrawn: it may have been published before. */
    static List<GitHubEvent> release(long repository, JsonNode json) {
        Instant published = RestJson.time(json, "publishedAt");
        return List.of(new Released(
                repository,
                json.path("databaseId").asLong(),
                json.path("tagName").asText(),
                json.path("name").asText(null),
                actor(json.path("author")),
                json.path("isPrerelease").asBoolean(),
                published,
                json.path("isDraft").asBoolean() || published == null,
                RestJson.later(RestJson.time(json, "updatedAt"), published)));
    }

    /** GraphQL leaves out the suffix that REST, webhooks and commits give a bot's login. */
    static Actor actor(JsonNode json) {
        if (!json.path("databaseId").canConvertToLong()) {
            return null;
        }
        String type = json.path("__typename").asText();
        String login = json.path("login").asText();
        if (type.equals("Bot") && !login.endsWith("[bot]")) {
            login += "[bot]";
        }
        return new Actor(
                json.path("databaseId").asLong(),
                login,
                json.path("name").asText(null),
                json.path("avatarUrl").asText(null),
                type);
    }

    private static List<String> labels(JsonNode json) {
        List<String> labels = new ArrayList<>();
        json.path("labels")
                .path("nodes")
                .forEach(label -> labels.add(label.path("name").asText()));
        return labels;
    }

    /** A BigInt comes as text. */
    private static long id(JsonNode json) {
        return Long.parseLong(json.path("fullDatabaseId").asText());
    }
}
