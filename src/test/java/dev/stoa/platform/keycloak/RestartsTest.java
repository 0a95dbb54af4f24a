package dev.stoa.platform.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Restarts restarts = new Restarts();

    @Test
    void theFirstIsAtOnceAndTheNextOnesWait() {
        assertEquals(Duration.ofSeconds(1), restarts.pause(NOON));
        assertEquals(Duration.ofSeconds(10), restarts.pause(NOON.plusSeconds(2)));
        assertEquals(Duration.ofMinutes(1), restarts.pause(NOON.plusSeconds(20)));
        assertTrue(Restarts.isLong(restarts.pause(NOON.plusSeconds(90))));
        assertEquals(Duration.ofSeconds(1), restarts.pause(NOON.plus(Duration.ofHours(3))), "a quiet hour is forgiven");
    }

    @Test
    void whatCannotLiveIsStartedAFewTimesAnHourAndNeverGivenUp() {
        var now = NOON;
        int starts = 0;
        while (now.isBefore(NOON.plus(Duration.ofHours(10)))) {
            var pause = restarts.pause(now);
            assertFalse(pause.isNegative() || pause.isZero());
            now = now.plus(pause);
            starts++;
        }
        assertTrue(starts >= 20 && starts <= 60, starts + " starts in ten hours");
    }
}
