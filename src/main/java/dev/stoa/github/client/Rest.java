package dev.stoa.github.client;

import dev.stoa.github.GitHubToken;
import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.RateLimitChecker;
import org.kohsuke.github.connector.GitHubConnector;

/** GitHub's REST API through hub4j, with our tokens, our budget and our patience instead of its own. */
@ApplicationScoped
class Rest {

    private static final GitHubToken NOBODY = new GitHubToken() {
        @Override
        public Optional<String> of(String owner) {
            return Optional.empty();
        }

        @Override
        public boolean renew(String owner, String refused) {
            return false;
        }
    };

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
        return connect(settings.apiUrl(), connector(owner));
    }

    /** For calls that hub4j does not know. */
    BudgetedConnector connector(String owner) {
        return new BudgetedConnector(wire, settings.apiUrl(), budgets.of(tokens.holder(owner)), tokens, owner);
    }

    boolean asApp() {
        return tokens.appConnector().isPresent();
    }

    /** As the GitHub App itself, not one of its installations. */
    BudgetedConnector appConnector() {
        return tokens.appConnector()
                .orElseThrow(() -> new SourceException("Stoa reads GitHub with a token, not as a GitHub App"));
    }

    /** As nobody: what GitHub answers to whoever knows a code of its. */
    BudgetedConnector anonymous() {
        return new BudgetedConnector(wire, settings.apiUrl(), budgets.of("nobody"), NOBODY, null);
    }

    /** @param path below the API's own address */
    URI address(String path) {
        return URI.create(settings.apiUrl().toString().replaceAll("/+$", "") + path);
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
