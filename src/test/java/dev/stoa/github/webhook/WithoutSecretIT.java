package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.bench.HookSignature;
import dev.stoa.bench.Portal;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged portal on a database of somebody's own, with and without a secret. */
@Tag("kill")
class WithoutSecretIT {

    private static final String SECRET = "sixteen letters or more";

    @TempDir
    Path folder;

    @Test
    void aReplicaWithoutTheSecretBelievesNobody() throws Exception {
        try (Portal first = new Portal(folder.resolve("first"))) {
            first.start();
            assertEquals(202, deliver(first, first.webhookSecret()).statusCode());
            try (Portal second = new Portal(folder.resolve("second")).with("STOA_JDBC_URL", first.jdbcUrl())) {
                second.start();
                for (String guess : new String[] {"", SECRET, first.webhookSecret()}) {
                    Response response = deliver(second, guess.isEmpty() ? " " : guess);
                    assertEquals(503, response.statusCode());
                    assertEquals("no-secret", response.path("status"));
                }
                assertTrue(Files.readString(second.log()).contains("set STOA_WEBHOOK_SECRET"), "the log says so");
            }
            try (Portal third = new Portal(folder.resolve("third"))
                    .with("STOA_JDBC_URL", first.jdbcUrl())
                    .with("STOA_WEBHOOK_SECRET", SECRET)) {
                third.start();
                assertEquals(202, deliver(third, SECRET).statusCode());
            }
        }
    }

    private static Response deliver(Portal portal, String secret) {
        String body = "{\"zen\":\"Speak like a human.\"}";
        return RestAssured.given()
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "ping")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header("X-Hub-Signature-256", HookSignature.sign(body, secret))
                .body(body)
                .post(portal.webhook());
    }
}
