package dev.stoa.github.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.RestJson;
import dev.stoa.github.client.LiveGitHubs;
import dev.stoa.github.client.RepairSide;
import dev.stoa.github.sync.Sync;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.support.Ledger;
import dev.stoa.support.Retelling;
import dev.stoa.support.World;
import dev.stoa.support.github.Fault;
import dev.stoa.support.github.Faults;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import dev.stoa.support.github.RecordedHook;
import dev.stoa.support.github.RecordedHooks;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recorded GitHub delivered and we did not get, found and asked for again over HTTP; each request is counted. */
@QuarkusTest
class RepairTest {

    private static final String OWNER = "panjf2000";
    private static final String ADDRESS = "http://localhost:8080/webhooks/github";

    @TempDir
    Path folder;

    @TestHTTPResource("/webhooks/github")
    URI portal;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    GitHubEvents ledgerEvents;

    @Inject
    LocalSecrets secrets;

    @Inject
    Repairs repairs;

    @Inject
    Sync sync;

    RecordedData data;
    RecordedGitHub github;
    RecordedHook hook;
    RepairSide side;
    Repair repair;

    @BeforeEach
    void startGitHub() {
        world.reset();
        data = new RecordedData();
        github = new RecordedGitHub(data, folder.resolve("served"));
        side = RepairSide.at(github, folder.resolve("data"), OWNER);
        hook = new RecordedHook(
                OWNER,
                4711,
                ADDRESS,
                portal,
                secrets.get("webhook-secret"),
                side.clock().instant().minus(Duration.ofDays(1)));
        github.hooks = new RecordedHooks();
        github.hooks.all.add(hook);
        repair = repairs.of(side);
        ledgerEvents.apply(List.of(RestJson.repository(data.repository("ants"))));
    }

    @AfterEach
    void stopGitHub() {
        github.close();
    }

    @RepeatedTest(3)
    void shuffledDoubledAndWithEveryFifthLostItEndsAsSyncedFromScratch() throws InterruptedException {
        List<RecordedHook.Event> history = AntsTold.of(data);
        var told = Retelling.of(history);
        Random random = new Random(told.seed().hashCode());
        hook.reaches = event -> random.nextInt(5) > 0;
        told.portions().forEach(portion -> portion.events().forEach(hook::send));
        long lost = hook.lost();
        int attempts = hook.attempts();
        assertTrue(
                history.size() > 200 && lost > history.size() / 20,
                told.seed() + ": " + lost + " of " + history.size());

        hook.reaches = event -> true;
        int before = github.rest.get();
        repair.round();
        long expected = 1 + (attempts + 99) / 100 + Math.min(100, lost);
        for (long left = lost; left > 0; left -= 100) {
            repair.round();
            // What was asked for in the round before lies on top, then five within the overlap.
            expected += (Math.min(100, left) + 5) / 100 + 1 + Math.clamp(left - 100, 0, 100);
        }
        assertEquals(expected, github.rest.get() - before, told.seed());
        assertEquals(0, hook.lost(), told.seed());
        assertEquals(Map.of("recovered", lost), states(), told.seed());
        allApplied();
        var byWebhooks = ledger.credits();
        var totals = ledger.totals();

        world.reset();
        sync.run(LiveGitHubs.at(github, folder.resolve("mirrors"), "", Duration.ZERO), List.of(OWNER));
        var bySync = ledger.credits();
        // Commits are told by git alone here.
        bySync.keySet().removeIf(key -> key.startsWith("COMMIT "));
        assertEquals(bySync, byWebhooks, told.seed());
        var synced = ledger.totals();
        synced.remove("COMMIT");
        assertEquals(synced, totals, told.seed());
    }

    @Test
    void eachRequestHasItsReason() {
        List<RecordedHook.Event> history = AntsTold.of(data).subList(0, 150);
        Set<String> lost = new HashSet<>();
        history.stream().skip(10).limit(7).forEach(event -> lost.add(event.guid()));
        hook.reaches = event -> !lost.contains(event.guid());
        history.forEach(hook::send);
        hook.reaches = event -> true;
        assertEquals(1 + 2 + 7, requests(), "the hooks of the owner, two pages of deliveries, seven asked for again");
        assertEquals(150, ledger.count("delivery"));
        // The list now has seven new attempts at its top; the watermark is below them.
        assertEquals(1, requests(), "a page");
        assertEquals(Map.of("recovered", 7L), states());
        assertEquals(1, requests(), "nothing is new: a page");
        hook.send(AntsTold.of(data).get(160));
        assertEquals(1, requests(), "what arrived needs no more than to be seen");
    }

