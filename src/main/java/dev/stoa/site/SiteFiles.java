package dev.stoa.site;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The site's own scripts, style sheet, icons and fonts at addresses that carry the digest of their content, so that a browser keeps
 * them for ever and has those of a new release at once: {@code js/live.js} is {@code /js/live-01234567.js}, which a template
 * writes as {@code {stoa:file('js/live.js')}}. Scripts lose their comments and import each other by these addresses; the
 * {@link StyleSheet} is one file. In dev mode a file is read anew each time.
 */
@Singleton
@Unremovable
class SiteFiles {

    private static final Pattern ADDRESS = Pattern.compile("/((?:js|css|img|fonts)/[a-z-]+)-[0-9a-f]{8}(\\.[a-z0-9]+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*\n|^\\s+");
    private static final Pattern IMPORT = Pattern.compile("(?<= from \")\\./([a-z-]+\\.js)(?=\";)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    @Inject
    LaunchMode mode;

    @Inject
    StyleSheet sheet;

    private final Map<String, Served> ready = new ConcurrentHashMap<>();

    private record Served(String href, Representation content) {}

    /** @param name of a {@link BundledFile} */
    String href(String name) {
        return served(name).href;
    }

    void route(@Observes Router router) {
        router.getWithRegex(ADDRESS.pattern()).order(-500).handler(this::send);
    }

    private void send(RoutingContext asked) {
        var path = asked.normalizedPath();
        var address = ADDRESS.matcher(path);
        var name = address.matches() ? address.group(1) + address.group(2) : "";
        var type = TYPES.get(ending(name));
        if (type == null || !BundledFile.exists(name)) {
            asked.next();
            return;
        }
        var file = served(name);
        CountedRoute.set(asked.request(), CountedRoute.FILES);
        // While replicas are renewed one by one, a page of one release asks another for its files: nobody may keep
        // those.
        asked.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        path.equals(file.href) ? "public, max-age=31536000, immutable" : "no-cache");
        file.content.send(asked.request());
    }

    private Served served(String name) {
        var known = ready.get(name);
        if (known != null && !mode.isDev()) {
            return known;
        }
        var bytes = content(name);
        if (known == null || !known.content.isOf(bytes)) {
            known = served(
                    name, ending(name).equals("woff2") ? Representation.ofPacked(bytes) : Representation.ofFile(bytes));
            ready.put(name, known);
        }
        return known;
    }

    private static Served served(String name, Representation content) {
        int dot = name.lastIndexOf('.');
        return new Served(
                "/%s-%s%s".formatted(name.substring(0, dot), content.name().substring(0, 8), name.substring(dot)),
                content);
    }

    private byte[] content(String name) {
        return switch (ending(name)) {
            case "js" -> script(name);
            case "css" -> sheet.joined(name, this::href);
            default -> BundledFile.bytes(name);
        };
    }

    private byte[] script(String name) {
        var bare = COMMENT.matcher(BundledFile.text(name)).replaceAll("");
        return IMPORT.matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(href("js/" + found.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
