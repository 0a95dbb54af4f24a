package dev.stoa.support.github;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How GitHub answers: JSON, and in the headers what is left of the rate. */
public final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    static void limits(HttpExchange exchange, String resource, int remaining) {
        var headers = exchange.getResponseHeaders();
        headers.set("x-ratelimit-limit", "5000");
        headers.set("x-ratelimit-remaining", Integer.toString(Math.max(0, remaining)));
        headers.set("x-ratelimit-used", Integer.toString(5000 - remaining));
        headers.set("x-ratelimit-reset", Long.toString(System.currentTimeMillis() / 1000 + 3600));
        headers.set("x-ratelimit-resource", resource);
    }

    public static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsString(body));
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
