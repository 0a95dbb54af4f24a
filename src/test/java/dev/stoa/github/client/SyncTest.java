package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Sync;
import dev.stoa.github.sync.SyncPart;
import dev.stoa.github.sync.SyncRun;
import dev.stoa.project.ProjectQueries;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Floor;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real client and sync against the recorded GitHub: totals to the last one. */
@QuarkusTest
class SyncTest {

    private static final List<String> OWNERS = List.of("spotify", "panjf2000");
    private static final Map<String, Long> TOTALS = Map.of(
            "COMMIT", 911L + 759L,
            "PULL_REQUEST_OPENED", 49L,
            "PULL_REQUEST_MERGED", 26L,
            "PULL_REQUEST_CLOSED", 45L,
            "REVIEW", 30L,
            "REVIEW_COMMENT", 16L,
            "PULL_REQUEST_COMMENT", 46L,
            "ISSUE_OPENED", 26L,
            "ISSUE_CLOSED", 26L,
            "ISSUE_COMMENT", 48L);

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

    @Inject
    ContributionQueries contributions;

    RecordedData data;
    RecordedGitHub github;
    LiveGitHub live;

    @BeforeEach
    void startGitHub() {
        world.reset();
        data = new RecordedData();
        github = new RecordedGitHub(data, folder.resolve("served"));
        live = LiveGitHubs.at(github, folder.resolve("mirrors"));
    }

    @AfterEach
    void stopGitHub() {
        github.close();
    }

    @Test
    void firstSyncFindsEverythingAndTheSecondNothingNew() throws InterruptedException {
        var report = sync.run(live, OWNERS);
        assertEquals(null, report.listFailure());
        assertEquals(0, report.failures(), this::reasons);
        assertEquals(3, report.repositories());
        assertEquals(TOTALS, ledger.totals());
        assertEquals(ledger.countedDays(), ledger.keptDays());
        assertEquals(23 + 80, ledger.count("release"));
        var annoy = projects.bySlug("annoy").orElseThrow();
        assertEquals("C++", annoy.language());
        var ants = projects.bySlug("ants").orElseThrow();
        assertTrue(ants.topics().contains("goroutine-pool"));
        assertEquals("MIT", projects.repositories(ants.id()).getFirst().licence());
        assertNotNull(
                QuarkusTransaction.requiringNew().call(() -> SyncRun.newest().orElse(null)));
        // Beside the floor, authors whose addresses say nothing are asked about, a hundred in a question.
        int floor = OWNERS.stream().mapToInt(owner -> Floor.of(data, owner)).sum();
        var authors = ledger.counts("""
                select owner, count(distinct i.id) from commit_identity i join contribution c on c.identity_id = i.id
                join repository r on r.id = c.repository_id where i.asked_at is not null group by 1""");
        assertEquals(Set.of("spotify"), authors.keySet());
        assertEquals(floor + (authors.get("spotify") + 99) / 100, github.graphQl.get() + github.rest.get());

        var credits = ledger.credits();
        assertEquals(0, sync.run(live, OWNERS).events());
        assertEquals(credits, ledger.credits());
        assertEquals(TOTALS, ledger.totals());
    }

    @Test
    void listsThatDoNotFitTheirPageAreFollowed() throws InterruptedException {
        data.largestPage = 3;
        sync.run(live, OWNERS);
        assertEquals(TOTALS, ledger.totals(), this::reasons);
    }

    @Test
    void peopleOfPedalboardAreHumanAndItsBotsAreNot() throws InterruptedException {
        sync.run(live, List.of("spotify"));
        var people = contributions.contributors(
                projects.bySlug("pedalboard").orElseThrow().id(), 100);
        assertEquals("Peter Sobot", people.first().getFirst().name());
        assertTrue(people.first().getFirst().contributions() > 600);
        assertFalse(people.first().stream().anyMatch(person -> person.name().endsWith("[bot]")));
    }

