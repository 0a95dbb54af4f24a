package dev.stoa.github.repair;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.support.github.Nodes;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedHook.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The recorded conversations of panjf2000/ants as the deliveries that tell them, in the form of GitHub's payloads. */
final class AntsTold {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode repository;
    private final List<Event> events = new ArrayList<>();

    private AntsTold(ObjectNode repository) {
        this.repository = repository;
    }

    static List<Event> of(RecordedData data) {
        AntsTold told = new AntsTold(data.repository("ants"));
        data.pullRequests.get("ants").forEach(told::pull);
        data.issues.get("ants").forEach(told::issue);
        return told.events;
    }

    private void pull(Map<String, Object> pull) {
        Map<String, Object> shown = subject(pull);
        shown.put("draft", pull.get("isDraft"));
        shown.put("merged_at", pull.get("mergedAt"));
        shown.put("base", Map.of("ref", pull.get("baseRefName")));
        tell("pull_request", pull.get("closedAt") == null ? "opened" : "closed", Map.of("pull_request", shown));
        for (Map<String, Object> review : Nodes.list(pull, "reviews")) {
            if (review.get("submittedAt") != null) {
                Map<String, Object> given = said(review);
                given.put("submitted_at", review.get("submittedAt"));
                tell("pull_request_review", "submitted", Map.of("pull_request", shown, "review", given));
            }
            for (Map<String, Object> comment : Nodes.list(review, "comments")) {
                tell("pull_request_review_comment", "created", Map.of("pull_request", shown, "comment", said(comment)));
            }
        }
        Map<String, Object> asIssue = new HashMap<>(shown);
        asIssue.put("pull_request", Map.of());
        for (Map<String, Object> comment : Nodes.list(pull, "comments")) {
            tell("issue_comment", "created", Map.of("issue", asIssue, "comment", said(comment)));
        }
    }

    private void issue(Map<String, Object> issue) {
        Map<String, Object> shown = subject(issue);
        tell("issues", issue.get("closedAt") == null ? "opened" : "closed", Map.of("issue", shown));
        for (Map<String, Object> comment : Nodes.list(issue, "comments")) {
            tell("issue_comment", "created", Map.of("issue", shown, "comment", said(comment)));
        }
    }

    private void tell(String event, String action, Map<String, Object> payload) {
        Map<String, Object> whole = new HashMap<>(payload);
        whole.put("action", action);
        whole.put("repository", repository);
        try {
            events.add(Event.of(event, action, repository.path("id").asLong(), JSON.writeValueAsString(whole)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException odd) {
            throw new AssertionError(odd);
        }
    }

    private static Map<String, Object> subject(Map<String, Object> node) {
        Map<String, Object> shown = said(node);
        shown.put("number", node.get("number"));
        shown.put("title", node.get("title"));
        shown.put("labels", node.get("labels"));
        shown.put("closed_at", node.get("closedAt"));
        shown.put("updated_at", node.get("updatedAt"));
        return shown;
    }

    private static Map<String, Object> said(Map<String, Object> node) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("id", node.get("databaseId"));
        shown.put("user", user(node.get("author")));
        shown.put("created_at", node.get("createdAt"));
        return shown;
    }

    private static Map<String, Object> user(Object author) {
        if (!(author instanceof Map<?, ?> one)) {
            return null;
        }
        Map<String, Object> user = new HashMap<>();
        user.put("id", one.get("databaseId"));
        // REST calls an App's account otherwise than GraphQL does.
        user.put("login", one.get("login") + (one.get("__typename").equals("Bot") ? "[bot]" : ""));
        user.put("avatar_url", one.get("avatarUrl"));
        user.put("type", one.get("__typename"));
        return user;
    }
}
