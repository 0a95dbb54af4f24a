package dev.stoa.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the person who typed {@code ./stoa} wants to know: the address, and who may sign in with which password. Passwords
 * go to a terminal only (the launcher says whether there is one), never to a log or a file.
 */
@Singleton
class Welcome {

    /** Secrets of this name belong to the sample users: {@code password-erik}. */
    private static final String SAMPLE_USER = "password-";

    private final StoaConfig config;

    Welcome(StoaConfig config) {
        this.config = config;
    }

    void greet(@Observes @Priority(Jobs.LAST + 1) StartupEvent event) throws IOException {
        if (System.getProperty("dev.stoa.terminal") != null) {
            print(System.out, Boolean.getBoolean("dev.stoa.terminal"));
        }
    }

    void print(PrintStream out, boolean terminal) throws IOException {
        out.printf("%nStoa is ready: %s%n", config.baseUrl());
        var secrets = config.dataDir().resolve("secrets");
        if (config.oidc().url().isEmpty() && Files.isDirectory(secrets)) {
            if (terminal) {
                out.printf(
                        "Staff sign in at %s/admin; the sign-in needs a moment more. Sample users:%n",
                        config.baseUrl());
                printUsers(out, secrets);
            } else {
                out.printf("The passwords of the sample users are in %s%n", secrets);
            }
        }
        out.println("Ctrl-C stops it.\n");
    }

    private static void printUsers(PrintStream out, Path secrets) throws IOException {
        try (var files = Files.newDirectoryStream(secrets, SAMPLE_USER + "*")) {
            for (var file : files) {
                var user = file.getFileName().toString().substring(SAMPLE_USER.length());
                out.printf("  %-10s %s%n", user, Files.readString(file).strip());
            }
        }
    }
}
