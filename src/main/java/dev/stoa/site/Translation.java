package dev.stoa.site;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.List;

/** A link to this page in another language, for people. */
record Translation(String tag, String name, String href) {

    static List<Translation> ofThisPage() {
        if (!Arc.container().requestContext().isActive()) {
            return List.of();
        }
        var context = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        var path = context == null ? null : context.request().path();
        if (path == null || !PublicRoutes.isTranslated(path)) {
            return List.of();
        }
        var languages = Arc.container().instance(Languages.class).get();
        var address = PageKey.withQuery(
                path, context.request().query() == null ? "" : context.request().query());
        return languages.offered().stream()
                .filter(one -> one != Language.of(context))
                .map(one -> new Translation(one.tag, one.ownName, languages.in(one, address)))
                .toList();
    }
}
