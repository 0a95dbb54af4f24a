package dev.stoa.github.client;

import dev.stoa.github.sync.Budget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** GitHub counts by token, and an App has one for each installation: so each of these has one {@link RateBudget}. */
@ApplicationScoped
public class Budgets {

    private final Clock clock;
    private final Pause pause;
    private final Map<String, RateBudget> budgets = new ConcurrentHashMap<>();

    @Inject
    Budgets(Clock clock) {
        this(clock, Thread::sleep);
    }

    Budgets(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** @param holder whose token it is; see {@link Tokens#holder} */
    RateBudget of(String holder) {
        return budgets.computeIfAbsent(holder, _ -> new RateBudget(clock, pause));
    }

    /** Of all tokens that were used since the start, by whose they are; a fixed token's is "". */
    public Map<String, RateBudget.State> states() {
        Map<String, RateBudget.State> states = new TreeMap<>();
        budgets.forEach((holder, budget) -> states.put(holder, budget.state()));
        return states;
    }

    /** All tokens together, for those who watch a sync. */
    public Budget budget() {
        Collection<RateBudget.State> all = states().values();
        return new Budget(
                all.stream()
                        .mapToLong(state ->
                                state.rest().requests() + state.graphQl().requests())
                        .sum(),
                all.stream().mapToLong(state -> state.graphQl().points()).sum(),
                limit(all.stream().map(RateBudget.State::rest)),
                limit(all.stream().map(RateBudget.State::graphQl)));
    }

    private static Budget.Limit limit(Stream<RateBudget.Level> levels) {
        return levels.filter(level -> level.limit() != null)
                .map(level -> new Budget.Limit((long) level.used(), (long) level.limit(), level.resetsAt()))
                .reduce((one, other) -> new Budget.Limit(
                        one.used() + other.used(),
                        one.limit() + other.limit(),
                        one.resetAt().isAfter(other.resetAt()) ? one.resetAt() : other.resetAt()))
                .orElse(Budget.Limit.UNTOLD);
    }
}
