package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a delivery, and how long. */
@QuarkusTest
class RetentionTest {

    @Inject
    Deliveries deliveries;

    @Inject
    Retention retention;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    @Inject
    World world;

    private String body;
    private String guid;

    @BeforeEach
    void aDeliveryIsApplied() {
        world.reset();
        events.apply(List.of(HelloWorld.repository()));
        body = HelloWorld.push("refs/heads/master", "a", "b", "c");
        guid = deliveries.send("push", body);
        assertEquals("PROCESSED", deliveries.settled(guid).state);
    }

    @Test
    void aBodyIsStoredCompressed() throws IOException {
        retention.run();
        assertEquals(body, stored());
        long stored =
                ledger.counts("select 'n', pg_column_size(body) from delivery").get("n");
        assertTrue(stored * 3 < body.length(), stored + " bytes of " + body.length());
    }

    @Test
    void aBodyIsDroppedAfterThirtyDaysAndTheDeliveryStays() throws IOException {
        finished("29 days");
        retention.run();
        assertEquals(body, stored());
        finished("31 days");
        retention.run();
        assertNull(stored());
        assertEquals(
                1,
                count("guid = '" + guid + "' and event = 'push' and state = 'PROCESSED' and size = "
                        + body.getBytes(StandardCharsets.UTF_8).length));
        assertEquals(3, ledger.totals().get("COMMIT"));
    }

    @Test
    void whatIsParkedOrWaitsKeepsItsBody() {
        finished("31 days");
        ledger.change("update delivery set state = 'PARKED'");
        retention.run();
        assertEquals(1, count("body is not null"));
        ledger.change("update delivery set state = 'WAITING', finished_at = null, due_at = now() + interval '1 hour'");
        retention.run();
        assertEquals(1, count("body is not null"));
    }

    @Test
    void manyAreDoneInPortions() {
        ledger.change("insert into delivery (guid, event, received_at, due_at, size, body, state, finished_at)"
                + " select 'g' || n, 'push', now(), now(), 3, 'abc', 'IGNORED', now() - interval '40 days'"
                + " from generate_series(1, 450) n");
        retention.run();
        assertEquals(450, count("body is null"));
        assertEquals(1, count("body is not null"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "admin")
    void oneIsReplayedUntilItsBodyIsDropped() {
        ledger.change("delete from contribution");
        assertEquals(303, replay());
        assertEquals("PROCESSED", deliveries.settled(guid).state);
        assertEquals(3, ledger.totals().get("COMMIT"));
        finished("31 days");
        retention.run();
        assertEquals(404, replay());
        assertEquals("PROCESSED", deliveries.settled(guid).state);
    }

    private int replay() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/admin/deliveries/" + deliveries.settled(guid).id + "/replay")
                .statusCode();
    }

    private void finished(String ago) {
        ledger.change("update delivery set finished_at = now() - interval '" + ago + "'");
    }

    private long count(String where) {
        return ledger.count("delivery where " + where);
    }

    private String stored() throws IOException {
        var body = QuarkusTransaction.requiringNew()
                .call(() -> deliveries.settled(guid).body());
        return body == null ? null : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
}
