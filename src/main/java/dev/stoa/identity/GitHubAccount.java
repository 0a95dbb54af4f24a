package dev.stoa.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The GitHub account by which somebody signed in, as GitHub told Keycloak's broker in this very session.
 *
 * @param id GitHub's number, which stays through every change of login; 64 bits
 * @param login as of this sign-in: for showing only
 */
public record GitHubAccount(long id, String login) {

    /** The parameter of an address that says by which identity provider to sign in. */
    static final String HINT = "kc_idp_hint";

    /** The broker's name for GitHub, in the realm and in {@link #HINT}. */
    static final String ALIAS = "github";

    /** Where a contributor is sent to sign in; it leads on to their own page. */
    public static final String SIGN_IN = "/me/sign-in?" + HINT + "=" + ALIAS;

    static final String ID = "github.id";
    static final String LOGIN = "github.login";

    /** Empty for whoever signed in in another way, also if their account at the provider was linked to GitHub once. */
    public static Optional<GitHubAccount> of(SecurityIdentity identity) {
        Long id = identity.getAttribute(ID);
        String login = identity.getAttribute(LOGIN);
        return id == null || login == null ? Optional.empty() : Optional.of(new GitHubAccount(id, login));
    }

    /**
     * What the token says. The number and the login are attributes that only the broker writes; that it is the broker who let
     * this session in, the session itself says.
     */
    static Optional<GitHubAccount> of(JsonWebToken token) {
        var id = claim(token, "github_id");
        var login = claim(token, "github_login");
        return ALIAS.equals(claim(token, "identity_provider"))
                        && id.matches("[1-9]\\d{0,17}")
                        && login.matches("[A-Za-z0-9_-]{1,100}")
                ? Optional.of(new GitHubAccount(Long.parseLong(id), login))
                : Optional.empty();
    }

    private static String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? "" : value.toString();
    }
}
