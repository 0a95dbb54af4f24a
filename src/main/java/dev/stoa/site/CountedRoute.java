package dev.stoa.site;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;

/**
 * The route under which the meters count a request, such as {@code /people/{login}}: never the path that somebody wrote, since a
 * thousand people would be a thousand tags, and the hundredth is the last. A resource's own template is noted by Quarkus; what
 * answers before any resource notes here what it knows.
 */
final class CountedRoute {

    /** Where Micrometer's binder looks, see {@code HttpRequestMetric.getUrlTemplatePath} of quarkus-micrometer. */
    private static final String LOCAL = "UrlPathTemplate";

    static final String FILES = "/files";

    private CountedRoute() {}

    /** Null as long as no resource was found. */
    static String of(HttpServerRequest request) {
        return context(request).getLocal(LOCAL);
    }

    /** @param route null where it is not known */
    static void set(HttpServerRequest request, String route) {
        if (route != null) {
            context(request).putLocal(LOCAL, route);
        }
    }

    private static ContextInternal context(HttpServerRequest request) {
        return (ContextInternal) ((HttpServerRequestInternal) request).context();
    }
}
