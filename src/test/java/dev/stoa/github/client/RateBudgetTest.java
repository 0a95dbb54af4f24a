package dev.stoa.github.client;

import static dev.stoa.github.client.RateBudget.Allowance.GRAPHQL;
import static dev.stoa.github.client.RateBudget.Allowance.REST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateBudgetTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String RESET = Long.toString(NOON.plusSeconds(600).getEpochSecond());

    private final RateBudget budget = new RateBudget(Clock.fixed(NOON, ZoneOffset.UTC), time -> {});

    @Test
    void goodAnswerWithoutHeadersCostsNothing() {
        assertFalse(budget.learn(REST, 200, name -> null));
        assertEquals(Duration.ZERO, budget.wait(REST));
    }

    @Test
    void lastAllowedCallIsNoRefusalButTheNextWaitsForTheReset() {
        assertFalse(budget.learn(REST, 200, Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", RESET)::get));
        assertEquals(Duration.ofSeconds(601), budget.wait(REST));
        assertEquals(Duration.ZERO, budget.wait(GRAPHQL));
    }

    @Test
    void retryAfterHoldsForEverything() {
        assertTrue(budget.learn(GRAPHQL, 403, Map.of("retry-after", "30", "x-ratelimit-remaining", "4000")::get));
        assertEquals(Duration.ofSeconds(30), budget.wait(REST));
        assertEquals(Duration.ofSeconds(30), budget.wait(GRAPHQL));
    }

    @Test
    void refusalWithoutReasonWaitsAMinute() {
        assertTrue(budget.learn(REST, 429, name -> null));
        assertEquals(Duration.ofMinutes(1), budget.wait(REST));
    }

    @Test
    void missingRightIsNoMatterOfRate() {
        assertFalse(budget.learn(REST, 403, Map.of("x-ratelimit-remaining", "4000")::get));
        assertEquals(Duration.ZERO, budget.wait(REST));
    }

    @Test
    void resetIsReadByGitHubsClockNotOurs() {
        budget.learn(
                REST,
                200,
                Map.of(
                        "x-ratelimit-remaining", "0",
                        "x-ratelimit-reset", RESET,
                        "date", "Mon, 23 Nov 2026 12:09:50 GMT")::get);
        assertEquals(Duration.ofSeconds(11), budget.wait(REST));
    }

    @Test
    void noWaitIsLongerThanAnHourAndABit() {
        budget.learn(REST, 429, Map.of("retry-after", "999999")::get);
        assertEquals(Duration.ofMinutes(65), budget.wait(REST));
        budget.learn(GRAPHQL, 200, Map.of("x-ratelimit-remaining", "odd")::get);
        assertEquals(Duration.ofMinutes(65), budget.wait(GRAPHQL));
    }

    @Test
    void graphQlAddressFollowsFromRest() {
        assertEquals(
                URI.create("https://api.github.com/graphql"), GraphQl.address(URI.create("https://api.github.com")));
        assertEquals(
                URI.create("https://git.example/api/graphql"),
                GraphQl.address(URI.create("https://git.example/api/v3/")));
    }
}
