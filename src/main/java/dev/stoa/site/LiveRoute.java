package dev.stoa.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * {@code GET /live}: a stream of server-sent events (HTML standard, section 9.2) that says when data moved, and nothing of
 * what they are; so one stream serves visitors and staff alike. Written on the event loop, without a query. Only who asks for
 * {@code text/event-stream} gets one: anything else would wait for an answer that never ends.
 */
@Singleton
class LiveRoute {

    static final String PATH = "/live";
    private static final String TYPE = "text/event-stream";

    @Inject
    LiveStreams streams;

    void route(@Observes Router router) {
        router.route(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(-500)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(TYPE)) {
            context.fail(406);
            return;
        }
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // nginx would keep events back until a buffer is full.
                .putHeader("X-Accel-Buffering", "no");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else if (!streams.open(context)) {
            response.setStatusCode(503)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .putHeader(HttpHeaders.RETRY_AFTER, "60")
                    .end("As many pages as this server keeps live are open. This one is up to date after a reload.\n");
        }
    }
}
