package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryElsewhere;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.github.Owners;
import dev.stoa.github.RestJson;
import java.util.List;

/** The lists of a person's contributions that GitHub shows, and how an entry is read into the ledger's records. */
enum ProfileList {
    PULL_REQUESTS("pullRequestContributions", "pull") {
        @Override
        JsonNode repository(JsonNode node) {
            return node.path("pullRequest").path("repository");
        }

        @Override
        GitHubEvent work(long repository, JsonNode node, Actor by) {
            return Conversation.pullRequest(repository, by, node.path("pullRequest"));
        }
    },
    ISSUES("issueContributions", "issue") {
        @Override
        JsonNode repository(JsonNode node) {
            return node.path("issue").path("repository");
        }

        @Override
        GitHubEvent work(long repository, JsonNode node, Actor by) {
            return Conversation.issue(repository, by, node.path("issue"));
        }
    },
    REVIEWS("pullRequestReviewContributions", "review") {
        @Override
        JsonNode repository(JsonNode node) {
            return node.path("repository");
        }

        @Override
        GitHubEvent work(long repository, JsonNode node, Actor by) {
            JsonNode review = node.path("pullRequestReview");
            return new Reviewed(
                    repository,
                    Long.parseLong(review.path("fullDatabaseId").asText()),
                    node.path("pullRequest").path("number").asLong(),
                    by,
                    RestJson.time(review, "submittedAt"));
        }
    };

    final String field;
    final String fragment;

    ProfileList(String field, String fragment) {
        this.field = field;
        this.fragment = fragment;
    }

    abstract JsonNode repository(JsonNode node);

    abstract GitHubEvent work(long repository, JsonNode node, Actor by);

    /** Nothing of our own repositories, and nothing that is not public. */
    List<GitHubEvent> read(JsonNode node, Actor by, Owners owners) {
        JsonNode where = repository(node);
        if (!where.path("visibility").asText().equals("PUBLIC")
                || owners.follow(where.path("owner").path("login").asText())) {
            return List.of();
        }
        var repository = ForeignRepository.of(where);
        return List.of(
                repository, new RepositoryElsewhere(repository.repository()), work(repository.repository(), node, by));
    }
}
