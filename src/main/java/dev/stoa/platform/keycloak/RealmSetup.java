package dev.stoa.platform.keycloak;

import dev.stoa.platform.LocalSecrets;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * What is done to the realm of the local Keycloak at each of its starts, before anybody can sign in: its file is read once only,
 * when the realm is made. A failure is logged and holds nothing up.
 */
public final class RealmSetup {

    private static final Logger log = Logger.getLogger(RealmSetup.class);

    /** Keycloak's own admin, who may change the realm. */
    public record Admin(URI realm, String name, String password) {
        @Override
        public String toString() {
            return name + " at " + realm;
        }
    }

    private final List<Consumer<Admin>> steps = new CopyOnWriteArrayList<>();

    public void add(Consumer<Admin> step) {
        steps.add(step);
    }

    void run(URI realm, LocalSecrets secrets) {
        var admin = new Admin(realm, Server.ADMIN, secrets.get(Server.ADMIN));
        for (var step : steps) {
            try {
                step.accept(admin);
            } catch (RuntimeException failure) {
                log.warnf(
                        "The realm of the local Keycloak is not set up as the settings say: %s", failure.getMessage());
            }
        }
    }
}
