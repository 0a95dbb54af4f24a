package dev.stoa.github.webhook;

import dev.stoa.github.webhook.Refusals.Count;
import dev.stoa.github.webhook.Refusals.Key;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import javax.sql.DataSource;

/** Adds to {@code delivery_refusal}: at most a row for each reason of a day. */
@Singleton
class RefusalRows {

    private static final String ADD = """
            insert into delivery_refusal as kept (day, reason, refusals, last_at) values (?, ?, ?, ?)
            on conflict (day, reason) do update set refusals = kept.refusals + excluded.refusals,
                last_at = greatest(kept.last_at, excluded.last_at)
            """;

    @Inject
    DataSource dataSource;

    /** All of them or none. */
    void add(Map<Key, Count> counted) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (var entry : counted.entrySet()) {
                add.setObject(1, entry.getKey().day());
                add.setString(2, entry.getKey().reason());
                add.setLong(3, entry.getValue().refusals());
                add.setTimestamp(4, Timestamp.from(entry.getValue().last()));
                add.addBatch();
            }
            connection.setAutoCommit(false);
            try {
                add.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
