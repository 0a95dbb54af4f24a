package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The part of GitHub that signs people in, as GitHub documents it: the page that asks to authorise an OAuth app, the exchange
 * of a code (good once, for the app that has the secret) for a token, {@code /user} and {@code /user/emails}.
 *
 * @see <a href="https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps">Authorizing OAuth
 *     apps</a>
 */
public final class GitHubSignIn implements AutoCloseable {

    public static final String CLIENT_ID = "stoa-tests";
    public static final String SECRET = "secret-of-the-tests";

    /** @param email shown on the profile, or null: then {@code /user/emails} alone tells it */
    public record User(long id, String login, String name, String email) {}

    private final HttpServer server;
    private final Map<String, User> codes = new ConcurrentHashMap<>();
    private final Map<String, User> tokens = new ConcurrentHashMap<>();
    private volatile User present;

    private GitHubSignIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        route("/login/oauth/authorize", this::authorize);
        route("/login/oauth/access_token", this::exchange);
        route("/api/v3/user", this::user);
        server.start();
    }

    /** Until an exchange is closed its answer waits in a buffer. */
    private void route(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    public static GitHubSignIn start() {
        try {
            return new GitHubSignIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public URI api() {
        return base().resolve("/api/v3");
    }

    /** Whoever opens a browser now is signed in at GitHub as this user. */
    public void seat(User user) {
        present = user;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        if (!CLIENT_ID.equals(asked.get("client_id"))) {
            Http.send(exchange, 404, "text/html; charset=utf-8", "<h1>Not Found</h1>");
        } else if (exchange.getRequestMethod().equals("POST")) {
            var code = UUID.randomUUID().toString();
            codes.put(code, present);
            exchange.getResponseHeaders()
                    .set(
                            "location",
                            asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")));
            exchange.sendResponseHeaders(302, -1);
        } else {
            Http.send(exchange, 200, "text/html; charset=utf-8", """
                    <!DOCTYPE html><title>Authorize application</title><h1>Authorize Stoa as %s</h1>
                    <form id="authorize" method="post" action="%s"><button>Authorize</button></form>""".formatted(
                            present.login(), exchange.getRequestURI().toString().replace("&", "&amp;")));
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var asked = form(Http.body(exchange));
        var user = SECRET.equals(asked.get("client_secret")) ? codes.remove(asked.getOrDefault("code", "")) : null;
        var answer = new LinkedHashMap<String, String>();
        if (user == null) {
            answer.put("error", "bad_verification_code");
            answer.put("error_description", "The code passed is incorrect or expired.");
        } else {
            var token = "gho_" + UUID.randomUUID().toString().replace("-", "");
            tokens.put(token, user);
            answer.put("access_token", token);
            answer.put("scope", "user:email");
            answer.put("token_type", "bearer");
        }
        if (String.valueOf(exchange.getRequestHeaders().getFirst("accept")).contains("json")) {
            Http.json(exchange, 200, answer);
        } else {
            var fields = answer.entrySet().stream()
                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                    .toList();
            Http.send(exchange, 200, "application/x-www-form-urlencoded; charset=utf-8", String.join("&", fields));
        }
    }

    private void user(HttpExchange exchange) throws IOException {
        var user = tokens.get(Http.token(exchange));
        if (user == null) {
            Http.json(exchange, 401, Map.of("message", "Bad credentials"));
        } else if (exchange.getRequestURI().getPath().endsWith("/emails")) {
            Http.json(
                    exchange,
                    200,
                    List.of(Map.of(
                            "email",
                            user.login() + "@example.com",
                            "primary",
                            true,
                            "verified",
                            true,
                            "visibility",
                            "private")));
        } else {
            var profile = new LinkedHashMap<String, Object>();
            profile.put("login", user.login());
            profile.put("id", user.id());
            profile.put("type", "User");
            profile.put("name", user.name());
            profile.put("email", user.email());
            Http.json(exchange, 200, profile);
        }
    }

    private static Map<String, String> form(String text) {
        var fields = new LinkedHashMap<String, String>();
        if (text != null) {
            Arrays.stream(text.split("&"))
                    .map(field -> field.split("=", 2))
                    .forEach(field -> fields.put(
                            field[0], field.length < 2 ? "" : URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
