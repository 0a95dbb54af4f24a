package dev.stoa.platform.postgres;

import io.quarkus.runtime.Application;
import java.time.Duration;

/** Stops the server when the JVM ends, after the application has closed its connections. */
final class StopAtExit extends Thread {

    /** Known to the whole JVM: in dev mode each reload brings a new class loader, and one hook is enough. */
    private static final String REGISTERED = "dev.stoa.postgres.stops-at-exit";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;

    private StopAtExit(EmbeddedPostgres postgres) {
        super("stop-postgresql");
        this.postgres = postgres;
    }

    static void register(EmbeddedPostgres postgres) {
        if (System.setProperty(REGISTERED, "true") == null) {
            Runtime.getRuntime().addShutdownHook(new StopAtExit(postgres));
        }
    }

    @Override
    public void run() {
        try {
            awaitApplication();
            postgres.stop();
        } catch (RuntimeException e) {
            // The next start adopts or recovers it; the log may be gone by now.
            System.err.println("PostgreSQL was left running: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All hooks of a JVM run at once; Quarkus stops the application in one of its own. */
    private static void awaitApplication() throws InterruptedException {
        var application = Application.currentApplication();
        if (application != null) {
            Thread.ofPlatform().daemon().start(application::awaitShutdown).join(PATIENCE);
        }
    }
}
