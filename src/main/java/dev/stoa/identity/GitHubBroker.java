package dev.stoa.identity;

import dev.stoa.platform.StoaConfig;
import dev.stoa.platform.keycloak.Keycloak;
import dev.stoa.platform.keycloak.RealmSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * GitHub as an identity provider of the local Keycloak, as the settings say at each start: a realm that was imported once is
 * never imported again. What it writes is what the shipped realm has. A Keycloak of the operator's own is theirs to set up.
 *
 * @see <a href="https://www.keycloak.org/docs/latest/server_admin/#github">Keycloak: GitHub</a>
 */
@Singleton
class GitHubBroker {

    /**
     * GitHub as the broker reaches it.
     *
     * @param clientId of the OAuth app
     * @param base where people sign in, such as https://github.com
     * @param api such as https://api.github.com
     */
    record App(String clientId, String secret, URI base, URI api) {}

    private static final String CLIENT = "stoa";

    @Inject
    StoaConfig config;

    @Inject
    Keycloak keycloak;

    private volatile RealmSetup.Admin admin;

    /** Before the local Keycloak begins to start. */
    void announce(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        keycloak.setup().add(this::settle);
    }

    private void settle(RealmSetup.Admin admin) {
        this.admin = admin;
        var github = config.github();
        if (github.oauthClientId().isPresent() && github.oauthClientSecret().isPresent()) {
            offer(new App(
                    github.oauthClientId().get(), github.oauthClientSecret().get(), github.gitUrl(), github.apiUrl()));
        } else {
            withdraw();
        }
    }

    /** From now on people can sign in by this app; said again it changes nothing. */
    void offer(App app) {
        asAdmin(realm -> {
            var shipped = ShippedRealm.read(app);
            // Who comes from GitHub is never taken for somebody of staff because of an address.
            var settings = realm.toRepresentation();
            settings.setLoginWithEmailAllowed(false);
            settings.setDuplicateEmailsAllowed(true);
            realm.update(settings);
            realm.users().userProfile().update(shipped.profile());
            claims(realm, shipped.claims());
            provider(realm, shipped.provider(), shipped.mappers());
        });
    }

    /** Nobody comes in by GitHub any more; who did before stays known. */
    private void withdraw() {
        asAdmin(realm -> realm.identityProviders().findAll().stream()
                .filter(provider -> provider.getAlias().equals(GitHubAccount.ALIAS))
                .filter(IdentityProviderRepresentation::isEnabled)
                .forEach(provider -> {
                    provider.setEnabled(false);
                    realm.identityProviders().get(GitHubAccount.ALIAS).update(provider);
                }));
    }

    private static void claims(RealmResource realm, List<ProtocolMapperRepresentation> wanted) {
        var client = realm.clients().findByClientId(CLIENT).getFirst();
        var mappers = realm.clients().get(client.getId()).getProtocolMappers();
        var there = mappers.getMappers().stream()
                .map(ProtocolMapperRepresentation::getName)
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(mapper -> !there.contains(mapper.getName()))
                .forEach(mapper -> mappers.createMapper(mapper).close());
    }

    private static void provider(
            RealmResource realm,
            IdentityProviderRepresentation wanted,
            List<IdentityProviderMapperRepresentation> mappers) {
        var there = realm.identityProviders().findAll().stream()
                .filter(provider -> provider.getAlias().equals(GitHubAccount.ALIAS))
                .findFirst();
        if (there.isPresent()) {
            wanted.setInternalId(there.get().getInternalId());
            realm.identityProviders().get(GitHubAccount.ALIAS).update(wanted);
        } else {
            realm.identityProviders().create(wanted).close();
        }
        var provider = realm.identityProviders().get(GitHubAccount.ALIAS);
        var known = provider.getMappers().stream()
                .map(IdentityProviderMapperRepresentation::getName)
                .collect(Collectors.toSet());
        mappers.stream()
                .filter(mapper -> !known.contains(mapper.getName()))
                .forEach(mapper -> provider.addMapper(mapper).close());
    }

    void asAdmin(Consumer<RealmResource> deed) {
        var address = admin.realm().toString();
        int realms = address.indexOf("/realms/");
        try (var client = KeycloakBuilder.builder()
                .serverUrl(address.substring(0, realms))
                .realm("master")
                .clientId("admin-cli")
                .username(admin.name())
                .password(admin.password())
                .build()) {
            deed.accept(client.realm(address.substring(realms + "/realms/".length())));
        }
    }
}
