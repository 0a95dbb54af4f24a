package dev.stoa.platform.keycloak;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the person who typed {@code ./stoa} wants to know: the address, who may sign in with which password, and what else
 * was generated. Passwords
 * go to a terminal only (the launcher says whether there is one), never to a log or a file.
 */
@Singleton
class Welcome {

    /** When all else has started. */
    private static final int LAST = 200_000;

    private final StoaConfig config;
    private final LocalSecrets secrets;

    private final Keycloak keycloak;

    Welcome(StoaConfig config, LocalSecrets secrets, Keycloak keycloak) {
        this.config = config;
        this.secrets = secrets;
        this.keycloak = keycloak;
    }

    void greet(@Observes @Priority(LAST) StartupEvent event) {
        if (System.getProperty("dev.stoa.terminal") != null) {
            print(System.out, Boolean.getBoolean("dev.stoa.terminal"));
        }
    }

    void print(PrintStream out, boolean terminal) {
        out.printf("%nStoa is ready: %s%n", config.baseUrl());
        if (terminal) {
            staff(out);
            generated(out);
        } else {
            out.printf("The generated passwords are in %s%n", config.dataDir().resolve("secrets"));
        }
        out.printf("Ctrl-C stops it.%n%n");
    }

    private void staff(PrintStream out) {
        if (config.oidc().url().isEmpty()) {
            out.printf("Staff sign in at %s/admin; the sign-in needs a moment more. Sample users:%n", config.baseUrl());
            SampleUser.ALL.forEach(user -> out.printf("  %-6s %s%n", user.name(), user.password(secrets)));
        }
    }

    /** Only what is ours: what the operator has set, they know. */
    private void generated(PrintStream out) {
        out.printf(
                "Made for this installation, and kept in %s:%n",
                config.dataDir().resolve("secrets"));
        if (config.oidc().url().isEmpty()) {
            line(out, "Keycloak", keycloak.console().toString(), Server.ADMIN, secrets.get(Server.ADMIN));
        }
        if (config.jdbcUrl().isEmpty()) {
            line(out, "database", database(), "stoa", secrets.get("postgres-password"));
            line(out, "", "", "postgres", secrets.get("postgres-superuser-password"));
        }
        if (config.webhookSecret().isEmpty()) {
            line(out, "webhook", config.baseUrl() + "/webhooks/github", "", secrets.get("webhook-secret"));
        }
    }

    private static void line(PrintStream out, String what, String where, String who, String password) {
        out.printf("  %-8s %-38s %-14s %s%n", what, where, who, password);
    }

    /** Without what follows the name of the database: there stands the password. */
    private static String database() {
        return ConfigProvider.getConfig()
                .getValue("quarkus.datasource.jdbc.url", String.class)
                .replaceFirst("^jdbc:", "")
                .replaceFirst("[?].*", "");
    }
}
