package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;

/**
 * No other site may make a visitor's browser write here. Browsers say where a request comes from: {@code Sec-Fetch-Site},
 * or, older ones, {@code Origin} and {@code Referer}. A caller that says none of these is no browser and carries no
 * visitor's cookies unasked. GitHub's deliveries are signed instead.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP</a>
 */
@Singleton
class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String publicAuthority;

    @Inject
    SameOrigin(StoaConfig config) {
        publicAuthority = config.baseUrl().getRawAuthority();
    }

    void route(@Observes Router router) {
        router.route().order(SecurityHeaders.ORDER + 20).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (SAFE.contains(request.method().name()) || PublicRoutes.WEBHOOKS.equals(request.path()) || isOurs(request)) {
            context.next();
        } else {
            context.fail(403, new ForeignOrigin());
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        var source = origin != null ? origin : request.getHeader("Referer");
        return source == null || isOurs(source, request);
    }

    private boolean isOurs(String source, HttpServerRequest request) {
        try {
            var authority = URI.create(source).getRawAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeader("Host"))
                            || authority.equalsIgnoreCase(publicAuthority));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Another site tried to write; {@link ErrorPage} says what that means to the person in front of it. */
    static final class ForeignOrigin extends RuntimeException {
        ForeignOrigin() {
            super("A form of another site", null, false, false);
        }
    }
}
