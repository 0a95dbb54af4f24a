package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import dev.stoa.support.GitHubHook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A hook as GitHub runs it: signs and posts payloads, keeps what it sent with how that ended, lists it for three days and sends
 * one again when asked. Its time is its own.
 */
public final class RecordedHook {

    private static final Duration WINDOW = Duration.ofDays(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Something to tell, with the GUID that every attempt has. */
    public record Event(String guid, String name, String action, long repository, String body) {

        public static Event of(String name, String action, long repository, String body) {
            return new Event(UUID.randomUUID().toString(), name, action, repository, body);
        }
    }

    private record Sent(long id, Event event, Instant at, boolean redelivery, int status) {}

    /** What each delivery takes of the hook's time. */
    public volatile Duration tick = Duration.ofSeconds(30);

    /** The hook's time. */
    public volatile Instant now;

    /** Whether a delivery reaches the portal; else GitHub notes that it could not connect. */
    public volatile Predicate<Event> reaches = event -> true;

    public final long number;
    final String owner;
    final String address;
    private final URI portal;
    private final String secret;
    private final List<Sent> sent = new ArrayList<>();

    /**
     * @param owner null for the App's hook
     * @param address as the hook's settings say it
     * @param portal where it really is
     */
    public RecordedHook(String owner, long number, String address, URI portal, String secret, Instant now) {
        this.owner = owner;
        this.number = number;
        this.address = address;
        this.portal = portal;
        this.secret = secret;
        this.now = now;
    }

    /** @return what the portal answered; 0 when it was not reached */
    public int send(Event event) {
        return send(event, sent(event.guid));
    }

    private synchronized boolean sent(String guid) {
        return sent.stream().anyMatch(one -> one.event.guid.equals(guid));
    }

    private synchronized int send(Event event, boolean redelivery) {
        now = now.plus(tick);
        int status = reaches.test(event) ? post(event) : 0;
        sent.add(new Sent(90_000_000_000L + sent.size() * 7L, event, now, redelivery, status));
        return status;
    }

    private int post(Event event) {
        byte[] body = event.body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(portal)
                .header("content-type", "application/json")
                .header("user-agent", "GitHub-Hookshot/recorded")
                .header("x-github-event", event.name)
                .header("x-github-delivery", event.guid)
                .header("x-github-hook-id", Long.toString(number))
                .header("x-github-hook-installation-target-type", owner == null ? "integration" : "organization")
                .header("x-github-hook-installation-target-id", "1")
                .header("x-hub-signature-256", GitHubHook.sign(body, secret))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /** How many GUIDs never reached the portal. */
    public synchronized long lost() {
        return sent.stream()
                .map(one -> one.event.guid)
                .distinct()
                .filter(guid -> sent.stream().noneMatch(one -> one.event.guid.equals(guid) && one.status / 100 == 2))
                .count();
    }

    /** All attempts so far. */
    public synchronized int attempts() {
        return sent.size();
    }

    Map<String, Object> settings() {
        return Map.of(
                "id",
                number,
                "name",
                "web",
                "active",
                true,
                "events",
                List.of("*"),
                "config",
                Map.of("url", address, "content_type", "json", "insecure_ssl", "0", "secret", "********"));
    }

    synchronized void list(HttpExchange exchange, int size, String cursor) throws IOException {
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor.substring("v1_".length()));
        List<Sent> listed = sent.reversed().stream()
                .filter(one -> one.id < before && one.at.isAfter(now.minus(WINDOW)))
                .toList();
        if (listed.size() > size) {
            exchange.getResponseHeaders()
                    .set(
                            "link",
                            "<http://%s%s?per_page=%d&cursor=v1_%d>; rel=\"next\""
                                    .formatted(
                                            exchange.getRequestHeaders().getFirst("host"),
                                            exchange.getRequestURI().getPath(),
                                            size,
                                            listed.get(size - 1).id));
        }
        Http.json(
                exchange,
                200,
                listed.stream().limit(size).map(RecordedHook::item).toList());
    }

    /** Later than the answer on the real one; here before it, so that a test need not wait. */
    void again(HttpExchange exchange, long id) throws IOException {
        Sent found;
        synchronized (this) {
            found = sent.stream()
                    .filter(one -> one.id == id && one.at.isAfter(now.minus(WINDOW)))
                    .findFirst()
                    .orElse(null);
        }
        if (found == null) {
            Http.json(exchange, 404, Map.of("message", "Not Found"));
            return;
        }
        send(found.event, true);
        Http.json(exchange, 202, Map.of());
    }

    private static Map<String, Object> item(Sent one) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", one.id);
        item.put("guid", one.event.guid);
        item.put("delivered_at", one.at.toString());
        item.put("redelivery", one.redelivery);
        item.put("duration", 0.03);
        item.put(
                "status",
                one.status / 100 == 2
                        ? "OK"
                        : one.status == 0 ? "failed to connect to host" : "Invalid HTTP Response: " + one.status);
        item.put("status_code", one.status == 0 ? 502 : one.status);
        item.put("event", one.event.name);
        item.put("action", one.event.action);
        item.put("installation_id", null);
        item.put("repository_id", one.event.repository);
        item.put("throttled_at", null);
        return item;
    }
}
