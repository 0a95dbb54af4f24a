package dev.stoa.identity;

import dev.stoa.platform.StoaConfig;
import dev.stoa.platform.keycloak.Keycloak;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** The OpenID provider: the one that the operator set, else the local Keycloak once it is ready. */
@Singleton
class Provider {

    @Inject
    StoaConfig config;

    @Inject
    Keycloak keycloak;

    /** The realm's address ({@code https://host/realms/name}); empty while the local Keycloak is not ready. */
    Optional<URI> realm() {
        return config.oidc().url().or(keycloak::realm);
    }

    String clientId() {
        return config.oidc().url().isPresent() ? config.oidc().clientId().orElse("stoa") : "stoa";
    }

    String clientSecret() {
        return config.oidc().url().isPresent() ? config.oidc().clientSecret().orElse("") : keycloak.clientSecret();
    }

    /** It will not come by itself. */
    boolean failed() {
        return keycloak.state() == Keycloak.State.FAILED;
    }
}
