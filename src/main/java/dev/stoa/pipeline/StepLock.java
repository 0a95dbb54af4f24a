package dev.stoa.pipeline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Sees to it that no step runs twice at once, whoever starts it: PostgreSQL's advisory lock of the step's name, held by a
 * connection of its own while the step commits as it likes. With the process, or its connection, the lock ends.
 */
@Singleton
class StepLock {

    private static final String TRY = "select pg_try_advisory_lock(hashtext('stoa pipeline'), hashtext(?))";
    private static final String LEAVE = "select pg_advisory_unlock(hashtext('stoa pipeline'), hashtext(?))";

    private final DataSource database;

    StepLock(DataSource database) {
        this.database = database;
    }

    /** Runs it, unless another does; false: another does. Must not be called inside a transaction. */
    boolean alone(String step, Runnable run) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, TRY, step)) {
                return false;
            }
            try {
                run.run();
                return true;
            } finally {
                ask(connection, LEAVE, step);
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The database does not answer: " + away.getMessage(), away);
        }
    }

    private static boolean ask(Connection connection, String sql, String step) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, step);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
