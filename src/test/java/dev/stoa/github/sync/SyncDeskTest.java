package dev.stoa.github.sync;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.support.Browser;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff start, watch and stop real runs over HTTP; the jobs carry them out against the recorded GitHub. */
@QuarkusTest
@TestProfile(FollowingProfile.class)
@TestSecurity(user = "ada", roles = "admin")
class SyncDeskTest {

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

    private static final String UNKNOWN = "nobody-there: GitHub knows no organisation or user 'nobody-there'";

    @TempDir
    Path folder;

    @ConfigProperty(name = "stoa.github.api-url")
    URI address;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    Runs runs;

    RecordedGitHub github;
    RecordedData data;
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void startGitHub() throws InterruptedException {
        // The regular pass that begins with the application finds no GitHub; it must be over before the world is
        // emptied.
        await(() -> runs.rows().underWay().isEmpty());
        // Requests are counted here, and the repair of deliveries would ask for some of its own.
        await(() -> ledger.count("scheduled_tasks where task_name = 'github-repair' and picked") == 0);
        ledger.change(
                "update scheduled_tasks set execution_time = now() + interval '1 day' where task_name = 'github-repair'");
        world.reset();
        data = new RecordedData();
        github = new RecordedGitHub(data, folder.resolve("served"), address.getPort());
    }

    @AfterEach
    void stopGitHub() throws InterruptedException {
        release.countDown();
        await(() -> runs.rows().underWay().isEmpty());
        github.close();
        // A run is over when its row says so; its thread ends a moment later.
        await(() -> syncThreads().isEmpty());
    }

    @Test
    void aRunIsStartedWatchedAndToldWithAllItsNumbers() throws InterruptedException {
        assertTrue(page().select(".empty").text().startsWith("No run yet"));
        held("/graphql");
        start("changes");
        await(() -> github.asked.get() > 0 && run().state() == RunState.RUNNING);
        Response under = get("/admin/sync");
        assertEquals("3", under.header("Refresh"));
        Document watched = Jsoup.parse(under.asString());
        assertEquals("Changes, running", watched.selectFirst("#now").text());
        assertNotNull(watched.selectFirst("form[action=/admin/sync/runs/" + run().id() + "/stop] button"));
        assertEquals(null, get("/admin/sync?live=no").header("Refresh"));
        start("full");
        assertEquals(1, ledger.count("sync_run"), "asked for twice it is one");
        release.countDown();
        await(() -> run().state() == RunState.DONE);

        assertEquals(TOTALS, ledger.totals());
        RunStanding done = run();
        assertEquals(3, done.repositories());
        assertEquals(3, done.repositoriesDone());
        assertEquals(done.parts(), done.partsDone());
        assertEquals(github.rest.get() + github.graphQl.get(), done.budget().requests());
        assertEquals(github.points.get(), done.budget().points());
        // This process may have asked another GitHub with the same token before, in another test.
        assertTrue(done.budget().graphQl().used() >= done.budget().points(), done.toString());
        Document page = page();
        assertEquals(UNKNOWN, page.select(".errors p").text(), "on top, in a sentence");
        assertTrue(row(page, "spotify").contains(" UTC"), row(page, "spotify"));
        assertTrue(row(page, "nobody-there").contains("not yet read to its end"), row(page, "nobody-there"));
        assertEquals(
                "Organisations and users that are followed. GitHub's allowance of this hour: %s%,d of 5,000 GraphQL points are used, anew at TIME"
                        .formatted(
                                restUsed(done.budget().rest()),
                                done.budget().graphQl().used()),
                page.selectFirst("caption").text().replaceAll("anew at [^;]*", "anew at TIME"));
        assertTrue(page.select("#runs + div tbody tr").text().contains("asked for by ada"));
    }

    /** A sync asks GraphQL alone; another test of this process may have asked REST with the same token. */
    private static String restUsed(Budget.Limit rest) {
        return rest.limit() == null
                ? ""
                : "%,d of %,d REST requests are used, anew at TIME; ".formatted(rest.used(), rest.limit());
    }

