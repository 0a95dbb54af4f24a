package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.github.sync.SyncStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far the numbers can be trusted, in words. */
@QuarkusTest
class FreshnessTest {

    private static final Instant MAY = Instant.parse("2026-05-04T00:00:00Z");

    @Test
    void completeIsSaidOnlyWhenNothingIsMissingAndNothingFails() {
        assertTrue(Freshness.of(new SyncStatus.State(true, 0, false, MAY)).complete());
        Freshness failing = Freshness.of(new SyncStatus.State(true, 0, true, MAY));
        assertFalse(failing.complete());
        assertFalse(failing.words().contains("complete"));
        assertEquals(MAY, failing.at());
        assertFalse(Freshness.of(new SyncStatus.State(true, 1, true, MAY)).complete());
    }
}
