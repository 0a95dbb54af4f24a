package dev.stoa.github.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.RestJson;
import dev.stoa.github.client.RepairSide;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.RecordedApp;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import dev.stoa.support.github.RecordedHook;
import dev.stoa.support.github.RecordedHooks;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A GitHub App has one hook for all its installations; its list is read as the App itself, with a signed token. */
@QuarkusTest
class AppHookTest {

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

    @Test
    void whatTheAppsHookLostIsAskedForAgainAsTheApp() throws Exception {
        world.reset();
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        KeyPair key = keys.generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        RecordedData data = new RecordedData();
        try (RecordedGitHub github = new RecordedGitHub(data, folder.resolve("served"))) {
            github.app = new RecordedApp("4711", key.getPublic(), Map.of("panjf2000", 31));
            RepairSide side = RepairSide.at(
                    github,
                    folder.resolve("data"),
                    "panjf2000",
                    Map.of("stoa.github.app-id", "4711", "stoa.github.app-key", pem));
            RecordedHook hook = new RecordedHook(
                    null,
                    88,
                    portal.toString(),
                    portal,
                    secrets.get("webhook-secret"),
                    side.clock().instant().minus(Duration.ofHours(1)));
            github.hooks = new RecordedHooks();
            github.hooks.all.add(hook);
            ledgerEvents.apply(List.of(RestJson.repository(data.repository("ants"))));
            List<RecordedHook.Event> history = AntsTold.of(data).subList(0, 10);
            String lost = history.get(4).guid();
            hook.reaches = event -> !event.guid().equals(lost);
            history.forEach(hook::send);
            hook.reaches = event -> true;

            Repair repair = repairs.of(side);
            int before = github.rest.get();
            repair.round();
            assertEquals(
                    2, github.rest.get() - before, "a page and the one that was lost; no token of an installation");
            repair.round();
            assertEquals(10, ledger.count("delivery"));
            assertEquals(1, ledger.count("missed_delivery where recovered_at is not null"));
            assertEquals(Map.of("APP", 0L), ledger.counts("select kind, attempts from hook where failure is null"));
            ledger.change("update delivery set hook_id = 88, target_type = 'integration'");
            ledger.change("delete from hook_mark");
            repair.round();
            assertEquals(
                    Map.of("APP", 88L), ledger.counts("select kind, number from hook where delivery_at is not null"));
        }
    }
}
