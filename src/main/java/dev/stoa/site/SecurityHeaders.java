package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What every answer tells the browser to refuse: scripts and styles that are not ours, other sites' frames, guessed types.
 * Set before anything else sees the request, so cached pages, files and errors carry them too. The values are those of the
 * OWASP Secure Headers Project, with no {@code unsafe-inline} anywhere and no third party.
 */
@Singleton
public class SecurityHeaders {

    /** Before all other handlers: what comes after may end the answer. */
    public static final int ORDER = -4000;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; ";
    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence CORP = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence PUBLIC =
            HttpHeaders.createOptimized(POLICY + "form-action 'self'; frame-ancestors 'none'");
    private static final CharSequence FRAMED =
            HttpHeaders.createOptimized(POLICY + "form-action 'self'; frame-ancestors *");
    /** A picture has its style inside, and nothing else. */
    private static final CharSequence PICTURE = HttpHeaders.createOptimized(
            "default-src 'none'; style-src " + BadgeStyle.source() + "; frame-ancestors 'none'; sandbox");

    private static final CharSequence OURS = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence ANYONES = HttpHeaders.createOptimized("cross-origin");

    private final Map<CharSequence, CharSequence> always = new LinkedHashMap<>();
    private final Set<String> origins = new LinkedHashSet<>();
    private volatile CharSequence staff = PUBLIC;

    @Inject
    SecurityHeaders(StoaConfig config) {
        always("X-Content-Type-Options", "nosniff");
        always("Referrer-Policy", "strict-origin-when-cross-origin");
        always(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        always("Cross-Origin-Opener-Policy", "same-origin");
        if ("https".equals(config.baseUrl().getScheme())) {
            always("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * Sign-out ends at the provider, and a GitHub App is made on GitHub: forms of staff pages may lead there, and browsers
     * look at redirects too.
     */
    public synchronized void letStaffFormsLeadTo(URI provider) {
        origins.add(provider.getScheme() + "://" + provider.getRawAuthority());
        staff = HttpHeaders.createOptimized(
                POLICY + "form-action 'self' " + String.join(" ", origins) + "; frame-ancestors 'none'");
    }

    /** True for a header that this class sets, whoever asks: a cached answer must not bring it a second time. */
    static boolean sets(String name) {
        return NAMES.contains(name.toLowerCase());
    }

    private static final Set<String> NAMES = Set.of(
            "content-security-policy",
            "cross-origin-resource-policy",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "strict-transport-security");

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::set);
    }

    private void set(RoutingContext context) {
        var headers = context.response().headers();
        always.forEach(headers::set);
        var path = context.request().path();
        boolean embedded = path != null && path.startsWith("/embed/");
        boolean picture = path != null && path.startsWith("/badges/");
        headers.set(
                CSP,
                embedded ? FRAMED : picture ? PICTURE : path != null && PublicRoutes.hasSignOut(path) ? staff : PUBLIC);
        boolean shown = picture || path != null && path.startsWith("/og/");
        headers.set(CORP, embedded || shown ? ANYONES : OURS);
        context.next();
    }

    private void always(String name, String value) {
        always.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
}
