package dev.stoa.support;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.site.DataVersion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The world in which tests live. {@code world.reset()} before each test leaves every table empty, so that no test leans on
 * another; the named fixtures beside this class fill what a test needs.
 *
 * <p>Emptying 160 tables by {@code truncate} makes some 700 files anew, an eighth of a second before each of two thousand
 * tests. So what holds a few rows is emptied by {@code delete}, in one go and without asking the triggers, for which the portal's role
 * gets a right that only tests need.
 */
@Singleton
public class World {

    /** In bytes: beyond, the rows are many, or the dead ones of earlier tests, and a new file is cheaper. */
    private static final long LARGE = 256 * 1024;

    @Inject
    DataSource database;

    @Inject
    DataVersion version;

    @Inject
    LocalSecrets secrets;

    private boolean mayPassTriggers;

    /** Empties every table but Flyway's and the scheduler's, and starts ids anew. */
    public void reset() {
        try (var connection = database.getConnection()) {
            letPassTriggers(connection);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                empty(statement);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        version.hidden();
    }

    private static void empty(Statement statement) throws SQLException {
        var all = tables(statement, "true");
        if (all.isEmpty()) {
            return;
        }
        // Waits for whoever is writing, as truncate does; readers may go on.
        statement.execute("lock table " + String.join(", ", all) + " in share row exclusive mode");
        var large = tables(statement, "pg_relation_size(oid) > " + LARGE);
        if (!large.isEmpty()) {
            statement.execute("truncate " + String.join(", ", large) + " cascade");
        }
        statement.execute("set local session_replication_role = replica;"
                + tables(statement, "pg_relation_size(oid) > 0").stream()
                        .map(table -> "delete from " + table)
                        .collect(Collectors.joining(";")));
        statement.execute("""
                select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
                from pg_sequences where schemaname = 'public' and last_value is not null""");
    }

    private static List<String> tables(Statement statement, String condition) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                select quote_ident(relname) from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and relname not in ('flyway_schema_history', 'scheduled_tasks') and\s""" + condition)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Once a run. The embedded server's superuser is for people who repair; here one does. */
    private void letPassTriggers(Connection connection) throws SQLException {
        if (mayPassTriggers) {
            return;
        }
        var url = connection.getMetaData().getURL();
        try (var superuser = DriverManager.getConnection(
                        url.substring(0, url.indexOf('?')), "postgres", secrets.get("postgres-superuser-password"));
                var statement = superuser.createStatement()) {
            statement.execute("grant set on parameter session_replication_role to stoa");
        }
        mayPassTriggers = true;
    }
}
