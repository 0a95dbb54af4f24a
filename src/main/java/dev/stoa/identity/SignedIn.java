package dev.stoa.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Someone who is signed in, as pages and audit trails name them.
 *
 * @param name the name to sign in with: stable enough for a trail, unique at the provider
 * @param fullName as people call them; the sign-in name if the provider tells none
 * @param roles realm roles in alphabetical order
 */
public record SignedIn(String name, String fullName, Set<String> roles) {

    static SignedIn of(SecurityIdentity identity) {
        var name = identity.getPrincipal().getName();
        var fullName = identity.getPrincipal() instanceof JsonWebToken token ? token.<String>getClaim("name") : null;
        return new SignedIn(name, fullName == null ? name : fullName, new TreeSet<>(identity.getRoles()));
    }

    public boolean is(Role role) {
        return roles.contains(role.id());
    }
}
