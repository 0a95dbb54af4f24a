package dev.stoa.support;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Many open pages that listen for changes: real connections, as EventSource would hold them. */
public final class LivePages implements AutoCloseable {

    private final HttpClient http;
    private final List<Page> pages = new ArrayList<>();

    /** One open stream: what it was answered, how it began, how many events it heard. */
    public record Page(HttpClientResponse answer, StringBuffer heard, AtomicInteger events, AtomicLong bytes) {}

    public LivePages(Vertx vertx, URI portal, int most) {
        http = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("localhost").setDefaultPort(portal.getPort()),
                new PoolOptions().setHttp1MaxSize(most));
    }

    /** Opens one more and waits until it is answered. */
    public Page open() throws Exception {
        var opened = http.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setURI("/live")
                        .putHeader("Accept", "text/event-stream"))
                .compose(request -> request.send())
                .map(answer -> {
                    var page = new Page(answer, new StringBuffer(), new AtomicInteger(), new AtomicLong());
                    answer.handler(bytes -> {
                        // Events are small, so each comes in one piece.
                        var text = bytes.toString();
                        page.bytes.addAndGet(bytes.length());
                        page.events.addAndGet(text.split("event: moved", -1).length - 1);
                        if (page.heard.length() < 1000) {
                            page.heard.append(text);
                        }
                    });
                    return page;
                })
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        pages.add(opened);
        return opened;
    }

    public void open(int many) throws Exception {
        for (int i = 0; i < many; i++) {
            open();
        }
    }

    public List<Page> all() {
        return List.copyOf(pages);
    }

    /** Waits until this is so; fails after ten seconds. */
    public static void await(String what, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Not within ten seconds: " + what);
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
