package dev.stoa.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone may do. The names in lower case are the realm roles of the provider and those of {@code @RolesAllowed}. */
public enum Role {
    VIEWER("Reads the desk"),
    EDITOR("Edits projects, events, groups and requests"),
    APPROVER("Decides on requests of others"),
    FINANCE("Budgets, invoices and payments"),
    LEGAL("Contracts and their terms"),
    ORGANISER("Looks after the user groups that are theirs"),
    ADMIN("Users, roles and the settings of the portal");

    private final String meaning;

    Role(String meaning) {
        this.meaning = meaning;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /** True for staff; contributors hold none. */
    static boolean holdsAny(SecurityIdentity someone) {
        return Arrays.stream(values()).anyMatch(role -> someone.hasRole(role.id()));
    }

    static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
