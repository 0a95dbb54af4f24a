package dev.stoa.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Routes as {@link PublicRoutes} writes them: {@code {}} for one segment, {@code {**}} for the rest of the path. */
record RouteSet(List<Pattern> patterns) {

    /** Each also with the ending of a format. */
    static RouteSet of(String... routes) {
        return new RouteSet(Stream.of(routes)
                .map(route -> Pattern.compile(regex(route) + "(\\.(json|csv|atom|ics|html))?"))
                .toList());
    }

    /** Without any ending. */
    static RouteSet bare(String... routes) {
        return new RouteSet(
                Stream.of(routes).map(route -> Pattern.compile(regex(route))).toList());
    }

    RouteSet and(String... routes) {
        return new RouteSet(
                Stream.concat(patterns.stream(), of(routes).patterns.stream()).toList());
    }

    boolean has(String path) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(path).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String regex(String route) {
        return Pattern.quote(route).replace("{**}", "\\E.+\\Q").replace("{}", "\\E[^/]+\\Q");
    }
}
