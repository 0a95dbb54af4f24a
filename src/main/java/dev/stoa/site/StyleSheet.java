package dev.stoa.site;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code css/stoa.css} with its imports joined into one file, so that components stay files of their own and a page
 * still needs one request, and with the company's colour. Its address carries the digest of its content; in dev mode it is
 * read anew for each page.
 */
@Singleton
class StyleSheet {

    private static final String FONT = "fonts/newsreader.woff2";
    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z-]+\\.css)\";\n?");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    @Inject
    LaunchMode mode;

    @Inject
    Look look;

    @Inject
    SiteFiles files;

    private volatile Joined joined;

    private record Joined(String href, Representation css) {}

    String href() {
        return joined().href;
    }

    void route(@Observes Router router) {
        router.get("/css/stoa-*").order(-500).handler(this::send);
    }

    private void send(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        joined().css.send(request.request());
    }

    private Joined joined() {
        var ready = joined;
        if (ready == null || mode.isDev()) {
            ready = join();
            joined = ready;
        }
        return ready;
    }

    private Joined join() {
        var css = IMPORT.matcher(read("stoa.css")).replaceAll(found -> Matcher.quoteReplacement(read(found.group(1))));
        css = css.replace("/" + FONT, files.href(FONT));
        var bytes = (COMMENT.matcher(css).replaceAll("").replaceAll("\n\\s*", "\n") + look.css())
                .getBytes(StandardCharsets.UTF_8);
        var sheet = Representation.ofFile(bytes);
        return new Joined("/css/stoa-%s.css".formatted(sheet.name()), sheet);
    }

    private static String read(String name) {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/css/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
