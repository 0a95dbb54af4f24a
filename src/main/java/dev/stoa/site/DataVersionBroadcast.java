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
 * {@value #EVERY_MILLIS} ms however many commits there were, since notifying transactions commit one after the other. Moves
 * are counted in {@code data_move} as well, and every {@value #LOOK_MILLIS} ms somebody looks: a pooler in between may pass
 * no NOTIFY on, and a connection that died in silence shows itself. While the connection is lost nothing is known of the
 * others, so after each new one everything counts as changed.
 */
@Singleton
class DataVersionBroadcast {

    private static final Logger LOG = Logger.getLogger(DataVersionBroadcast.class);
    private static final int EVERY_MILLIS = 100;
    private static final int LOOK_MILLIS = 2000;

    private static final String TELL = """
            with counted as (
              insert into data_move as m (moves, hidings) values (1, ?)
              on conflict (one) do update set moves = m.moves + 1, hidings = m.hidings + excluded.hidings
              returning moves, hidings)
            select pg_notify('stoa_data', moves || ' ' || hidings || ' ' || ?) from counted
            """;

    private final String replica = UUID.randomUUID().toString();
    private volatile boolean running = true;
    private Thread thread;
    private long told;
    private long toldHidings;
    private long lookedAt;

    /** What {@code data_move} said when this replica followed it last. */
    private Moves known = new Moves(0, 0);

    @Inject
    DataSource database;

    @Inject
    DataVersion version;

    private record Moves(long all, long hidings) {}

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
        look(connection);
        version.follow(true);
        var messages = connection.unwrap(PGConnection.class);
        while (running) {
            tell(connection);
            for (var message : messages.getNotifications(EVERY_MILLIS)) {
                hear(message.getParameter().split(" "));
            }
            if (System.nanoTime() - lookedAt > LOOK_MILLIS * 1_000_000L) {
                look(connection);
            }
        }
    }

    private void hear(String[] message) {
        if (message.length == 3) {
            var moves = new Moves(Long.parseLong(message[0]), Long.parseLong(message[1]));
            if (message[2].equals(replica)) {
                known = moves;
            } else {
                follow(moves);
            }
        }
    }

    private void look(Connection connection) throws SQLException {
        lookedAt = System.nanoTime();
        try (var look = connection.createStatement();
                var row = look.executeQuery("select moves, hidings from data_move")) {
            if (row.next()) {
                follow(new Moves(row.getLong(1), row.getLong(2)));
            }
        }
    }

    private void follow(Moves moves) {
        if (!moves.equals(known)) {
            version.follow(moves.hidings != known.hidings);
            known = moves;
        }
    }

    private void tell(Connection connection) throws SQLException {
        long own = version.own();
        long hidings = version.ownHidings();
        if (own == told) {
            return;
        }
        try (var notify = connection.prepareStatement(TELL)) {
            notify.setLong(1, hidings == toldHidings ? 0 : 1);
            notify.setString(2, replica);
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
