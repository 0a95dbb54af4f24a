package dev.stoa.identity;

import dev.stoa.site.ErrorPage;
import dev.stoa.site.PublicRoutes;
import dev.stoa.site.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Fail closed: whatever is not on the list of {@link PublicRoutes} needs someone who is signed in; which role, the route
 * itself says. A browser that asks for a page is sent to the sign-in, a program or a form gets 401. While nobody can sign in
 * because the provider is not there, staff pages say so and ask again by themselves.
 */
@ApplicationScoped
class StaffOnly implements HttpSecurityPolicy {

    @Inject
    Provider provider;

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext requestContext) {
        var request = context.request();
        if (context.normalizedPath().equals(SignInTenant.SIGN_OUT)) {
            // To learn who it is ends the session; who had none is led home by the resource.
            return identity.replaceWith(CheckResult.PERMIT);
        }
        if (PublicRoutes.isPublic(request.method().name(), context.normalizedPath())) {
            return CheckResult.permit();
        }
        return identity.chain(someone -> someone.isAnonymous() ? anonymous(context) : known(context, someone));
    }

    /** Contributors are signed in as well: the desk is for those whom an administrator gave a role, whatever a route forgets. */
    private static Uni<CheckResult> known(RoutingContext context, SecurityIdentity someone) {
        return PublicRoutes.isDesk(context.normalizedPath()) && !Role.holdsAny(someone)
                ? Uni.createFrom().failure(new Refused(ErrorPage.of(403)))
                : CheckResult.permit();
    }

    private Uni<CheckResult> anonymous(RoutingContext context) {
        var request = context.request();
        if (isProgram(request)) {
            return Uni.createFrom().failure(new Refused(ErrorPage.of(401)));
        }
        if (provider.realm().isEmpty()) {
            return Uni.createFrom()
                    .failure(new Refused(provider.failed() ? SignInPages.failed() : SignInPages.starting()));
        }
        return CheckResult.deny();
    }

    /** Only a page that a browser asks for can be had after a detour over the sign-in. */
    private static boolean isProgram(HttpServerRequest request) {
        var accept = request.getHeader("Accept");
        var wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        boolean html = wanted.isBlank() || wanted.contains("text/html") || wanted.contains("*/*");
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return !reads || !html || request.getHeader("X-Requested-With") != null;
    }
}
