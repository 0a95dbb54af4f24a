package dev.stoa.github.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

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
}
