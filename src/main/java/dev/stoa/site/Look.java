package dev.stoa.site;

import dev.stoa.platform.Accent;
import dev.stoa.platform.LogoFile;
import dev.stoa.platform.StoaConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What a company makes its own of the looks: its colour and its logo. */
@Singleton
public class Look {

    /** Where the logo is, and its measures in its own units. */
    public record Logo(String href, int width, int height) {}

    private final Accent accent;
    private final LogoFile file;
    private final Representation content;

    @Inject
    Look(StoaConfig config) {
        accent = config.accent().map(Accent::of).orElse(null);
        file = config.logo().map(LogoFile::read).orElse(null);
        content = file == null ? null : Representation.ofFile(file.bytes());
    }

    void route(@Observes Router router) {
        router.get("/img/logo-*").order(-500).handler(this::send);
    }

    /** Null where the company has none. */
    Logo logo() {
        return file == null
                ? null
                : new Logo("/img/logo-%s.%s".formatted(content.name(), file.ending()), file.width(), file.height());
    }

    /** The company's colour, or Stoa's. */
    public Accent accent() {
        return accent == null ? Accent.of("#0f5c74") : accent;
    }

    /** Set above the tokens of the style sheet; empty for Stoa's own colours. */
    String css() {
        return accent == null
                ? ""
                : "@layer tokens{:root{--accent:light-dark(%s,%s);--on-accent:light-dark(#fff,%s);--wash:light-dark(%s,%s)}}"
                        .formatted(
                                accent.light().hex(),
                                accent.dark().hex(),
                                Accent.DARK_PAPER.hex(),
                                accent.wash().hex(),
                                accent.darkWash().hex());
    }

    private void send(RoutingContext request) {
        if (file == null || !request.request().path().equals(logo().href)) {
            request.next();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        CountedRoute.set(request.request(), CountedRoute.FILES);
        content.send(request.request());
    }
}
