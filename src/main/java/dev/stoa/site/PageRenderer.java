package dev.stoa.site;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Renders a page for the cache by asking this very server, past the cache: so a page rendered behind the scenes passes the
 * same filters, security and error pages as any request, and resources need not know of the cache. What marks the inner
 * request is a secret of this process. A page that speaks data is asked for by type at its bare address, whatever ending the
 * visitor used. At most {@value #AT_ONCE} pages are rendered at the same time, the others wait in
 * line.
 */
@Singleton
class PageRenderer {

    private static final String MARK = "Stoa-Render";
    private static final String ROUTE = "Stoa-Route";
    private static final int AT_ONCE = 8;
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            "date",
            "cache-control",
            "vary",
            "stoa-route");
    private static final CharSequence BY_CODING = HttpHeaders.ACCEPT_ENCODING;
    private static final CharSequence BY_TYPE_AND_CODING = HttpHeaders.createOptimized("Accept, Accept-Encoding");

    private final String secret = secret();
    private final HttpClient client;
    private final Languages languages;
    private final SurrogateKeys surrogates;

    @Inject
    PageRenderer(Vertx vertx, Languages languages, SurrogateKeys surrogates) {
        this.languages = languages;
        this.surrogates = surrogates;
        client = vertx.createHttpClient(
                new HttpClientOptions().setTrustAll(true).setVerifyHost(false).setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    boolean isRendering(HttpServerRequest request) {
        var mark = request.getHeader(MARK);
        return mark != null && mark.equals(secret);
    }

    /** Has the answer tell by which route it was found, so that the page is counted under it also when it is sent again. */
    void tellRoute(RoutingContext inner) {
        inner.addHeadersEndHandler(ended -> {
            var route = CountedRoute.of(inner.request());
            if (route != null) {
                inner.response().putHeader(ROUTE, route);
            }
        });
    }

    /**
     * @param name of the page, see {@link PageKey}
     * @param outer who asks, in which language the route has noted
     */
    Future<CachedPage> render(String name, RoutingContext outer, DataVersion data) {
        long version = data.current();
        long visibility = data.visibility();
        long begun = System.nanoTime();
        int query = name.indexOf('?');
        var path = query < 0 ? name : name.substring(0, query);
        boolean table = DataRoutes.speaksData(path);
        var medium = table ? Medium.at(path) : Medium.HTML;
        var bare = path.substring(0, path.length() - medium.ending.length());
        var address = bare + name.substring(path.length());
        var vary = table ? BY_TYPE_AND_CODING : BY_CODING;
        return client.request(inner(languages.in(Language.of(outer), address), medium, outer.request()))
                .compose(request -> request.send())
                .compose(response ->
                        response.body().map(body -> page(bare, response, body, vary, version, visibility, begun)));
    }

    private RequestOptions inner(String address, Medium medium, HttpServerRequest outer) {
        var here = outer.localAddress();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(here.hostAddress())
                .setPort(here.port())
                .setSsl(outer.isSSL())
                .setURI(address)
                .setTimeout(30_000)
                .putHeader(MARK, secret)
                .putHeader("Accept", medium.accept);
        if (outer.authority() != null) {
            options.putHeader("Host", outer.authority().toString());
        }
        return options;
    }

    private CachedPage page(
            String path,
            HttpClientResponse response,
            Buffer body,
            CharSequence vary,
            long version,
            long visibility,
            long begun) {
        return new CachedPage(
                response.statusCode(),
                Stream.concat(kept(response), surrogates.header(path).stream()).toList(),
                response.getHeader(ROUTE),
                vary,
                Representation.ofPage(body.getBytes()),
                version,
                visibility,
                begun);
    }

    private static Stream<Map.Entry<CharSequence, CharSequence>> kept(HttpClientResponse response) {
        return response.headers().entries().stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.getKey().toLowerCase()))
                .filter(header -> !SecurityHeaders.sets(header.getKey()) && !OpenData.sets(header.getKey()))
                .map(header -> Map.entry(
                        HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue())));
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
