package dev.stoa.contribution.rollup;

import dev.stoa.contribution.LedgerException;
import dev.stoa.pipeline.Span;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of the steps, each in a transaction of its own. */
@Singleton
class Derived {

    private final AgroalDataSource database;

    Derived(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Repeats a statement until it finds nothing more to do, so that no transaction gets long and what is done stays done.
     *
     * @param statement takes how much to do at most, answers how much it found to do and how many rows it changed
     * @return rows changed in all
     */
    long portions(String statement, int most) {
        long changed = 0;
        while (true) {
            var done = QuarkusTransaction.requiringNew().call(() -> ask(statement, most));
            changed += done.getFirst()[1];
            if (done.getFirst()[0] < most) {
                return changed;
            }
        }
    }

    /** A statement about the days of the span, its two parameters; how many rows it changed. */
    long write(String statement, Span span) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setString(1, span.firstDay());
                prepared.setString(2, span.endDay());
                return prepared.executeUpdate();
            } catch (SQLException problem) {
                throw new LedgerException(problem);
            }
        });
    }

    boolean any(String question) {
        return QuarkusTransaction.requiringNew().call(() -> !ask(question).isEmpty());
    }

    /** In the caller's transaction. */
    void execute(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException problem) {
            throw new LedgerException(problem);
        }
    }

    /** The rows of a question about whole numbers, in the caller's transaction. */
    List<long[]> ask(String question, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            List<long[]> rows = new ArrayList<>();
            try (ResultSet found = prepared.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    long[] row = new long[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = found.getLong(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException problem) {
            throw new LedgerException(problem);
        }
    }
}
