package dev.stoa.identity;

import java.util.List;

/**
 * Someone with an account at the provider.
 *
 * @param id the provider's id, stable for ever
 * @param name the name to sign in with
 * @param enabled false if they cannot sign in at present
 * @param roles the roles of Stoa that they have, in the order of {@link Role}
 */
public record Member(String id, String name, String fullName, String email, boolean enabled, List<Role> roles) {

    public List<Role> missing() {
        return List.of(Role.values()).stream()
                .filter(role -> !roles.contains(role))
                .toList();
    }
}
