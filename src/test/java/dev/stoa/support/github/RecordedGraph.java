package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recorded REST objects as the maps that GraphQL's types expect. */
final class RecordedGraph {

    private static final Pattern NUMBER = Pattern.compile("/(?:pull|issues)/(\\d+)");

    private final RecordedData data;
    private final GitAnswers histories;
    private final Map<String, Map<String, Object>> nodes = new HashMap<>();
    private final List<Map<String, Object>> pulls = new ArrayList<>();
    private final List<Map<String, Object>> issues = new ArrayList<>();

    RecordedGraph(RecordedData data, GitAnswers histories) {
        this.data = data;
        this.histories = histories;
        Map<Long, List<Map<String, Object>>> comments = new HashMap<>();
        data.ants("comments").forEach(json -> add(comments, number(json), comment("IssueComment", json)));
        Map<Long, List<Map<String, Object>>> inReview = new HashMap<>();
        data.ants("review_comments")
                .forEach(json -> add(
                        inReview,
                        json.path("pull_request_review_id").asLong(),
                        comment("PullRequestReviewComment", json)));
        Map<Long, List<Map<String, Object>>> reviews = new HashMap<>();
        for (JsonNode json : data.ants("reviews")) {
            Map<String, Object> review = node("PullRequestReview", json);
            review.put("submittedAt", json.path("submitted_at").asText());
            review.put("createdAt", json.path("submitted_at").asText());
            List<Map<String, Object>> inThis = inReview.remove(json.path("id").asLong());
            review.put("comments", inThis == null ? List.of() : inThis);
            add(reviews, number(json), review);
        }
        unrecorded(reviews, inReview);
        for (JsonNode json : data.ants("pulls")) {
            Map<String, Object> pull = subject("PullRequest", json, comments);
            pull.put("isDraft", json.path("draft").asBoolean());
            pull.put("mergedAt", json.path("merged_at").asText(null));
            pull.put("baseRefName", json.path("base").path("ref").asText());
            pull.put("reviews", reviews.getOrDefault(json.path("number").asLong(), List.of()));
            pulls.add(pull);
        }
        for (JsonNode json : data.ants("issues")) {
            if (!json.path("html_url").asText().contains("/pull/")) {
                issues.add(subject("Issue", json, comments));
            }
        }
    }

    /** Comments whose review was not recorded: their review tells nothing of itself, as a pending one does. */
    private void unrecorded(
            Map<Long, List<Map<String, Object>>> reviews, Map<Long, List<Map<String, Object>>> inReview) {
        inReview.forEach((id, comments) -> {
            Map<String, Object> review =
                    node("PullRequestReview", Http.JSON.createObjectNode().put("id", id));
            review.put("comments", comments);
            add(reviews, (Long) comments.getFirst().get("pull"), review);
        });
    }

    int largestPage() {
        return data.largestPage;
    }

    Map<String, Object> repository(String owner, String name) {
        return data.repositories.stream()
                .filter(json -> json.path("full_name").asText().equals(owner + "/" + name))
                .map(this::repository)
                .findFirst()
                .orElse(null);
    }

    Map<String, Object> node(String id) {
        return data.repositories.stream()
                .filter(json -> json.path("node_id").asText().equals(id))
                .map(this::repository)
                .findFirst()
                .orElseGet(() -> nodes.get(id));
    }

    private Map<String, Object> repository(JsonNode json) {
        boolean ants = json.path("name").asText().equals("ants");
        List<Map<String, Object>> topics = new ArrayList<>();
        json.path("topics")
                .forEach(topic -> topics.add(
                        Map.of("topic", Map.of("name", topic.asText()), "createdAt", "", "order", topics.size())));
        Map<String, Object> repository = new LinkedHashMap<>();
        repository.put("__typename", "Repository");
        repository.put("id", json.path("node_id").asText());
        repository.put(
                "object", new CommitLookup(data, histories.of(json.path("name").asText())));
        repository.put("pullRequests", ants ? pulls : List.of());
        repository.put("issues", ants ? issues : List.of());
        repository.put("releases", data.releases.getOrDefault(json.path("name").asText(), List.of()));
        repository.put("repositoryTopics", topics);
        if (json.path("license").hasNonNull("spdx_id")) {
            repository.put(
                    "licenseInfo",
                    Map.of("spdxId", json.path("license").path("spdx_id").asText()));
        }
        return repository;
    }

    private Map<String, Object> subject(String type, JsonNode json, Map<Long, List<Map<String, Object>>> comments) {
        Map<String, Object> subject = node(type, json);
        List<Map<String, Object>> labels = new ArrayList<>();
        json.path("labels")
                .forEach(label -> labels.add(Map.of("name", label.path("name").asText())));
        subject.put("number", json.path("number").asInt());
        subject.put("title", json.path("title").asText());
        subject.put("createdAt", json.path("created_at").asText());
        subject.put("updatedAt", json.path("updated_at").asText());
        subject.put("closedAt", json.path("closed_at").asText(null));
        subject.put("labels", labels);
        subject.put("comments", comments.getOrDefault(json.path("number").asLong(), List.of()));
        return subject;
    }

    private Map<String, Object> comment(String type, JsonNode json) {
        Map<String, Object> comment = node(type, json);
        comment.put("createdAt", json.path("created_at").asText());
        comment.put("pull", number(json));
        return comment;
    }

    private Map<String, Object> node(String type, JsonNode json) {
        Map<String, Object> node = new HashMap<>();
        node.put("__typename", type);
        node.put("id", type + "_" + json.path("id").asText());
        node.put("fullDatabaseId", json.path("id").asText());
        node.put("order", json.path("id").asLong());
        if (json.hasNonNull("user")) {
            JsonNode user = json.path("user");
            node.put(
                    "author",
                    Map.of(
                            "__typename", user.path("type").asText(),
                            "login", user.path("login").asText().replace("[bot]", ""),
                            "databaseId", user.path("id").asInt(),
                            "avatarUrl", user.path("avatar_url").asText()));
        }
        nodes.put(node.get("id").toString(), node);
        return node;
    }

    private static void add(Map<Long, List<Map<String, Object>>> lists, long key, Map<String, Object> item) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
    }

    private static long number(JsonNode json) {
        Matcher number = NUMBER.matcher(json.path("html_url").asText());
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }
}
