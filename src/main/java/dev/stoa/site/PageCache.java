package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.platform.TemplatesEdited;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.HttpRequest;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What stands before every public page. A page whose data have not moved is written from the event loop as bytes that
 * were compressed once. A page whose data moved is rendered anew, once for all who ask at the same time: behind the
 * scenes while it is younger than {@link CachedPage#MAY_LAG}, before the answer when it is older, so that no visitor sees
 * more than one second of delay. What was hidden is gone with the commit: its pages are dropped, also those in the making.
 *
 * <p>Only {@code GET} and {@code HEAD} of {@link PublicRoutes#isPage pages} come here, they are the same for everyone,
 * and only answers with status 200 are kept. Memory is bounded by bytes; addresses beyond {@value #LONGEST_KEY}
 * characters are rendered but not kept.
 */
@Singleton
public class PageCache {

    private static final int LONGEST_KEY = 512;
    private static final long MOST_BYTES = 48L * 1024 * 1024;

    @Inject
    DataVersion version;

    @Inject
    PageRenderer renderer;

    @Inject
    RequestMeters meters;

    @Inject
    DateHeader date;

    @Inject
    Remembered remembered;

    @Inject
    Costly costly;

    private final Shortcuts shortcuts = new Shortcuts();
    private final ConcurrentMap<String, Rendering> rendering = new ConcurrentHashMap<>();
    private final Cache<String, CachedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, CachedPage page) -> key.length() + page.weight())
            .build();

    void route(@Observes Router router, MeterRegistry registry) {
        if (!LaunchMode.current().isDev()) {
            router.route().order(Integer.MIN_VALUE).handler(this::keepConnection);
        }
        router.route().order(SecurityHeaders.ORDER - 200).handler(this::goStraight);
        router.route().order(-1000).handler(this::handle);
        registry.gauge("stoa.pages.bytes", pages, PageCache::bytes);
    }

    private static double bytes(Cache<?, ?> pages) {
        return pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Drops everything, for tests and for staff who want to be sure. */
    public void clear() {
        shortcuts.clear();
        remembered.clear();
        costly.clear();
        pages.invalidateAll();
    }

    void forgetEdited(@Observes TemplatesEdited edit) {
        clear();
    }

    private void goStraight(RoutingContext context) {
        var way = shortcuts.of(context);
        var page = way == null ? null : pages.getIfPresent(way.key());
        if (page == null || page.stale(version)) {
            shortcuts.goTheLongWay(context);
        } else {
            CountedRoute.set(context.request(), page.route());
            if (!page.sendUnchanged(context.request())) {
                way.begin(context.response());
                page.send(context.request());
            }
        }
    }

    /** The same below Vert.x, for a GET on a connection that has been asked before; null sends it up the long way. */
    private Message find(HttpRequest request) {
        var way = shortcuts.of(request);
        var page = way == null ? null : pages.getIfPresent(way.key());
        return page == null || page.stale(version) ? null : way.message(page);
    }

    /** Not while templates are edited: a route notices that, and what is answered below passes no route. */
    private void keepConnection(RoutingContext context) {
        KeptConnection.of(context.request(), this::find, meters, date);
        context.next();
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!(request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)) {
            context.next();
            return;
        }
        var key = PageKey.of(context);
        var page = pages.getIfPresent(key);
        if (page != null && !page.stale(version)) {
            shortcuts.learn(context, key);
            send(page, request);
        } else if (renderer.isRendering(request)) {
            renderer.tellRoute(context);
            context.next();
        } else if (!PublicRoutes.isPage(request.path())) {
            context.next();
        } else if (page != null && !page.hidden(version) && page.mayServe(version)) {
            send(page, request);
            render(key, context);
        } else {
            answer(context, render(key, context));
        }
    }

    private void answer(RoutingContext context, Future<CachedPage> page) {
        page.onSuccess(done -> send(done, context.request())).onFailure(context::fail);
    }

    private static void send(CachedPage page, HttpServerRequest request) {
        CountedRoute.set(request, page.route());
        page.send(request);
    }

    /**
     * One render a key at a time. Whoever asks meanwhile gets the same one, unless data have moved since it began and it
     * began too long ago to be served, or something was hidden since.
     */
    private Future<CachedPage> render(String key, RoutingContext context) {
        var running = rendering.compute(
                key,
                (ignored, now) -> now != null && now.serves(version)
                        ? now
                        : new Rendering(version, renderer.render(PageKey.name(context), context, version)));
        running.page.onComplete(done -> {
            rendering.remove(key, running);
            if (done.succeeded()
                    && done.result().keepable()
                    && key.length() <= LONGEST_KEY
                    && PublicRoutes.isKept(context.request().path())) {
                pages.put(key, done.result());
            }
        });
        return running.page;
    }

    /** A page in the making, with what the data were when it began. */
    private record Rendering(long data, long visibility, long begunAt, Future<CachedPage> page) {

        Rendering(DataVersion now, Future<CachedPage> page) {
            this(now.current(), now.visibility(), System.nanoTime(), page);
        }

        boolean serves(DataVersion now) {
            boolean young = System.nanoTime() - begunAt < CachedPage.MAY_LAG.toNanos();
            return visibility == now.visibility() && (data == now.current() || young);
        }
    }
}
