package dev.stoa.github.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.RestJson;
import dev.stoa.github.client.LiveGitHub;
import dev.stoa.github.client.LiveGitHubs;
import dev.stoa.github.client.RepairSide;
import dev.stoa.github.sync.Sync;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.support.Ledger;
import dev.stoa.support.Retelling;
import dev.stoa.support.World;
import dev.stoa.support.github.GitRepository;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import dev.stoa.support.github.RecordedHook;
import dev.stoa.support.github.RecordedHook.Event;
import dev.stoa.support.github.RecordedHooks;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conversations of ants and the commits of annoy, delivered by the hooks of two organisations in whatever order, some
 * twice, some never: after repair the ledger is the one of a sync from scratch, commits from git included.
 */
@QuarkusTest
class RepairedHistoryTest {

    private static final List<String> OWNERS = List.of("panjf2000", "spotify");

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
    RepairSide side;
    Repair repair;
    LiveGitHub live;
    ObjectNode annoy;
    final Map<Long, RecordedHook> hooks = new HashMap<>();

    @BeforeEach
    void startGitHub() {
        world.reset();
        data = new RecordedData();
        data.repositories.removeIf(
                repository -> repository.path("name").asText().equals("pedalboard"));
        github = new RecordedGitHub(data, folder.resolve("served"));
        github.hooks = new RecordedHooks();
        side = RepairSide.at(github, folder.resolve("data"), String.join(",", OWNERS));
        annoy = data.repository("annoy");
        hang("panjf2000", 4711, data.repository("ants"));
        hang("spotify", 4712, annoy);
        repair = repairs.of(side);
        live = LiveGitHubs.at(github, folder.resolve("mirrors"), "", Duration.ZERO);
        tellRepositories();
    }

    private void hang(String owner, long number, ObjectNode repository) {
        RecordedHook hook = new RecordedHook(
                owner,
                number,
                "http://localhost:8080/webhooks/github",
                portal,
                secrets.get("webhook-secret"),
                side.clock().instant().minus(Duration.ofDays(1)));
        github.hooks.all.add(hook);
        hooks.put(repository.path("id").asLong(), hook);
    }

    private void tellRepositories() {
        ledgerEvents.apply(List.of(RestJson.repository(data.repository("ants")), RestJson.repository(annoy)));
    }

    @AfterEach
    void stopGitHub() {
        github.close();
    }

    @RepeatedTest(2)
    void shuffledDoubledAndWithEveryFifthLostItEndsAsSyncedFromScratch() throws InterruptedException {
        List<Event> history = new ArrayList<>(AntsTold.of(data));
        int conversations = history.size();
        history.addAll(PushesTold.since(annoy, github.histories.of("annoy"), null));
        assertTrue(history.size() - conversations > 400, history.size() + " deliveries");
        var told = Retelling.of(history);
        Random random = new Random(told.seed().hashCode());
        hooks.values().forEach(hook -> {
            hook.reaches = event -> random.nextInt(5) > 0;
            // All of it within GitHub's three days.
            hook.tick = Duration.ofSeconds(3);
        });
        told.portions().forEach(portion -> portion.events().forEach(this::send));
        long lost = lost();
        assertTrue(lost > history.size() / 20, told.seed() + ": " + lost + " of " + history.size());
        Map<String, Long> before = ledger.totals();

        hooks.values().forEach(hook -> hook.reaches = event -> true);
        for (int round = 0; round < 20 && lost() > 0; round++) {
            repair.round();
        }
        repair.round();
        assertEquals(0, lost(), told.seed());
        assertEquals(
                Map.of("recovered", lost),
                ledger.counts("select case when recovered_at is null then 'open' else 'recovered' end, count(*)"
                        + " from missed_delivery group by 1"),
                told.seed());
        allApplied();
        var byWebhooks = ledger.credits();
        var totals = ledger.totals();
        assertEquals(911, totals.get("COMMIT"), told.seed());
        assertTrue(before.get("COMMIT") < 911, "some commits were lost before");

        sync.run(live, OWNERS);
        assertEquals(byWebhooks, ledger.credits(), told.seed() + ": a sync after webhooks changes nothing");
        world.reset();
        sync.run(LiveGitHubs.at(github, folder.resolve("mirrors-of-scratch"), "", Duration.ZERO), OWNERS);
        assertEquals(ledger.credits(), byWebhooks, told.seed());
        assertEquals(ledger.totals(), totals, told.seed());
    }

    /** Each push of the newest part of the history is lost for good: the targeted sync reads the commits from git. */
    @Test
    void pushesThatGitHubDeliversNoMoreAreReadFromGitAndAreNoGapThen() throws InterruptedException {
        GitRepository git = github.histories.of("annoy");
        String head = git.head();
        var commits = PushesTold.commits(git, null);
        String known = commits.get(commits.size() - 20).name();
        git.push(known);
        sync.run(live, OWNERS);
        long then = ledger.totals().get("COMMIT");
        assertTrue(then < 911 && then > 800, then + " commits");

        git.push(head);
        hooks.values().forEach(hook -> hook.reaches = event -> false);
        List<Event> pushes = PushesTold.since(annoy, git, known);
        pushes.forEach(this::send);
        for (int minute = 0; minute < 200; minute += 3) {
            repair.round();
            side.clock().sleep(Duration.ofMinutes(3));
        }
        assertEquals(
                pushes.size(),
                ledger.count("missed_delivery where given_up_at is not null and parts = '{COMMITS,TAGS}'"));
        assertEquals(pushes.size(), missing());
        assertEquals(then, ledger.totals().get("COMMIT"));
        assertEquals(1, ledger.count("sync_run where state = 'ASKED' and asked_by = 'the repair of deliveries'"));

        ledger.change("update sync_run set state = 'STOPPED' where state = 'ASKED'");
        // The side's clock has gone ahead; the sync's has not.
        ledger.change("update missed_delivery set given_up_at = now() - interval '1 minute'");
        repair.round();
        assertEquals(pushes.size(), missing(), "nothing was read since");
        sync.run(live, OWNERS);
        assertEquals(911, ledger.totals().get("COMMIT"));
        repair.round();
        assertEquals(0, missing(), "made good");
        assertEquals(pushes.size(), ledger.count("missed_delivery where healed_at is not null"));
    }

    private long missing() {
        return ledger.counts("select 'n', coalesce(sum(missing), 0)::bigint from delivery_missed")
                .get("n");
    }

    private void send(Event event) {
        hooks.get(event.repository()).send(event);
    }

    private long lost() {
        return hooks.values().stream().mapToLong(RecordedHook::lost).sum();
    }

    private void allApplied() throws InterruptedException {
        for (int i = 0; i < 3_000 && ledger.count("delivery where state = 'WAITING'") > 0; i++) {
            Thread.sleep(10);
        }
        assertEquals(
                Map.of(), ledger.counts("select state || ': ' || reason, 1 from delivery where state <> 'PROCESSED'"));
    }
}
