package dev.stoa.site;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Counts what is answered below Vert.x, whose own meters do not see it, under the same name and tags as all other requests. */
@Singleton
class RequestMeters {

    private record Counted(String route, int status) {}

    @Inject
    MeterRegistry registry;

    private final ConcurrentMap<Counted, Timer> timers = new ConcurrentHashMap<>();

    /** @param status 200 or 304 */
    void count(String route, int status, long nanos) {
        timers.computeIfAbsent(new Counted(route, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    boolean counts(String route, int status) {
        return timers.containsKey(new Counted(route, status));
    }

    private Timer timer(Counted counted) {
        return Timer.builder("http.server.requests")
                .description("HTTP server request processing time")
                .tag("method", "GET")
                .tag("uri", counted.route.equals("/") ? "root" : counted.route)
                .tag("outcome", counted.status == 304 ? "REDIRECTION" : "SUCCESS")
                .tag("status", Integer.toString(counted.status))
                .register(registry);
    }
}
