package dev.stoa.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Visibility;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * GitHub's REST objects, as the API and webhooks send them, read into records of the ledger. Every method takes the object
 * itself, not the payload around it, and throws {@link UnreadableJson} when what it needs is missing.
 *
 * @see <a href="https://docs.github.com/en/rest">GitHub REST API</a>
 */
public final class RestJson {

    private RestJson() {}

    /** A {@code repository}. Old payloads lack {@code visibility} and {@code topics}. */
    public static RepositoryChanged repository(JsonNode json) {
        String visibility = json.path("visibility").asText(json.path("private").asBoolean() ? "private" : "public");
        String licence = text(json.path("license"), "spdx_id");
        return new RepositoryChanged(
                id(json),
                need(json.path("owner"), json.path("owner").has("login") ? "login" : "name"),
                need(json, "name"),
                null,
                null,
                text(json, "description"),
                text(json, "homepage"),
                text(json, "language"),
                texts(json.path("topics"), null),
                "NOASSERTION".equals(licence) ? null : licence,
                json.path("stargazers_count").asInt(),
                json.path("forks_count").asInt(),
                json.path("open_issues_count").asInt(),
                text(json, "default_branch"),
                json.path("archived").asBoolean(),
                json.path("fork").asBoolean(),
                json.path("is_template").asBoolean(),
                switch (visibility) {
                    case "public" -> Visibility.PUBLIC;
                    case "internal" -> Visibility.INTERNAL;
                    default -> Visibility.PRIVATE;
                },
                time(json, "created_at"),
                time(json, "pushed_at"),
                needTime(json, "updated_at"));
    }

    /** A {@code pull_request}. */
    public static PullRequestChanged pullRequest(long repository, JsonNode json) {
        return new PullRequestChanged(
                repository,
                id(json),
                json.path("number").asLong(),
                json.path("title").asText(""),
                actor(json.path("user")),
                json.path("draft").asBoolean(),
                text(json.path("base"), "ref"),
                texts(json.path("labels"), "name"),
                needTime(json, "created_at"),
                time(json, "merged_at"),
                time(json, "closed_at"),
                needTime(json, "updated_at"));
    }

    /** An {@code issue} that is no pull request: ask {@link #isPullRequest} first. */
    public static IssueChanged issue(long repository, JsonNode json) {
        return new IssueChanged(
                repository,
                id(json),
                json.path("number").asLong(),
                json.path("title").asText(""),
                actor(json.path("user")),
                texts(json.path("labels"), "name"),
                needTime(json, "created_at"),
                time(json, "closed_at"),
                false,
                needTime(json, "updated_at"));
    }

    /** REST lists pull requests as issues too; this tells them apart. */
    public static boolean isPullRequest(JsonNode issue) {
        return issue.hasNonNull("pull_request")
                || issue.path("html_url").asText().contains("/pull/");
    }

    /** A submitted {@code review}. */
    public static Reviewed review(long repository, long number, JsonNode json) {
        return new Reviewed(repository, id(json), number, actor(json.path("user")), needTime(json, "submitted_at"));
    }

    /** A {@code comment} of the given kind on an issue, a pull request or a line of its change. */
    public static Commented comment(long repository, Kind kind, long number, JsonNode json) {
        return new Commented(
                repository, kind, id(json), number, actor(json.path("user")), needTime(json, "created_at"), false);
    }

    /** A published {@code release}; a draft has no published_at and is refused. */
    public static Released release(long repository, JsonNode json) {
        Instant published = needTime(json, "published_at");
        Instant updated = time(json, "updated_at");
        return new Released(
                repository,
                id(json),
                need(json, "tag_name"),
                text(json, "name"),
                actor(json.path("author")),
                json.path("prerelease").asBoolean(),
                published,
                false,
                later(updated, published));
    }

    /** A {@code user}, {@code sender} and the like; null where GitHub has deleted the user. */
    public static Actor actor(JsonNode json) {
        return json.hasNonNull("id") && json.hasNonNull("login")
                ? new Actor(
                        id(json), need(json, "login"), text(json, "name"), text(json, "avatar_url"), text(json, "type"))
                : null;
    }

    /** The later of two times; null stands for none. */
    public static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /** A time as GitHub writes them: ISO 8601, or seconds since 1970 in push payloads; null when absent. */
    public static Instant time(JsonNode json, String field) {
        JsonNode time = json.path(field);
        if (time.isNumber()) {
            return Instant.ofEpochSecond(time.asLong());
        }
        try {
            return time.isTextual() ? OffsetDateTime.parse(time.asText()).toInstant() : null;
        } catch (DateTimeException notATime) {
            throw new UnreadableJson(field);
        }
    }

    private static Instant needTime(JsonNode json, String field) {
        Instant time = time(json, field);
        if (time == null) {
            throw new UnreadableJson(field);
        }
        return time;
    }

    private static long id(JsonNode json) {
        if (!json.path("id").canConvertToLong()) {
            throw new UnreadableJson("id");
        }
        return json.path("id").asLong();
    }

    private static String need(JsonNode json, String field) {
        String text = text(json, field);
        if (text == null) {
            throw new UnreadableJson(field);
        }
        return text;
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).asText("");
        return text.isEmpty() ? null : text;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add((field == null ? item : item.path(field)).asText()));
        return texts;
    }

    /** GitHub's answer lacks something, or is no answer of GitHub's. */
    public static final class UnreadableJson extends RuntimeException {
        UnreadableJson(String field) {
            super("GitHub's answer has no usable '" + field + "'");
        }
    }
}
