package dev.stoa.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Writes the GitHub account of a token beside the roles of who is signed in, where {@link GitHubAccount} finds it. */
@ApplicationScoped
class FromGitHub implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(augmented(identity));
    }

    private static SecurityIdentity augmented(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        return GitHubAccount.of(token)
                .<SecurityIdentity>map(account -> QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(GitHubAccount.ID, account.id())
                        .addAttribute(GitHubAccount.LOGIN, account.login())
                        .build())
                .orElse(identity);
    }
}
