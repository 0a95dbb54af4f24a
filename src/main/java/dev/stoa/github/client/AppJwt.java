package dev.stoa.github.client;

import dev.stoa.github.GitHubToken;
import dev.stoa.platform.RsaKey;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * How a GitHub App says who it is: a signed token of a few minutes. GitHub judges its times by its own clock, so they follow
 * that one as soon as an answer has told it.
 *
 * @see <a href="https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app">GitHub:
 *     generating a JSON Web Token</a>
 */
final class AppJwt implements GitHubToken {

    /** Issued a little in the past, as GitHub advises. */
    private static final Duration BEFORE = Duration.ofSeconds(60);

    /** GitHub takes ten minutes at most; some are left for what a clock may be wrong by unnoticed. */
    private static final Duration LIFE = Duration.ofMinutes(8);

    private final String appId;
    private final RSAPrivateKey key;
    private final Clock clock;
    private final RateBudget budget;

    /** By how much the clock was corrected when a token was made last. */
    private volatile Duration corrected = Duration.ZERO;

    /** @param budget of the App's own calls: it knows GitHub's clock */
    AppJwt(String appId, String key, Clock clock, RateBudget budget) {
        this.appId = appId;
        this.key = RsaKey.of(key);
        this.clock = clock;
        this.budget = budget;
    }

    @Override
    public Optional<String> of(String owner) {
        corrected = budget.skew();
        Instant now = clock.instant().plus(corrected);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(appId);
        claims.setIssuedAt(NumericDate.fromSeconds(now.minus(BEFORE).getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signed.setHeader("typ", "JWT");
        signed.setPayload(claims.toJson());
        signed.setKey(key);
        try {
            return Optional.of(signed.getCompactSerialization());
        } catch (JoseException problem) {
            throw new IllegalStateException("The key of the GitHub App cannot sign", problem);
        }
    }

    /** Only a wrong clock is a reason to try again. */
    @Override
    public boolean renew(String owner, String refused) {
        return budget.skew().minus(corrected).abs().compareTo(Duration.ofSeconds(10)) > 0;
    }
}
