package dev.stoa.identity;

import dev.stoa.site.Refused;
import dev.stoa.site.SecurityHeaders;
import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Whoever has to be sent to the sign-in, or whose session has to be looked up, while the provider does not answer is told so; that
 * is no fault of the portal.
 */
@Singleton
class ProviderAway {

    void route(@Observes Router router) {
        router.route().order(SecurityHeaders.ORDER - 1).failureHandler(this::tell);
    }

    private void tell(RoutingContext context) {
        if (context.failure() instanceof OIDCException) {
            context.fail(new Refused(SignInPages.away()));
        } else {
            context.next();
        }
    }
}
