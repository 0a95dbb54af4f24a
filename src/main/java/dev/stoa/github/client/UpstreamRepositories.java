package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent.RepositoryElsewhere;
import dev.stoa.contribution.GitHubEvents;
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
import org.jboss.logging.Logger;

/** Looks up the repositories of others that staff named, once a day, fifty in a question. */
@ApplicationScoped
class UpstreamRepositories {

    private static final Logger LOG = Logger.getLogger(UpstreamRepositories.class);
    private static final int AT_ONCE = 50;
    private static final Duration DAY = Duration.ofDays(1);

    private final GraphQl github;
    private final GitHubEvents ledger;
    private final Clock clock;

    UpstreamRepositories(GraphQl github, GitHubEvents ledger, Clock clock) {
        this.github = github;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws dev.stoa.github.sync.SourceException when GitHub does not answer; what it has answered by then is kept */
    void run() {
        Instant now = clock.instant();
        for (var due = due(now); !due.isEmpty(); due = due(now)) {
            ask(due, now);
        }
    }

    private static List<Wanted> due(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Upstream.askedBefore(now.minus(DAY), AT_ONCE).stream()
                        .map(upstream -> new Wanted(upstream.id, upstream.presentOwner(), upstream.presentName()))
                        .toList());
    }

    private void ask(List<Wanted> wanted, Instant now) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            variables.put("o" + i, wanted.get(i).owner());
            variables.put("n" + i, wanted.get(i).name());
        }
        JsonNode answer = github.ask(ContributionQuestions.ofRepositories(wanted.size()), variables);
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode shown = answer.path("r" + i);
            Wanted one = wanted.get(i);
            QuarkusTransaction.requiringNew().run(() -> store(one, shown, now));
        }
    }

    private void store(Wanted wanted, JsonNode shown, Instant now) {
        Upstream upstream = Upstream.findById(wanted.id());
        if (upstream == null) {
            return;
        }
        upstream.askedAt = now;
        if (!shown.path("visibility").asText().equals("PUBLIC")) {
            upstream.failure = "GitHub shows no such public repository";
            LOG.warnf("Upstream %s/%s: %s", wanted.owner(), wanted.name(), upstream.failure);
            return;
        }
        var repository = ForeignRepository.of(shown);
        ledger.apply(List.of(repository, new RepositoryElsewhere(repository.repository())));
        upstream.found(Repository.findById(repository.repository()));
    }

    private record Wanted(long id, String owner, String name) {}
}
