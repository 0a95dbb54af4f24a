package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How many of each sort GitHub counts in an owner's repositories: a request, of one point, for each hundred. */
@ApplicationScoped
public class OwnerTotals {

    private final GraphQl github;
    private final Catalogues catalogues;
    private final PageSize size = new PageSize();

    OwnerTotals(GraphQl github, Catalogues catalogues) {
        this.github = github;
        this.catalogues = catalogues;
    }

    /** Of one repository; pull requests and issues in every state. */
    public record Totals(long repository, int pullRequests, int issues, int stars, int forks) {}

    /** @throws dev.stoa.github.sync.SourceException when GitHub knows no such owner, or did not tell all */
    public void of(String login, Consumer<List<Totals>> page) {
        JsonNode list;
        String cursor = null;
        do {
            list = ask(login, cursor).path("repositories");
            List<Totals> totals = new ArrayList<>();
            list.path("nodes").forEach(repository -> totals.add(totals(repository)));
            page.accept(totals);
            cursor = list.path("pageInfo").path("endCursor").asText(null);
        } while (list.path("pageInfo").path("hasNextPage").asBoolean());
    }

    private JsonNode ask(String login, String cursor) {
        JsonNode owner = size.ask(first -> {
                    Map<String, Object> variables = new HashMap<>();
                    variables.put("login", login);
                    variables.put("first", first);
                    variables.put("after", cursor);
                    return github.ask(login, OwnerQuestions.TOTALS, variables);
                })
                .path("repositoryOwner");
        if (!owner.isObject()) {
            throw Catalogues.unknown(login);
        }
        return owner;
    }

    private Totals totals(JsonNode repository) {
        return new Totals(
                catalogues.number(repository),
                repository.path("pullRequests").path("totalCount").asInt(),
                repository.path("issues").path("totalCount").asInt(),
                repository.path("stargazerCount").asInt(),
                repository.path("forkCount").asInt());
    }
}
