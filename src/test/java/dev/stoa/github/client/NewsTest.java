package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.github.sync.Sync;
import dev.stoa.project.ProjectQueries;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Nodes;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes after a first sync is found by the next one, in the fewest requests; nothing costs one an owner. */
@QuarkusTest
class NewsTest {

    private static final List<String> OWNERS = List.of("spotify", "panjf2000");
    private static final String LATER = "2026-11-01T10:00:00Z";
    private static final Map<String, Object> SOMEBODY = Nodes.user(77, "somebody");

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
    EntityManager database;

    RecordedData data;
    RecordedGitHub github;
    LiveGitHub live;

    @BeforeEach
    void syncOnce() throws InterruptedException {
        world.reset();
        data = new RecordedData();
        github = new RecordedGitHub(data, folder.resolve("served"));
        live = LiveGitHubs.at(github, folder.resolve("mirrors"));
        sync.run(live, OWNERS);
    }

    @AfterEach
    void stopGitHub() {
        github.close();
    }

    @Test
    void noChangeCostsOneRequestAnOwnerAndNoFetch() throws InterruptedException {
        int fetches = github.git.get();
        assertEquals(2, requestsOfASync());
        assertEquals(2, requestsOfASync());
        assertEquals(fetches, github.git.get());
    }

    @Test
    void changedPullRequestIsFound() throws InterruptedException {
        var pull = data.pullRequests.get("ants").get(3);
        pull.put("title", "Named anew");
        pull.put("updatedAt", LATER);
        assertEquals(2 + 1, requestsOfASync());
        assertEquals(1, ledger.count("pull_request where title = 'Named anew'"));
        assertEquals(2, requestsOfASync());
    }

    @Test
    void commentOnAnOldIssueIsFound() throws InterruptedException {
        Nodes.comment(data.issues.get("ants").getFirst(), 9_000_000_000L, SOMEBODY, LATER);
        assertEquals(2 + 1, requestsOfASync());
        assertEquals(48 + 1, ledger.totals().get("ISSUE_COMMENT"));
    }

    @Test
    void starIsFoundWithItsTimeAndOnlyOnce() throws InterruptedException {
        data.stars.get("annoy").add(Nodes.star(SOMEBODY, "2026-10-31T23:59:59Z"));
        touch("annoy", "updated_at");
        assertEquals(2 + 1, requestsOfASync());
        data.stars.get("annoy").add(Nodes.star(Nodes.user(78, "another"), LATER));
        data.repository("annoy").put("updated_at", "2026-11-02T00:00:00Z");
        assertEquals(2 + 1, requestsOfASync());
        assertEquals(
                Map.of("2026-10-31", 1L, "2026-11-01", 1L),
                ledger.counts("select (starred_at at time zone 'UTC')::date::text, count(*) from star group by 1"));
        assertEquals(2L, ledger.totals().get("STAR"));
    }

    @Test
    void discussionItsCommentsAndRepliesCountOneEachThoughTheirNumbersMeet() throws InterruptedException {
        var discussion = Nodes.subject("Discussion", 5, 12, "How?", SOMEBODY, LATER);
        var comment = Nodes.comment(discussion, 5, SOMEBODY, LATER);
        Nodes.list(comment, "replies").add(Nodes.node("DiscussionComment", 6, null, LATER));
        data.discussions.put("annoy", new ArrayList<>(List.of(discussion)));
        assertEquals(2 + 1, requestsOfASync());
        assertEquals(3, ledger.totals().get("DISCUSSION"));
        Nodes.comment(discussion, 7, SOMEBODY, "2026-11-01T12:00:00Z");
        assertEquals(2 + 1, requestsOfASync());
        assertEquals(4, ledger.totals("annoy").get("DISCUSSION"));
        assertEquals(4, ledger.count("contribution where kind = 'DISCUSSION' and subject = 12"));
        assertEquals(ledger.countedDays(), ledger.keptDays());
    }

    @Test
    void deletedRepositoryIsMissedInTheCount() throws InterruptedException {
        data.repositories.remove(data.repository("annoy"));
        assertEquals(2 + 1, requestsOfASync());
        assertTrue(projects.bySlug("annoy").isEmpty());
        assertTrue(projects.bySlug("pedalboard").isPresent());
        assertEquals(2, requestsOfASync());
    }

    @Test
    void pushIsFoundByItsOwnTime() throws InterruptedException {
        int fetches = github.git.get();
        touch("pedalboard", "pushed_at");
        assertEquals(2, requestsOfASync());
        assertTrue(github.git.get() > fetches);
    }

    @Test
    void moreThanTheSearchTellsIsListedAsAWhole() throws InterruptedException {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int number = 1; number <= 1_001; number++) {
            many.add(Nodes.subject("Issue", 8_000_000_000L + number, number, "Many", null, LATER));
        }
        data.issues.put("pedalboard", many);
        // One more for the whole of spotify; twenty issues, then a hundred at a time.
        assertEquals(2 + 1 + 11, requestsOfASync());
        assertEquals(26 + 1_001, ledger.totals().get("ISSUE_OPENED"));
    }

    @Test
    void onceADayTheWholeIsListedAndFindsWhatMovedNoTime() throws InterruptedException {
        var release = Nodes.node("Release", 71, SOMEBODY, "2020-01-01T00:00:00Z");
        release.putAll(Map.of("tagName", "v0.1", "name", "First", "isDraft", false, "isPrerelease", false));
        release.putAll(Map.of("publishedAt", "2020-01-01T00:00:00Z", "updatedAt", "2020-01-01T00:00:00Z"));
        // The newest repository is told each time; this makes annoy an old one.
        touch("pedalboard", "updated_at");
        requestsOfASync();
        data.releases.put("annoy", List.of(new HashMap<>(release)));
        assertEquals(2, requestsOfASync());
        assertEquals(null, ledger.totals().get("RELEASE"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update sync_owner set whole_at = whole_at - interval '25 hours'")
                        .executeUpdate());
        assertEquals(2, requestsOfASync());
        assertEquals(1, ledger.totals().get("RELEASE"));
    }

    private void touch(String repository, String time) {
        data.repository(repository).put(time, LATER);
    }

    private int requestsOfASync() throws InterruptedException {
        int before = github.graphQl.get() + github.rest.get();
        var report = sync.run(live, OWNERS);
        assertEquals(null, report.listFailure());
        assertEquals(0, report.failures());
        return github.graphQl.get() + github.rest.get() - before;
    }
}
