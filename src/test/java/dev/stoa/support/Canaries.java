package dev.stoa.support;

import dev.stoa.support.Schema.Column;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/**
 * Puts a text that is easily found into every column that is not for visitors, in every row, whatever table a migration adds;
 * and a number that is easily found where money is private. A table without rows gets one. Nothing that reads, writes or
 * checks is bypassed but the triggers that keep history as it was.
 */
@Singleton
public class Canaries {

    /** In every private text, whatever case. */
    public static final String TEXT = "canary";

    /** Every private sum. */
    public static final String SUM = "7654321";

    /** A text that a check refuses goes through in one of these shapes, or it is one of a few words. */
    private static final List<String> SHAPES = List.of(
            "%s", "%s@example.org", "https://example.org/%s", "/%s", "a,%s", "canary_example", "Canary/Example");

    @Inject
    DataSource database;

    @Inject
    Schema schema;

    /** @return the columns that take no canary, because a check allows but a few words there, as {@code table.column} */
    public Set<String> plant() {
        var words = new TreeSet<String>();
        var visible = VisibleColumns.read();
        try (var connection = database.getConnection()) {
            var tables = new LinkedHashMap<>(schema.tables());
            tables.keySet().removeAll(visible.machine());
            fillTheEmpty(connection, tables, visible);
            for (var table : tables.entrySet()) {
                execute(connection, "alter table %s disable trigger user".formatted(table.getKey()));
                for (var column : table.getValue()) {
                    if (!visible.shows(table.getKey(), column.name())
                            && !plant(connection, table.getKey(), column, "true")) {
                        words.add(table.getKey() + "." + column.name());
                    }
                }
            }
            for (var hidden : visible.hidden()) {
                for (var column : tables.get(hidden.table())) {
                    if (visible.shows(hidden.table(), column.name())
                            && !hidden.shared().contains(column.name())
                            && !plant(connection, hidden.table(), column, hidden.condition())) {
                        throw new AssertionError("No canary fits " + hidden.table() + "." + column.name());
                    }
                }
            }
            for (var table : tables.keySet()) {
                execute(connection, "alter table %s enable trigger user".formatted(table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    /** True when it took one, or is none for a canary: neither text nor money. */
    private static boolean plant(Connection connection, String table, Column column, String condition)
            throws SQLException {
        if (column.references() != null) {
            return true;
        }
        if (column.type().equals("numeric")) {
            update(connection, table, column.name(), SUM, condition);
            return true;
        }
        if (!column.isText() && !column.isTexts()) {
            return true;
        }
        if (column.words() != null) {
            return false;
        }
        var name = "canary-%s-%s-".formatted(table, column.name()).replace('_', '-');
        for (var shape : SHAPES) {
            var text = "'%s'".formatted(shape.formatted(name + "' || (ctid::text::point)[1]::int || '"));
            if (update(connection, table, column.name(), column.isTexts() ? "array[" + text + "]" : text, condition)) {
                return true;
            }
        }
        return false;
    }

    /** Only where there is something: what is nobody's stays so. False when the database refuses. */
    private static boolean update(Connection connection, String table, String column, String value, String condition)
            throws SQLException {
        try {
            execute(
                    connection,
                    "update %s set %s = %s where %s is not null and (%s)"
                            .formatted(table, column, value, column, condition));
            return true;
        } catch (PSQLException refused) {
            if (isCheck(refused)) {
                return false;
            }
            throw refused;
        }
    }

    /** Until nothing changes any more: a row may need another table's first. */
    private void fillTheEmpty(Connection connection, Map<String, List<Column>> tables, VisibleColumns visible)
            throws SQLException {
        var checks = schema.checks();
        var empty = new ArrayList<String>();
        for (var table : tables.keySet()) {
            if (!exists(connection, table)) {
                empty.add(table);
            }
        }
        var problems = new LinkedHashMap<String, String>();
        for (boolean changed = true; changed && !empty.isEmpty(); ) {
            problems.clear();
            changed =
                    empty.removeIf(table -> new AnyRow(table, tables.get(table), checks).insert(connection, problems));
        }
        if (!empty.isEmpty()) {
            throw new AssertionError("No row fits these tables, so their fields are not looked for: " + problems);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select from %s)".formatted(table))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** A check or the width of a number says no. */
    static boolean isCheck(PSQLException refused) {
        return List.of("23514", "22003").contains(refused.getSQLState());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
