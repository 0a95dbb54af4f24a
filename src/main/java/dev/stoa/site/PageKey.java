package dev.stoa.site;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one name of a page: its path and its parameters in alphabetical order, without empty ones and without those that
 * only tell where a visitor came from. Where a page speaks data, what the client accepts decides on the ending: so JSON has
 * one name, whether it was asked for by address or by header.
 */
class PageKey {

    private PageKey() {}

    /** The name in the page cache, which keeps each language of a page. */
    static String of(RoutingContext context) {
        var language = Language.of(context);
        var name = name(context);
        return language == Language.ENGLISH ? name : language.tag + name;
    }

    static String name(RoutingContext context) {
        var request = context.request();
        var query = request.query();
        var path = path(request);
        return query == null || query.isEmpty() ? path : withQuery(path, query);
    }

    private static String path(HttpServerRequest request) {
        var path = request.path();
        var wanted = Medium.wanted(request.getHeader("Accept"));
        return wanted != Medium.HTML && DataRoutes.isNegotiated(path) ? path + wanted.ending : path;
    }

    static String withQuery(String path, String query) {
        var kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.endsWith("=") && !isOrigin(parameter))
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static boolean isOrigin(String parameter) {
        return parameter.startsWith("utm_") || parameter.startsWith("fbclid=") || parameter.startsWith("gclid=");
    }
}
