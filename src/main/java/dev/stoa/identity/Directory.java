package dev.stoa.identity;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The people of the company as Keycloak knows them, read and changed as the portal's service account. A list costs one
 * call and one a role, however many people there are. Never to be called in a database transaction.
 */
@Singleton
class Directory {

    /** More people than this are found by searching. */
    static final int MOST = 200;

    private static final int MOST_WITH_A_ROLE = 10_000;

    @Inject
    Provider provider;

    private Keycloak client;
    private String realmName;

    /** @param search part of a name or address; empty for everyone, at most {@link #MOST} */
    List<Member> members(String search) {
        return ask(realm -> {
            var people = search.isBlank()
                    ? realm.users().list(0, MOST)
                    : realm.users().search(search.strip(), 0, MOST);
            Map<Role, Set<String>> holders = new EnumMap<>(Role.class);
            for (var role : Role.values()) {
                holders.put(role, holders(realm, role));
            }
            return people.stream()
                    .map(person -> member(
                            person,
                            Arrays.stream(Role.values())
                                    .filter(role -> holders.get(role).contains(person.getId()))))
                    .toList();
        });
    }

    Optional<Member> member(String id) {
        return ask(realm -> {
            try {
                var person = realm.users().get(id);
                var held = person.roles().realmLevel().listAll();
                return Optional.of(member(
                        person.toRepresentation(), held.stream().flatMap(role -> Role.of(role.getName()).stream())));
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    void grant(Member member, Role role) {
        ask(realm -> {
            var named = realm.roles().get(role.id()).toRepresentation();
            realm.users().get(member.id()).roles().realmLevel().add(List.of(named));
            return null;
        });
    }

    void revoke(Member member, Role role) {
        ask(realm -> {
            var named = realm.roles().get(role.id()).toRepresentation();
            realm.users().get(member.id()).roles().realmLevel().remove(List.of(named));
            return null;
        });
    }

    private static Set<String> holders(RealmResource realm, Role role) {
        try {
            return realm.roles().get(role.id()).getUserMembers(0, MOST_WITH_A_ROLE).stream()
                    .map(UserRepresentation::getId)
                    .collect(Collectors.toSet());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                // An external realm need not have all of our roles.
                return Set.of();
            }
            throw e;
        }
    }

    private static Member member(UserRepresentation person, Stream<Role> roles) {
        var fullName = Stream.of(person.getFirstName(), person.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Member(
                person.getId(),
                person.getUsername(),
                fullName.isEmpty() ? person.getUsername() : fullName,
                person.getEmail() == null ? "" : person.getEmail(),
                Boolean.TRUE.equals(person.isEnabled()),
                roles.sorted().toList());
    }

    /** @throws DirectoryAway for all that is not an answer */
    private <T> T ask(Function<RealmResource, T> question) {
        try {
            return question.apply(realm());
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            throw new DirectoryAway(
                    status == 401 || status == 403
                            ? "Keycloak does not let the portal look: give the service account of its client the roles"
                                    + " view-users, query-users, view-realm and manage-users of realm-management."
                            : "Keycloak answers with an error (" + status + "); try again in a minute.",
                    status >= 400 && status < 500,
                    e);
        } catch (ProcessingException e) {
            throw new DirectoryAway("Keycloak does not answer; try again in a minute.", false, e);
        }
    }

    private synchronized RealmResource realm() {
        if (client == null) {
            var address = provider.realm()
                    .orElseThrow(
                            () -> new DirectoryAway("Keycloak is still starting; try again in a minute.", true, null))
                    .toString();
            int realms = address.indexOf("/realms/");
            if (realms < 0) {
                throw new DirectoryAway("STOA_OIDC_URL is not the address of a Keycloak realm.", true, null);
            }
            realmName = URI.create(address).getPath().replaceAll("^.*/realms/([^/]+)/?$", "$1");
            client = KeycloakBuilder.builder()
                    .serverUrl(address.substring(0, realms))
                    .realm(realmName)
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .build();
        }
        return client.realm(realmName);
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }
}
