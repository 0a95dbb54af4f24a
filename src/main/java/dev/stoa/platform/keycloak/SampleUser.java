package dev.stoa.platform.keycloak;

import dev.stoa.platform.LocalSecrets;
import java.util.List;

/**
 * Someone of the sample company. Their passwords are generated in the data folder; that these users exist at all is the
 * reason why a portal with a public address refuses the local Keycloak.
 *
 * @param name the name to sign in with, as in the realm file
 * @param role what they are there to show; each of them is a viewer too
 */
public record SampleUser(String name, String role) {

    public static final List<SampleUser> ALL = List.of(
            new SampleUser("vera", "viewer"),
            new SampleUser("erik", "editor"),
            new SampleUser("anna", "approver"),
            new SampleUser("finn", "finance"),
            new SampleUser("lena", "legal"),
            new SampleUser("omar", "organiser"),
            new SampleUser("ada", "admin"));

    public String password(LocalSecrets secrets) {
        return secrets.get("password-" + name);
    }
}
