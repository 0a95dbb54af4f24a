package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryResourceTest {

    @Inject
    Deliveries deliveries;

    @Inject
    GitHubEvents ledger;

    @Inject
    World world;

    @BeforeEach
    void empty() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void beforeTheFirstDeliveryThePageSaysHowToGetOne() {
        assertTrue(page().select(".empty").text().contains("/webhooks/github"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aDeliveryShowsItsStateAndWhy() {
        deliveries.settled(deliveries.send("push", HelloWorld.push("refs/heads/master", "a")));
        Document page = page();
        String row = page.select("tbody tr").text();
        assertTrue(row.contains("Codertocat/Hello-World"), row);
        assertTrue(row.contains("ignored"), row);
        assertTrue(row.contains("follows"), row);
        assertTrue(page.select("tbody button").isEmpty(), "a viewer cannot replay");
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void aReplayAppliesItOnceMore() {
        Delivery ignored = deliveries.settled(deliveries.send("push", HelloWorld.push("refs/heads/master", "a")));
        assertEquals(0, deliveries.count("COMMIT"));
        ledger.apply(List.of(HelloWorld.repository()));
        assertNotNull(page().selectFirst("form[action=/admin/deliveries/" + ignored.id + "/replay] button"));
        replay(ignored.id).then().statusCode(303);
        assertEquals("PROCESSED", deliveries.settled(ignored.guid).state);
        assertEquals(1, deliveries.count("COMMIT"));
        String row = page().select("tbody tr").text();
        assertTrue(row.contains("asked for again by ada, "), row);
        replay(ignored.id).then().statusCode(303);
        deliveries.settled(ignored.guid);
        assertEquals(1, deliveries.count("COMMIT"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void whatIsNotThereCannotBeReplayed() {
        assertEquals(404, replay(4711).statusCode());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void onlyAdminsReplay() {
        assertEquals(403, replay(1).statusCode());
    }

    private static io.restassured.response.Response replay(long id) {
        return RestAssured.given().redirects().follow(false).post("/admin/deliveries/{id}/replay", id);
    }

    private static Document page() {
        return Jsoup.parse(RestAssured.get("/admin/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
