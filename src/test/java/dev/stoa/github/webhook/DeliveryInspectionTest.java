package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.GitHubHook;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One delivery, looked into. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "admin")
class DeliveryInspectionTest {

    @Inject
    Deliveries deliveries;

    @Inject
    GitHubEvents ledgerEvents;

    @Inject
    Ledger ledger;

    @Inject
    GitHubHook hook;

    @Inject
    World world;

    @BeforeEach
    void known() {
        world.reset();
        ledgerEvents.apply(List.of(HelloWorld.repository()));
    }

    @Test
    void headersBodyAndResultAreShownAndNobodysAddress() {
        String push = HelloWorld.push("refs/heads/master", "a");
        assertTrue(push.contains("@"), "the payload has addresses");
        Delivery delivery = deliveries.settled(deliveries.send("push", push));
        ledger.change("update delivery set hook_id = 4711, target_type = 'organization', target_id = 9");
        RestAssured.given().redirects().follow(false).post("/admin/deliveries/{id}/replay", delivery.id);
        deliveries.settled(delivery.guid);
        Document page = page(delivery.id);
        assertEquals("Delivery " + delivery.id + ": push", page.select("h1").text());
        assertEquals("processed", page.select("#result + p .badge").text());
        assertEquals(
                List.of("push", delivery.guid, "4711", "organization", "9"),
                page.select("dl dd").eachText().subList(0, 5));
        assertEquals("1 commit and 1 repository", counted(delivery), "the replay changed nothing and hides nothing");
        String body = page.select("pre").first().wholeText();
        assertTrue(body.startsWith("{\n  \"ref\" : \"refs/heads/master\""), body.substring(0, 80));
        assertFalse(body.contains("@") || !body.contains("(e-mail)"));
        assertTrue(page.select("li").text().contains("Asked for again by ada"));
    }

    @Test
    void theHeadersOfTheRequestAreKeptButNeverTheSignature() {
        byte[] body = "{\"zen\":\"Anything added dilutes everything else.\"}".getBytes(StandardCharsets.UTF_8);
        String guid = UUID.randomUUID().toString();
        String signature = hook.sign(body);
        hook.request(guid, "ping", signature)
                .header("User-Agent", "GitHub-Hookshot/044aadd")
                .header("X-GitHub-Enterprise-Host", "github.example")
                .header("X-GitHub-Hook-ID", "4711")
                .header("X-Hub-Signature", "sha1=7d38cdd689735b008b3c702edd92eea23791c5f6")
                .header("X-Other", "not-kept")
                .body(body)
                .post("/webhooks/github")
                .then()
                .statusCode(202);
        Document page = page(deliveries.settled(guid).id);
        Map<String, String> headers = new HashMap<>();
        for (Element name : page.select("#headers ~ dl dt")) {
            headers.put(name.text(), name.nextElementSibling().text());
        }
        assertEquals(
                Map.of(
                        "X-GitHub-Event", "ping",
                        "X-GitHub-Delivery", guid,
                        "X-GitHub-Hook-ID", "4711",
                        "X-GitHub-Enterprise-Host", "github.example",
                        "User-Agent", "GitHub-Hookshot/044aadd",
                        "Content-Type", "application/json"),
                headers);
        assertFalse(page.html().contains(signature.substring(7)) || page.html().contains("sha1"));
        assertEquals(0, ledger.count("delivery where delivery::text like '%" + signature.substring(7) + "%'"));
        assertEquals(1, ledger.count("delivery where signed_with = 'ONLY'"));
    }

    @Test
    void whatADeliveryChangedIsCountedInItsTransactionAndWhatItTellsIsShownAsItStands() {
        Delivery first = push("a", "b");
        assertEquals("2 commits and 1 repository", counted(first));
        assertEquals("commits, tags", asked(first), "it joins on to nothing that is known");
        Delivery second = push("b", "c");
        assertEquals("1 commit", counted(second), "b was known");
        Delivery again = push("a", "b");
        assertEquals(
                "Nothing: what it tells was known already, or counts for nothing.",
                changed(page(again.id)).split(" It made")[0]);
        assertEquals(
                List.of("repository Hello-World", "commit " + "0".repeat(7), "commit " + "0".repeat(7)),
                page(first.id).select("#changed ~ div tbody th").eachText());
        assertEquals(
                List.of("in public", "counts", "counts"),
                page(first.id).select("#changed ~ div tbody td:last-child").eachText());
        ledger.change("update contribution set removed = true where source_key like '%61'");
        assertEquals(
                List.of("in public", "counts no more", "counts"),
                page(first.id).select("#changed ~ div tbody td:last-child").eachText());
        assertEquals("2 commits and 1 repository", counted(first), "what it changed then stays what it changed");
    }

