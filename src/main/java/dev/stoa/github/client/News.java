package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.RestJson;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Catalogue.Told;
import dev.stoa.github.sync.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is new of an owner since a mark, in one request as long as little is: the repositories that changed last or were pushed
 * to, and what the search finds of pull requests, issues and discussions. A lost or new repository shows in their number.
 */
@ApplicationScoped
class News {

    /** GitHub's index for searches lags behind, and a page of its may be told before what is a moment older. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Repositories that come along with the first question: enough as long as little changed, and cheap. */
    private static final int FEW = 10;

    /** The search tells no more. */
    private static final int SEARCHABLE = 1_000;

    private final GraphQl github;
    private final Catalogues catalogues;
    private final PageSize size = new PageSize();

    News(GraphQl github, Catalogues catalogues) {
        this.github = github;
        this.catalogues = catalogues;
    }

    /** Empty when only a whole catalogue tells what is new: repositories came or went, or too much changed to be found. */
    Optional<Catalogue> since(String login, Mark mark, Consumer<Catalogue.Page> page) {
        Reading reading = new Reading(login, mark);
        JsonNode answer = reading.ask(FEW, null);
        JsonNode owner = answer.path("repositoryOwner");
        int repositories = owner.path("repositories").path("totalCount").asInt();
        if (repositories != mark.repositories()
                || reading.isTooOld(owner.path("pushed"))
                || Search.ALL.stream().anyMatch(search -> search.hits(answer) > SEARCHABLE)) {
            return Optional.empty();
        }
        reading.updated(owner.path("repositories"), page);
        reading.pushed(owner.path("pushed"));
        Search.ALL.forEach(search -> reading.hits(search, answer.path(search.name())));
        page.accept(new Catalogue.Page(List.of(), reading.told));
        return Optional.of(new Catalogue(false, new Mark(reading.newest, repositories, mark.organisation())));
    }

    /** One look, and what it found. */
    private final class Reading {

        private final String login;
        private final Instant since;
        private final Map<String, String> searches = new HashMap<>();
        private final List<Told> told = new ArrayList<>();
        private Instant newest;

        Reading(String login, Mark mark) {
            this.login = login;
            newest = mark.at();
            since = mark.at().minus(OVERLAP);
            String where = (mark.organisation() ? "org:" : "user:") + login + " updated:>=" + since;
            Search.ALL.forEach(search -> searches.put(search.name(), where + search.qualifier()));
        }

        JsonNode ask(int expected, String cursor) {
            JsonNode answer = size.ask(expected, first -> {
                Map<String, Object> variables = new HashMap<>(searches);
                variables.put("login", login);
                variables.put("first", first);
                variables.put("after", cursor);
                variables.put("begin", cursor == null);
                return github.ask(login, OwnerQuestions.NEWS, variables);
            });
            if (!answer.path("repositoryOwner").isObject()) {
                throw Catalogues.unknown(login);
            }
            return answer;
        }

        /** Page by page, until they are older than the mark. */
        void updated(JsonNode list, Consumer<Catalogue.Page> page) {
            while (true) {
                List<JsonNode> fresh = fresh(list.path("nodes"), "updatedAt");
                page.accept(catalogues.page(fresh));
                if (fresh.size() < list.path("nodes").size()
                        || !list.path("pageInfo").path("hasNextPage").asBoolean()) {
                    return;
                }
                list = ask(
                                PageSize.MOST,
                                list.path("pageInfo").path("endCursor").asText())
                        .path("repositoryOwner")
                        .path("repositories");
            }
        }

        void pushed(JsonNode list) {
            fresh(list.path("nodes"), "pushedAt").forEach(this::tell);
        }

        /** More was pushed to than the answer has room for. */
        boolean isTooOld(JsonNode pushed) {
            JsonNode nodes = pushed.path("nodes");
            return pushed.path("pageInfo").path("hasNextPage").asBoolean()
                    && fresh(nodes, "pushedAt").size() == nodes.size();
        }

        void hits(Search search, JsonNode first) {
            for (JsonNode list = first; ; list = more(search, list)) {
                for (JsonNode hit : fresh(list.path("nodes"), "updatedAt")) {
                    tell(hit.path("repository"));
                }
                if (!list.path("pageInfo").path("hasNextPage").asBoolean()) {
                    return;
                }
            }
        }

        private JsonNode more(Search search, JsonNode list) {
            return size.ask(first -> github.ask(
                            login,
                            OwnerQuestions.SEARCH,
                            Map.of(
                                    "query", searches.get(search.name()),
                                    "type", search.type(),
                                    "first", first,
                                    "after",
                                            list.path("pageInfo")
                                                    .path("endCursor")
                                                    .asText())))
                    .path("page");
        }

        private void tell(JsonNode repository) {
            told.add(new Told(catalogues.number(repository), PartStates.of(repository)));
        }

        private List<JsonNode> fresh(JsonNode nodes, String time) {
            List<JsonNode> fresh = new ArrayList<>();
            for (JsonNode node : nodes) {
                Instant at = RestJson.time(node, time);
                if (at != null && !at.isBefore(since)) {
                    fresh.add(node);
                    newest = RestJson.later(newest, at);
                }
            }
            return fresh;
        }
    }

    /** @param name of the variable and of its answer */
    private record Search(String name, String type, String qualifier, String count) {

        /** Issues and pull requests apart: GitHub Apps get nothing of a search for both. */
        static final List<Search> ALL = List.of(
                new Search("pulls", "ISSUE", " is:pr", "issueCount"),
                new Search("issues", "ISSUE", " is:issue", "issueCount"),
                new Search("discussions", "DISCUSSION", "", "discussionCount"));

        int hits(JsonNode answer) {
            return answer.path(name).path(count).asInt();
        }
    }
}
