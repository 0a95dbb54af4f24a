package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/** A GitHub App: it must show a token that its key has signed, and gets tokens of its installations, which end. */
public final class RecordedApp {

    private static final Pattern INSTALLATION = Pattern.compile("/(orgs|users)/([^/]+)/installation");
    private static final Pattern TOKEN = Pattern.compile("/app/installations/(\\d+)/access_tokens");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** How many tokens were given out. */
    public final AtomicInteger issued = new AtomicInteger();

    /** How many signed tokens were refused for their times. */
    public final AtomicInteger mistimed = new AtomicInteger();

    /** How long a token holds. */
    public volatile Duration life = Duration.ofHours(1);

    public volatile Clock clock = Clock.systemUTC();

    private final String id;
    private final PublicKey key;
    private final Map<String, Integer> organisations;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    /** @param organisations where it is installed: lower-case name and number of the installation */
    public RecordedApp(String id, PublicKey key, Map<String, Integer> organisations) {
        this.id = id;
        this.key = key;
        this.organisations = organisations;
    }

    /** Whether a token of an installation is good; any other kind of token is. */
    boolean takes(String token) {
        return !token.startsWith("ghs_")
                || ends.getOrDefault(token, Instant.MIN).isAfter(clock.instant());
    }

    boolean answers(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v3", "");
        Matcher installation = INSTALLATION.matcher(path);
        Matcher token = TOKEN.matcher(path);
        if (!path.equals("/app") && !installation.matches() && !token.matches()) {
            return false;
        }
        String problem = problem(Http.token(exchange));
        if (problem != null) {
            return Faults.status(401, problem).answers(exchange);
        }
        if (path.equals("/app")) {
            Http.json(exchange, 200, Map.of("id", 7, "slug", "stoa", "name", "Stoa"));
        } else if (token.matches()) {
            issue(exchange, token.group(1));
        } else {
            Integer number = organisations.get(installation.group(2).toLowerCase());
            if (number == null || installation.group(1).equals("users")) {
                return Faults.notFound().answers(exchange);
            }
            Http.json(exchange, 200, Map.of("id", number, "app_id", 7));
        }
        return true;
    }

    private void issue(HttpExchange exchange, String installation) throws IOException {
        String token = "ghs_%s_%d".formatted(installation, issued.incrementAndGet());
        Instant end = clock.instant().plus(life);
        ends.put(token, end);
        Http.json(exchange, 201, Map.of("token", token, "expires_at", end.toString()));
    }

    /** GitHub's sentence, or null for a good one. */
    String problem(String token) {
        try {
            JsonWebSignature signed = new JsonWebSignature();
            signed.setCompactSerialization(token);
            signed.setKey(key);
            JwtClaims claims = JwtClaims.parse(signed.verifySignature() ? signed.getPayload() : "{}");
            if (!"RS256".equals(signed.getAlgorithmHeaderValue()) || !id.equals(claims.getIssuer())) {
                return "A JSON web token could not be decoded";
            }
            return timing(
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (JoseException | InvalidJwtException | MalformedClaimException odd) {
            return "A JSON web token could not be decoded";
        }
    }

    private String timing(Instant issuedAt, Instant expires) {
        Instant now = clock.instant();
        String problem = null;
        if (issuedAt.isAfter(now)) {
            problem =
                    "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
        } else if (!expires.isAfter(now)) {
            problem =
                    "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the"
                            + " assertion expires";
        } else if (Duration.between(now, expires).compareTo(LONGEST) > 0) {
            problem = "'Expiration time' claim ('exp') is too far in the future";
        }
        if (problem != null) {
            mistimed.incrementAndGet();
        }
        return problem;
    }
}
