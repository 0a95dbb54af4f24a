package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.TokenRefused;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHPerson;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.PagedIterator;
import org.kohsuke.github.RateLimitChecker;

/** Organisations and users and the list of what they have, from REST. */
@ApplicationScoped
class Organisations {

    private static final int PAGE = 100;

    private final StoaConfig.GitHub settings;
    private final RateBudget budget;

    Organisations(StoaConfig config, RateBudget budget) {
        this.settings = config.github();
        this.budget = budget;
    }

    /** Every repository, a page at a time. */
    void repositories(String name, Consumer<List<GHRepository>> page) {
        try {
            PagedIterator<GHRepository> pages =
                    owner(name).listRepositories(PAGE).iterator();
            while (pages.hasNext()) {
                page.accept(pages.nextPage());
            }
        } catch (IOException | GHException problem) {
            if (cause(problem) instanceof HttpException http && http.getResponseCode() == 401) {
                throw new TokenRefused("GitHub refuses the token (401): set another in STOA_GITHUB_TOKEN");
            }
            throw new SourceException(sentence(name, problem), problem);
        }
    }

    private GHPerson owner(String name) throws IOException {
        GitHub github = connect();
        try {
            return github.getOrganization(name);
        } catch (GHFileNotFoundException noOrganisation) {
            return github.getUser(name);
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

    private static Throwable cause(Exception problem) {
        return problem instanceof GHException && problem.getCause() != null ? problem.getCause() : problem;
    }

    private static String sentence(String name, Exception problem) {
        Throwable cause = cause(problem);
        return switch (cause) {
            case GHFileNotFoundException _ -> "GitHub knows no organisation or user '" + name + "'";
            case HttpException http -> "GitHub answered " + http.getResponseCode();
            default -> "GitHub could not be reached: " + cause.getMessage();
        };
    }
}
