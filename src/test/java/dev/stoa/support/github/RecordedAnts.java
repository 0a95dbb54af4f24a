package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recorded REST objects of panjf2000/ants as the maps that GraphQL's types expect. */
final class RecordedAnts {

    private static final Pattern NUMBER = Pattern.compile("/(?:pull|issues)/(\\d+)");

    final List<Map<String, Object>> pulls = new ArrayList<>();
    final List<Map<String, Object>> issues = new ArrayList<>();

    /** @param recording its files by name */
    RecordedAnts(Function<String, JsonNode> recording) {
        Map<Long, List<Map<String, Object>>> comments = new HashMap<>();
        recording.apply("comments").forEach(json -> add(comments, number(json), node("IssueComment", json)));
        Map<Long, List<Map<String, Object>>> reviews = reviews(recording);
        for (JsonNode json : recording.apply("pulls")) {
            Map<String, Object> pull = subject("PullRequest", json, comments);
            pull.put("isDraft", json.path("draft").asBoolean());
            pull.put("mergedAt", json.path("merged_at").asText(null));
            pull.put("baseRefName", json.path("base").path("ref").asText());
            pull.put("reviews", reviews.getOrDefault(json.path("number").asLong(), new ArrayList<>()));
            pulls.add(pull);
        }
        for (JsonNode json : recording.apply("issues")) {
            if (!json.path("html_url").asText().contains("/pull/")) {
                issues.add(subject("Issue", json, comments));
            }
        }
    }

    private static Map<Long, List<Map<String, Object>>> reviews(Function<String, JsonNode> recording) {
        Map<Long, List<Map<String, Object>>> inReview = new HashMap<>();
        Map<Long, Long> pulls = new HashMap<>();
        for (JsonNode json : recording.apply("review_comments")) {
            long review = json.path("pull_request_review_id").asLong();
            add(inReview, review, node("PullRequestReviewComment", json));
            pulls.put(review, number(json));
        }
        Map<Long, List<Map<String, Object>>> reviews = new HashMap<>();
        for (JsonNode json : recording.apply("reviews")) {
            Map<String, Object> review = node("PullRequestReview", json);
            review.put("submittedAt", json.path("submitted_at").asText());
            review.put("createdAt", json.path("submitted_at").asText());
            List<Map<String, Object>> inThis = inReview.remove(json.path("id").asLong());
            review.put("comments", inThis == null ? new ArrayList<>() : inThis);
            add(reviews, number(json), review);
        }
        // Comments whose review was not recorded: their review tells nothing of itself, as a pending one does.
        inReview.forEach((id, comments) -> {
            Map<String, Object> review = Nodes.node("PullRequestReview", id, null, "");
            review.put("comments", comments);
            add(reviews, pulls.get(id), review);
        });
        return reviews;
    }

    private static Map<String, Object> subject(
            String type, JsonNode json, Map<Long, List<Map<String, Object>>> comments) {
        Map<String, Object> subject = Nodes.subject(
                type,
                json.path("id").asLong(),
                json.path("number").asInt(),
                json.path("title").asText(),
                Nodes.user(json.path("user")),
                json.path("created_at").asText());
        json.path("labels")
                .forEach(label -> Nodes.list(subject, "labels")
                        .add(Map.of("name", label.path("name").asText())));
        subject.put("updatedAt", json.path("updated_at").asText());
        subject.put("closedAt", json.path("closed_at").asText(null));
        subject.put("comments", comments.getOrDefault(json.path("number").asLong(), new ArrayList<>()));
        return subject;
    }

    private static Map<String, Object> node(String type, JsonNode json) {
        return Nodes.node(
                type,
                json.path("id").asLong(),
                Nodes.user(json.path("user")),
                json.path("created_at").asText());
    }

    private static void add(Map<Long, List<Map<String, Object>>> lists, long key, Map<String, Object> item) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
    }

    private static long number(JsonNode json) {
        Matcher number = NUMBER.matcher(json.path("html_url").asText());
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }
}
