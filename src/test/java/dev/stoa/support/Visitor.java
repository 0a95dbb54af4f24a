package dev.stoa.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a window: keeps cookies, follows redirects if told, sends forms as browsers do. */
public class Visitor {

    /**
     * As many as browsers follow; Java's own client stops silently after five, and the first sign-in over a broker has more.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#http-redirect-fetch">Fetch: HTTP-redirect fetch</a>
     */
    private static final int MOST_REDIRECTS = 20;

    private final CookieManager cookies = new LocalCookies();
    private final URI portal;
    private final HttpClient still =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        portal = URI.create("http://localhost:" + port);
    }

    /** Goes to a staff page, and signs in with the form of Keycloak that comes up. The answer is what follows. */
    public HttpResponse<String> signIn(String path, String user, String password) {
        var login = get(path);
        var form = Jsoup.parse(login.body()).selectFirst("form#kc-form-login");
        if (form == null) {
            throw new AssertionError("No sign-in at " + login.uri() + ": " + login.statusCode());
        }
        return post(URI.create(form.attr("action")), Map.of("username", user, "password", password));
    }

    /** Follows redirects. */
    public HttpResponse<String> get(String path) {
        return follow(request(path).GET().build());
    }

    /** Does not follow redirects. */
    public HttpResponse<String> peek(String path) {
        return send(still, request(path).GET().build());
    }

    /** Sends a form to the portal and does not follow the answer. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(still, form(request(path).header("Sec-Fetch-Site", "same-origin"), form));
    }

    /** Sends a form anywhere and follows the answer. */
    public HttpResponse<String> post(URI address, Map<String, String> form) {
        return follow(form(HttpRequest.newBuilder(address).header("Accept", "text/html"), form));
    }

    public static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The header of an encrypted token (RFC 7516) names its content encryption; a long one is cut into several cookies. */
    public static boolean isEncrypted(HttpCookie cookie) {
        var header = cookie.getValue().replace("\"", "").split("\\.")[0];
        return header.startsWith("eyJ")
                && new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8).contains("\"enc\"");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).header("Accept", "text/html");
    }

    private static HttpRequest form(HttpRequest.Builder request, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Nothing that is sent here and answered by a redirect is sent twice: what follows is read, as after 302 and 303. */
    private HttpResponse<String> follow(HttpRequest request) {
        var answer = send(still, request);
        for (int i = 0; answer.statusCode() / 100 == 3; i++) {
            if (i == MOST_REDIRECTS) {
                throw new AssertionError("Redirected for ever, at last by " + answer.uri());
            }
            var next =
                    answer.uri().resolve(answer.headers().firstValue("location").orElseThrow());
            answer = send(
                    still,
                    HttpRequest.newBuilder(next).header("Accept", "text/html").build());
        }
        return answer;
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Browsers take http://localhost for secure and send Secure cookies there; Java does not. */
    private static final class LocalCookies extends CookieManager {
        LocalCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            var local = new HashMap<String, List<String>>();
            headers.forEach((name, values) -> local.put(
                    name,
                    name != null && name.equalsIgnoreCase("set-cookie")
                            ? values.stream()
                                    .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                                    .toList()
                            : values));
            super.put(uri, local);
        }
    }
}
