package dev.stoa.github.client;

import static dev.stoa.github.client.RateBudget.Allowance.GRAPHQL;
import static dev.stoa.github.client.RateBudget.Allowance.REST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.client.Reply.Refusal;
import dev.stoa.github.sync.SourceException;
import dev.stoa.support.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule that GitHub documents, once, by a clock that stands still. */
class RateBudgetTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SAYS_SECONDARY = "{\"message\":\"You have triggered an abuse detection mechanism.\"}";

    private final MovingClock clock = MovingClock.at(NOON);
    private final RateBudget budget = new RateBudget(clock, clock::sleep);

    /** 600 stands for ten minutes past noon; the waits are in seconds. A header is left out with "-". */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            case                                           | status | remaining | reset | retry after                   | date                          | body  | refusal   | rest | graphQl
            good answer without headers                    | 200    | -         | -     | -                             | -                             | -     | NONE      | 0    | 0
            points left                                    | 200    | 10        | 600   | -                             | -                             | -     | NONE      | 0    | 0
            last point: the next call waits for the reset  | 200    | 0         | 600   | -                             | -                             | -     | NONE      | 601  | 0
            primary limit, 403                             | 403    | 0         | 600   | -                             | -                             | -     | PRIMARY   | 601  | 0
            primary limit, 429                             | 429    | 0         | 600   | -                             | -                             | -     | PRIMARY   | 601  | 0
            primary limit by its words, no header          | 403    | -         | -     | -                             | -                             | words | PRIMARY   | 60   | 0
            primary limit with Retry-After                 | 403    | 0         | 600   | 900                           | -                             | -     | PRIMARY   | 900  | 900
            Retry-After holds for everything               | 403    | 4000      | 600   | 30                            | -                             | -     | SECONDARY | 30   | 30
            Retry-After as a date, by GitHub's clock       | 429    | 4000      | 600   | Mon, 23 Nov 2026 13:00:30 GMT | Mon, 23 Nov 2026 13:00:00 GMT | -     | SECONDARY | 30   | 30
            secondary limit by its words                   | 403    | 4000      | 600   | -                             | -                             | abuse | SECONDARY | 60   | 60
            429 that says nothing                          | 429    | -         | -     | -                             | -                             | -     | SECONDARY | 60   | 60
            missing right is no matter of rate             | 403    | 4000      | 600   | -                             | -                             | -     | NONE      | 0    | 0
            missing right where limits are off             | 403    | -         | -     | -                             | -                             | -     | NONE      | 0    | 0
            no rate limit on this server                   | 404    | -         | -     | -                             | -                             | -     | NONE      | 0    | 0
            our clock an hour slow                         | 200    | 0         | 4200  | -                             | Mon, 23 Nov 2026 13:00:00 GMT | -     | NONE      | 601  | 0
            our clock an hour fast                         | 200    | 0         | -3000 | -                             | Mon, 23 Nov 2026 11:00:00 GMT | -     | NONE      | 601  | 0
            no wait is longer than an hour and a bit       | 200    | 0         | 99999 | -                             | -                             | -     | NONE      | 3900 | 0
            nor is Retry-After                             | 429    | -         | -     | 999999                        | -                             | -     | SECONDARY | 3900 | 3900
            odd numbers                                    | 200    | odd       | odd   | -                             | odd                           | -     | NONE      | 0    | 0
            """, useHeadersInDisplayName = true)
    void documentedRules(
            String name,
            int status,
            String remaining,
            String reset,
            String retryAfter,
            String date,
            String body,
            Refusal refusal,
            long rest,
            long graphQl) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-ratelimit-limit", remaining == null ? null : "5000");
        headers.put("x-ratelimit-remaining", remaining);
        headers.put(
                "x-ratelimit-reset",
                reset == null || reset.equals("odd")
                        ? reset
                        : Long.toString(NOON.getEpochSecond() + Long.parseLong(reset)));
        headers.put("retry-after", retryAfter);
        headers.put("date", date);
        String words = body == null
                ? "{\"message\":\"The `abuse-lab` organization has an IP allow list enabled\"}"
                : body.equals("abuse") ? SAYS_SECONDARY : "{\"message\":\"API rate limit exceeded for user ID 1.\"}";
        assertEquals(refusal, answer(REST, new Reply(status, headers::get, words)));
        assertEquals(Duration.ofSeconds(rest), budget.wait(REST, 1));
        assertEquals(Duration.ofSeconds(graphQl), budget.wait(GRAPHQL, 1));
    }

    @Test
    void aRefusalThatTellsNoTimeWaitsAMinuteAndThenTwiceAsLongEachTime() {
        Reply refused = new Reply(403, name -> null, SAYS_SECONDARY);
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 64, 64)) {
            answer(GRAPHQL, refused);
            assertEquals(Duration.ofMinutes(minutes), budget.wait(REST, 1));
            clock.sleep(budget.wait(REST, 1));
        }
        answer(REST, new Reply(200, name -> null, ""));
        answer(REST, refused);
        assertEquals(Duration.ofMinutes(1), budget.wait(REST, 1));
    }

    @Test
    void callsThatAreRefusedTogetherAreOneReasonToWait() {
        List<RateBudget.Call> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(budget.call(GRAPHQL));
        }
        calls.forEach(call -> {
            call.answered(new Reply(429, name -> null, ""), Refusal.SECONDARY);
            call.close();
        });
        assertEquals(Duration.ofMinutes(1), budget.wait(GRAPHQL, 1));
    }

    @Test
    void aMinuteHas900PointsOfRestAnd2000OfGraphQl() {
        told(REST, 5_000, 5_000);
        told(GRAPHQL, 10_000, 10_000);
        for (int i = 1; i < 900; i++) {
            told(REST, 5_000, 5_000 - i);
        }
        for (int i = 1; i < 2_000; i++) {
            told(GRAPHQL, 10_000, 10_000 - i);
        }
        assertEquals(Duration.ofMinutes(1), budget.wait(REST, 1));
        assertEquals(Duration.ofMinutes(1), budget.wait(GRAPHQL, 1));
        clock.sleep(Duration.ofSeconds(59));
        assertEquals(Duration.ofSeconds(1), budget.wait(REST, 1));
        clock.sleep(Duration.ofSeconds(1));
        assertEquals(Duration.ZERO, budget.wait(REST, 1));
        assertEquals(Duration.ZERO, budget.wait(GRAPHQL, 1));
    }

    @Test
    void aMinuteSlidesAndAWriteCountsFive() {
        told(REST, 5_000, 5_000);
        for (int i = 0; i < 179; i++) {
            write();
        }
        assertEquals(Duration.ZERO, budget.wait(REST, 1));
        assertEquals(Duration.ofMinutes(1), budget.wait(REST, 5), "896 points are spent");
        clock.sleep(Duration.ofSeconds(20));
        write();
        assertEquals(
                1,
                clock.sleeps().stream().filter(Duration.ofSeconds(40)::equals).count());
    }

    @Test
    void aHundredCallsAtOnceAndThenOneMustEnd() throws InterruptedException {
        List<RateBudget.Call> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(budget.call(REST));
            calls.add(budget.call(GRAPHQL));
        }
        assertEquals(100, budget.state().underWay());
        CountDownLatch through = new CountDownLatch(1);
        Thread next = Thread.startVirtualThread(() -> {
            try (var call = budget.call(REST)) {
                through.countDown();
            }
        });
        while (next.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(1, through.getCount());
        calls.getFirst().close();
        calls.getFirst().close();
        through.await();
        next.join();
        assertEquals(99, budget.state().underWay());
    }

    @Test
    void nobodyWaitsWhereLimitsAreSwitchedOff() {
        for (int i = 0; i < 5_000; i++) {
            answer(GRAPHQL, new Reply(200, name -> null, "{}"));
            answer(REST, new Reply(200, name -> null, ""));
        }
        assertEquals(List.of(), clock.sleeps().stream().skip(2).toList());
        assertNull(budget.state().graphQl().limit());
        assertNull(budget.state().rest().waitingUntil());
        assertEquals(5_000, budget.state().rest().requests());
    }

    @Test
    void callsUnderWayAreNotSentIntoTheLastPoints() {
        told(GRAPHQL, 5_000, 2);
        RateBudget.Call one = budget.call(GRAPHQL);
        RateBudget.Call two = budget.call(GRAPHQL);
        assertTrue(budget.wait(GRAPHQL, 1).isPositive());
        one.close();
        two.close();
        assertEquals(Duration.ZERO, budget.wait(GRAPHQL, 1));
    }

    @Test
    void answersOvertakeEachOtherAndTheNextHourBeginsAnew() {
        told(REST, 5_000, 10);
        told(REST, 5_000, 12);
        assertEquals(10, budget.state().rest().remaining());
        assertEquals(4_990, budget.state().rest().used());
        assertEquals(NOON.plusSeconds(601), budget.state().rest().resetsAt());
        clock.sleep(Duration.ofMinutes(11));
        answer(REST, new Reply(200, headers(5_000, 4_999, 4_200)::get, ""));
        assertEquals(4_999, budget.state().rest().remaining());
    }

    @Test
    void anAnswerOfAnotherAllowanceSaysNothingOfOurs() {
        Map<String, String> search = headers(30, 0, 60);
        search.put("x-ratelimit-resource", "search");
        answer(REST, new Reply(200, search::get, ""));
        assertEquals(Duration.ZERO, budget.wait(REST, 1));
        assertNull(budget.state().rest().limit());
    }

    @Test
    void staffSeeWhatWasAskedSpentAndWaitedFor() {
        try (var call = budget.call(GRAPHQL)) {
            call.answered(new Reply(200, headers(5_000, 0, 600)::get, ""), Refusal.NONE, 17);
        }
        var level = budget.state().graphQl();
        assertEquals(
                new RateBudget.Level(GRAPHQL, 5_000, 5_000, 0, NOON.plusSeconds(601), 1, 17, NOON.plusSeconds(601)),
                level);
        assertEquals(0, budget.state().rest().requests());
    }

    @Test
    void waitingEndsWhenTheThreadIsInterruptedAndHoldsNoPlace() throws InterruptedException {
        RateBudget real = new RateBudget(clock, Thread::sleep);
        try (var call = real.call(REST)) {
            call.answered(new Reply(429, Map.of("retry-after", "600")::get, ""), Refusal.SECONDARY);
        }
        List<Throwable> thrown = new ArrayList<>();
        Thread waiting = Thread.startVirtualThread(
                () -> thrown.add(assertThrows(SourceException.class, () -> real.call(GRAPHQL))));
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(0, real.state().underWay());
        waiting.interrupt();
        waiting.join();
        assertEquals("Stopped while waiting for GitHub", thrown.getFirst().getMessage());
    }

    @Test
    void aCallMayBeRefusedAfterItsPlaceWasTaken() {
        told(REST, 5_000, 0);
        assertFalse(budget.wait(REST, 1).isZero());
        try (var call = budget.call(REST)) {
            assertEquals(List.of(Duration.ofSeconds(601)), clock.sleeps());
        }
    }

    private Refusal answer(Allowance allowance, Reply reply) {
        try (var call = budget.call(allowance)) {
            call.answered(reply, reply.refusal());
        }
        return reply.refusal();
    }

    private void told(Allowance allowance, int limit, int remaining) {
        answer(allowance, new Reply(200, headers(limit, remaining, 600)::get, ""));
    }

    private void write() {
        try (var call = budget.call(REST, 5)) {
            call.answered(new Reply(201, headers(5_000, 4_000, 600)::get, ""), Refusal.NONE);
        }
    }

    private static Map<String, String> headers(int limit, int remaining, int reset) {
        return new HashMap<>(Map.of(
                "x-ratelimit-limit", Integer.toString(limit),
                "x-ratelimit-remaining", Integer.toString(remaining),
                "x-ratelimit-used", Integer.toString(limit - remaining),
                "x-ratelimit-reset", Long.toString(NOON.getEpochSecond() + reset)));
    }
}