    @Test
    void stopEndsItWithinSecondsAndTheNextRunCompletesIt() throws InterruptedException {
        held("/graphql");
        start("changes");
        await(() -> run().state() == RunState.RUNNING && waiting());
        long began = System.nanoTime();
        given().redirects()
                .follow(false)
                .post("/admin/sync/runs/" + run().id() + "/stop")
                .then()
                .statusCode(303);
        await(() -> run().state() == RunState.STOPPED);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.toMillis() < 4_000, "took " + took);
        await(() -> syncThreads().isEmpty());
        assertEquals("Stopped by ada. The next one goes on where it was.", run().outcome());
        assertEquals(0, ledger.count("sync_part where failure is not null"), "a stop is no failure");
        release.countDown();
        start("changes");
        await(() -> run().state() == RunState.DONE);
        assertEquals(TOTALS, ledger.totals());
        assertEquals(ledger.countedDays(), ledger.keptDays());
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndWritesNothingElse() throws InterruptedException {
        start("dry");
        await(() -> run().state() == RunState.DONE);
        assertEquals(0, ledger.count("repository") + ledger.count("sync_part") + ledger.count("owner_standing"));
        Document page = page();
        assertEquals("What the next run would do", page.selectFirst("#dry").text());
        Findings found = run().findings();
        assertEquals(3, found.fresh().count());
        assertEquals(
                List.of("panjf2000/ants", "spotify/annoy", "spotify/pedalboard"),
                found.fresh().names());
        assertEquals(
                3 + 2,
                found.requests(),
                "three lists, one in vain; the pull requests and the issues of ants, a page each");
        start("changes");
        await(() -> run().kind() == RunKind.CHANGES && run().state() == RunState.DONE);
        data.repository("annoy").put("updated_at", "2026-09-01T00:00:00Z").put("description", "Anew");
        data.repositories.removeIf(one -> one.path("name").asText().equals("pedalboard"));
        start("dry");
        await(() -> run().kind() == RunKind.DRY && run().state() == RunState.DONE);
        assertEquals(List.of("spotify/annoy"), run().findings().changed().names());
        assertEquals(List.of("spotify/pedalboard"), run().findings().gone().names());
        assertEquals(0, run().findings().fresh().count());
    }

