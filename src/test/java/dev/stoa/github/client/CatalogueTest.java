package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.Sync;
import dev.stoa.project.ProjectQueries;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Floor;
import dev.stoa.support.github.GeneratedOrganisation;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.Nodes;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a first sync asks for, and what it makes of odd answers. */
@QuarkusTest
class CatalogueTest {

    private static final String THEN = "2026-01-01T00:00:00Z";

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Sync sync;

    @Inject
    Ledger ledger;

    @Inject
    ProjectQueries projects;

    RecordedData data = new RecordedData();
    RecordedGitHub github;
    LiveGitHub live;

    @BeforeEach
    void emptyLedger() {
        world.reset();
    }

    @AfterEach
    void stopGitHub() {
        github.close();
    }

    @Test
    void generatedOrganisationCostsItsFloorAndNotOneRequestMore() throws InterruptedException {
        data.generated = new GeneratedOrganisation("acme", 60);
        serve();
        var report = sync.run(live, List.of("acme"));
        assertEquals(0, report.failures());
        assertEquals(60, report.repositories());
        int floor = Floor.of(data, "acme");
        assertTrue(floor > 100, "floor " + floor);
        assertEquals(floor, github.graphQl.get() + github.rest.get());
        var sizes = Map.of(
                "PULL_REQUEST_OPENED", "pullRequests",
                "ISSUE_OPENED", "issues",
                "STAR", "stargazers",
                "RELEASE", "releases");
        sizes.forEach((kind, field) -> assertEquals(
                data.generated.repositories().stream()
                        .mapToLong(repository -> Nodes.list(repository, field).size())
                        .sum(),
                ledger.totals().get(kind),
                kind));
        assertEquals(ledger.countedDays(), ledger.keptDays());

        int before = github.graphQl.get();
        sync.run(live, List.of("acme"));
        assertTrue(github.graphQl.get() - before <= 2);
    }

    @Test
    void portfolioOfSixHundredRepositoriesIsSevenRequests() throws InterruptedException {
        int repositories = data.addPortfolio();
        assertEquals(632, repositories);
        serve();
        var report = sync.run(
                new Breaking(live, Integer.MAX_VALUE, EnumSet.of(Part.PULL_REQUESTS, Part.ISSUES)), List.of("LLNL"));
        assertEquals(null, report.listFailure());
        assertEquals(repositories, ledger.count("repository"));
        assertEquals(7, github.graphQl.get() + github.rest.get());
        assertTrue(ledger.count("repository where cardinality(topics) > 0") > 300);
        assertTrue(ledger.count("repository_description where languages <> '{}'") > 500);
        // Of each the ten newest, without a request of their own.
        assertEquals(912, ledger.totals().get("RELEASE"));
    }

    @Test
    void whatOnlyAListingTellsIsKept() throws InterruptedException {
        var annoy = data.repository("annoy");
        annoy.putObject("files")
                .put("readme.md", "# Annoy\0 " + "é".repeat(200_000))
                .put(".mailmap", "A <a@b> <c@d>");
        annoy.putObject("languages").put("C++", 60_000).put("Python", 5_000);
        annoy.put("code_of_conduct", "Contributor Covenant")
                .put("contributing", "/spotify/annoy/blob/main/CONTRIBUTING.md")
                .put("security_policy", true);
        serve();
        Map<String, Followed> seen = new ConcurrentHashMap<>();
        sync.run(new Watching(live, seen), List.of("spotify"));
        assertEquals(Map.of("annoy", 60_000L, "pedalboard", 0L), ledger.counts("""
                select name, coalesce((languages ->> 'C++')::int, 0) from repository_description
                join repository on id = repository_id"""));
        assertEquals(Map.of("readme.md Contributor Covenant true true", 262_142L), ledger.counts("""
                select concat_ws(' ', readme_name, code_of_conduct, contributing::text, security_policy::text),
                  octet_length(readme) from repository_description where readme is not null"""));
        assertEquals(40, seen.get("annoy").mailmap().length());
        assertEquals(null, seen.get("pedalboard").mailmap());
        assertEquals(0, github.rest.get());
    }

    @Test
    void oddAnswersPass() throws InterruptedException {
        data.repository("annoy").put("id", 5_000_000_000L).put("node_id", "R_5000000000");
        var pull = Nodes.subject("PullRequest", 9_000_000_000L, 7, "x".repeat(500) + "\0", null, THEN);
        data.pullRequests.put("annoy", List.of(pull));
        Nodes.comment(pull, 9_100_000_000L, null, THEN);
        data.repository("pedalboard").put("is_empty", true).putNull("pushed_at");
        serve();
        assertEquals(0, sync.run(live, List.of("Spotify")).failures());
        assertEquals(
                1, ledger.count("pull_request where id = 9000000000 and author_id is null and length(title) = 500"));
        assertEquals(1, ledger.totals("annoy").get("PULL_REQUEST_COMMENT"));
        assertEquals(911, ledger.totals("annoy").get("COMMIT"));
        assertEquals(1, ledger.count("repository where id = 5000000000"));
        // GraphQL has 32 bits for the number of a repository.
        assertTrue(github.rest.get() > 0);
        assertEquals(null, ledger.totals("pedalboard").get("COMMIT"));
        assertEquals(0, ledger.count("sync_part where complete_at is null"));
    }

    @Test
    void whenGitHubCannotAnswerInTimeItIsAskedForLess() throws InterruptedException {
        serve();
        github.fault = exchange -> {
            if (!exchange.getRequestURI().getPath().equals("/graphql")) {
                return false;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.setStreams(new ByteArrayInputStream(body), exchange.getResponseBody());
            JsonNode variables = new ObjectMapper().readTree(body).path("variables");
            if (variables.path("first").asInt() <= 10) {
                return false;
            }
            Http.json(exchange, 502, Map.of("message", "We couldn't respond to your request in time"));
            return true;
        };
        var report = sync.run(live, List.of("panjf2000"));
        assertEquals(null, report.listFailure());
        assertEquals(0, report.failures());
        assertEquals(49, ledger.totals().get("PULL_REQUEST_OPENED"));
        assertEquals(48, ledger.totals().get("ISSUE_COMMENT"));
    }

    @Test
    void nameThatAnotherRepositoryTookBringsNothingOfItsOwn() throws InterruptedException {
        serve();
        sync.run(live, List.of("spotify"));
        long annoy = data.repository("annoy").path("id").asLong();
        data.repository("annoy").put("name", "annoyed").put("full_name", "spotify/annoyed");
        data.repository("pedalboard").put("name", "annoy").put("full_name", "spotify/annoy");
        data.issues.put("annoy", List.of(Nodes.subject("Issue", 1, 1, "Of another", null, THEN)));
        var problem = org.junit.jupiter.api.Assertions.assertThrows(
                dev.stoa.github.sync.SourceException.class,
                () -> live.read(new Followed(annoy, "spotify", "annoy", null), Part.ISSUES, null));
        assertEquals("GitHub does not show spotify/annoy to us any more", problem.getMessage());
        assertFalse(ledger.totals().containsKey("ISSUE_OPENED"));
    }

    private void serve() {
        github = new RecordedGitHub(data, folder.resolve("served"));
        live = LiveGitHubs.at(github, folder.resolve("mirrors"));
    }
}
