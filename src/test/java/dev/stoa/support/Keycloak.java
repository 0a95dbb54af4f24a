package dev.stoa.support;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.keycloak.Keycloak.State;
import dev.stoa.platform.keycloak.SampleUser;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The one real Keycloak of a test run: the application under test starts it in the background
 * as in production, but only when a test asks for it, for it is heavy. */
@Singleton
public class Keycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Inject
    dev.stoa.platform.keycloak.Keycloak keycloak;

    @Inject
    LocalSecrets secrets;

    /** Returns when people can sign in; fails with Keycloak's own reason if that will not be. */
    public void awaitReady() {
        keycloak.begin();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (keycloak.state() != State.READY) {
            if (keycloak.state() != State.STARTING || System.nanoTime() > deadline) {
                throw new AssertionError("Keycloak is " + keycloak.state() + " " + keycloak.reason());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** The password of vera, erik, anna, finn, lena, omar or ada. */
    public String password(String user) {
        return SampleUser.ALL.stream()
                .filter(sample -> sample.name().equals(user))
                .findFirst()
                .orElseThrow()
                .password(secrets);
    }
}
