package dev.stoa.site;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The site's own scripts, icons and fonts at addresses that carry the digest of their content, so that a browser keeps them for
 * ever and has those of a new release at once: {@code js/live.js} is {@code /js/live-01234567.js}, which a template writes as
 * {@code {stoa:file('js/live.js')}}. Scripts lose their comments and import each other by these addresses. In dev mode a file is
 * read anew each time. Style sheets are joined by {@link StyleSheet}.
 */
@Singleton
@Unremovable
class SiteFiles {

    private static final Pattern ADDRESS = Pattern.compile("/((?:js|img|fonts)/[a-z-]+)-[0-9a-f]{8}(\\.[a-z0-9]+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*\n|^\\s+");
    private static final Pattern IMPORT = Pattern.compile("(?<= from \")\\./([a-z-]+\\.js)(?=\";)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    @Inject
    LaunchMode mode;

    private final Map<String, Representation> ready = new ConcurrentHashMap<>();

    /** @param name as it lies in {@code META-INF/resources} */
    String href(String name) {
        int dot = name.lastIndexOf('.');
        return "/%s-%s%s".formatted(name.substring(0, dot), file(name).name().substring(0, 8), name.substring(dot));
    }

    void route(@Observes Router router) {
        router.getWithRegex(ADDRESS.pattern()).order(-500).handler(this::send);
    }

    private void send(RoutingContext asked) {
        var address = ADDRESS.matcher(asked.normalizedPath());
        var name = address.matches() ? address.group(1) + address.group(2) : "";
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || open(name) == null) {
            asked.next();
            return;
        }
        asked.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        file(name).send(asked.request());
    }

    private Representation file(String name) {
        var known = ready.get(name);
        if (known == null || mode.isDev()) {
            known = Representation.ofFile(name.endsWith(".js") ? packed(name) : read(name));
            ready.put(name, known);
        }
        return known;
    }

    private byte[] packed(String name) {
        var script =
                COMMENT.matcher(new String(read(name), StandardCharsets.UTF_8)).replaceAll("");
        return IMPORT.matcher(script)
                .replaceAll(found -> Matcher.quoteReplacement(href("js/" + found.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (var file = Objects.requireNonNull(open(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + name);
    }
}
