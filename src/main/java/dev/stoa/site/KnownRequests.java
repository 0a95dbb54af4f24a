package dev.stoa.site;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Turns away what no page can answer, before anything of ours reads it: addresses that are not text (400), that are
 * nowhere on {@link PublicRoutes} (404), and methods that a public address does not know (405). Dev mode's own tools under
 * {@code /q/} are let through in dev mode only.
 */
@Singleton
class KnownRequests {

    private static final int LONGEST = 4096;

    void route(@Observes Router router) {
        router.route().order(SecurityHeaders.ORDER + 10).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var path = context.normalizedPath();
        if (request.uri().length() > LONGEST) {
            context.fail(414);
        } else if (!isText(request)) {
            context.fail(400);
        } else if (PublicRoutes.isPublic(request.method().name(), path) || PublicRoutes.isStaff(path) || isTool(path)) {
            context.next();
        } else if (PublicRoutes.isKnown(path)) {
            context.response().putHeader("Allow", PublicRoutes.allowed(path));
            context.fail(405);
        } else {
            context.fail(404);
        }
    }

    private static boolean isTool(String path) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT && path.startsWith("/q/");
    }

    private static boolean isText(HttpServerRequest request) {
        var path = request.path();
        return path != null
                && path.startsWith("/")
                && path.indexOf(';') < 0
                && decodes(path, false)
                && (request.query() == null || decodes(request.query(), true));
    }

    /** Percent escapes that give UTF-8 without control characters; a query may hold line breaks and tabs. */
    private static boolean decodes(String text, boolean query) {
        if (text.indexOf('%') < 0 && text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return true;
        }
        var bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 2), 16) : -1;
            int value = high << 4 | low;
            if (high < 0 || low < 0 || value < ' ' && !(query && (value == '\n' || value == '\r' || value == '\t'))) {
                return false;
            }
            bytes.put((byte) value);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
