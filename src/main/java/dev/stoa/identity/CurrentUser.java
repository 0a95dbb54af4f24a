package dev.stoa.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Who sent this request. To be asked on staff routes only: public pages are the same for everyone. */
@Singleton
public class CurrentUser {

    @Inject
    SecurityIdentity identity;

    /** @throws IllegalStateException on a public route, where nobody is asked to sign in */
    public SignedIn signedIn() {
        if (identity.isAnonymous()) {
            throw new IllegalStateException("Asked who is signed in where nobody has to be");
        }
        return SignedIn.of(identity);
    }
}
