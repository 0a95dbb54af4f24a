package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/**
 * Leads a request to its page at once, when the same was answered from the page cache before: what all the handlers in between
 * found out (that the address is public, its language, the page's name, the headers of security) is the same each time, and
 * finding it out costs more than the answer. Only for pages; of data each request is counted.
 */
final class Shortcuts {

    private static final String ASKED = Shortcuts.class.getName();
    private static final int LONGEST = 512;
    private static final long MOST = 4_000;

    /** All that the answer depends on, but for the coding. */
    private record Asked(String uri, String accept) {}

    /** Of one address. */
    static final class Way {

        private final String key;
        private final List<Map.Entry<CharSequence, CharSequence>> headers;
        private volatile Message message;

        private Way(String key, List<Map.Entry<CharSequence, CharSequence>> headers) {
            this.key = key;
            this.headers = headers;
        }

        /** Of the page in the cache. */
        String key() {
            return key;
        }

        /** Sets what was set before the page's own headers. */
        void begin(HttpServerResponse response) {
            for (var header : headers) {
                response.headers().set(header.getKey(), header.getValue());
            }
        }

        /** The page with these headers, as it goes over the wire: put together once. */
        Message message(CachedPage page) {
            var known = message;
            if (known == null || known.page() != page) {
                known = new Message(page, headers);
                message = known;
            }
            return known;
        }
    }

    private final Cache<Asked, Way> ways =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Where this request led before, or null. */
    Way of(RoutingContext context) {
        return mayHave(context) ? ways.getIfPresent(asked(context)) : null;
    }

    /** The same for a GET that no route has seen. */
    Way of(HttpRequest request) {
        return ways.getIfPresent(new Asked(request.uri(), request.headers().get(HttpHeaders.ACCEPT)));
    }

    /** Notes what was asked: on the long way the address may be written anew, and must not be looked up then. */
    void goTheLongWay(RoutingContext context) {
        if (mayHave(context)) {
            context.put(ASKED, asked(context));
        }
        context.next();
    }

    private static boolean mayHave(RoutingContext context) {
        return context.get(ASKED) == null && context.request().method() == HttpMethod.GET;
    }

    private static Asked asked(RoutingContext context) {
        var request = context.request();
        return new Asked(request.uri(), request.getHeader(HttpHeaders.ACCEPT));
    }

    /** Before a page of the cache is sent that the long way has led to. */
    void learn(RoutingContext context, String key) {
        var request = context.request();
        if (context.get(ASKED) instanceof Asked asked
                && length(asked.uri) + length(asked.accept) <= LONGEST
                && !DataRoutes.isOpenData(request.path(), asked.accept)) {
            var headers = context.response().headers().entries().stream()
                    .filter(header -> !HttpHeaders.DATE.toString().equalsIgnoreCase(header.getKey()))
                    .map(header -> Map.entry(
                            HttpHeaders.createOptimized(header.getKey()),
                            HttpHeaders.createOptimized(header.getValue())))
                    .toList();
            ways.put(asked, new Way(key, headers));
        }
    }

    void clear() {
        ways.invalidateAll();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
