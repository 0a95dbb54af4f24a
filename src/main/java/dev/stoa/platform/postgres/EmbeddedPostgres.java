package dev.stoa.platform.postgres;

import dev.stoa.platform.DataFolder;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * PostgreSQL in a folder: found running, or recovered, or started, or made. However the last run ended (a clean stop, kill
 * -9 of the JVM, of the server, of both), the next {@link #start} gives a server with every committed row.
 */
final class EmbeddedPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path home;
    private final Programs programs;
    private final Cluster cluster;
    private final Path log;

    /** @param dataDir the data folder, which this JVM has claimed ({@link DataFolder#claim}) */
    EmbeddedPostgres(Path dataDir) {
        try {
            home = dataDir.resolve("postgres");
            DataFolder.createPrivate(home);
        } catch (IOException e) {
            throw new StartRefused("STOA_DATA_DIR: the folder " + dataDir + " cannot be written.", e);
        }
        programs = Archive.unpackInto(home);
        cluster = new Cluster(home.resolve("cluster"), programs, new LocalSecrets(dataDir));
        log = home.resolve("postgresql.log");
    }

    /** Makes sure that the server runs, and answers its address with the role and the password of the portal. */
    synchronized String start() {
        try {
            var postmaster = awaitReady();
            if (postmaster.isEmpty()) {
                launch();
                postmaster = awaitReady();
            }
            var port = postmaster
                    .orElseThrow(
                            () -> new StartRefused("The embedded PostgreSQL ended as it started; see " + log + "."))
                    .port();
            return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s&ApplicationName=stoa"
                    .formatted(port, Cluster.DATABASE, Cluster.ROLE, cluster.password());
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not start in " + home + " (" + e.getMessage() + ").", e);
        }
    }

    /** Ends open connections and stops; what is committed is on disk. Nothing happens if no server runs. */
    synchronized void stop() {
        try {
            // pg_ctl believes postmaster.pid and would signal a stranger; we have looked.
            if (running().isPresent()) {
                programs.run("", log, "pg_ctl", "stop", "-D", cluster.folder().toString(), "-m", "fast", "-w");
            }
        } catch (IOException e) {
            throw new StartRefused("The embedded PostgreSQL in " + home + " could not be stopped.", e);
        }
    }

    Optional<Postmaster> running() throws IOException {
        return Postmaster.of(cluster.folder(), programs);
    }

    /** Children of a killed server end by themselves within a moment; a new one must not start beside them. */
    private void waitForOrphans() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Postmaster.processes(programs).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused(
                        "Processes of an earlier PostgreSQL in " + home + " do not end; end them and try again.");
            }
            pause();
        }
    }

    /** {@code pg_ctl} gives the server a session of its own: Ctrl-C in the terminal reaches the portal, not the database. */
    private void launch() throws IOException {
        waitForOrphans();
        Files.deleteIfExists(cluster.folder().resolve("postmaster.pid"));
        cluster.createIfMissing(log);
        DataFolder.createPrivate(cluster.folder());
        programs.run(
                "",
                log,
                "pg_ctl",
                "start",
                "-w",
                "-t",
                String.valueOf(PATIENCE.toSeconds()),
                "-D",
                cluster.folder().toString(),
                "-l",
                log.toString(),
                "-o",
                ServerOptions.commandLine(freePort()));
    }

    /** The server that runs, once it takes connections (it may still recover); empty if none runs, or it ends meanwhile. */
    private Optional<Postmaster> awaitReady() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var postmaster = running();
        while (postmaster.isPresent() && !postmaster.get().ready()) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused("The embedded PostgreSQL is not ready after " + PATIENCE.toSeconds()
                        + " seconds; see " + log + ".");
            }
            pause();
            postmaster = running();
        }
        return postmaster;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted while it waited for PostgreSQL.", e);
        }
    }
}
