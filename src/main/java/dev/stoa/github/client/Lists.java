package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.Kind;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A repository's pull requests, issues, discussions, releases and stars, a page a request. All but releases and stars come
 * oldest change first: GitHub's cursor behind the last one then leads to whatever changes next, so an update costs as little as
 * it has news. Releases come in the order of their creation; edits of the newest are told by the listing, of older ones by
 * webhook alone. That a star was taken back or an issue deleted is told by webhook, and found by the nightly comparison.
 */
@ApplicationScoped
class Lists {

    private final GraphQl github;
    private final Map<Part, PageSize> sizes = new EnumMap<>(Part.class);
    private final PageSize overflow = new PageSize();

    Lists(GraphQl github) {
        this.github = github;
        for (Part part : Part.values()) {
            sizes.put(part, new PageSize());
        }
    }

    Page pullRequests(Followed repository, String cursor) {
        return page(Part.PULL_REQUESTS, Questions.PULL_REQUESTS, repository, cursor, this::pullRequest);
    }

    Page issues(Followed repository, String cursor) {
        return page(Part.ISSUES, Questions.ISSUES, repository, cursor, this::issue);
    }

    Page discussions(Followed repository, String cursor) {
        return page(Part.DISCUSSIONS, Questions.DISCUSSIONS, repository, cursor, this::discussion);
    }

    Page releases(Followed repository, String cursor) {
        return page(
                Part.RELEASES,
                Questions.RELEASES,
                repository,
                cursor,
                (_, release) -> Conversation.release(repository.id(), release));
    }

    Page stars(Followed repository, String cursor) {
        return page(
                Part.STARS, Questions.STARS, repository, cursor, (_, edge) -> Conversation.star(repository.id(), edge));
    }

    private List<GitHubEvent> pullRequest(Followed repository, JsonNode pull) {
        List<GitHubEvent> events = new ArrayList<>();
        long number = pull.path("number").asLong();
        events.add(Conversation.pullRequest(repository.id(), Conversation.actor(pull.path("author")), pull));
        whole(repository, pull, "reviews", Questions.MORE_REVIEWS, review -> {
            events.addAll(Conversation.review(repository.id(), number, review));
            whole(
                    repository,
                    review,
                    "comments",
                    Questions.MORE_REVIEW_COMMENTS,
                    comment -> events.add(Conversation.comment(repository.id(), Kind.REVIEW_COMMENT, number, comment)));
        });
        whole(
                repository,
                pull,
                "comments",
                Questions.MORE_COMMENTS,
                comment ->
                        events.add(Conversation.comment(repository.id(), Kind.PULL_REQUEST_COMMENT, number, comment)));
        return events;
    }

    private List<GitHubEvent> issue(Followed repository, JsonNode issue) {
        List<GitHubEvent> events = new ArrayList<>();
        long number = issue.path("number").asLong();
        events.add(Conversation.issue(repository.id(), Conversation.actor(issue.path("author")), issue));
        whole(
                repository,
                issue,
                "comments",
                Questions.MORE_COMMENTS,
                comment -> events.add(Conversation.comment(repository.id(), Kind.ISSUE_COMMENT, number, comment)));
        return events;
    }

    private List<GitHubEvent> discussion(Followed repository, JsonNode discussion) {
        List<GitHubEvent> events = new ArrayList<>();
        long number = discussion.path("number").asLong();
        events.add(Conversation.discussion(repository.id(), discussion));
        whole(repository, discussion, "comments", Questions.MORE_DISCUSSION_COMMENTS, comment -> {
            events.add(Conversation.inDiscussion(repository.id(), number, comment));
            whole(
                    repository,
                    comment,
                    "replies",
                    Questions.MORE_REPLIES,
                    reply -> events.add(Conversation.inDiscussion(repository.id(), number, reply)));
        });
        return events;
    }

    private Page page(
            Part part,
            String question,
            Followed repository,
            String cursor,
            BiFunction<Followed, JsonNode, List<GitHubEvent>> read) {
        int expected = repository.expected().getOrDefault(part, PageSize.MOST);
        JsonNode answer = sizes.get(part)
                .ask(expected, first -> {
                    Map<String, Object> variables = new HashMap<>();
                    variables.put("owner", repository.owner());
                    variables.put("name", repository.name());
                    variables.put("first", first);
                    variables.put("after", cursor);
                    return github.ask(repository.owner(), question, variables);
                })
                .path("repository");
        if (!answer.isObject() || isAnother(answer, repository)) {
            throw new SourceException("GitHub does not show " + repository.fullName() + " to us any more");
        }
        JsonNode page = answer.path("page");
        List<GitHubEvent> events = new ArrayList<>();
        page.path(page.has("edges") ? "edges" : "nodes").forEach(item -> events.addAll(read.apply(repository, item)));
        String end = page.path("pageInfo").path("endCursor").asText(cursor);
        return new Page(events, end, page.path("pageInfo").path("hasNextPage").asBoolean());
    }

    /** Since the listing it was renamed and another one took its name: the next listing will tell. */
    private static boolean isAnother(JsonNode answer, Followed repository) {
        return answer.hasNonNull("databaseId") && answer.path("databaseId").asLong() != repository.id();
    }

    /** Every item of a list inside of a page, the overflow asked for. */
    private void whole(Followed repository, JsonNode owner, String list, String more, Consumer<JsonNode> item) {
        JsonNode page = owner.path(list);
        page.path("nodes").forEach(item);
        while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
            String after = page.path("pageInfo").path("endCursor").asText();
            page = overflow.ask(first ->
                            github.ask(more, Map.of("id", owner.path("id").asText(), "first", first, "after", after)))
                    .path("node")
                    .path("page");
            page.path("nodes").forEach(item);
        }
    }
}
