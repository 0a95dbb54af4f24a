package dev.stoa.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who sent this request. To be asked on staff routes only: public pages are the same for everyone. */
@Singleton
public class CurrentUser {

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentIdentityAssociation association;

    /**
     * Who is here on a page that greets everybody; empty for nobody, and for a session that is over or cannot be looked at. For
     * pages that no cache keeps.
     */
    public Optional<SecurityIdentity> ifAny() {
        return association
                .getDeferredIdentity()
                .map(someone -> Optional.of(someone).filter(known -> !known.isAnonymous()))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .await()
                .indefinitely();
    }

    /** @throws IllegalStateException on a public route, where nobody is asked to sign in */
    public SignedIn signedIn() {
        if (identity.isAnonymous()) {
            throw new IllegalStateException("Asked who is signed in where nobody has to be");
        }
        return SignedIn.of(identity);
    }
}
