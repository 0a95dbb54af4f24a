package dev.stoa.content;

import dev.stoa.site.PublicRoutes;
import dev.stoa.site.SecurityHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Leads from where a text was to where it is, with 301, as its {@code redirects} say. Where a page is now nobody is led away, so
 * what is led to never leads on: there are no loops.
 */
@Singleton
class FormerAddresses {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]{1,100}){1,8}/?");

    /** Minutes, not for ever: editors change their minds. */
    private static final String CACHED = "public, max-age=300";

    @Inject
    Articles articles;

    private volatile Map<String, String> leads = Map.of();

    /** Before it is asked whether an address is known. */
    void route(@Observes Router router) {
        router.route().order(SecurityHeaders.ORDER + 5).handler(this::lead);
    }

    /** Reads anew what the texts say. */
    void read() {
        var read = new HashMap<String, String>();
        for (var folder : TextsPage.FOLDERS) {
            for (var article : articles.written(folder)) {
                if (articles.shown(folder, article)) {
                    article.formerly().stream()
                            .filter(path -> wrong(path).isEmpty())
                            .forEach(path -> read.putIfAbsent(path, Articles.address(folder, article.slug())));
                }
            }
        }
        leads = Map.copyOf(read);
    }

    /** What an editor should mend in the former addresses of a text, each as a sentence. */
    List<String> remarks(String folder, Article article) {
        var here = Articles.address(folder, article.slug());
        return article.formerly().stream()
                .flatMap(path -> wrong(path)
                        .or(() -> Optional.ofNullable(leads.get(path))
                                .filter(there -> !there.equals(here))
                                .map(there -> "already leads to " + there))
                        .map(why -> "its redirect " + path + " " + why)
                        .stream())
                .toList();
    }

    private Optional<String> wrong(String path) {
        if (!PATH.matcher(path).matches() || path.contains("/.")) {
            return Optional.of("is no path of this site such as /news/as-it-was");
        }
        if (PublicRoutes.isStaff(path)) {
            return Optional.of("is an address of the desk");
        }
        if (PublicRoutes.isKnown(path) && !path.matches("/(news|pages)/[^/]+")) {
            return Optional.of("is the address of another page");
        }
        return isPage(path) ? Optional.of("is the address of a text that is there") : Optional.empty();
    }

    private boolean isPage(String path) {
        var parts = path.split("/");
        return parts.length == 3
                && (parts[1].equals("news") && articles.post(parts[2]).isPresent()
                        || parts[1].equals("pages") && articles.page(parts[2]).isPresent());
    }

    private void lead(RoutingContext context) {
        var request = context.request();
        var there =
                leads.isEmpty() || !HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())
                        ? null
                        : leads.get(context.normalizedPath());
        if (there == null) {
            context.next();
            return;
        }
        request.response()
                .setStatusCode(301)
                .putHeader("Location", there)
                .putHeader("Cache-Control", CACHED)
                .end();
    }
}