    @Test
    void aPullRequestAStarAndWhatTakesThemBack() {
        Delivery star = deliver("star", HelloWorld.payload("star/created"));
        assertTrue(counted(star).contains("1 star"), counted(star));
        Delivery back = deliver("star", HelloWorld.payload("star/deleted"));
        assertTrue(counted(back).contains("1 star (taken back)"), counted(back));
        assertEquals(
                "taken back",
                page(star.id).select("#changed ~ div tbody td").last().text());
        Delivery opened = deliver("pull_request", HelloWorld.payload("pull_request/opened"));
        assertTrue(counted(opened).contains("1 pull request (open)"), counted(opened));
        assertEquals(
                "Codertocat",
                page(opened.id)
                        .select("#changed ~ div tbody tr:last-child a[href=/people/Codertocat]")
                        .text());
        Delivery ignored = deliver("watch", HelloWorld.payload("watch/started"));
        assertEquals("Nothing: it was ignored.", changed(page(ignored.id)));
    }

    /** Of deliveries that are applied together each is told its own part. */
    @Test
    void inOneBatchEachHasItsOwn() {
        List<String> guids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            guids.add(deliveries.send("push", HelloWorld.push("refs/heads/master", "x" + i, "y" + i, "x0")));
        }
        deliveries.allSettled();
        Map<String, Long> counted = ledger.counts("select changed->>'commit', count(*) from delivery group by 1");
        assertEquals(40, counted.values().stream().mapToLong(many -> many).sum());
        assertEquals(80, ledger.totals().get("COMMIT"));
        assertEquals(40, ledger.count("delivery where (changed->>'commit')::int in (2, 3)"), counted.toString());
    }

    @Test
    void whatWasAppliedBeforeThisWasKeptSaysSo() {
        Delivery old = push("a");
        ledger.change("update delivery set changed = null, headers = null, body = null");
        assertEquals(
                "It was applied before Stoa kept what a delivery changes. It made a targeted sync due: commits, tags.",
                changed(page(old.id)));
        assertTrue(page(old.id).select("#changed ~ div").isEmpty());
    }

    private Delivery push(String... commits) {
        return deliveries.settled(deliveries.send("push", HelloWorld.push("refs/heads/master", commits)));
    }

    private Delivery deliver(String event, ObjectNode payload) {
        return deliveries.settled(deliveries.send(event, payload.toString()));
    }

    private static String changed(Document page) {
        return page.select("#changed + p").text();
    }

    /** What was counted, without the sentence around it. */
    private static String counted(Delivery delivery) {
        String words = changed(page(delivery.id)).split(" It made")[0];
        assertTrue(words.startsWith("Inserted, updated or removed: ") && words.endsWith("."), words);
        return words.substring("Inserted, updated or removed: ".length(), words.length() - 1);
    }

    private static String asked(Delivery delivery) {
        return changed(page(delivery.id)).replaceAll(".*It made a targeted sync due: (.*)\\.", "$1");
    }

    @Test
    void aLongBodyIsCutAndADroppedOneIsMissed() {
        String push = HelloWorld.push("refs/heads/master", "a");
        String long1 = push.substring(0, push.length() - 1) + ",\"padding\":\"" + "<b>".repeat(40_000) + "\"}";
        Delivery delivery = deliveries.settled(deliveries.send("push", long1));
        Document page = page(delivery.id);
        assertTrue(page.select("pre").first().wholeText().length() <= 64 << 10);
        assertTrue(page.select("#body + .hint").text().startsWith("The beginning of it"));
        assertTrue(page.select("pre b").isEmpty(), "as text");
        ledger.change("update delivery set body = null");
        assertEquals(
                "It is kept no more.", page(delivery.id).select("#body + p").text());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(404, RestAssured.get("/admin/deliveries/4711").statusCode());
        assertEquals(404, RestAssured.get("/admin/deliveries/x").statusCode());
    }

    private static Document page(long id) {
        return Jsoup.parse(RestAssured.get("/admin/deliveries/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
