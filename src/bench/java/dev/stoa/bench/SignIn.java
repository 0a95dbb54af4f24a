package dev.stoa.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * An identity provider that lets one person in, so that the pages of staff can be measured without Keycloak beside them: discovery,
 * keys, code and token of OpenID Connect Core 1.0, and nothing else.
 */
final class SignIn implements AutoCloseable {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final KeyPair keys;

    SignIn() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** For the setting {@code STOA_OIDC_URL}. */
    String realm() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/none";
    }

    /** A browser of somebody who has signed in. */
    static HttpClient browser(Portal portal) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        var page = http.send(
                HttpRequest.newBuilder(portal.at("/admin"))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        if (page.statusCode() != 200 || !page.body().contains("Stoa desk")) {
            throw new IOException("Nobody could sign in: " + page.statusCode() + " at " + page.uri());
        }
        return http;
    }

    private void answer(HttpExchange asked) throws IOException {
        try {
            String path = asked.getRequestURI().getPath();
            if (path.endsWith("/openid-configuration")) {
                json(asked, """
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                         "end_session_endpoint":"%1$s/end","response_types_supported":["code"],"subject_types_supported":["public"],
                         "id_token_signing_alg_values_supported":["RS256"]}""".formatted(realm()));
            } else if (path.endsWith("/keys")) {
                RSAPublicKey key = (RSAPublicKey) keys.getPublic();
                json(asked, """
                        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"one","n":"%s","e":"%s"}]}"""
                        .formatted(number(key.getModulus()), number(key.getPublicExponent())));
            } else if (path.endsWith("/auth")) {
                String back = parameter(asked, "redirect_uri") + "?code=one&state=" + parameter(asked, "state");
                asked.getResponseHeaders().add("Location", URI.create(back).toString());
                asked.sendResponseHeaders(302, -1);
            } else if (path.endsWith("/token")) {
                json(asked, """
                        {"access_token":"%1$s","id_token":"%1$s","token_type":"Bearer","expires_in":7200}""".formatted(token()));
            } else {
                asked.sendResponseHeaders(404, -1);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        } finally {
            asked.close();
        }
    }

    private String token() throws GeneralSecurityException {
        long now = System.currentTimeMillis() / 1000;
        String head = part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"one\"}");
        String body = part("""
                {"iss":"%s","aud":"none","azp":"none","sub":"1","iat":%d,"exp":%d,"preferred_username":"anna",
                 "realm_access":{"roles":["approver","editor"]}}""".formatted(realm(), now, now + 7200));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update((head + "." + body).getBytes(StandardCharsets.US_ASCII));
        return head + "." + body + "." + URL.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String parameter(HttpExchange asked, String name) {
        for (String pair : asked.getRequestURI().getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static void json(HttpExchange asked, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().add("Content-Type", "application/json");
        asked.sendResponseHeaders(200, bytes.length);
        asked.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
