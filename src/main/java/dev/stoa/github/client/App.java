package dev.stoa.github.client;

import dev.stoa.github.client.InstallationToken.Issued;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.TokenRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GHAppInstallation;
import org.kohsuke.github.GHAppInstallationToken;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.HttpException;

/** A GitHub App asking for tokens of its installations. */
final class App {

    private final GitHub github;
    private final RateBudget budget;
    private final Clock clock;

    /** @param github as the App itself */
    App(GitHub github, RateBudget budget, Clock clock) {
        this.github = github;
        this.budget = budget;
        this.clock = clock;
    }

    Issued token(String owner) {
        try {
            GHAppInstallationToken token = installation(owner).createToken().create();
            Instant expires = Instant.ofEpochMilli(token.getExpiresAt().getTime());
            return new Issued(token.getToken(), expires.minus(budget.skew()));
        } catch (TokenRefused refused) {
            throw new TokenRefused("GitHub refuses the GitHub App (401): STOA_GITHUB_APP_KEY is not a key of"
                    + " STOA_GITHUB_APP_ID, or was revoked");
        } catch (GHFileNotFoundException notThere) {
            throw new SourceException("The GitHub App is not installed for '%s'".formatted(owner));
        } catch (HttpException refused) {
            throw new SourceException(
                    refused.getResponseCode() == 403
                            ? "The GitHub App's installation for '%s' is suspended or may not be used (403)"
                                    .formatted(owner)
                            : "GitHub gave no token for '%s': it answered %d"
                                    .formatted(owner, refused.getResponseCode()));
        } catch (IOException broken) {
            throw new SourceException("GitHub gave no token for '%s'".formatted(owner));
        }
    }

    private GHAppInstallation installation(String owner) throws IOException {
        GHApp app = github.getApp();
        try {
            return app.getInstallationByOrganization(owner);
        } catch (GHFileNotFoundException noOrganisation) {
            return app.getInstallationByUser(owner);
        }
    }
}
