package dev.stoa.github.client;

import dev.stoa.github.GitHubToken;
import dev.stoa.github.Owners;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The token of the settings, or those of the GitHub App's installations; {@code StartCheck} has seen to it that it is one. */
@ApplicationScoped
class Tokens implements GitHubToken {

    private final Optional<String> fixed;
    private final Owners owners;
    private final Clock clock;
    private final App app;
    private final Map<String, InstallationToken> installations = new ConcurrentHashMap<>();

    Tokens(StoaConfig config, Owners owners, Budgets budgets, Wire wire, Clock clock) {
        StoaConfig.GitHub settings = config.github();
        this.fixed = settings.token().map(String::strip);
        this.owners = owners;
        this.clock = clock;
        this.app = fixed.isEmpty()
                        && settings.appId().isPresent()
                        && settings.appKey().isPresent()
                ? app(settings, budgets, wire, clock)
                : null;
    }

    private static App app(StoaConfig.GitHub settings, Budgets budgets, Wire wire, Clock clock) {
        RateBudget budget = budgets.of("the App itself");
        AppJwt jwt =
                new AppJwt(settings.appId().orElseThrow(), settings.appKey().orElseThrow(), clock, budget);
        BudgetedConnector connector = new BudgetedConnector(wire, settings.apiUrl(), budget, jwt, null);
        return new App(Rest.connect(settings.apiUrl(), connector), budget, clock);
    }

    @Override
    public Optional<String> of(String owner) {
        return app == null ? fixed : Optional.of(installation(owner).get());
    }

    @Override
    public boolean renew(String owner, String refused) {
        if (app != null) {
            installation(owner).forget(refused);
        }
        return app != null;
    }

    /** Whose allowance a call for the owner is counted against: "" when one token serves all. */
    String holder(String owner) {
        return app == null ? "" : installed(owner);
    }

    private InstallationToken installation(String owner) {
        return installations.computeIfAbsent(
                installed(owner), name -> new InstallationToken(() -> app.token(name), clock));
    }

    /** Of those that we follow the one itself; whoever else is public, and any of our installations may read that. */
    private String installed(String owner) {
        boolean stranger = owner == null || !owners.follow(owner);
        String name = stranger && !owners.names().isEmpty() ? owners.names().getFirst() : String.valueOf(owner);
        return name.toLowerCase(Locale.ROOT);
    }
}
