package dev.stoa.workflow;

import java.util.Collection;
import java.util.Set;

/**
 * Who acts: a staff member's user name and roles, as the identity provider names them.
 *
 * @param name the user name, as it is kept in every {@link Move} and {@link Change}
 */
public record Actor(String name, Set<String> roles) {

    /** May make every move that has an owner, except the ones that need a second pair of eyes on their own work. */
    public static final String ADMIN = "admin";

    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor of(String name, String... roles) {
        return new Actor(name, Set.of(roles));
    }

    /** Has one of these roles, or is an administrator. */
    public boolean isOneOf(Collection<String> wanted) {
        return roles.contains(ADMIN) || wanted.stream().anyMatch(roles::contains);
    }

    public boolean is(String role) {
        return isOneOf(Set.of(role));
    }
}
