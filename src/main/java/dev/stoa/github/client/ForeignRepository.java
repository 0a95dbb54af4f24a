package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.Visibility;
import dev.stoa.github.RestJson;
import java.util.List;

/** A repository of others as GraphQL shows it: what a line about it needs, no more. */
final class ForeignRepository {

    private ForeignRepository() {}

    /** @param json the fragment {@code where} of {@link ContributionQuestions} */
    static RepositoryChanged of(JsonNode json) {
        return new RepositoryChanged(
                json.path("databaseId").asLong(),
                json.path("owner").path("login").asText(),
                json.path("name").asText(),
                null,
                null,
                json.path("description").asText(null),
                json.path("homepageUrl").asText(null),
                json.path("primaryLanguage").path("name").asText(null),
                List.of(),
                null,
                json.path("stargazerCount").asInt(),
                json.path("forkCount").asInt(),
                0,
                json.path("defaultBranchRef").path("name").asText(null),
                json.path("isArchived").asBoolean(),
                json.path("isFork").asBoolean(),
                json.path("isTemplate").asBoolean(),
                Visibility.valueOf(json.path("visibility").asText()),
                RestJson.time(json, "createdAt"),
                RestJson.time(json, "pushedAt"),
                RestJson.time(json, "updatedAt"));
    }
}
