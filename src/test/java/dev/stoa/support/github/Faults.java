package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/**
 * What goes wrong between us and GitHub, in GitHub's own words. Lay one before the recorded answers, for example
 * {@code github.fault = Faults.badCredentials().when(Faults.graphQl()).after(3)}.
 */
public final class Faults {

    static final Map<String, String> SECONDARY = Map.of(
            "message",
            "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
            "documentation_url",
            "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits");

    private static final String UNICORN = """
            <!DOCTYPE html>
            <html><head><title>Unicorn! &middot; GitHub</title></head>
            <body><h1>Whoa there!</h1><p>We had issues producing the response to your request.</p></body></html>
            """;

    private Faults() {}

    // Which requests.

    public static Predicate<HttpExchange> path(String part) {
        return exchange -> exchange.getRequestURI().getPath().contains(part);
    }

    public static Predicate<HttpExchange> graphQl() {
        return exchange -> exchange.getRequestURI().getPath().endsWith("/graphql");
    }

    public static Predicate<HttpExchange> git() {
        return exchange -> exchange.getRequestURI().getPath().startsWith("/git/");
    }

    public static Predicate<HttpExchange> rest() {
        return graphQl().or(git()).negate();
    }

    /** Whose body has these words, as the variables and the text of a question have. */
    public static Predicate<HttpExchange> asking(String words) {
        return exchange -> {
            try {
                return Http.body(exchange).contains(words);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        };
    }

    public static Predicate<HttpExchange> token(String token) {
        return exchange -> Http.token(exchange).equals(token);
    }

    // What happens to them.

    public static Fault status(int status, String message) {
        return exchange -> {
            Http.json(
                    exchange,
                    status,
                    Map.of(
                            "message",
                            message,
                            "documentation_url",
                            "https://docs.github.com/rest",
                            "status",
                            Integer.toString(status)));
            return true;
        };
    }

    /** A token that is wrong, or was revoked: with {@link Fault#after} in mid-run. */
    public static Fault badCredentials() {
        return status(401, "Bad credentials");
    }

    public static Fault notFound() {
        return status(404, "Not Found");
    }

    public static Fault emptyRepository() {
        return status(409, "Git Repository is empty.");
    }

    public static Fault blocked() {
        return status(451, "Repository access blocked");
    }

    public static Fault singleSignOn() {
        return with(
                "x-github-sso",
                "required; url=https://github.com/orgs/spotify/sso?authorization_request=A1",
                status(
                        403,
                        "Resource protected by organization SAML enforcement. You must grant your Personal Access token"
                                + " access to this organization."));
    }

    /** @param retryAfter in seconds; null for an answer that does not tell */
    public static Fault secondary(Integer retryAfter) {
        Fault refusal = exchange -> {
            Http.json(exchange, 403, SECONDARY);
            return true;
        };
        return retryAfter == null ? refusal : with("retry-after", retryAfter.toString(), refusal);
    }

    /** 429 without a word on when or why. */
    public static Fault tooManyRequests() {
        return exchange -> {
            Http.json(exchange, 429, Map.of("message", "Too many requests"));
            return true;
        };
    }

    /** GraphQL's points are spent, said in a good answer. */
    public static Fault rateLimited(Duration untilReset) {
        return exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.set("x-ratelimit-limit", "5000");
            headers.set("x-ratelimit-remaining", "0");
            headers.set("x-ratelimit-used", "5000");
            headers.set("x-ratelimit-reset", Long.toString(System.currentTimeMillis() / 1000 + untilReset.toSeconds()));
            headers.set("x-ratelimit-resource", "graphql");
            errors(exchange, "RATE_LIMITED", "API rate limit already exceeded for user ID 1.");
            return true;
        };
    }

    /** GraphQL's own ten seconds were over. */
    public static Fault timeout() {
        return exchange -> {
            errors(
                    exchange,
                    null,
                    "Something went wrong while executing your query. This may be the result of a timeout, or it could"
                            + " be a GitHub bug. Please include `0AB1:2C3D:4E5F` when reporting this issue.");
            return true;
        };
    }

    /** A proxy's or GitHub's own web page instead of data. */
    public static Fault webPage(int status) {
        return exchange -> {
            Http.send(exchange, status, "text/html; charset=utf-8", UNICORN);
            return true;
        };
    }

    public static Fault emptyBody() {
        return exchange -> {
            exchange.sendResponseHeaders(200, -1);
            return true;
        };
    }

    /** The connection ends in the middle of the answer. */
    public static Fault cut() {
        return exchange -> {
            byte[] begin = "{\"data\":{\"repository\":{\"page\":".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, begin.length + 1_000L);
            exchange.getResponseBody().write(begin);
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        };
    }

    /** JSON of so many characters and no meaning. */
    public static Fault words(int length, boolean packed) {
        return exchange -> {
            byte[] body = "{\"a\":\"%s\"}".formatted("a".repeat(length - 8)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json; charset=utf-8");
            if (packed) {
                exchange.getResponseHeaders().set("content-encoding", "gzip");
            }
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out =
                    packed ? new GZIPOutputStream(exchange.getResponseBody()) : exchange.getResponseBody()) {
                out.write(body);
            }
            return true;
        };
    }

    /** The headers at once, and then a blank now and again. */
    public static Fault trickle(Duration time) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                slow(Duration.ofMillis(50)).answers(exchange);
            }
            return true;
        };
    }

    /** Late, but as recorded. */
    public static Fault slow(Duration time) {
        return exchange -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return false;
        };
    }

    private static Fault with(String header, String value, Fault fault) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            return fault.answers(exchange);
        };
    }

    private static void errors(HttpExchange exchange, String type, String message) throws IOException {
        Http.json(
                exchange,
                200,
                Map.of(
                        "errors",
                        List.of(type == null ? Map.of("message", message) : Map.of("type", type, "message", message))));
    }
}
