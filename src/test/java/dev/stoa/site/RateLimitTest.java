package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.MovingClock;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MovingClock clock = MovingClock.at(Instant.parse("2026-05-04T12:00:00Z"));
    private final RateLimit limit = new RateLimit();

    @BeforeEach
    void wind() {
        limit.clock = clock;
    }

    @Test
    void allowsSoManyInAnySpanAndSaysHowLongToWait() {
        assertEquals(Optional.empty(), limit.take("form", "a", 2, HOUR));
        clock.sleep(Duration.ofMinutes(20));
        assertEquals(Optional.empty(), limit.take("form", "a", 2, HOUR));
        assertEquals(Optional.of(Duration.ofMinutes(40)), limit.take("form", "a", 2, HOUR));
        assertEquals(Optional.empty(), limit.take("form", "b", 2, HOUR), "another caller");
        assertEquals(Optional.empty(), limit.take("mail", "a", 2, HOUR), "another thing");
        clock.sleep(Duration.ofMinutes(40));
        assertEquals(Optional.empty(), limit.take("form", "a", 2, HOUR));
        assertEquals(Optional.of(Duration.ofMinutes(20)), limit.take("form", "a", 2, HOUR));
    }

    @Test
    void whoComesAtOnceIsCountedOnce() {
        long allowed = IntStream.range(0, 500)
                .parallel()
                .filter(n -> limit.take("form", "a", 30, HOUR).isEmpty())
                .count();
        assertEquals(30, allowed);
    }

    @Test
    void aHouseIsOneCaller() throws Exception {
        assertEquals(
                RateLimit.caller(InetAddress.getByName("2001:db8:1:2::1")),
                RateLimit.caller(InetAddress.getByName("2001:db8:1:2:ffff::9")));
        assertNotEquals(
                RateLimit.caller(InetAddress.getByName("2001:db8:1:2::1")),
                RateLimit.caller(InetAddress.getByName("2001:db8:1:3::1")));
        assertNotEquals(
                RateLimit.caller(InetAddress.getByName("192.0.2.1")),
                RateLimit.caller(InetAddress.getByName("192.0.2.2")));
    }

    @Test
    void aTokenTellsNothingByAccident() {
        var token = Token.random();
        assertEquals(43, token.text().length());
        assertNotEquals(token, Token.random());
        assertTrue(!token.toString().contains(token.text()));
        assertEquals(32, token.digest().length);
    }
}
