package dev.stoa.site;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code js/live.js}, which keeps the parts of a page that are marked {@code data-live} true: a page takes it with
 * <code>{#head}{#live /}{/head}</code>. As with {@link StyleSheet}, its address carries the digest of its content.
 */
@Singleton
class LiveScript {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*\n|^\\s+");

    private record Packed(String href, Representation script) {}

    @Inject
    LaunchMode mode;

    private volatile Packed packed;

    String href() {
        return packed().href;
    }

    void route(@Observes Router router) {
        router.get("/js/live-*").order(-500).handler(asked -> {
            asked.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            packed().script.send(asked.request());
        });
    }

    private Packed packed() {
        var ready = packed;
        if (ready == null || mode.isDev()) {
            var bytes = COMMENT.matcher(read()).replaceAll("").getBytes(StandardCharsets.UTF_8);
            var script = Representation.ofFile(bytes);
            ready = new Packed("/js/live-%s.js".formatted(script.name()), script);
            packed = ready;
        }
        return ready;
    }

    private static String read() {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/js/live.js")) {
            return new String(Objects.requireNonNull(file, "live.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
