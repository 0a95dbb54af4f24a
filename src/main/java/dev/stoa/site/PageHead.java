package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a public page is, for its head: its one canonical address (RFC 6596), whatever the order of parameters and wherever
 * the visitor came from, and where it is to be had in other forms: narrowed by what their data take.
 *
 * @param atom the feed of the list; null where it has none
 * @param translations the same page in each language, its own among them; empty where the site speaks one only
 */
record PageHead(String canonical, String json, String csv, String atom, List<Alternate> translations) {

    /** A page in a language: its whole address, for search engines. */
    record Alternate(String tag, String href) {}

    /** Of the page that is being rendered; null where that is no public page. */
    static PageHead current() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        var context = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return context == null ? null : of(context.request(), Language.of(context));
    }

    private static PageHead of(HttpServerRequest request, Language language) {
        var path = request.path();
        if (path == null || !DataRoutes.isNegotiated(path)) {
            return null;
        }
        var site = Arc.container().instance(StoaConfig.class).get().baseUrl();
        var languages = Arc.container().instance(Languages.class).get();
        var whole = request.query() == null ? "" : PageKey.withQuery("", request.query());
        var data = Arc.container().instance(DataParameters.class).get();
        var list = kept(
                whole,
                one -> !one.startsWith("page=") && data.takes(path, one.substring(0, Math.max(0, one.indexOf('=')))));
        var bare = path.replace("%7E", "~") + kept(whole, one -> !one.matches("page=0*1"));
        return new PageHead(
                site.resolve(languages.in(language, bare)).toString(),
                path + Medium.JSON.ending + list,
                path + Medium.CSV.ending + list,
                DataRoutes.hasFeed(path) ? path + ".atom" : null,
                languages.offered().size() < 2
                        ? List.of()
                        : languages.offered().stream()
                                .map(one -> new Alternate(
                                        one.tag,
                                        site.resolve(languages.in(one, bare)).toString()))
                                .toList());
    }

    private static String kept(String query, Predicate<String> wanted) {
        var kept = Arrays.stream(query.replaceFirst("^[?]", "").split("&"))
                .filter(one -> !one.isEmpty() && wanted.test(one))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
