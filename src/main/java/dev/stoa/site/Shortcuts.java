package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

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

    private record Header(CharSequence name, CharSequence value) {}

    /**
     * @param key of the page in the cache
     * @param headers that were set before the page's own
     */
    record Way(String key, List<Header> headers) {

        void begin(HttpServerResponse response) {
            for (var header : headers) {
                response.headers().set(header.name, header.value);
            }
        }
    }

    private final Cache<Asked, Way> ways =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Where this request led before, or null. */
    Way of(RoutingContext context) {
        return mayHave(context) ? ways.getIfPresent(asked(context)) : null;
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
                    .map(header -> new Header(
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