    @Test
    void recordingAndRecordedGitHubTellTheSame() throws InterruptedException {
        sync.run(live, OWNERS);
        var credits = ledger.credits();
        var tags = ledger.counts(
                "select r.name, count(*) from release join repository r on r.id = repository_id group by 1");
        world.reset();
        var sampleGitHub = new SampleGitHub(Path.of("content/sample/github"));
        sync.run(new Breaking(sampleGitHub, Integer.MAX_VALUE, live.parts()), OWNERS);
        var sample = ledger.credits();
        sample.keySet().removeIf(key -> !key.matches(".* (annoy|pedalboard|ants)"));
        assertEquals(credits, sample);
        var sampleTags = ledger.counts(
                "select r.name, count(*) from release join repository r on r.id = repository_id group by 1");
        // Four tags of annoy stand on branches whose commits were not recorded, so the recorded git cannot serve them.
        assertEquals(Map.of("annoy", 23L, "pedalboard", 80L), tags);
        assertEquals(27, sampleTags.get("annoy"));
        assertEquals(80, sampleTags.get("pedalboard"));
    }

    @Test
    void stopAtAnyPointIsMadeGoodByTheNextRun() throws InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        // Fourteen pages in all, of which four stops let at most twelve through.
        data.largestPage = 10;
        for (int stop = 0; stop < 4; stop++) {
            var broken = new Breaking(live, random.nextInt(1, 5), live.parts());
            assertThrows(Error.class, () -> sync.run(broken, OWNERS), "seed " + seed);
        }
        assertEquals(0, sync.run(live, OWNERS).failures(), this::reasons);
        assertEquals(TOTALS, ledger.totals(), "seed " + seed);
        assertEquals(ledger.countedDays(), ledger.keptDays(), "seed " + seed);
    }

    @Test
    void oneRepositorysFailureIsKeptAndDoesNotStopTheOthers() throws InterruptedException {
        github.fault = exchange -> {
            if (exchange.getRequestURI().getPath().contains("pedalboard")) {
                Http.json(exchange, 451, Map.of("message", "Repository access blocked"));
                return true;
            }
            return false;
        };
        assertEquals(2, sync.run(live, OWNERS).failures());
        assertEquals(911, ledger.totals().get("COMMIT"));
        assertTrue(reasons().contains("COMMITS: GitHub blocks it for legal reasons (451)"), reasons());
        github.fault = exchange -> false;
        assertEquals(2, sync.run(live, OWNERS).failures(), "they rest, and still count as failed");
        ledger.change("update sync_part set due_at = now() where failure is not null");
        assertEquals(0, sync.run(live, OWNERS).failures());
        assertEquals(TOTALS, ledger.totals());
        assertEquals("", reasons());
    }

    @Test
    void refusedForTheRateIsAskedAgain() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        github.fault = exchange -> {
            if (asked.incrementAndGet() % 3 == 1
                    && !exchange.getRequestURI().getPath().startsWith("/git/")) {
                exchange.getResponseHeaders().set("retry-after", "1");
                Http.json(exchange, 403, Map.of("message", "You have exceeded a secondary rate limit"));
                return true;
            }
            return false;
        };
        assertEquals(0, sync.run(live, List.of("panjf2000")).failures(), this::reasons);
        assertEquals(49, ledger.totals().get("PULL_REQUEST_OPENED"));
    }

    @Test
    void renamePrivacyAndLossFollowTheList() throws InterruptedException {
        sync.run(live, List.of("spotify"));
        data.repository("annoy")
                .put("name", "annoyed")
                .put("full_name", "spotify/annoyed")
                .put("updated_at", "2026-09-01T00:00:00Z");
        data.repository("pedalboard").put("private", true).put("updated_at", "2026-09-01T00:00:00Z");
        data.repository("annoyed").withArray("former_full_names").add("spotify/annoy");
        sync.run(live, List.of("spotify"));
        assertEquals(911, ledger.totals("annoyed").get("COMMIT"));
        assertEquals("annoyed", projects.movedTo("annoy").orElseThrow());
        assertTrue(projects.bySlug("pedalboard").isEmpty());
        data.repositories.removeIf(
                repository -> repository.path("name").asText().equals("annoyed"));
        sync.run(live, List.of("spotify"));
        assertTrue(projects.bySlug("annoyed").isEmpty());
    }

    @Test
    void unknownOrganisationAndBadAddressAreSaidInASentence() throws InterruptedException {
        assertEquals(
                "nobody: GitHub knows no organisation or user 'nobody'",
                sync.run(live, List.of("nobody")).listFailure());
    }

    private String reasons() {
        return QuarkusTransaction.requiringNew()
                .call(() -> SyncPart.failed().stream()
                        .map(part -> part.id.part() + ": " + part.failure)
                        .reduce("", (all, one) -> all + one + "\n"));
    }
}
