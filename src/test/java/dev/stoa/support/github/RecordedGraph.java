package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that is recorded, and the generated organisation if there is one, as the maps that GraphQL's types expect. */
final class RecordedGraph {

    private final RecordedData data;
    private final GitAnswers histories;

    RecordedGraph(RecordedData data, GitAnswers histories) {
        this.data = data;
        this.histories = histories;
    }

    int largestPage() {
        return data.largestPage;
    }

    /** Null for one whose members nobody put here. */
    Map<String, Object> organization(String login) {
        List<Map<String, Object>> members = data.members.get(login);
        return members == null
                ? null
                : Map.of("__typename", "Organization", "login", login, "membersWithRole", members);
    }

    /** Null for nobody. */
    Map<String, Object> user(String login) {
        return data.profiles.get(login);
    }

    /** Letter case aside, as GitHub has it; null for nobody. */
    Map<String, Object> owner(String login) {
        List<Map<String, Object>> repositories = owned(login).toList();
        return repositories.isEmpty()
                ? null
                : Map.of(
                        "__typename", data.people.contains(login) ? "User" : "Organization",
                        "login", login,
                        "repositories", repositories);
    }

    /** By today's name, or by a former one that no other repository has taken. */
    Map<String, Object> repository(String owner, String name) {
        String fullName = owner + "/" + name;
        Map<String, Object> generated = data.generated == null ? null : data.generated.repository(fullName);
        return generated != null
                ? generated
                : data.named(fullName).map(this::repository).orElse(null);
    }

    Map<String, Object> node(String id) {
        Map<String, Object> generated = data.generated == null ? null : data.generated.node(id);
        if (generated != null) {
            return generated;
        }
        return Stream.of(data.pullRequests, data.issues, data.discussions)
                .flatMap(lists -> lists.values().stream())
                .flatMap(Collection::stream)
                .flatMap(RecordedGraph::withNested)
                .filter(node -> id.equals(node.get("id")))
                .findFirst()
                .orElse(null);
    }

    /** @return what the search finds of issues and pull requests, or of discussions */
    Map<String, Object> search(String type, String query, int first, String after) {
        return new Found(query).of(type, owned(Found.owner(query)), Math.min(first, data.largestPage), after);
    }

    private Stream<Map<String, Object>> owned(String login) {
        Stream<Map<String, Object>> recorded = data.repositories.stream()
                .filter(json -> json.path("owner").path("login").asText().equalsIgnoreCase(login))
                .map(this::repository);
        return data.generated != null && data.generated.login().equalsIgnoreCase(login)
                ? Stream.concat(recorded, data.generated.repositories().stream())
                : recorded;
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> withNested(Map<String, Object> node) {
        return Stream.concat(
                Stream.of(node),
                Stream.of("reviews", "comments", "replies")
                        .flatMap(field -> ((List<Map<String, Object>>) node.getOrDefault(field, List.of())).stream())
                        .flatMap(RecordedGraph::withNested));
    }

    private Map<String, Object> repository(JsonNode json) {
        String name = json.path("name").asText();
        long id = json.path("id").asLong();
        Map<String, Object> repository = new HashMap<>();
        repository.put("__typename", "Repository");
        repository.put("id", json.path("node_id").asText());
        repository.put("order", id);
        // The schema has 32 bits for it.
        repository.put("databaseId", id <= Integer.MAX_VALUE ? id : null);
        repository.put("name", name);
        repository.put("nameWithOwner", json.path("full_name").asText());
        repository.put(
                "owner",
                Map.of(
                        "__typename",
                        "User",
                        "login",
                        json.path("owner").path("login").asText()));
        repository.put("description", json.path("description").asText(null));
        repository.put("homepageUrl", json.path("homepage").asText(null));
        repository.put("visibility", json.path("private").asBoolean() ? "PRIVATE" : "PUBLIC");
        repository.put("isArchived", json.path("archived").asBoolean());
        repository.put("isFork", json.path("fork").asBoolean());
        repository.put("isTemplate", json.path("is_template").asBoolean());
        repository.put("isMirror", json.has("mirror_url"));
        repository.put("isEmpty", json.path("is_empty").asBoolean());
        repository.put("createdAt", json.path("created_at").asText("2013-01-01T00:00:00Z"));
        repository.put("pushedAt", json.path("pushed_at").asText(null));
        repository.put("updatedAt", json.path("updated_at").asText());
        put(repository, "primaryLanguage", "name", json.path("language"));
        put(repository, "licenseInfo", "spdxId", json.path("license").path("spdx_id"));
        put(repository, "defaultBranchRef", "name", json.path("default_branch"));
        put(repository, "codeOfConduct", "name", json.path("code_of_conduct"));
        put(repository, "contributingGuidelines", "resourcePath", json.path("contributing"));
        repository.put("isSecurityPolicyEnabled", json.path("security_policy").asBoolean());
        repository.put("repositoryTopics", topics(json));
        repository.put("languages", languages(json));
        repository.put("commits", new CommitLookup(data, json.path("full_name").asText(), histories));
        repository.put("files", Http.JSON.convertValue(json.path("files"), Map.class));
        repository.put("forkCount", json.path("forks_count").asInt());
        repository.put("watchers", List.of());
        List<Map<String, Object>> stars = data.stars.get(name);
        repository.put(
                "stargazerCount", stars == null ? json.path("stargazers_count").asInt() : stars.size());
        repository.put("stargazers", stars == null ? List.of() : stars);
        repository.put("pullRequests", data.pullRequests.getOrDefault(name, List.of()));
        repository.put("issues", data.issues.getOrDefault(name, List.of()));
        repository.put("discussions", data.discussions.getOrDefault(name, List.of()));
        repository.put("releases", data.releases.getOrDefault(name, List.of()));
        return repository;
    }

    private static void put(Map<String, Object> repository, String field, String name, JsonNode value) {
        if (value.isTextual()) {
            repository.put(field, Map.of(name, value.asText()));
        }
    }

    private static List<Map<String, Object>> topics(JsonNode json) {
        List<Map<String, Object>> topics = new ArrayList<>();
        json.path("topics")
                .forEach(topic -> topics.add(Map.of("topic", Map.of("name", topic.asText()), "order", topics.size())));
        return topics;
    }

    private static List<Map<String, Object>> languages(JsonNode json) {
        List<Map<String, Object>> languages = new ArrayList<>();
        json.path("languages")
                .fields()
                .forEachRemaining(language -> languages.add(
                        Map.of("size", language.getValue().asInt(), "node", Map.of("name", language.getKey()))));
        return languages;
    }
}
