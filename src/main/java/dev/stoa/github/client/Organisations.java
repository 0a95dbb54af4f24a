package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.RateLimitChecker;

/** What GraphQL cannot tell of what an owner has, from REST. */
@ApplicationScoped
class Organisations {

    private final StoaConfig.GitHub settings;
    private final RateBudget budget;

    Organisations(StoaConfig config, RateBudget budget) {
        this.settings = config.github();
        this.budget = budget;
    }

    /** GitHub's number of a repository, all 64 bits of it. */
    long number(String fullName) {
        try {
            return connect().getRepository(fullName).getId();
        } catch (HttpException problem) {
            throw new SourceException(
                    "GitHub answered " + problem.getResponseCode() + " when asked for the number of " + fullName,
                    problem);
        } catch (IOException problem) {
            throw new SourceException("GitHub could not be reached: " + problem.getMessage(), problem);
        }
    }

    private GitHub connect() throws IOException {
        GitHubBuilder builder = new GitHubBuilder()
                .withEndpoint(settings.apiUrl().toString().replaceAll("/+$", ""))
                .withConnector(new BudgetedConnector(budget))
                .withRateLimitChecker(RateLimitChecker.NONE);
        settings.token().ifPresent(builder::withOAuthToken);
        return builder.build();
    }
}
