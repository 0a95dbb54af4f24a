package dev.stoa.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A rendered answer with the data version that it shows. Times are of {@link System#nanoTime}: ages, not dates.
 *
 * @param version the data version when rendering began, so that a change during it makes the page stale
 * @param visibility the same for what may be seen at all
 * @param headers as the resource set them, without those that belong to the connection or to the coding
 * @param route under which it is counted, see {@link CountedRoute}; null where no resource answered
 * @param vary the request's headers on which the answer depends
 */
record CachedPage(
        int status,
        List<Map.Entry<CharSequence, CharSequence>> headers,
        String route,
        CharSequence vary,
        Representation content,
        long version,
        long visibility,
        long renderedAt) {

    /** A page younger than this may be served once more after its data have moved. */
    static final Duration MAY_LAG = Duration.ofMillis(900);

    /** Pages say "in 3 days" and "as of": after this long they are rendered anew though no data moved. */
    private static final Duration TELLS_TIME = Duration.ofSeconds(60);

    /** Headers, tags, buffers and the cache's own: with small pages, such as badges, most of what there is. */
    private static final int BESIDES = 2048;

    static final CharSequence FRESH = HttpHeaders.createOptimized("public, max-age=1, stale-while-revalidate=10");

    /** Says what the database says. */
    boolean current(DataVersion now) {
        return version == now.current();
    }

    /** To be rendered anew, in front of or behind the scenes. */
    boolean stale(DataVersion now) {
        return !current(now) || age() > TELLS_TIME.toNanos();
    }

    boolean hidden(DataVersion now) {
        return visibility != now.visibility();
    }

    /** May be served while its successor is rendered: no data moved, or less than a second ago. */
    boolean mayServe(DataVersion now) {
        return current(now) || age() < MAY_LAG.toNanos();
    }

    boolean keepable() {
        return status == 200;
    }

    int weight() {
        return BESIDES + content.weight();
    }

    private long age() {
        return System.nanoTime() - renderedAt;
    }

    /**
     * Tells who has this page that it is still so, with no header that was in the page's answer already (RFC 9110, section
     * 15.4.5). False for anybody else.
     */
    boolean sendUnchanged(HttpServerRequest request) {
        return content.sendUnchanged(request, vary, FRESH);
    }

    void send(HttpServerRequest request) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        for (var header : headers) {
            response.headers().add(header.getKey(), header.getValue());
        }
        response.headers().set(HttpHeaders.VARY, vary);
        if (status == 200) {
            response.headers().set(HttpHeaders.CACHE_CONTROL, FRESH);
            content.send(request);
        } else {
            response.end(content.plain().body());
        }
    }
}
