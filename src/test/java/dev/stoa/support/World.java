package dev.stoa.support;

import dev.stoa.site.DataVersion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/**
 * The world in which tests live. {@code world.reset()} before each test leaves every table empty, so that no test leans on
 * another; the named fixtures beside this class fill what a test needs.
 */
@Singleton
public class World {

    @Inject
    DataSource database;

    @Inject
    DataVersion version;

    /** Empties every table but Flyway's and the scheduler's, and starts ids anew. */
    public void reset() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select quote_ident(tablename) from pg_tables
                    where schemaname = 'public' and tablename not in ('flyway_schema_history', 'scheduled_tasks')
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (!tables.isEmpty()) {
                statement.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        version.hidden();
    }
}
