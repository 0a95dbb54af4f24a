package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.github.RestJson;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Catalogue.Told;
import dev.stoa.github.sync.Mark;
import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All that an owner has, a hundred repositories a request. */
@ApplicationScoped
class Catalogues {

    private final GraphQl github;
    private final Organisations organisations;
    private final PageSize size = new PageSize();

    Catalogues(GraphQl github, Organisations organisations) {
        this.github = github;
        this.organisations = organisations;
    }

    /** @throws SourceException when GitHub knows no such owner, or did not tell all */
    Catalogue whole(String login, Consumer<Catalogue.Page> page) {
        JsonNode first = null;
        JsonNode list;
        String cursor = null;
        do {
            JsonNode owner = ask(login, cursor);
            list = owner.path("repositories");
            page.accept(page(list.path("nodes")));
            first = first == null ? owner : first;
            cursor = list.path("pageInfo").path("endCursor").asText(null);
        } while (list.path("pageInfo").path("hasNextPage").asBoolean());
        return new Catalogue(true, mark(first));
    }

    /** What is told of these repositories, and how they stand. */
    Catalogue.Page page(Iterable<JsonNode> repositories) {
        List<GitHubEvent> events = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (JsonNode repository : repositories) {
            long id = number(repository);
            events.addAll(Portrait.of(id, repository));
            told.add(new Told(id, PartStates.of(repository)));
        }
        return new Catalogue.Page(events, told);
    }

    /** GraphQL's own number has 32 bits; one that does not fit is asked of REST. */
    long number(JsonNode repository) {
        return repository.hasNonNull("databaseId")
                ? repository.path("databaseId").asLong()
                : organisations.number(repository.path("nameWithOwner").asText());
    }

    static SourceException unknown(String login) {
        return new SourceException("GitHub knows no organisation or user '" + login + "'");
    }

    private JsonNode ask(String login, String cursor) {
        JsonNode owner = size.ask(first -> {
                    Map<String, Object> variables = new HashMap<>();
                    variables.put("login", login);
                    variables.put("first", first);
                    variables.put("after", cursor);
                    variables.put("begin", cursor == null);
                    return github.ask(login, OwnerQuestions.ALL, variables);
                })
                .path("repositoryOwner");
        if (!owner.isObject()) {
            throw unknown(login);
        }
        return owner;
    }

    /** As of the first answer: what changed while the others were read, the next time finds. */
    private static Mark mark(JsonNode owner) {
        Instant at = RestJson.later(
                RestJson.time(owner.path("updated").path("nodes").path(0), "updatedAt"),
                RestJson.time(owner.path("pushed").path("nodes").path(0), "pushedAt"));
        return at == null
                ? null
                : new Mark(
                        at,
                        owner.path("repositories").path("totalCount").asInt(),
                        owner.path("__typename").asText().equals("Organization"));
    }
}
