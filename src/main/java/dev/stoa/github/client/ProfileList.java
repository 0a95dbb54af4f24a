package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryElsewhere;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.github.Owners;
import dev.stoa.people.OurAccounts.OurAccount;
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
            PullRequestChanged pull = Conversation.pullRequest(repository, node.path("pullRequest"));
            return new PullRequestChanged(
                    repository,
                    pull.id(),
                    pull.number(),
                    pull.title(),
                    by,
                    pull.draft(),
                    pull.baseRef(),
                    pull.labels(),
                    pull.createdAt(),
                    pull.mergedAt(),
                    pull.closedAt(),
                    pull.asOf());
        }
    },
    ISSUES("issueContributions", "issue") {
        @Override
        JsonNode repository(JsonNode node) {
            return node.path("issue").path("repository");
        }

        @Override
        GitHubEvent work(long repository, JsonNode node, Actor by) {
            IssueChanged issue = Conversation.issue(repository, node.path("issue"));
            return new IssueChanged(
                    repository,
                    issue.id(),
                    issue.number(),
                    issue.title(),
                    by,
                    issue.labels(),
                    issue.createdAt(),
                    issue.closedAt(),
                    false,
                    issue.asOf());
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
                    dev.stoa.github.RestJson.time(review, "submittedAt"));
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
    List<GitHubEvent> read(JsonNode node, OurAccount person, Owners owners) {
        JsonNode where = repository(node);
        if (!where.path("visibility").asText().equals("PUBLIC")
                || owners.follow(where.path("owner").path("login").asText())) {
            return List.of();
        }
        var repository = ForeignRepository.of(where);
        var by = new Actor(person.id(), person.login(), null, null, "User");
        return List.of(
                repository, new RepositoryElsewhere(repository.repository()), work(repository.repository(), node, by));
    }
}
