package dev.stoa.github;

import java.util.Optional;

/**
 * As whom Stoa reads from GitHub: one fixed token, or the token that a GitHub App has for each of its installations and that
 * changes every hour. Never keep one; ask for it before each call. Safe for any number of threads.
 */
public interface GitHubToken {

    /**
     * The token to use now.
     *
     * @param owner the organisation or user whose repositories are read; null when it is about nobody in particular
     * @return empty when none is set, which GitHub still lets clone
     * @throws dev.stoa.github.sync.TokenRefused if GitHub refuses the App
     * @throws dev.stoa.github.sync.SourceException if the App is not installed for the owner, or GitHub does not answer
     */
    Optional<String> of(String owner);

    /**
     * GitHub refused the token (401), which may have been revoked before its time.
     *
     * @param refused the token that was used, so that the first of many callers renews it and the others find it done
     * @return whether {@link #of} now gives another
     */
    boolean renew(String owner, String refused);
}
