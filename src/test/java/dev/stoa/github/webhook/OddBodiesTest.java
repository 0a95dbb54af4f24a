package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.GitHubHook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is signed is stored, read or rejected; nothing that can be sent is an error of ours. */
@QuarkusTest
class OddBodiesTest {

    private static final int BODIES = 400;

    @Inject
    GitHubHook hook;

    @Test
    void noBodyIsAnErrorOfOurs() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] recorded = recorded();
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < BODIES; i++) {
            byte[] body = odd(recorded, random);
            String guid = UUID.randomUUID().toString();
            int status = hook.request(guid, "check_run", hook.sign(body))
                    .body(body)
                    .post(WebhookRoute.PATH)
                    .statusCode();
            answers.merge(status, 1, Integer::sum);
            Delivery delivery = QuarkusTransaction.requiringNew()
                    .call(() -> Delivery.ofGuid(guid).orElseThrow());
            assertEquals(body.length, delivery.size, "seed " + seed);
            assertEquals(status == 400 ? "REJECTED" : "IGNORED", delivery.state, "seed " + seed);
        }
        assertEquals(Map.of(202, answers.get(202), 400, answers.get(400)), answers, "seed " + seed);
        assertTrue(answers.get(202) > BODIES / 20 && answers.get(400) > BODIES / 20, answers + " seed " + seed);
    }

    private static byte[] odd(byte[] recorded, Random random) {
        byte[] body = recorded.clone();
        return switch (random.nextInt(7)) {
            case 0 -> java.util.Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> {
                random.nextBytes(body);
                yield body;
            }
            case 2 -> flipped(body, random, 1);
            case 3 -> flipped(body, random, 50);
            case 4 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 5 -> ("\ufeff" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            default ->
                ("{\"action\":" + odds(random) + ",\"repository\":{\"id\":" + odds(random) + ",\"full_name\":"
                                + odds(random) + ",\"owner\":" + odds(random) + "},\"organization\":{\"login\":"
                                + odds(random) + "}}")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String odds(Random random) {
        String[] values = {
            "null",
            "1",
            "-9223372036854775809",
            "1e999",
            "9".repeat(1_200),
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5_000) + "\"",
            "[]",
            "[[[[]]]]",
            "{}",
            "{\"login\":\"\\u202e\"}",
            "true"
        };
        return values[random.nextInt(values.length)];
    }

    private static byte[] flipped(byte[] body, Random random, int times) {
        for (int i = 0; i < times; i++) {
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return body;
    }

    private static byte[] recorded() throws IOException {
        try (InputStream file = OddBodiesTest.class.getResourceAsStream(
                "/webhooks/octokit-payload-examples/check_run/rerequested.payload.json")) {
            return file.readAllBytes();
        }
    }
}
