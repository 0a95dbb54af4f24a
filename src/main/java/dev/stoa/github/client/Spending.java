package dev.stoa.github.client;

import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.sync.Budget;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What was asked of GitHub since this process began, and what its answers said of the two allowances. */
final class Spending {

    private final Map<Allowance, Budget.Limit> limits = new EnumMap<>(Allowance.class);
    private long requests;
    private long points;

    /** @param header an answer's header by name, null when absent */
    synchronized void learn(Allowance allowance, Function<String, String> header) {
        requests++;
        Budget.Limit before = limits.getOrDefault(allowance, Budget.Limit.UNTOLD);
        Long used = number(header.apply("x-ratelimit-used"));
        Long reset = number(header.apply("x-ratelimit-reset"));
        if (allowance == Allowance.GRAPHQL) {
            // Answers overtake each other; and another hour begins at nought.
            boolean grew = used != null && before.used() != null && used > before.used();
            points += grew ? used - before.used() : 1;
        }
        if (used != null) {
            limits.put(
                    allowance,
                    new Budget.Limit(
                            used,
                            number(header.apply("x-ratelimit-limit")),
                            reset == null ? null : Instant.ofEpochSecond(reset)));
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
