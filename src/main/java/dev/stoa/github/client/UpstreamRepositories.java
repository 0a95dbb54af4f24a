package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent.RepositoryElsewhere;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Catalogue.State;
import dev.stoa.github.sync.Catalogue.Told;
import dev.stoa.github.sync.Part;
import dev.stoa.project.Repository;
import dev.stoa.project.Upstream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Looks up the repositories of others that staff named, once a day, fifty in a question. */
@ApplicationScoped
class UpstreamRepositories {

    private static final Logger LOG = Logger.getLogger(UpstreamRepositories.class);
    private static final String NOT_SHOWN = "GitHub shows no such public repository";
    private static final int AT_ONCE = 50;
    private static final Duration DAY = Duration.ofDays(1);

    private final GraphQl github;
    private final Clock clock;

    UpstreamRepositories(GraphQl github, Clock clock) {
        this.github = github;
        this.clock = clock;
    }

    /**
     * Of each that was found its history is to be read.
     *
     * @throws dev.stoa.github.sync.SourceException when GitHub does not answer; what it has answered by then is kept
     */
    void lookUp(Consumer<Catalogue.Page> page) {
        Instant now = clock.instant();
        for (var due = due(now); !due.isEmpty(); due = due(now)) {
            ask(due, now, page);
        }
    }

    private static List<Wanted> due(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Upstream.askedBefore(now.minus(DAY), AT_ONCE).stream()
                        .map(upstream -> new Wanted(upstream.id, upstream.presentOwner(), upstream.presentName()))
                        .toList());
    }

    private void ask(List<Wanted> wanted, Instant now, Consumer<Catalogue.Page> page) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            variables.put("o" + i, wanted.get(i).owner());
            variables.put("n" + i, wanted.get(i).name());
        }
        JsonNode answer = github.askPartly(null, ContributionQuestions.ofRepositories(wanted.size()), variables)
                .data();
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode shown = answer.path("r" + i);
            Wanted one = wanted.get(i);
            if (shown.path("visibility").asText().equals("PUBLIC")) {
                var repository = ForeignRepository.of(shown);
                long id = repository.repository();
                page.accept(new Catalogue.Page(
                        List.of(repository, new RepositoryElsewhere(id)),
                        List.of(new Told(
                                id, Map.of(Part.COMMITS, new State(null, String.valueOf(repository.pushedAt())))))));
                store(one, now, id);
            } else {
                LOG.warnf("Upstream %s/%s: %s", one.owner(), one.name(), NOT_SHOWN);
                store(one, now, null);
            }
        }
    }

    private static void store(Wanted wanted, Instant now, Long repository) {
        QuarkusTransaction.requiringNew().run(() -> {
            Upstream upstream = Upstream.findById(wanted.id());
            if (upstream == null) {
                // Staff have taken it off the list meanwhile.
                return;
            }
            upstream.askedAt = now;
            if (repository == null) {
                upstream.failure = NOT_SHOWN;
            } else {
                upstream.found(Repository.findById(repository));
            }
        });
    }

    private record Wanted(long id, String owner, String name) {}
}
