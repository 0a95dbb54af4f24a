package dev.stoa.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Takes the language out of the address, before anything else reads it: {@code /de/projects} goes on as {@code /projects} in
 * German, so that routes, resources and forms know nothing of languages. From here on {@code Accept-Language} says the
 * language of the address, not of the browser: templates, message bundles and Bean Validation follow it, and a page is
 * the same for every visitor. Redirects stay in the language; data are English at each address.
 */
@Singleton
class LanguageRoute {

    @Inject
    Languages languages;

    void route(@Observes Router router) {
        router.route().order(SecurityHeaders.ORDER - 100).handler(this::read);
    }

    private void read(RoutingContext context) {
        Language chosen = context.get(Language.CHOSEN);
        if (chosen != null) {
            context.addHeadersEndHandler(ignored -> keep(context, chosen));
            context.next();
            return;
        }
        var request = context.request();
        var bare = languages.bare(request.path());
        boolean data =
                Medium.wanted(request.getHeader(HttpHeaders.ACCEPT)) != Medium.HTML && DataRoutes.isNegotiated(bare);
        var language = data ? Language.ENGLISH : languages.of(request.path());
        context.put(Language.CHOSEN, language);
        request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, language.tag);
        if (bare.equals(request.path())) {
            context.next();
        } else {
            context.reroute(request.query() == null ? bare : bare + "?" + request.query());
        }
    }

    private void keep(RoutingContext context, Language language) {
        var headers = context.response().headers();
        var target = headers.get(HttpHeaders.LOCATION);
        if (target != null) {
            var authority = context.request().authority();
            int local = target.startsWith("/") || authority == null ? 0 : target.indexOf(authority.toString() + "/");
            int path = local <= 0 ? 0 : local + authority.toString().length();
            headers.set(
                    HttpHeaders.LOCATION, target.substring(0, path) + languages.in(language, target.substring(path)));
        }
    }
}
