package dev.stoa.platform.keycloak;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.PrintStream;

/**
 * What the person who typed {@code ./stoa} wants to know: the address, and who may sign in with which password. Passwords
 * go to a terminal only (the launcher says whether there is one), never to a log or a file.
 */
@Singleton
class Welcome {

    /** When all else has started. */
    private static final int LAST = 200_000;

    private final StoaConfig config;
    private final LocalSecrets secrets;

    Welcome(StoaConfig config, LocalSecrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    void greet(@Observes @Priority(LAST) StartupEvent event) {
        if (System.getProperty("dev.stoa.terminal") != null) {
            print(System.out, Boolean.getBoolean("dev.stoa.terminal"));
        }
    }

    void print(PrintStream out, boolean terminal) {
        out.printf("%nStoa is ready: %s%n", config.baseUrl());
        if (config.oidc().url().isEmpty()) {
            if (terminal) {
                out.printf(
                        "Staff sign in at %s/admin; the sign-in needs a moment more. Sample users:%n",
                        config.baseUrl());
                SampleUser.ALL.forEach(user -> out.printf("  %-6s %s%n", user.name(), user.password(secrets)));
            } else {
                out.printf(
                        "The passwords of the sample users are in %s%n",
                        config.dataDir().resolve("secrets"));
            }
        }
        out.printf("Ctrl-C stops it.%n%n");
    }
}
