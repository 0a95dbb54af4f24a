package dev.stoa.github.repair;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.client.Webhooks;
import dev.stoa.github.sync.FollowingProfile;
import dev.stoa.github.sync.Runs;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.support.GitHubHook;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.RecordedApp;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import dev.stoa.support.github.RecordedHook;
import dev.stoa.support.github.RecordedHooks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff hang a hook: by GitHub's manifest flow, by hand, and with a new secret. */
@QuarkusTest
@TestProfile(FollowingProfile.class)
class HookSetupTest {

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

    @Inject
    LocalSecrets secrets;

    @Inject
    GitHubHook hook;

    @Inject
    Webhooks webhooks;

    RecordedGitHub github;

    @BeforeEach
    void startGitHub() throws InterruptedException {
        for (int i = 0; i < 600 && runs.rows().underWay().isPresent(); i++) {
            Thread.sleep(50);
        }
        repairRests();
        world.reset();
        forget();
        github = new RecordedGitHub(new RecordedData(), folder.resolve("served"), address.getPort());
        github.hooks = new RecordedHooks();
    }

    @AfterEach
    void stopGitHub() {
        github.close();
        forget();
    }

    /** This application runs its jobs: a round of repair would ask GitHub about the hooks that a test writes down. */
    private void repairRests() throws InterruptedException {
        String rests = "update scheduled_tasks set execution_time = now() + interval '1 day', version = version + 1"
                + " where task_name in ('github-repair', 'github-reconciliation') and not picked";
        ledger.change(rests);
        while (ledger.count("scheduled_tasks where task_name in ('github-repair', 'github-reconciliation')"
                        + " and (picked or execution_time < now() + interval '1 hour')")
                > 0) {
            Thread.sleep(50);
            ledger.change(rests);
        }
    }

