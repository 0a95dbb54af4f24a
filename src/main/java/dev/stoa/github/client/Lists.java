package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.Kind;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A repository's pull requests, issues and releases. Pull requests and issues come oldest change first: GitHub's cursor behind
 * the last one then leads to whatever changes next, so an update costs as little as it has news. Releases come in the order
 * of their creation, and the cursor passes drafts: so the newest fifty are read again each time, which finds what was
 * published, edited or made a draft again among them. Changes of older releases come by webhook alone.
 */
@ApplicationScoped
class Lists {

    private final GraphQl github;

    Lists(GraphQl github) {
        this.github = github;
    }

    Page pullRequests(Followed repository, String cursor) {
        return page(Questions.PULL_REQUESTS, repository, cursor, this::pullRequest);
    }

    Page issues(Followed repository, String cursor) {
        return page(Questions.ISSUES, repository, cursor, this::issue);
    }

    Page releases(Followed repository, String cursor) {
        return page(Questions.RELEASES, repository, cursor, Conversation::release);
    }

    private List<GitHubEvent> pullRequest(long repository, JsonNode pull) {
        List<GitHubEvent> events = new ArrayList<>();
        long number = pull.path("number").asLong();
        events.add(Conversation.pullRequest(repository, pull));
        whole(pull.path("reviews"), Questions.MORE_REVIEWS, pull, review -> {
            events.addAll(Conversation.review(repository, number, review));
            whole(
                    review.path("comments"),
                    Questions.MORE_REVIEW_COMMENTS,
                    review,
                    comment -> events.add(Conversation.comment(repository, Kind.REVIEW_COMMENT, number, comment)));
        });
        whole(
                pull.path("comments"),
                Questions.MORE_COMMENTS,
                pull,
                comment -> events.add(Conversation.comment(repository, Kind.PULL_REQUEST_COMMENT, number, comment)));
        return events;
    }

    private List<GitHubEvent> issue(long repository, JsonNode issue) {
        List<GitHubEvent> events = new ArrayList<>();
        long number = issue.path("number").asLong();
        events.add(Conversation.issue(repository, issue));
        whole(
                issue.path("comments"),
                Questions.MORE_COMMENTS,
                issue,
                comment -> events.add(Conversation.comment(repository, Kind.ISSUE_COMMENT, number, comment)));
        return events;
    }

    private Page page(
            String question, Followed repository, String cursor, BiFunction<Long, JsonNode, List<GitHubEvent>> read) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("owner", repository.owner());
        variables.put("name", repository.name());
        variables.put("after", cursor);
        JsonNode answer = github.ask(question, variables).path("repository");
        JsonNode page = answer.path("page");
        if (page.isMissingNode()) {
            throw new SourceException("GitHub does not show " + repository.fullName() + " to us any more");
        }
        List<GitHubEvent> events = new ArrayList<>();
        Set<JsonNode> told = new LinkedHashSet<>();
        page.path("nodes").forEach(told::add);
        answer.path("newest").path("nodes").forEach(told::add);
        told.forEach(node -> events.addAll(read.apply(repository.id(), node)));
        String end = page.path("pageInfo").path("endCursor").asText(cursor);
        return new Page(events, end, page.path("pageInfo").path("hasNextPage").asBoolean());
    }

    /** Every item of a list inside of a page, the overflow asked for. */
    private void whole(JsonNode list, String more, JsonNode owner, Consumer<JsonNode> item) {
        JsonNode page = list;
        page.path("nodes").forEach(item);
        while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
            Map<String, String> variables = Map.of(
                    "id", owner.path("id").asText(),
                    "after", page.path("pageInfo").path("endCursor").asText());
            page = github.ask(more, variables).path("node").path("page");
            page.path("nodes").forEach(item);
        }
    }
}
