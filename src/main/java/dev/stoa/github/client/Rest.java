package dev.stoa.github.client;

import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.RateLimitChecker;
import org.kohsuke.github.connector.GitHubConnector;

/** GitHub's REST API through hub4j, with our tokens, our budget and our patience instead of its own. */
@ApplicationScoped
class Rest {

    private final StoaConfig.GitHub settings;
    private final Tokens tokens;
    private final Budgets budgets;
    private final Wire wire;

    Rest(StoaConfig config, Tokens tokens, Budgets budgets, Wire wire) {
        this.settings = config.github();
        this.tokens = tokens;
        this.budgets = budgets;
        this.wire = wire;
    }

    /** @param owner whose token to use; a fixed one serves all */
    GitHub of(String owner) {
        RateBudget budget = budgets.of(tokens.holder(owner));
        return connect(settings.apiUrl(), new BudgetedConnector(wire, settings.apiUrl(), budget, tokens, owner));
    }

    /** Asks nothing yet. */
    static GitHub connect(URI address, GitHubConnector connector) {
        try {
            return new GitHubBuilder()
                    .withEndpoint(address.toString().replaceAll("/+$", ""))
                    .withConnector(connector)
                    .withRateLimitChecker(RateLimitChecker.NONE)
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
