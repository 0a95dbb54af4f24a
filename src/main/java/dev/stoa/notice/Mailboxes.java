package dev.stoa.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Remembers at each sign-in where a colleague reads mail, and as what; the request does not wait for it. */
@ApplicationScoped
class Mailboxes {

    @Inject
    Clock clock;

    void signedIn(@ObservesAsync SecurityEvent event) {
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGIN
                && event.getSecurityIdentity() != null
                && event.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            QuarkusTransaction.requiringNew()
                    .run(() -> Mailbox.seen(token.getName(), token.getClaim("email"), clock.instant()));
        }
    }
}
