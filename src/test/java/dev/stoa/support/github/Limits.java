package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the recorded GitHub lets through, told in the headers of each answer and held: an hour's points of REST and of
 * GraphQL, the points of a minute, and how many calls there may be at once. What is refused gets GitHub's own words.
 *
 * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">GitHub: rate limits</a>
 */
public final class Limits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final Map<String, Integer> hourly;
    private final Map<String, Integer> minutely = new HashMap<>(Map.of("core", UNLIMITED, "graphql", UNLIMITED));
    private final Map<String, Instant> resets = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, Deque<Spent>> minutes = new HashMap<>();
    private int atOnce = UNLIMITED;
    private int underWay;
    private int peak;
    private int refused;
    private Integer retryAfter = 60;
    private Clock clock = Clock.systemUTC();

    private record Spent(Instant at, int points) {}

    private Limits(Map<String, Integer> hourly) {
        this.hourly = hourly;
    }

    /** As a GitHub Enterprise Server has them by default: none, and no header says anything. */
    public static Limits off() {
        return new Limits(Map.of());
    }

    public static Limits hourly(int rest, int graphQl) {
        return new Limits(Map.of("core", rest, "graphql", graphQl));
    }

    /** In points: a question of GraphQL has one, a call of REST one to read and five to write. */
    public synchronized Limits perMinute(int rest, int graphQl) {
        minutely.put("core", rest);
        minutely.put("graphql", graphQl);
        return this;
    }

    public synchronized Limits atOnce(int calls) {
        atOnce = calls;
        return this;
    }

    /** What a secondary refusal tells to wait; null for nothing. */
    public synchronized Limits retryAfter(Integer seconds) {
        retryAfter = seconds;
        return this;
    }

    /** The clock by which hours and minutes pass; the Date header stays the machine's. */
    public synchronized Limits by(Clock other) {
        clock = other;
        return this;
    }

    /** The most calls that there were at once. */
    public synchronized int peak() {
        return peak;
    }

    /** How many calls were refused. */
    public synchronized int refused() {
        return refused;
    }

    /** Points left in the hour. */
    public synchronized int remaining(String resource) {
        return Math.max(0, hourly.getOrDefault(resource, UNLIMITED) - used.getOrDefault(resource, 0));
    }

    synchronized Instant reset(String resource) {
        return resets.computeIfAbsent(resource, _ -> clock.instant().plus(HOUR));
    }

    synchronized void enter() {
        peak = Math.max(peak, ++underWay);
    }

    synchronized void leave() {
        underWay--;
    }

    /**
     * Counts a call and writes its headers; refuses it where a limit says so.
     *
     * @param cost in points of the hour
     * @param weight in points of the minute
     * @return whether the call was let through
     */
    boolean admit(HttpExchange exchange, String resource, int cost, int weight) throws IOException {
        boolean exhausted;
        boolean tooFast;
        synchronized (this) {
            Instant now = clock.instant();
            if (!reset(resource).isAfter(now)) {
                resets.put(resource, now.plus(HOUR));
                used.put(resource, 0);
            }
            tooFast = underWay > atOnce || isTooFast(resource, weight, now);
            exhausted = remaining(resource) <= 0;
            if (!tooFast && !exhausted) {
                used.merge(resource, cost, Integer::sum);
            } else {
                refused++;
            }
            headers(exchange, resource);
        }
        if (exhausted) {
            exhausted(exchange, resource);
        } else if (tooFast) {
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("retry-after", retryAfter.toString());
            }
            Http.json(exchange, 403, Faults.SECONDARY);
        }
        return !tooFast && !exhausted;
    }

    private boolean isTooFast(String resource, int weight, Instant now) {
        Deque<Spent> minute = minutes.computeIfAbsent(resource, _ -> new ArrayDeque<>());
        minute.removeIf(spent -> !spent.at.plus(MINUTE).isAfter(now));
        boolean tooFast = minute.stream().mapToInt(Spent::points).sum() + weight > minutely.get(resource);
        if (!tooFast) {
            minute.add(new Spent(now, weight));
        }
        return tooFast;
    }

    private void headers(HttpExchange exchange, String resource) {
        if (hourly.isEmpty()) {
            return;
        }
        int limit = hourly.get(resource);
        var headers = exchange.getResponseHeaders();
        headers.set("x-ratelimit-limit", Integer.toString(limit));
        headers.set("x-ratelimit-remaining", Integer.toString(remaining(resource)));
        headers.set("x-ratelimit-used", Integer.toString(limit - remaining(resource)));
        headers.set("x-ratelimit-reset", Long.toString(reset(resource).getEpochSecond()));
        headers.set("x-ratelimit-resource", resource);
    }

    private static void exhausted(HttpExchange exchange, String resource) throws IOException {
        String message = "API rate limit exceeded for user ID 1.";
        if (resource.equals("graphql")) {
            Http.json(exchange, 200, Map.of("errors", List.of(Map.of("type", "RATE_LIMITED", "message", message))));
        } else {
            Http.json(exchange, 403, Map.of("message", message, "documentation_url", "https://docs.github.com/rest"));
        }
    }
}
