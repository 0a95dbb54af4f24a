package dev.stoa.github.client;

import dev.stoa.github.GitHubToken;
import dev.stoa.github.sync.AskedTooMuch;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.TokenRefused;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often one question is asked again, and after what pause. Each method returns when it is to be asked again, and throws
 * when it is not. No place of the budget may be held while one of them runs.
 */
final class Patience {

    private static final int STUMBLES = 4;
    private static final int TIMEOUTS = 2;
    private static final int REFUSALS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final RateBudget budget;
    private final GitHubToken tokens;
    private final String owner;
    private int stumbles;
    private int timeouts;
    private int refusals;
    private boolean renewed;

    Patience(RateBudget budget, GitHubToken tokens, String owner) {
        this.budget = budget;
        this.tokens = tokens;
        this.owner = owner;
    }

    /** The budget knows when to go on; a token may end before that, and then earns another. */
    void limited() {
        renewed = false;
        if (++refusals == REFUSALS) {
            throw new SourceException("GitHub's rate limit refused the same question %d times, however long we waited"
                    .formatted(REFUSALS));
        }
    }

    /** A server error, a cut connection, a proxy's page: GitHub's or the network's bad moment. */
    void stumbled(String how) {
        if (++stumbles == STUMBLES) {
            throw new SourceException("Given up after %d attempts: %s".formatted(STUMBLES, how));
        }
        pause(stumbles);
    }

    /** Once may be chance; twice says that the question is too large. */
    void tooSlow(String how) {
        if (++timeouts == TIMEOUTS) {
            throw new AskedTooMuch(how + ": the question takes GitHub too long");
        }
        pause(timeouts);
    }

    /** 401: a token may have been revoked before its time, and a second one is then as good as the first was. */
    void unauthorised(String token) {
        if (renewed || token == null || !tokens.renew(owner, token)) {
            throw new TokenRefused("GitHub refuses the token (401): it is wrong, has expired or was revoked");
        }
        renewed = true;
    }

    /** Twice as long each time, and up to half of it left out so that callers do not come back together. */
    private void pause(int times) {
        Duration whole = FIRST_PAUSE.multipliedBy(1L << (times - 1));
        budget.sleep(whole.minusMillis(ThreadLocalRandom.current().nextLong(whole.toMillis() / 2)));
    }
}
