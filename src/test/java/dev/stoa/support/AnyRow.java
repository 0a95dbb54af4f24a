package dev.stoa.support;

import dev.stoa.support.Schema.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/** One row of a table of which we know what the catalogue says: tries until the checks are content. */
final class AnyRow {

    private final String table;
    private final Map<String, List<String>> checks;
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final Map<String, Integer> chosen = new LinkedHashMap<>();

    AnyRow(String table, List<Column> columns, Map<String, List<String>> checks) {
        this.table = table;
        this.checks = checks;
        for (var column : columns) {
            choices.put(column.name(), choices(column));
            chosen.put(column.name(), 0);
        }
    }

    /** True when it is there; else the problem is put down under the table's name. */
    boolean insert(Connection connection, Map<String, String> problems) {
        for (int attempt = 0; attempt < 200; attempt++) {
            try (var statement = connection.createStatement()) {
                statement.execute("insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", choices.keySet()),
                                choices.keySet().stream()
                                        .map(name -> choices.get(name).get(chosen.get(name)))
                                        .collect(Collectors.joining(", "))));
                return true;
            } catch (PSQLException refused) {
                if (!Canaries.isCheck(refused) || !tryAnother(refused)) {
                    problems.put(table, refused.getMessage());
                    return false;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        problems.put(table, "no choice fits its checks");
        return false;
    }

    /** Like an odometer over the columns of the check that refused. */
    private boolean tryAnother(PSQLException refused) {
        var check = refused.getServerErrorMessage().getConstraint();
        for (var name : checks.getOrDefault(check, List.of())) {
            if (!chosen.containsKey(name)) {
                continue;
            }
            if (chosen.get(name) + 1 < choices.get(name).size()) {
                chosen.merge(name, 1, Integer::sum);
                return true;
            }
            chosen.put(name, 0);
        }
        return false;
    }

    private static List<String> choices(Column column) {
        var none = column.needed() ? Stream.<String>of() : Stream.of("null");
        if (column.references() != null) {
            return Stream.concat(
                            Stream.of("min", "max")
                                    .map(which -> "(select %s(id) from %s)".formatted(which, column.references())),
                            none)
                    .toList();
        }
        if (column.words() != null) {
            return Stream.concat(Stream.of("'" + column.words() + "'"), none).toList();
        }
        var values = switch (column.type()) {
            case "text", "character varying" ->
                Stream.of(
                                "x",
                                "x@example.org",
                                "https://example.org/x",
                                "/x",
                                "Europe/Stockholm",
                                "a".repeat(43),
                                "a".repeat(64),
                                "DECLINED",
                                "FREQ=DAILY")
                        .map(text -> "'" + text + "'");
            case "text[]", "character varying[]" -> Stream.of("array['x']");
            case "character" -> Stream.of("'SEK'");
            case "smallint", "integer", "bigint", "numeric", "double precision" -> Stream.of("1", "2", "2025", "0");
            case "boolean" -> Stream.of("true", "false");
            case "date" -> Stream.of("date '2025-05-01'", "date '2025-05-02'");
            case "timestamp with time zone" ->
                Stream.of("timestamptz '2025-05-05 00:00Z'", "timestamptz '2025-05-06 00:00Z'");
            case "timestamp without time zone" -> Stream.of("timestamp '2025-05-05 00:00'");
            case "time without time zone" -> Stream.of("time '12:00'");
            case "bytea" -> Stream.of("sha256('x')");
            case "jsonb" -> Stream.of("'{}'::jsonb");
            case "xid8" -> Stream.of("'1'::xid8");
            default -> Stream.<String>of("null");
        };
        return Stream.concat(values, none).toList();
    }
}
