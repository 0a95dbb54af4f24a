package dev.stoa.site;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * HTTP/1.1 without TLS, HTTP/2 with it. The upgrade from the one to the other in clear text is not offered: RFC 9113
 * (section 3.1) has given it up, and an answer that is written at once, as those of the page cache are, got lost in it. Java's
 * own client asks for it with its first request, and would wait forever.
 */
@Singleton
class ProtocolVersions implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
