package dev.stoa.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Another portal's answers, each asked for once and then sent from memory: what a page is on this machine at best. */
final class SameBytes implements AutoCloseable {

    private static final Set<String> SENT = Set.of(
            "content-type", "content-encoding", "cache-control", "etag", "vary", "content-security-policy");

    private final URI portal;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final Map<String, HttpResponse<byte[]>> known = new ConcurrentHashMap<>();

    SameBytes(URI portal) throws IOException {
        this.portal = portal;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI of(String path) {
        fetch(path);
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private HttpResponse<byte[]> fetch(String path) {
        return known.computeIfAbsent(path, ignored -> {
            var request = HttpRequest.newBuilder(portal.resolve(path))
                    .header("Accept-Encoding", "br")
                    .build();
            try {
                return client.send(request, BodyHandlers.ofByteArray());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(path, e);
            }
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = fetch(exchange.getRequestURI().toString());
            answer.headers().map().forEach((name, values) -> {
                if (SENT.contains(name.toLowerCase())) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            var body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
