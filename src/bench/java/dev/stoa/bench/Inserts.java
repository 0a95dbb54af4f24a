package dev.stoa.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What plain JDBC inserts of the same bytes a second, into a table of the same shape in the same database. */
final class Inserts {

    private static final String INSERT = "insert into bench_insert (guid, event, received_at, due_at, size, body)"
            + " values (?, 'check_run', now(), now(), ?, ?) on conflict (guid) do nothing";

    private final String jdbcUrl;
    private final byte[] body;

    Inserts(String jdbcUrl, byte[] body) throws SQLException {
        this.jdbcUrl = jdbcUrl;
        this.body = body;
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("create table bench_insert (like delivery including all)");
        }
    }

    /** Rows a second, each durable by itself. */
    double single(int connections, int seconds) throws Exception {
        return run(connections, seconds, (connection, insert) -> {
            row(insert);
            return insert.executeUpdate();
        });
    }

    /** Rows a second, so many to a transaction. */
    double batches(int connections, int rows, int seconds) throws Exception {
        return run(connections, seconds, (connection, insert) -> {
            connection.setAutoCommit(false);
            for (int row = 0; row < rows; row++) {
                row(insert);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            return rows;
        });
    }

    private void row(PreparedStatement insert) throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setInt(2, body.length);
        insert.setBytes(3, body);
    }

    private interface Turn {
        int rows(Connection connection, PreparedStatement insert) throws SQLException;
    }

    private double run(int connections, int seconds, Turn turn) throws Exception {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        Callable<Long> client = () -> {
            long rows = 0;
            try (Connection connection = DriverManager.getConnection(jdbcUrl);
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                while (System.nanoTime() < end) {
                    rows += turn.rows(connection, insert);
                }
            }
            return rows;
        };
        try (var clients = Executors.newFixedThreadPool(connections)) {
            long rows = 0;
            for (Future<Long> inserted :
                    clients.invokeAll(Stream.generate(() -> client).limit(connections).toList())) {
                rows += inserted.get();
            }
            return rows * 1e9 / (System.nanoTime() - start);
        }
    }
}
