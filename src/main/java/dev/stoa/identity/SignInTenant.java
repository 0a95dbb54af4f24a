package dev.stoa.identity;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.SecurityHeaders;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;

/**
 * How to sign in, said when someone first does: so the portal is up before the provider is, and outlives it. Code flow with
 * PKCE; tokens stay in one encrypted cookie (HttpOnly, SameSite=Lax, Secure under https). An expired token is renewed while
 * the provider's session lasts, so a role that is taken away is gone within a token's life (five minutes with our realm).
 */
@ApplicationScoped
class SignInTenant implements TenantConfigResolver {

    static final String CALLBACK = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private static final Duration UNSEEN = Duration.ofHours(8);

    @Inject
    Provider provider;

    @Inject
    StoaConfig config;

    @Inject
    LocalSecrets secrets;

    @Inject
    SecurityHeaders headers;

    private volatile OidcTenantConfig tenant;

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
        if (tenant == null) {
            provider.realm().ifPresent(this::build);
        }
        return Uni.createFrom().item(tenant);
    }

    private synchronized void build(URI realm) {
        boolean https = "https".equals(config.baseUrl().getScheme());
        tenant = OidcTenantConfig.authServerUrl(realm.toString())
                .tenantId("stoa")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(provider.clientId())
                .credentials(provider.clientSecret())
                .roles(Source.accesstoken, "realm_access/roles")
                .token()
                .principalClaim("preferred_username")
                .refreshExpired()
                .end()
                .authentication()
                .redirectPath(CALLBACK)
                .restorePathAfterRedirect()
                .scopes("profile")
                .pkceRequired()
                // A link to a page of a contributor names the identity provider to go to without a detour.
                .forwardParams(GitHubAccount.HINT)
                .stateSecret(secrets.get("sign-in-state") + secrets.get("sign-in-state-2"))
                .sessionAgeExtension(UNSEEN)
                .cookieSameSite(CookieSameSite.LAX)
                .cookieForceSecure(https)
                .forceRedirectHttpsScheme(https)
                .end()
                .tokenStateManager()
                .encryptionSecret(secrets.get("session") + secrets.get("session-2"))
                .end()
                .logout()
                .path(SIGN_OUT)
                .postLogoutPath("/")
                .end()
                .build();
        headers.letStaffFormsLeadTo(realm);
    }
}
