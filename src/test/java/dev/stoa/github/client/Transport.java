package dev.stoa.github.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.Owners;
import dev.stoa.platform.StoaConfig;
import dev.stoa.support.MovingClock;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** All that stands between us and GitHub, wired as in the application, with a clock that waits move on. */
record Transport(StoaConfig config, MovingClock clock, Budgets budgets, Tokens tokens, GraphQl graphQl, Rest rest) {

    /** Enough for an answer that comes at all, short enough for one that never does. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @param settings such as {@code stoa.github.api-url} */
    static Transport of(Map<String, String> settings, MovingClock clock) {
        return of(settings, clock, new Wire(PATIENCE, 1 << 20));
    }

    static Transport of(Map<String, String> settings, MovingClock clock, Wire wire) {
        StoaConfig config = new SmallRyeConfigBuilder()
                .withMapping(StoaConfig.class)
                .withSources(new PropertiesConfigSource(new HashMap<>(settings), "recorded", 100))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(StoaConfig.class);
        Budgets budgets = new Budgets(clock, clock::sleep);
        Tokens tokens = new Tokens(config, new Owners(config), budgets, wire, clock);
        GraphQl graphQl = new GraphQl(new ObjectMapper(), config, tokens, budgets, wire);
        return new Transport(config, clock, budgets, tokens, graphQl, new Rest(config, tokens, budgets, wire));
    }

    /** Of the fixed token. */
    RateBudget budget() {
        return budgets.of("");
    }
}
