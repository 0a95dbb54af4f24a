package dev.stoa.site;

import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * Where every failure of a request ends, whichever layer it came from. The log gets the cause with an incident number, the
 * caller gets an {@link ErrorPage} and never more.
 */
@Singleton
class Failures {

    private static final Logger log = Logger.getLogger(Failures.class);

    /** A key in an address, which opens something to whoever reads it: see {@link Token}. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{40,}");

    /** PostgreSQL's "invalid byte sequence": only a NUL in a form gets that far. */
    private static final String NOT_TEXT = "22021";

    /** PostgreSQL's unique violation, serialization failure and deadlock: two did the same at the same moment. */
    private static final Set<String> OVERTAKEN = Set.of("23505", "40001", "40P01");

    @Inject
    ErrorPages pages;

    void route(@Observes Router router) {
        router.route().order(SecurityHeaders.ORDER).failureHandler(this::answer);
        // Beyond all routes: what nothing has answered.
        router.route().order(Integer.MAX_VALUE - 1).handler(context -> context.fail(404));
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var failure = context.failure();
        if (failure instanceof AuthenticationException && !(failure instanceof AuthenticationCompletionException)) {
            // The sign-in goes on with a redirect or a challenge.
            context.next();
            return;
        }
        var page = page(failure, context.statusCode(), context.request().method() + " " + context.normalizedPath());
        var written = written(page, context);
        response.setStatusCode(page.status())
                .putHeader("Content-Type", written.type())
                .putHeader("Cache-Control", "no-store");
        if (page.refresh() > 0) {
            response.putHeader("Retry-After", String.valueOf(page.refresh()));
        }
        response.end(written.body());
    }

    /** What fails before a resource is reached has no request context yet; without one the page would be half English. */
    private ErrorPages.Written written(ErrorPage page, RoutingContext context) {
        var scope = Arc.container().requestContext();
        boolean begun = scope.isActive();
        if (!begun) {
            scope.activate();
            Arc.container().instance(CurrentVertxRequest.class).get().setCurrent(context);
        }
        try {
            return pages.write(
                    page, context.request().path(), context.request().getHeader("Accept"), Language.of(context));
        } finally {
            if (!begun) {
                scope.terminate();
            }
        }
    }

    /** The page for a failure; what nobody foresaw is written to the log under its incident. */
    ErrorPage page(Throwable failure, int status, String request) {
        if (failure instanceof Refused refused) {
            return refused.page();
        }
        if (failure instanceof SameOrigin.ForeignOrigin) {
            return ErrorPage.foreignOrigin();
        }
        int told = failure == null ? status : statusOf(failure, status);
        if (told != 500) {
            return ErrorPage.of(told);
        }
        var incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.errorf(failure, "Incident %s: %s", incident, KEY.matcher(request).replaceAll("…"));
        return ErrorPage.of(500).with(incident);
    }

    /** Which rule of the database two at once ran into, so that somebody can tell; never what they had typed. */
    private static void tell(SQLException overtaken) {
        var constraint = overtaken instanceof PSQLException told && told.getServerErrorMessage() != null
                ? told.getServerErrorMessage().getConstraint()
                : null;
        if (constraint != null) {
            log.infof("Answered 409: the constraint %s does not hold for both of two.", constraint);
        }
    }

    /** The parsers of the framework say so of a header or a form that is not well formed; our own code never does. */
    private static boolean isOfTheReader(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (!frame.getClassName().startsWith("java.")) {
                return frame.getClassName().startsWith("org.jboss.resteasy.")
                        || frame.getClassName().startsWith("io.vertx.")
                        || frame.getClassName().startsWith("io.netty.");
            }
        }
        return false;
    }

    private static int statusOf(Throwable failure, int status) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case WebApplicationException web -> {
                    return web.getResponse().getStatus();
                }
                case ForbiddenException forbidden -> {
                    return 403;
                }
                case UnauthorizedException unauthorized -> {
                    return 401;
                }
                case AuthenticationCompletionException refused -> {
                    return 401;
                }
                case OptimisticLockException overtaken -> {
                    return 409;
                }
                case DecodeException malformed -> {
                    return 400;
                }
                case IllegalArgumentException malformed
                when isOfTheReader(malformed) -> {
                    return 400;
                }
                case IndexOutOfBoundsException malformed
                when isOfTheReader(malformed) -> {
                    // A form that is "=" and nothing else.
                    return 400;
                }
                case IOException cut
                when isOfTheReader(cut) -> {
                    // A form in parts that has no end.
                    return 400;
                }
                case SQLException sql
                when NOT_TEXT.equals(sql.getSQLState()) -> {
                    return 400;
                }
                case SQLException sql
                when sql.getSQLState() != null && OVERTAKEN.contains(sql.getSQLState()) -> {
                    tell(sql);
                    return 409;
                }
                case TimeoutException late -> {
                    log.warnf(
                            "Answered 503: %s",
                            KEY.matcher(String.valueOf(late.getMessage())).replaceAll("…"));
                    return 503;
                }
                default -> {
                    // The cause may tell more.
                }
            }
        }
        return status >= 400 && status != 500 ? status : 500;
    }
}
