package dev.stoa.site;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells the other replicas on the same database that data moved, and follows them: PostgreSQL's NOTIFY, at most one each
 * {@value #EVERY_MILLIS} ms however many commits there were, since notifying transactions commit one after the other.
 * While the connection is lost nothing is known of the others, so after each new one everything counts as changed.
 */
@Singleton
class DataVersionBroadcast {

    private static final Logger LOG = Logger.getLogger(DataVersionBroadcast.class);
    private static final int EVERY_MILLIS = 100;
    private static final String HIDDEN = "hidden ";

    private final String replica = UUID.randomUUID().toString();
    private volatile boolean running = true;
    private Thread thread;
    private long told;
    private long toldHidings;

    @Inject
    DataSource database;

    @Inject
    DataVersion version;

    void start(@Observes StartupEvent up) {
        thread = Thread.ofPlatform().daemon().name("data-version").start(this::run);
    }

    void stop(@Observes ShutdownEvent down) {
        running = false;
        thread.interrupt();
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                talk(connection);
            } catch (SQLException lost) {
                if (running) {
                    LOG.warnf(
                            "The connection that tells of changes is lost and will be made again: %s",
                            lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void talk(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen stoa_data");
        }
        version.follow(true);
        var messages = connection.unwrap(PGConnection.class);
        while (running) {
            tell(connection);
            for (var message : messages.getNotifications(EVERY_MILLIS)) {
                if (!message.getParameter().endsWith(replica)) {
                    version.follow(message.getParameter().startsWith(HIDDEN));
                }
            }
        }
    }

    private void tell(Connection connection) throws SQLException {
        long own = version.own();
        long hidings = version.ownHidings();
        if (own == told) {
            return;
        }
        try (var notify = connection.prepareStatement("select pg_notify('stoa_data', ?)")) {
            notify.setString(1, (hidings == toldHidings ? "" : HIDDEN) + replica);
            notify.execute();
        }
        told = own;
        toldHidings = hidings;
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
