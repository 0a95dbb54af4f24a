package dev.stoa.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says of every answer when it was made, as a server with a clock must (RFC 9110, section 6.6.1): what caches count an answer's
 * age from. Written once a second.
 */
@Singleton
public class DateHeader {

    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Second current = new Second(0);

    @Inject
    DateHeader(Clock clock) {
        this.clock = clock;
    }

    private record Second(long number, CharSequence text, byte[] end) {

        Second(long number) {
            this(number, IMF_FIXDATE.format(Instant.ofEpochSecond(number)));
        }

        private Second(long number, String text) {
            this(
                    number,
                    HttpHeaders.createOptimized(text),
                    (HttpHeaders.DATE + ": " + text + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    void route(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::set);
    }

    private void set(RoutingContext context) {
        context.response().headers().set(HttpHeaders.DATE, now().text);
        context.next();
    }

    /** The header as the last of a head, and the line that ends it. */
    byte[] end() {
        return now().end;
    }

    private Second now() {
        long number = Math.floorDiv(clock.millis(), 1000);
        var known = current;
        if (known.number != number) {
            known = new Second(number);
            current = known;
        }
        return known;
    }
}
