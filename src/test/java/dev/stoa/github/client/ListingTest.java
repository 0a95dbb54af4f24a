package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.Sync;
import dev.stoa.github.sync.SyncRun;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.project.ProjectQueries;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists leave out, name again or fail to tell, and what the pages may then say of their freshness. */
@QuarkusTest
class ListingTest {

    private static final List<String> ANTS = List.of("panjf2000");

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Sync sync;

    @Inject
    SyncStatus status;

    @Inject
    Ledger ledger;

    @Inject
    ProjectQueries projects;

    @Inject
    EntityManager database;

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
    void aRepositoryThatIsListedAgainIsBackAtOnce() throws InterruptedException {
        ObjectNode annoy = data.repository("annoy");
        for (int round = 0; round < 2; round++) {
            sync.run(live, List.of("spotify"));
            assertTrue(projects.bySlug("annoy").isPresent(), "round " + round);
            data.repositories.remove(annoy);
            sync.run(live, List.of("spotify"));
            assertTrue(projects.bySlug("annoy").isEmpty(), "round " + round);
            data.repositories.add(annoy);
        }
    }

    @Test
    void draftsThatArePublishedEditedAndWithdrawnAreSeenByTheSync() throws InterruptedException {
        Map<String, Object> release = draft(71, "v9");
        data.releases.put("ants", List.of(release, published(draft(72, "v8"), "2026-01-03T00:00:00Z")));
        restarted();
        sync.run(live, ANTS);
        assertEquals(1, ledger.totals().get("RELEASE"));
        published(release, "2026-02-01T00:00:00Z");
        restarted();
        sync.run(live, ANTS);
        assertEquals(2, ledger.totals().get("RELEASE"));
        release.put("isDraft", true);
        release.put("updatedAt", "2026-03-01T00:00:00Z");
        restarted();
        sync.run(live, ANTS);
        assertEquals(1, ledger.totals().get("RELEASE"));
    }

    @Test
    void whateverOneOrganisationThrowsTheOthersAreReadAndTheRunIsClosed() throws InterruptedException {
        var report = sync.run(
                new Stumbling(live, "spotify", null, new IllegalStateException("an answer of odd shape")),
                List.of("spotify", "panjf2000"));
        assertEquals("spotify: an answer of odd shape", report.listFailure());
        assertTrue(projects.bySlug("ants").isPresent());
        assertEquals(report.listFailure(), newest().failure);
    }

    @Test
    void aPartThatNobodyHasReadYetIsPendingAndTheStoppedRunIsClosed() {
        var stopping = new Stumbling(live, null, Part.PULL_REQUESTS, new Error("the process ends here"));
        assertThrows(Error.class, () -> sync.run(stopping, ANTS));
        assertNotNull(newest().finishedAt);
        assertNotNull(newest().failure);
        assertEquals(1, state().pending());
        assertEquals(null, state().asOf());
    }

    @Test
    void aRefusedTokenIsNotCompleteAsOfNow() throws InterruptedException {
        sync.run(live, ANTS);
        var good = state();
        assertEquals(0, good.pending());
        assertFalse(good.failing());
        assertEquals(newest().finishedAt, good.asOf());
        github.fault = exchange -> {
            Http.json(exchange, 401, Map.of("message", "Bad credentials"));
            return true;
        };
        sync.run(live, ANTS);
        assertEquals(good.asOf(), state().asOf());
        assertTrue(state().failing());
        github.fault = exchange -> false;
        sync.run(live, ANTS);
        assertFalse(state().failing());
        assertTrue(state().asOf().isAfter(good.asOf()));
    }

    @Test
    void onlyADeliveryThatWasBroughtInMakesThePageFresher() throws InterruptedException {
        sync.run(live, ANTS);
        Instant synced = state().asOf();
        for (String other : List.of("IGNORED", "PARKED")) {
            delivery(other, synced.plus(Duration.ofHours(1)));
            assertEquals(synced, state().asOf(), other);
        }
        delivery("PROCESSED", synced.plus(Duration.ofMinutes(1)));
        assertEquals(synced.plus(Duration.ofMinutes(1)), state().asOf());
    }

    private void delivery(String state, Instant finished) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        insert into delivery (guid, event, state, received_at, due_at, finished_at, size)
                        values (:state, 'push', :state, :at, :at, :at, 0)""")
                        .setParameter("state", state)
                        .setParameter("at", finished)
                        .executeUpdate());
    }

    /** The recorded GraphQL keeps what it was built from. */
    private void restarted() {
        github.close();
        github = new RecordedGitHub(data, folder.resolve("served" + System.nanoTime()));
        live = LiveGitHubs.at(github, folder.resolve("mirrors"));
    }

    private static Map<String, Object> draft(int id, String tag) {
        return new HashMap<>(Map.of(
                "__typename",
                "Release",
                "databaseId",
                id,
                "order",
                id,
                "tagName",
                tag,
                "name",
                "Release " + tag,
                "isDraft",
                true,
                "isPrerelease",
                false,
                "createdAt",
                "2026-01-01T00:00:00Z",
                "updatedAt",
                "2026-01-02T00:00:00Z"));
    }

    private static Map<String, Object> published(Map<String, Object> release, String at) {
        release.put("isDraft", false);
        release.put("publishedAt", at);
        return release;
    }

    private SyncStatus.State state() {
        return QuarkusTransaction.requiringNew().call(() -> status.of(null));
    }

    private static SyncRun newest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> SyncRun.<SyncRun>find("order by id desc").firstResult());
    }
}
