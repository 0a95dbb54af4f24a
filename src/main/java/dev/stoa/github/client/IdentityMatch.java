package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.CommitQueries;
import dev.stoa.contribution.CommitQueries.Unlinked;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.AuthorTold;
import dev.stoa.github.sync.GitHubSource.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks GitHub whose the addresses in commits are: it shows the account behind the author of a commit, so one commit for each
 * address that is linked to nobody is enough, a hundred of them in a question that costs one point. No address is sent. "Nobody"
 * is remembered and asked again after a while, so a run without news asks nothing.
 */
@ApplicationScoped
class IdentityMatch {

    private static final int AT_ONCE = 100;

    /** People do add an old address to their account. */
    private static final Duration AGAIN = Duration.ofDays(30);

    private final GraphQl github;
    private final CommitQueries commits;
    private final Clock clock;

    IdentityMatch(GraphQl github, CommitQueries commits, Clock clock) {
        this.github = github;
        this.commits = commits;
        this.clock = clock;
    }

    /** The next hundred; no more when there is nobody left to ask about. */
    Page page() {
        Instant asked = clock.instant();
        List<Unlinked> batch = commits.unlinked(asked.minus(AGAIN), AT_ONCE);
        return new Page(ask(batch, asked), null, !batch.isEmpty());
    }

    /** Each owner may need a token of its own. Of a repository that GitHub does not show to us it knows nobody. */
    private List<GitHubEvent> ask(List<Unlinked> batch, Instant asked) {
        Map<String, Map<Long, List<Unlinked>>> owners = batch.stream()
                .collect(Collectors.groupingBy(
                        Unlinked::owner,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Unlinked::repository, LinkedHashMap::new, Collectors.toList())));
        List<GitHubEvent> told = new ArrayList<>();
        owners.forEach(
                (owner, repositories) -> told.addAll(answer(owner, new ArrayList<>(repositories.values()), asked)));
        return told;
    }

    private List<GitHubEvent> answer(String owner, List<List<Unlinked>> repositories, Instant asked) {
        Map<String, String> variables = new LinkedHashMap<>();
        JsonNode answer = github.askPartly(owner, Authors.question(repositories, variables), variables)
                .data();
        List<GitHubEvent> told = new ArrayList<>();
        for (int r = 0; r < repositories.size(); r++) {
            List<Unlinked> asking = repositories.get(r);
            for (int c = 0; c < asking.size(); c++) {
                JsonNode author = answer.path("r" + r).path("c" + c).path("author");
                told.add(told(asking.get(c), actor(asking.get(c), author), asked));
            }
        }
        return told;
    }

    private static AuthorTold told(Unlinked commit, Actor author, Instant asked) {
        return new AuthorTold(commit.repository(), commit.email(), author, asked);
    }

    /** Null unless it is this very author, with an account. */
    private static Actor actor(Unlinked commit, JsonNode author) {
        boolean same =
                author.path("email").asText().strip().toLowerCase(Locale.ROOT).equals(commit.email());
        JsonNode user = author.path("user");
        return !same || !user.path("databaseId").canConvertToLong()
                ? null
                : new Actor(
                        user.path("databaseId").asLong(),
                        user.path("login").asText(),
                        user.path("name").asText(null),
                        user.path("avatarUrl").asText(null),
                        null);
    }
}
