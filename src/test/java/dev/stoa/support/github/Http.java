package dev.stoa.support.github;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How GitHub is asked and answers: mostly JSON. */
public final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    public static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsString(body));
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What was sent; may be read again by whoever answers. */
    public static String body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        exchange.setStreams(new ByteArrayInputStream(bytes), null);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The token of a request, or "" without one. */
    static String token(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("authorization");
        return authorization == null ? "" : authorization.replaceFirst("(?i)^(bearer|token) ", "");
    }
}
