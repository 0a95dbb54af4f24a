package dev.stoa.site;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * How much may be sent to which route: 10 MiB, and 26 MiB where documents are uploaded. Who sends more reads a page that says
 * so (413, RFC 9110 section 15.5.14), and the rest is read past for a while, since a browser that is still sending does not
 * show an answer. A body of unknown length (RFC 9112 section 6.3) may have the most anywhere; the server counts as it comes.
 */
@Singleton
class BodyLimits {

    static final long COMMON = 10L << 20;
    static final long DOCUMENTS = 26L << 20;

    private static final Pattern UPLOADS = Pattern.compile("/admin/sponsorships/\\d{1,18}/(documents|assets)(/.*)?"
            + "|/admin/sponsorship-requests/\\d{1,18}/files|/requests/s[\\w-]{20,64}/files");

    /** After the security headers, before everything that looks at the body. */
    private static final int ORDER = SecurityHeaders.ORDER + 10;

    private static final long PATIENCE_MILLIS = 10_000;

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    static long of(String path) {
        return path != null && UPLOADS.matcher(path).matches() ? DOCUMENTS : COMMON;
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (PublicRoutes.WEBHOOKS.equals(request.path())) {
            context.next();
            return;
        }
        long limit = of(request.path());
        if (declared(request) > limit) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context) {
        var request = context.request();
        var connection = request.connection();
        long timer = context.vertx().setTimer(PATIENCE_MILLIS, late -> connection.close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            connection.close();
        });
        request.handler(past -> {});
        request.resume();
        context.response().putHeader("Connection", "close");
        context.fail(413);
    }

    private static long declared(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
