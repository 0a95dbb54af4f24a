package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** GraphQL's objects as the maps that stand for them. They may be changed while they are served. */
public final class Nodes {

    private Nodes() {}

    /** Of any type; {@code order} tells two of one time apart. */
    public static Map<String, Object> node(String type, long id, Map<String, Object> author, String createdAt) {
        Map<String, Object> node = new HashMap<>();
        node.put("__typename", type);
        node.put("id", type + "_" + id);
        node.put("databaseId", id);
        node.put("fullDatabaseId", Long.toString(id));
        node.put("order", id);
        node.put("author", author);
        node.put("createdAt", createdAt);
        return node;
    }

    /** A pull request, an issue or a discussion, open and without comments. */
    public static Map<String, Object> subject(
            String type, long id, int number, String title, Map<String, Object> author, String createdAt) {
        Map<String, Object> subject = node(type, id, author, createdAt);
        subject.put("number", number);
        subject.put("title", title);
        subject.put("updatedAt", createdAt);
        subject.put("isDraft", false);
        subject.put("baseRefName", "main");
        subject.put("labels", new ArrayList<>());
        subject.put("comments", new ArrayList<>());
        subject.put("reviews", new ArrayList<>());
        return subject;
    }

    /** Says something there; the subject is as new as that. */
    public static Map<String, Object> comment(
            Map<String, Object> subject, long id, Map<String, Object> author, String createdAt) {
        boolean discussion = subject.get("__typename").equals("Discussion");
        Map<String, Object> comment = node(discussion ? "DiscussionComment" : "IssueComment", id, author, createdAt);
        comment.put("replies", new ArrayList<>());
        list(subject, "comments").add(comment);
        subject.put("updatedAt", createdAt);
        return comment;
    }

    public static Map<String, Object> star(Map<String, Object> user, String starredAt) {
        return new HashMap<>(Map.of("node", user, "starredAt", starredAt, "order", user.get("databaseId")));
    }

    public static Map<String, Object> user(long id, String login) {
        return user(id, login, "User", "https://avatars.example/" + id);
    }

    static Map<String, Object> user(long id, String login, String type, String avatar) {
        return new HashMap<>(Map.of("__typename", type, "databaseId", id, "login", login, "avatarUrl", avatar));
    }

    /** Null for a user whom GitHub has deleted. */
    static Map<String, Object> user(JsonNode rest) {
        return rest.hasNonNull("id")
                ? user(
                        rest.path("id").asLong(),
                        rest.path("login").asText().replace("[bot]", ""),
                        rest.path("type").asText(),
                        rest.path("avatar_url").asText())
                : null;
    }

    /** A list of a node, to be changed. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> list(Map<String, Object> node, String field) {
        return (List<Map<String, Object>>) node.computeIfAbsent(field, none -> new ArrayList<>());
    }
}
