package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * By which names a content delivery network can be told to forget an answer at once ({@code Surrogate-Key}, as Fastly, Varnish's
 * xkey and others read it): all of the portal, all pages of a kind, and all of one thing, in every language and format. Such as
 * {@code stoa stoa/projects stoa/projects/kiln} for {@code /de/projects/kiln/health.csv}. Only for who asks for it with {@code
 * STOA_SURROGATE_KEYS}: without a network that takes them away, visitors would get them.
 */
@Singleton
class SurrogateKeys {

    private static final CharSequence NAME = HttpHeaders.createOptimized("Surrogate-Key");
    private static final String ALL = "stoa";

    private final boolean wanted;

    @Inject
    SurrogateKeys(StoaConfig config) {
        wanted = config.surrogateKeys();
    }

    /** The header for an answer; none unless wanted. @param path without language and format, percent-encoded */
    List<Map.Entry<CharSequence, CharSequence>> header(String path) {
        return wanted ? List.of(Map.entry(NAME, HttpHeaders.createOptimized(keys(path)))) : List.of();
    }

    static String keys(String path) {
        int kind = path.indexOf('/', 1);
        if (kind < 0) {
            return ALL + " " + ALL + path;
        }
        int thing = path.indexOf('/', kind + 1);
        return keys(path.substring(0, kind)) + " " + ALL + (thing < 0 ? path : path.substring(0, thing));
    }
}
