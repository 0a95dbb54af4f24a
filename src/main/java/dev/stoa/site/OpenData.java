package dev.stoa.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets pages of any other site read what is open data (CORS, https://fetch.spec.whatwg.org/#http-cors-protocol), and tells
 * each caller how much more of it there is today ({@link DataAllowance}). Nothing else of this site opens to others: no page,
 * no form, no file behind a key. No cookie counts here, so there is nothing to allow credentials for.
 */
@Singleton
class OpenData {

    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Access-Control-Allow-Origin");
    private static final CharSequence EXPOSED = HttpHeaders.createOptimized("Access-Control-Expose-Headers");
    private static final CharSequence ANYONE = HttpHeaders.createOptimized("*");
    private static final CharSequence TOLD = HttpHeaders.createOptimized(
            "ETag, Link, Retry-After, RateLimit, RateLimit-Policy, Stoa-As-Of, Stoa-Complete, Stoa-Total");
    private static final Set<String> NAMES =
            Set.of("access-control-allow-origin", "access-control-expose-headers", "ratelimit", "ratelimit-policy");

    @Inject
    DataAllowance allowance;

    @Inject
    PageRenderer renderer;

    void route(@Observes Router router) {
        router.route().order(SecurityHeaders.ORDER + 20).handler(this::handle);
    }

    /** True for a header that this class sets, whoever asks: a cached answer must not bring it a second time. */
    static boolean sets(String name) {
        return NAMES.contains(name.toLowerCase());
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        if (path == null || !isOpen(context) || renderer.isRendering(request)) {
            context.next();
            return;
        }
        var headers = context.response().headers();
        headers.set(ORIGIN, ANYONE);
        headers.set(EXPOSED, TOLD);
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        if (request.method() == HttpMethod.OPTIONS) {
            context.response()
                    .setStatusCode(204)
                    .putHeader("Allow", "GET, HEAD, OPTIONS")
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .putHeader("Access-Control-Allow-Headers", "Accept, If-None-Match")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .end();
        } else if (allowance.take(request, headers)) {
            context.next();
        } else {
            context.fail(429);
        }
    }

    /** Before a request with a header of its own the browser asks whether it may, and does not say what it will accept. */
    private static boolean isOpen(RoutingContext context) {
        var request = context.request();
        boolean asksFirst =
                request.method() == HttpMethod.OPTIONS && request.getHeader("Access-Control-Request-Method") != null;
        return DataRoutes.isOpenData(
                request.path(), asksFirst ? Medium.JSON.accept : request.getHeader(HttpHeaders.ACCEPT));
    }
}
