package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.bench.Portal;
import dev.stoa.bench.WebhookChaos;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the packaged portal, then of its PostgreSQL, while GitHub delivers. */
@Tag("kill")
class KilledWebhookIT {

    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereOnce() throws Exception {
        long seed = new Random().nextLong();
        try (Portal portal = new Portal(folder.resolve("data"))) {
            WebhookChaos.Outcome outcome = new WebhookChaos(portal, seed).run(ROUNDS);
            assertTrue(outcome.acknowledged() > 0, "the load was real");
            assertEquals(new WebhookChaos.Outcome(ROUNDS, outcome.acknowledged(), 0, 0), outcome, "seed " + seed);
            System.out.println(outcome);
        }
    }
}
