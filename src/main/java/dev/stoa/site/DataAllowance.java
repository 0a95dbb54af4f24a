package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.platform.StoaConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much open data one caller may ask for in a minute, as the answers tell: {@code RateLimit-Policy: "data";q=600;w=60} and
 * {@code RateLimit: "data";r=598;t=42} (draft-ietf-httpapi-ratelimit-headers-10: what is left, and in how many seconds there is
 * more). Counted by {@link RateLimit#caller}, in memory of one replica, in minutes that begin together; a caller is forgotten
 * with its minute. Unlike {@link RateLimit} it keeps one number a caller, as requests here come by the hundred.
 */
@Singleton
class DataAllowance {

    private static final long WINDOW = 60;
    private static final long MOST_CALLERS = 100_000;

    private record Caller(String who, long minute) {}

    @Inject
    Clock clock;

    private final Cache<Caller, AtomicInteger> taken = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterWrite(Duration.ofSeconds(2 * WINDOW))
            .build();

    /** Requests a minute. */
    volatile int most;

    @Inject
    DataAllowance(StoaConfig config) {
        most = config.dataRequests();
    }

    /** Counts one more and tells so in the headers; false when it is one too many. */
    boolean take(HttpServerRequest request, MultiMap headers) {
        long now = clock.instant().getEpochSecond();
        long left = WINDOW - now % WINDOW;
        var count = taken.get(new Caller(caller(request), now / WINDOW), fresh -> new AtomicInteger());
        int rest = most - count.incrementAndGet();
        headers.set("RateLimit-Policy", "\"data\";q=" + most + ";w=" + WINDOW);
        headers.set("RateLimit", "\"data\";r=" + Math.max(rest, 0) + ";t=" + left);
        if (rest < 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(left));
        }
        return rest >= 0;
    }

    private static String caller(HttpServerRequest request) {
        var remote = request.remoteAddress();
        try {
            // Numbers only: no name is looked up.
            return RateLimit.caller(InetAddress.ofLiteral(remote.hostAddress()));
        } catch (IllegalArgumentException | NullPointerException noAddress) {
            return String.valueOf(remote);
        }
    }
}
