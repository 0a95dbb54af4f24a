package dev.stoa.platform.postgres;

import io.quarkus.runtime.Application;

/**
 * Stops the server when the JVM ends, after the application has closed its connections. It also holds the claim on the data
 * folder: a hook stays reachable until the JVM ends, whichever class loader (dev mode, tests) made it.
 */
final class StopAtExit extends Thread {

    private final EmbeddedPostgres postgres;
    private final AutoCloseable claim;

    private StopAtExit(EmbeddedPostgres postgres, AutoCloseable claim) {
        super("stop-postgresql");
        this.postgres = postgres;
        this.claim = claim;
    }

    static void register(EmbeddedPostgres postgres, AutoCloseable claim) {
        Runtime.getRuntime().addShutdownHook(new StopAtExit(postgres, claim));
    }

    @Override
    public void run() {
        try (claim) {
            var application = Application.currentApplication();
            if (application != null && application.isStarted()) {
                application.awaitShutdown();
            }
            postgres.stop();
        } catch (Exception e) {
            // The next start adopts or recovers it; logging may be gone by now.
            System.err.println("PostgreSQL was left running: " + e.getMessage());
        }
    }
}
