package dev.stoa.github.repair;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.github.webhook.AcceptedSecrets;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.support.GitHubHook;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The old secret goes when nothing needs it, and not before; deliveries are real, only their times are moved back. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "admin")
class SecretRotationTest {

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    GitHubHook github;

    @Inject
    LocalSecrets secrets;

    @Inject
    AcceptedSecrets accepted;

    @Inject
    Hooks hooks;

    @Inject
    SecretRotation rotation;

    private String old;
    private String fresh;

    /** Alpha's hook signs with the new secret, bravo's with the old one still. */
    @BeforeEach
    void twoHooksAndANewSecret() {
        accepted.end();
        world.reset();
        ledger.change("truncate secret_rotation");
        old = secrets.get("webhook-secret");
        assertEquals(202, ping("alpha", 11, old));
        assertEquals(202, ping("bravo", 12, old));
        assertEquals(
                303,
                given().redirects().follow(false).post("/admin/hooks/rotation").statusCode());
        fresh = secrets.find("webhook-secret-next").orElseThrow();
        assertEquals(202, ping("alpha", 11, fresh));
        assertEquals(202, ping("bravo", 12, old));
        hooks.seen();
    }

    @AfterEach
    void leaveNone() {
        accepted.end();
    }

    @Test
    void eachDeliveryAndEachHookSaysWhichSecretSigned() {
        assertEquals(
                Map.of("NEW", 1L, "OLD", 1L, "ONLY", 2L),
                ledger.counts("select signed_with, count(*) from delivery group by 1"));
        Document page = page();
        assertEquals(
                List.of("the new one", "the old one"),
                page.select("table").first().select("tbody td:nth-child(5)").eachText());
        assertEquals(
                List.of("bravo signs with the old one"),
                page.select("[aria-labelledby=secret] li").eachText());
    }

    @Test
    void itEndsADayAfterTheLastWithTheOldOne() {
        hoursPass(25);
        settle();
        assertTrue(accepted.rotating(), "bravo has not changed");
        assertEquals(202, ping("bravo", 12, old));
        assertEquals(202, ping("bravo", 12, fresh));
        settle();
        assertTrue(accepted.rotating(), "a moment ago somebody signed with the old one");
        assertTrue(page().select("[aria-labelledby=secret]").text().contains("ends by itself after"));
        hoursPass(23);
        settle();
        assertTrue(accepted.rotating(), "a day is not over");
        hoursPass(2);
        settle();
        assertFalse(accepted.rotating());
        assertEquals(401, ping("alpha", 11, old));
        assertEquals(202, ping("alpha", 11, fresh));
        assertEquals(fresh, secrets.get("webhook-secret"));
        assertEquals(1, ledger.count("secret_rotation where ended_by = 'Stoa' and ended_at is not null"));
        assertEquals(
                Map.of(
                        "ada: one to two, a new and an old one",
                        1L,
                        "Stoa: two, a new and an old one to the new one alone",
                        1L),
                ledger.counts(
                        "select actor || ': ' || from_value || ' to ' || split_part(to_value, ':', 1), count(*) from change"
                                + " where subject = 'webhook secret' group by 1"));
    }

    @Test
    void aHookThatHasBeenSilentSinceKeepsItAndOneThatIsSwitchedOffDoesNot() {
        ledger.change("insert into hook (number, kind, owner) values (13, 'ORGANISATION', 'charlie')");
        assertEquals(202, ping("bravo", 12, fresh));
        hoursPass(30);
        settle();
        assertTrue(accepted.rotating());
        assertEquals(
                List.of("charlie has delivered nothing since"),
                page().select("[aria-labelledby=secret] li").eachText());
        ledger.change("update hook set active = false where owner = 'charlie'");
        settle();
        assertFalse(accepted.rotating());
    }

    @Test
    void withoutAHookThatIsKnownOnlyStaffCanEndIt() {
        ledger.change("truncate hook cascade");
        ledger.change("update delivery set hook_id = null, signed_with = 'NEW'");
        hoursPass(100);
        settle();
        assertTrue(accepted.rotating());
        assertEquals(
                303,
                given().redirects()
                        .follow(false)
                        .post("/admin/hooks/rotation/end")
                        .statusCode());
        assertEquals(401, ping("alpha", 11, old));
        assertEquals(1, ledger.count("secret_rotation where ended_by = 'ada'"));
    }

    private void settle() {
        hooks.seen();
        rotation.settle();
    }

    /** All that has happened was so much earlier. */
    private void hoursPass(int hours) {
        String earlier = " - interval '" + hours + " hours'";
        ledger.change("update delivery set received_at = received_at" + earlier);
        ledger.change("update secret_rotation set begun_at = begun_at" + earlier);
        ledger.change("update hook set delivery_at = delivery_at" + earlier);
    }

    private int ping(String owner, long number, String secret) {
        byte[] body = "{\"zen\":\"Half measures are as bad as nothing at all.\",\"organization\":{\"login\":\"%s\"}}"
                .formatted(owner)
                .getBytes(StandardCharsets.UTF_8);
        return github.request(UUID.randomUUID().toString(), "ping", GitHubHook.sign(body, secret))
                .header("X-GitHub-Hook-ID", number)
                .header("X-GitHub-Hook-Installation-Target-Type", "organization")
                .body(body)
                .post("/webhooks/github")
                .statusCode();
    }

    private static Document page() {
        return Jsoup.parse(
                given().get("/admin/hooks").then().statusCode(200).extract().asString());
    }
}
