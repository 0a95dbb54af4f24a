package dev.stoa.github.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.bench.Portal;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged {@code sync} as a process: alone on its data folder, beside a portal, stopped, and killed. */
class SyncCommandIT {

    private static final String FACTS = "select count(*) from contribution where credit = 0 and not removed";
    private static final String KEPT = "select sum(contributions) from activity_day";
    private static final String ENDED = "select count(*) from sync_run where state = 'DONE'";

    private static final List<String> OWNERS = List.of("spotify", "panjf2000");

    /** Commits of annoy and pedalboard, pull requests, reviews, issues and comments of ants; see SyncTest. */
    private static final long ALL = 911 + 759 + 49 + 26 + 45 + 30 + 16 + 46 + 26 + 26 + 48;

    /** Chains of parts that are read at once. */
    private static final int AT_ONCE = 8;

    @TempDir
    Path folder;

    private final RecordedData data = new RecordedData();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private RecordedGitHub github;

    private record Said(int code, String text) {}

    @BeforeEach
    void startGitHub() {
        data.largestPage = 3;
        github = new RecordedGitHub(data, folder.resolve("served"));
    }

    @AfterEach
    void stopGitHub() {
        release.countDown();
        github.close();
    }

    @Test
    void readsAloneAndBesideAPortalAndSaysWhatFailed() throws Exception {
        try (Portal portal = portal("data")) {
            Said first = sync(portal);
            assertEquals(0, first.code, first.text);
            assertTrue(first.text.contains("Changes: done after "), first.text);
            assertTrue(first.text.contains("3 of 3 repositories, "), first.text);
            assertFalse(first.text.contains("\033"), "a pipe gets plain lines");
            assertFalse(Files.exists(folder.resolve("data/keycloak/server")), "nobody signs in");

            portal.start();
            assertEquals(ALL, ask(portal, FACTS));
            await(portal, ENDED, ended -> ended == 2);
            Said dry = sync(portal, "--dry-run");
            assertEquals(0, dry.code, dry.text);
            assertTrue(dry.text.contains("Nothing was stored."), dry.text);

            github.fault = exchange -> {
                if (exchange.getRequestURI().getPath().contains("pedalboard")) {
                    Http.json(exchange, 451, Map.of("message", "Repository access blocked"));
                    return true;
                }
                return false;
            };
            Said full = sync(portal, "--full");
            assertEquals(1, full.code, full.text);
            assertTrue(
                    full.text.contains("  spotify/pedalboard commits: GitHub blocks it for legal reasons (451)"),
                    full.text);
            assertEquals(ALL, ask(portal, FACTS));
            assertEquals(
                    3,
                    ask(portal, "select count(*) from sync_run where asked_by = 'the terminal'"),
                    "one alone, two beside");
        }
    }

    @Test
    void isStoppedCleanlyAndGoesOn() throws Exception {
        try (Portal portal = portal("data")) {
            holdFrom(6);
            Process running = portal.command("sync");
            awaitHeld();
            long began = System.nanoTime();
            // The handle leaves the pipe open.
            running.toHandle().destroy();
            assertTrue(running.waitFor(15, TimeUnit.SECONDS), "it does not end");
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 10);
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.contains("Stopped. The next sync goes on where it was."), said);
            github.fault = exchange -> false;
            release.countDown();
            Said next = sync(portal);
            assertEquals(0, next.code, next.text);
            portal.with("STOA_JOBS", "false").start();
            assertEquals(1, ask(portal, "select count(*) from sync_run where state = 'STOPPED'"));
            assertEquals(ALL, ask(portal, FACTS));
        }
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Portal bare = new Portal(folder.resolve("bare"));
        Said none = sync(bare);
        assertEquals(2, none.code, none.text);
        assertTrue(none.text.startsWith("stoa: No organisation is followed: set STOA_GITHUB_ORGS"), none.text);
        assertEquals(2, sync(bare, "--quickly").code);
        github.fault = exchange -> {
            Http.json(exchange, 401, Map.of("message", "Bad credentials"));
            return true;
        };
        Said refused = sync(portal("refused"));
        assertEquals(1, refused.code, refused.text);
        assertTrue(refused.text.contains("GitHub refuses the token (401)"), refused.text);
    }

    /** kill -9 of the portal in the middle of its first sync: totals exact, and at most the pages under way asked for again. */
    @Test
    void aKilledSyncLosesNothingAndRepeatsAtMostThePagesUnderWay() throws Exception {
        assertEquals(0, sync(portal("whole")).code);
        int inOneGo = github.graphQl.getAndSet(0);
        assertEquals(58, inOneGo);
        try (Portal portal = portal("killed")) {
            holdFrom(inOneGo / 2);
            portal.start();
            awaitHeld();
            portal.kill();
            github.fault = exchange -> false;
            release.countDown();
            int before = github.graphQl.get();
            assertTrue(before < inOneGo, "killed too late");

            portal.start();
            assertTrue(ask(portal, FACTS) < ALL);
            await(portal, ENDED, ended -> ended >= 1);
            assertEquals(ALL, ask(portal, FACTS));
            assertEquals(ALL, ask(portal, KEPT));
            assertEquals(1, ask(portal, "select count(*) from sync_run where state = 'INTERRUPTED'"));
            // What the owners have was stored before the kill: the second run begins by asking each for its news.
            int repeated = github.graphQl.get() - inOneGo - OWNERS.size();
            System.out.printf(
                    "kill -9 after %d of %d GraphQL requests: %d asked again, %d were under way%n",
                    before, inOneGo, repeated, held.get());
            assertTrue(repeated <= AT_ONCE, "asked again: " + repeated);
        }
    }

    private Portal portal(String name) {
        return new Portal(folder.resolve(name))
                .with("STOA_GITHUB_ORGS", String.join(",", OWNERS))
                .with("STOA_GITHUB_TOKEN", "recorded")
                .with("STOA_GITHUB_API_URL", github.apiUrl().toString())
                .with("STOA_GITHUB_GIT_URL", github.gitUrl().toString());
    }

    /** From this GraphQL request on all wait until they are released; those whose asker has gone are not answered. */
    private void holdFrom(int request) {
        github.fault = exchange -> {
            if (!exchange.getRequestURI().getPath().equals("/graphql") || github.graphQl.get() < request) {
                return false;
            }
            held.incrementAndGet();
            try {
                release.await(120, TimeUnit.SECONDS);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
    }

    private void awaitHeld() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (held.get() == 0) {
            assertTrue(System.nanoTime() < deadline, "the sync never came so far");
            Thread.sleep(20);
        }
    }

    private static Said sync(Portal portal, String... options) throws Exception {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "sync";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Process running = portal.command(arguments);
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(running.waitFor(180, TimeUnit.SECONDS), text);
        return new Said(running.exitValue(), text);
    }

    private static void await(Portal portal, String question, LongPredicate enough) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!enough.test(ask(portal, question))) {
            assertTrue(System.nanoTime() < deadline, question + " took too long; see " + portal.log());
            Thread.sleep(100);
        }
    }

    private static long ask(Portal portal, String question) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(portal.jdbcUrl());
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