    @Test
    void aFailureIsToldWithItsReasonRestsAndIsTriedWhenStaffSaySo() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        github.fault = exchange -> {
            if (exchange.getRequestURI().getPath().contains("pedalboard")) {
                asked.incrementAndGet();
                Http.json(exchange, 451, Map.of("message", "Repository access blocked"));
                return true;
            }
            return false;
        };
        start("changes");
        await(() -> run().state() == RunState.DONE);
        String row = row(page(), "spotify/pedalboard");
        assertTrue(row.contains("commits GitHub blocks it for legal reasons (451)"), row);
        assertTrue(row.contains("not before"), row);
        assertEquals(911L, ledger.totals().get("COMMIT"));
        int before = asked.get();
        start("changes");
        await(() -> run().id() == 2 && run().state() == RunState.DONE);
        assertEquals(before, asked.get(), "it rests");
        assertEquals(2, run().failures(), "commits and tags, and neither is forgotten");
        github.fault = exchange -> false;
        Document page = page();
        var forms = page.select("form[action=/admin/sync/attempts]");
        assertEquals(2, forms.size());
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            given().redirects()
                    .follow(false)
                    .formParam(
                            "subject", form.selectFirst("input[name=subject]").val())
                    .formParam("part", form.selectFirst("input[name=part]").val())
                    .post("/admin/sync/attempts")
                    .then()
                    .statusCode(303);
            int run = 3 + i;
            await(() -> run().id() == run && run().state() == RunState.DONE);
            assertEquals(1 - i, run().failures());
            assertEquals(
                    1 - i, page().select("form[action=/admin/sync/attempts]").size());
        }
        assertEquals(TOTALS, ledger.totals());
    }

    @Test
    void aTokenThatIsRevokedInTheMiddleEndsTheRunWithOneSentence() throws InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        github.fault = exchange -> {
            boolean revoked = exchange.getRequestURI().getPath().equals("/graphql") && github.graphQl.get() >= 3;
            if (revoked) {
                refused.incrementAndGet();
                Http.json(exchange, 401, Map.of("message", "Bad credentials"));
            }
            return revoked;
        };
        start("changes");
        await(() -> run().state() == RunState.FAILED);
        assertTrue(page().select(".errors p").text().startsWith("GitHub refuses the token (401)"));
        assertEquals(0, ledger.count("sync_part where failure is not null"), "it is nobody's failure but the token's");
        assertTrue(refused.get() <= 8, "asked in vain " + refused + " times");
        github.fault = exchange -> false;
        start("changes");
        await(() -> run().id() == 2 && run().state() == RunState.DONE);
        assertEquals(TOTALS, ledger.totals());
    }

    @Test
    void aRunWhoseProcessDiedIsToldAndTheNextTakesItsPlace() throws InterruptedException {
        ledger.change("insert into sync_run (source, started_at, state, heartbeat_at)"
                + " values ('GitHub', now() - interval '2 min', 'RUNNING', now() - interval '1 min')");
        Document page = page();
        assertEquals(
                "Interrupted: its process ended. The next one goes on where it was.",
                page.select(".errors p").text());
        assertTrue(page.select("#now").isEmpty());
        start("changes");
        await(() -> run().id() == 2 && run().state() == RunState.DONE);
        assertEquals(RunState.INTERRUPTED, runs.rows().of(1).orElseThrow().state());
        assertEquals(TOTALS, ledger.totals());
    }

    @Test
    void aFullRunReadsEverythingAgainAndChangesNothing() throws InterruptedException {
        start("changes");
        await(() -> run().state() == RunState.DONE);
        var credits = ledger.credits();
        long records = run().records();
        start("full");
        await(() -> run().kind() == RunKind.FULL && run().state() == RunState.DONE);
        assertEquals(records, run().records());
        assertEquals(credits, ledger.credits());
        assertEquals(TOTALS, ledger.totals());
    }

    @Test
    void hiddenRepositoriesAreListedWithTheirFormerNames() throws InterruptedException {
        start("changes");
        await(() -> run().state() == RunState.DONE);
        data.repository("annoy")
                .put("name", "annoyed")
                .put("full_name", "spotify/annoyed")
                .put("private", true)
                .put("updated_at", "2026-09-01T00:00:00Z");
        data.repositories.removeIf(one -> one.path("name").asText().equals("pedalboard"));
        start("changes");
        await(() -> run().id() == 2 && run().state() == RunState.DONE);
        Document page = page();
        assertTrue(row(page, "spotify/annoyed").contains("private spotify/annoy"), row(page, "spotify/annoyed"));
        assertTrue(row(page, "spotify/pedalboard").contains("gone "), row(page, "spotify/pedalboard"));
    }

    @Test
    void whatIsAskedForInAnOddWayIsRefused() {
        Response odd = given().formParam("kind", "sideways").post("/admin/sync/runs");
        assertEquals(422, odd.statusCode());
        assertTrue(Jsoup.parse(odd.asString()).select(".errors").text().startsWith("Choose what to run"));
        assertEquals(404, given().post("/admin/sync/runs/4711/stop").statusCode());
        assertEquals(
                404,
                given().formParam("subject", 1)
                        .formParam("part", "NONE")
                        .post("/admin/sync/attempts")
                        .statusCode());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void viewersSeeAndDoNothing() {
        Document page = page();
        assertTrue(page.select("main form").isEmpty());
        assertEquals(
                403,
                given().formParam("kind", "changes").post("/admin/sync/runs").statusCode());
        assertEquals(403, given().post("/admin/sync/runs/1/stop").statusCode());
        assertEquals(403, given().post("/admin/sync/attempts").statusCode());
    }

    @Test
    void thePageHasNoBarrierWhateverItShows() throws InterruptedException {
        try (var browser = Browser.open();
                var window = browser.window(1440, 900, ColorScheme.LIGHT)) {
            look(window);
            github.fault = exchange -> {
                boolean blocked = exchange.getRequestURI().getPath().contains("pedalboard");
                if (blocked) {
                    Http.json(exchange, 451, Map.of("message", "Repository access blocked"));
                }
                return blocked;
            };
            start("changes");
            await(() -> run().state() == RunState.DONE);
            data.repository("annoy").put("private", true).put("updated_at", "2026-09-01T00:00:00Z");
            start("changes");
            await(() -> run().id() == 2 && run().state() == RunState.DONE);
            start("dry");
            await(() -> run().id() == 3 && run().state() == RunState.DONE);
            look(window);
            ledger.change(
                    "insert into sync_run (source, kind, state, started_at, heartbeat_at, asked_by, repositories,"
                            + " repositories_done, parts, parts_done, records, requests, points) values ('GitHub', 'FULL', 'RUNNING',"
                            + " now() - interval '4 min', now() + interval '1 min', 'ada', 1240, 466, 6200, 2331, 184230, 2512, 2890)");
            look(window);
            assertEquals("37 %", window.page().locator("progress").textContent());
            ledger.change("update sync_run set state = 'STOPPED', finished_at = now() where state = 'RUNNING'");
        }
    }

    private void look(Browser.Window window) {
        window.page().navigate("http://localhost:" + io.restassured.RestAssured.port + "/admin/sync?live=no");
        assertEquals(List.of(), window.barriers());
    }

    /** Requests to this path wait until {@code release} is opened. */
    private void held(String path) {
        github.fault = exchange -> {
            if (exchange.getRequestURI().getPath().equals(path)) {
                holding.incrementAndGet();
                try {
                    release.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            }
            return false;
        };
    }

    private final AtomicInteger holding = new AtomicInteger();

    private boolean waiting() {
        return holding.get() > 0;
    }

    private static void start(String kind) {
        given().redirects()
                .follow(false)
                .formParam("kind", kind)
                .post("/admin/sync/runs")
                .then()
                .statusCode(303);
    }

    private RunStanding run() {
        return runs.rows().latest(1).getFirst();
    }

    private static Response get(String path) {
        return given().get(path);
    }

    private static Document page() {
        return Jsoup.parse(get("/admin/sync").then().statusCode(200).extract().asString());
    }

    private static String row(Document page, String name) {
        return page.select("tr:has(th:matchesOwn(^" + name + "$))").text();
    }

    private static List<String> syncThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("sync-heartbeat"))
                .toList();
    }

    private static void await(BooleanSupplier enough) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!enough.getAsBoolean()) {
            assertFalse(System.nanoTime() > deadline, "took too long");
            Thread.sleep(50);
        }
    }
}
