package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent.RepositoryElsewhere;
import dev.stoa.github.sync.Beside;
import dev.stoa.github.sync.Beside.Subject;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Catalogue.State;
import dev.stoa.github.sync.Catalogue.Told;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.github.sync.Part;
import dev.stoa.project.Repository;
import dev.stoa.project.Upstream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up the repositories of others that staff named, all in one question. */
@ApplicationScoped
class UpstreamRepositories {

    private final GraphQl github;

    UpstreamRepositories(GraphQl github) {
        this.github = github;
    }

    /** Of each that was found its history is to be read. */
    void read(List<Subject> wanted, Beside.Told told) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String[] name = wanted.get(i).name().split("/");
            variables.put("o" + i, name[0]);
            variables.put("n" + i, name[1]);
        }
        JsonNode answer = github.askPartly(null, ContributionQuestions.ofRepositories(wanted.size()), variables)
                .data();
        for (int i = 0; i < wanted.size(); i++) {
            tell(wanted.get(i), answer.path("r" + i), told);
        }
    }

    private static void tell(Subject wanted, JsonNode shown, Beside.Told told) {
        if (!shown.path("visibility").asText().equals("PUBLIC")) {
            told.failed(wanted, "GitHub shows no such public repository");
            return;
        }
        var repository = ForeignRepository.of(shown);
        long id = repository.repository();
        told.repository(new Catalogue.Page(
                List.of(repository, new RepositoryElsewhere(id)),
                List.of(new Told(id, Map.of(Part.COMMITS, new State(null, String.valueOf(repository.pushedAt())))))));
        // Staff may have taken it off the list meanwhile.
        QuarkusTransaction.requiringNew()
                .run(() -> Upstream.<Upstream>findByIdOptional(Long.parseLong(wanted.id()))
                        .ifPresent(upstream -> upstream.found(Repository.findById(id))));
        told.page(wanted, Page.last(List.of(), null));
    }
}