    @Test
    void whatGitHubCannotReachIsAskedForLaterAndLaterAndThenLeftToTheSync() {
        var event = AntsTold.of(data).getFirst();
        hook.reaches = none -> false;
        hook.send(event);
        ledger.change(
                "insert into sync_part (repository_id, part, told, read_to, complete_at) select id, 'PULL_REQUESTS', 'x', 'x', now()"
                        + " from repository");
        int asked = 0;
        for (int minute = 0; minute < 200; minute += 3) {
            int before = hook.attempts();
            repair.round();
            asked += hook.attempts() - before;
            side.clock().sleep(Duration.ofMinutes(3));
        }
        assertEquals(5, asked);
        assertEquals(Map.of("given up", 1L), states());
        assertEquals(
                Map.of("Asked for 5 times, and it did not arrive. GitHub says: failed to connect to host", 1L),
                ledger.counts("select failure, 1 from missed_delivery"));
        assertEquals(
                Map.of("PULL_REQUESTS due", 1L),
                ledger.counts(
                        "select part || case when told is distinct from read_to then ' due' else '' end, 1 from sync_part"));
        assertEquals(1L, ledger.count("sync_run where state = 'ASKED' and asked_by = 'the repair of deliveries'"));
        // Should GitHub bring it after all, it is no longer lost.
        hook.reaches = all -> true;
        hook.send(event);
        repair.round();
        assertEquals(Map.of("recovered", 1L), states());
    }

    @Test
    void afterMoreThanThreeDaysAwayTheOwnerIsSyncedAndTheGapIsTold() throws InterruptedException {
        hook.send(AntsTold.of(data).getFirst());
        repair.round();
        var live = LiveGitHubs.at(github, folder.resolve("mirrors"), OWNER, Duration.ZERO);
        sync.run(live, List.of(OWNER));
        // Six days of which the first three can no longer be listed.
        hook.reaches = none -> false;
        hook.tick = Duration.ofDays(1);
        AntsTold.of(data).subList(1, 6).forEach(hook::send);
        hook.reaches = all -> true;
        hook.tick = Duration.ofSeconds(30);
        side.clock().sleep(Duration.ofDays(5));
        ledger.change("update sync_owner set whole_at = now() - interval '5 days'");
        repair.round();
        assertEquals(1, ledger.count("delivery_gap where repaired_at is null"));
        assertEquals(
                Map.of("days", 3L),
                ledger.counts(
                        "select 'days', extract(day from until - since + interval '1 hour')::int from delivery_gap"));
        assertEquals(0, ledger.count("sync_owner where mark is not null"), "the whole of it is listed");
        assertEquals(1, ledger.count("sync_run where state = 'ASKED'"));
        repair.round();
        assertEquals(1, ledger.count("delivery_gap"), "found once");
        ledger.change("update sync_run set state = 'STOPPED' where state = 'ASKED'");
        ledger.change("update delivery_gap set found_at = now() - interval '1 minute'");
        sync.run(live, List.of(OWNER));
        repair.round();
        assertEquals(1, ledger.count("delivery_gap where repaired_at is not null"));
    }

    @Test
    void aRefusalIsKeptWithItsReasonAndRests() {
        hook.send(AntsTold.of(data).getFirst());
        repair.round();
        github.fault = deliveries(Faults.status(403, "Resource not accessible by personal access token"));
        assertEquals(0, requests(), "refused before it was counted");
        assertEquals(
                Map.of("GitHub does not allow it (403): Resource not accessible by personal access token", 1L),
                ledger.counts("select failure, attempts from hook"));
        int asked = github.asked.get();
        repair.round();
        assertEquals(asked, github.asked.get(), "it rests");
        github.fault = Fault.NONE;
        side.clock().sleep(Duration.ofMinutes(4));
        assertEquals(1, requests());
        assertEquals(0, ledger.count("hook where failure is not null"));
    }

    @Test
    void hooksThatCannotBeListedAreToldAndThoseThatDeliverAreKnownByIt() {
        github.hooks.all.clear();
        github.fault = exchange -> exchange.getRequestURI().getPath().endsWith("/hooks")
                && Faults.notFound().answers(exchange);
        hook.send(AntsTold.of(data).getFirst());
        // The intake keeps the header; told here by hand so that this test stands on its own.
        ledger.change("update delivery set hook_id = 4711, target_type = 'organization', organisation = 'panjf2000'");
        github.hooks.all.add(hook);
        assertEquals(1, requests(), "a page of its deliveries");
        assertEquals(
                Map.of("panjf2000", 4711L),
                ledger.counts("select owner, number from hook where delivery_at is not null"));
        assertEquals(
                Map.of("GitHub shows nothing there to us (404): Not Found", 1L),
                ledger.counts("select failure, attempts from hook_owner"));
    }

    @Test
    void aHookThatDeliversElsewhereIsNotOurs() {
        github.hooks.all.clear();
        github.hooks.all.add(new RecordedHook(
                OWNER,
                12,
                "https://ci.example/hook",
                portal,
                "none",
                side.clock().instant()));
        assertEquals(1, requests());
        assertEquals(0, ledger.count("hook"));
    }

    private int requests() {
        int before = github.rest.get();
        repair.round();
        return github.rest.get() - before;
    }

    private static Fault deliveries(Fault fault) {
        return exchange -> exchange.getRequestURI().getPath().contains("/deliveries") && fault.answers(exchange);
    }

    private void allApplied() throws InterruptedException {
        for (int i = 0; i < 3_000 && ledger.count("delivery where state = 'WAITING'") > 0; i++) {
            Thread.sleep(10);
        }
        assertEquals(
                Map.of(), ledger.counts("select state || ': ' || reason, 1 from delivery where state <> 'PROCESSED'"));
    }

    private Map<String, Long> states() {
        return new HashMap<>(ledger.counts("""
                select case when recovered_at is not null then 'recovered' when given_up_at is not null then 'given up' else 'open' end,
                  count(*) from missed_delivery group by 1"""));
    }
}
