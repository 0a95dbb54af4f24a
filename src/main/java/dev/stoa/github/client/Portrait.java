package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryDescribed;
import dev.stoa.contribution.Visibility;
import dev.stoa.github.RestJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a listing tells of one repository, read into the ledger's records. */
final class Portrait {

    private Portrait() {}

    static List<GitHubEvent> of(long id, JsonNode json) {
        List<GitHubEvent> told = new ArrayList<>();
        told.add(changed(id, json));
        told.add(described(id, json));
        json.path("releases").path("nodes").forEach(release -> told.addAll(Conversation.release(id, release)));
        return told;
    }

    private static RepositoryChanged changed(long id, JsonNode json) {
        String licence = text(json.path("licenseInfo"), "spdxId");
        return new RepositoryChanged(
                id,
                json.path("owner").path("login").asText(),
                json.path("name").asText(),
                null,
                null,
                text(json, "description"),
                text(json, "homepageUrl"),
                text(json.path("primaryLanguage"), "name"),
                topics(json),
                "NOASSERTION".equals(licence) ? null : licence,
                json.path("stargazerCount").asInt(),
                json.path("forkCount").asInt(),
                // REST and webhooks count open pull requests as issues.
                json.path("openIssues").path("totalCount").asInt()
                        + json.path("openPulls").path("totalCount").asInt(),
                text(json.path("defaultBranchRef"), "name"),
                json.path("isArchived").asBoolean(),
                json.path("isFork").asBoolean(),
                json.path("isTemplate").asBoolean(),
                Visibility.valueOf(json.path("visibility").asText()),
                RestJson.time(json, "createdAt"),
                RestJson.time(json, "pushedAt"),
                RestJson.time(json, "updatedAt"));
    }

    private static RepositoryDescribed described(long id, JsonNode json) {
        Map<String, Long> languages = new LinkedHashMap<>();
        json.path("languages")
                .path("edges")
                .forEach(language -> languages.put(
                        language.path("node").path("name").asText(),
                        language.path("size").asLong()));
        int readme = 0;
        while (readme < OwnerQuestions.READMES.length && readme(json, readme) == null) {
            readme++;
        }
        boolean has = readme < OwnerQuestions.READMES.length;
        return new RepositoryDescribed(
                id,
                json.path("watchers").path("totalCount").asInt(),
                json.path("isMirror").asBoolean(),
                languages,
                has ? OwnerQuestions.READMES[readme] : null,
                has ? readme(json, readme) : null,
                text(json.path("codeOfConduct"), "name"),
                json.hasNonNull("contributingGuidelines"),
                json.path("isSecurityPolicyEnabled").asBoolean(),
                text(json.path("mailmap"), "oid"),
                RestJson.later(RestJson.time(json, "updatedAt"), RestJson.time(json, "pushedAt")));
    }

    private static String readme(JsonNode json, int spelling) {
        return json.path("readme" + spelling).path("text").asText(null);
    }

    private static List<String> topics(JsonNode json) {
        List<String> topics = new ArrayList<>();
        json.path("repositoryTopics")
                .path("nodes")
                .forEach(node -> topics.add(node.path("topic").path("name").asText()));
        return topics;
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).asText("");
        return text.isEmpty() ? null : text;
    }
}
