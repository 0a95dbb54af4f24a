package dev.stoa.github.client;

import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.sync.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What was asked of GitHub since this process began, and what its answers said of the two allowances. */
final class Spending {

    private final Map<Allowance, Budget.Limit> limits = new EnumMap<>(Allowance.class);
    private static final Duration HOUR = Duration.ofMinutes(30);
    private long requests;
    private long points;

    /** @param header an answer's header by name, null when absent */
    synchronized void learn(Allowance allowance, Function<String, String> header) {
        requests++;
        Budget.Limit before = limits.getOrDefault(allowance, Budget.Limit.UNTOLD);
        Long used = number(header.apply("x-ratelimit-used"));
        Long reset = number(header.apply("x-ratelimit-reset"));
        Instant resetAt = reset == null ? null : Instant.ofEpochSecond(reset);
        boolean first = before.used() == null || used == null;
        boolean anotherHour = resetAt != null
                && before.resetAt() != null
                && resetAt.isAfter(before.resetAt().plus(HOUR));
        if (allowance == Allowance.GRAPHQL) {
            // Answers overtake each other: what an earlier one tells late was counted already.
            points += first ? 1 : anotherHour ? used : Math.max(0, used - before.used());
        }
        if (used != null && (first || anotherHour || used >= before.used())) {
            limits.put(allowance, new Budget.Limit(used, number(header.apply("x-ratelimit-limit")), resetAt));
        }
    }

    synchronized Budget budget() {
        return new Budget(
                requests,
                points,
                limits.getOrDefault(Allowance.REST, Budget.Limit.UNTOLD),
                limits.getOrDefault(Allowance.GRAPHQL, Budget.Limit.UNTOLD));
    }

    private static Long number(String header) {
        return header != null && header.matches("\\d{1,15}") ? Long.valueOf(header) : null;
    }
}