    /** Secrets outlive the database. */
    private void forget() {
        List.of("webhook-secret-next", "github-app-id", "github-app-key", "github-app-webhook-secret")
                .forEach(secrets::drop);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whoMayOnlyLookIsNotOfferedMore() {
        Document page = page();
        assertTrue(page.select(".empty h2").text().equals("No hook yet"), page.text());
        assertTrue(page.text().contains("nobody-there: no hook known"), page.text());
        assertTrue(page.select("form[action^=/admin/hooks]").isEmpty());
        for (String path : List.of("secret", "rotation", "rotation/end", "app")) {
            assertEquals(403, post(path).statusCode(), path);
        }
        assertEquals(403, given().get("/admin/hooks/app/made?code=a&state=b").statusCode());
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void theSecretIsShownToWhoAsksForItAndKeptNowhere() {
        String secret = secrets.get("webhook-secret");
        assertFalse(page().html().contains(secret));
        Response shown = post("secret");
        assertEquals("no-store", shown.header("Cache-Control"));
        assertTrue(shown.asString().contains("<code>" + secret + "</code>"));
        String pasted = page().select("dl").text();
        assertTrue(pasted.contains("http://localhost:8080/webhooks/github"), pasted);
        assertTrue(pasted.contains("pull_request_review_thread"), pasted);
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void whileTheSecretIsRotatedBothAreTakenAndThenOnlyTheNewOne() {
        String old = secrets.get("webhook-secret");
        assertEquals(303, post("rotation").statusCode());
        assertEquals(422, post("rotation").statusCode(), "one at a time");
        String fresh = secrets.find("webhook-secret-next").orElseThrow();
        assertNotEquals(old, fresh);
        assertEquals(202, ping(old));
        assertEquals(202, ping(fresh));
        assertTrue(page().text().contains("A new secret was made by ada"));
        assertTrue(post("secret").asString().contains(fresh), "the new one is to be pasted");
        assertEquals(303, post("rotation/end").statusCode());
        assertEquals(401, ping(old));
        assertEquals(202, ping(fresh));
        assertEquals(fresh, secrets.get("webhook-secret"));
        assertEquals(422, post("rotation/end").statusCode());
        assertEquals(1, ledger.count("secret_rotation where ended_by = 'ada'"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void anAppIsMadeOnGitHubAndItsDeliveriesAreTaken() throws Exception {
        Response sent = given().formParam("owner", "spotify").post("/admin/hooks/app");
        Element form = Jsoup.parse(sent.asString()).selectFirst("form:has([name=manifest])");
        String start = address + "/git/organizations/spotify/settings/apps/new?state=";
        assertTrue(form.attr("action").startsWith(start), form.attr("action"));
        assertTrue(
                sent.header("Content-Security-Policy").contains("form-action 'self' " + address),
                "a browser lets it go there");
        String state = form.attr("action").substring(start.length());
        JsonNode manifest =
                new ObjectMapper().readTree(form.selectFirst("[name=manifest]").val());
        assertEquals(
                "http://localhost:8080/webhooks/github",
                manifest.at("/hook_attributes/url").asText());
        assertEquals(
                "http://localhost:8080/admin/hooks/app/made",
                manifest.path("redirect_url").asText());
        assertFalse(manifest.path("public").asBoolean(true));
        manifest.path("default_permissions").forEach(right -> assertEquals("read", right.asText()));
        assertEquals(20, manifest.path("default_events").size());

        KeyPair pair = key();
        String pem = pem(pair);
        github.hooks.apps.put(
                "a1b2",
                Map.of(
                        "id",
                        815,
                        "slug",
                        "stoa-of-spotify",
                        "name",
                        "Stoa of spotify",
                        "client_id",
                        "Iv1.x",
                        "client_secret",
                        "never-kept",
                        "webhook_secret",
                        "from-github",
                        "pem",
                        pem,
                        "html_url",
                        "https://github.example/apps/stoa-of-spotify"));
        assertEquals(422, made("a1b2", "0123").statusCode(), "somebody else's idea");
        assertEquals(303, made("a1b2", state).statusCode());
        assertEquals(422, made("a1b2", state).statusCode(), "once");
        assertEquals(202, ping("from-github"));
        assertEquals(202, ping(secrets.get("webhook-secret")));
        github.app = new RecordedApp("815", pair.getPublic(), Map.of("spotify", 31));
        github.hooks.all.add(new RecordedHook(
                null, 5, "http://localhost:8080/webhooks/github", address, "from-github", Instant.now()));
        assertTrue(webhooks.asApp(), "without a restart");
        assertEquals(
                "http://localhost:8080/webhooks/github", webhooks.ofApp().address(), "asked with a token of its key");
        Path key = secrets.file("github-app-key");
        assertEquals(pem.strip(), Files.readString(key).strip());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        Document page = page();
        assertNotNull(page.selectFirst("a[href=https://github.example/apps/stoa-of-spotify/installations/new]"));
        assertFalse(page.html().contains("from-github") || page.html().contains("PRIVATE KEY"));
        assertEquals(
                Map.of("Stoa of spotify by ada", 815L),
                ledger.counts("select name || ' by ' || made_by, app_id from github_app"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void whatGitHubRefusesIsSaidInItsWords() {
        Response sent = given().formParam("owner", "spotify").post("/admin/hooks/app");
        String action = Jsoup.parse(sent.asString())
                .selectFirst("form:has([name=manifest])")
                .attr("action");
        Response refused = made("unknown", action.substring(action.indexOf("state=") + 6));
        assertEquals(502, refused.statusCode());
        assertEquals(
                "GitHub shows nothing there to us (404): Not Found",
                Jsoup.parse(refused.asString()).select(".errors").text());
        Response odd = given().formParam("owner", "no/such").post("/admin/hooks/app");
        assertEquals(422, odd.statusCode());
        Document page = Jsoup.parse(odd.asString());
        assertEquals("no/such", page.selectFirst("#owner").val());
        assertTrue(page.select("#owner-error").text().startsWith("Name it as GitHub's address has it"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void healthIsSaidOfEachHook() {
        ledger.change("""
                insert into hook (number, kind, owner, active, ping_at, delivery_at, read_at, answered, failure) values
                  (1, 'ORGANISATION', 'alpha', true, now(), now(), now(), 202, null),
                  (2, 'ORGANISATION', 'bravo', true, null, null, now(), 401, null),
                  (3, 'ORGANISATION', 'charlie', false, null, null, null, null, null),
                  (4, 'ORGANISATION', 'delta', true, null, now(), null, null, 'GitHub does not allow it (403)'),
                  (5, 'ORGANISATION', 'echo', true, null, now(), now(), 502, null),
                  (6, 'ORGANISATION', 'foxtrot', true, null, now(), now(), 202, null)""");
        ledger.change(
                "insert into missed_delivery (guid, hook_id, delivery, event, delivered_at, status, found_at, due_at)"
                        + " select 'g', id, 1, 'push', now(), 'failed to connect to host', now(), now() from hook where owner = 'foxtrot'");
        assertEquals(
                List.of(
                        "works",
                        "signs with another secret",
                        "switched off or removed on GitHub",
                        "its list cannot be read",
                        "the newest delivery was answered 502",
                        "catching up"),
                page().select("table").first().select(".badge").eachText());
        List<String> missed =
                page().select("#missed + div tbody tr").first().children().eachText();
        assertEquals(
                List.of("push", "foxtrot", "found", "failed to connect to host"), missed.subList(1, missed.size()));
    }

    private int ping(String secret) {
        String body = "{\"zen\":\"Keep it logically awesome.\"}";
        return hook.request(
                        UUID.randomUUID().toString(),
                        "ping",
                        GitHubHook.sign(body.getBytes(StandardCharsets.UTF_8), secret))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/github")
                .statusCode();
    }

    private static Response made(String code, String state) {
        return given().redirects()
                .follow(false)
                .queryParam("code", code)
                .queryParam("state", state)
                .get("/admin/hooks/app/made");
    }

    private static Response post(String path) {
        return given().redirects().follow(false).post("/admin/hooks/" + path);
    }

    private static Document page() {
        return Jsoup.parse(
                given().get("/admin/hooks").then().statusCode(200).extract().asString());
    }

    private static KeyPair key() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return keys.generateKeyPair();
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
