package dev.stoa.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows that a round left in the ledger's tables, taken out as text and put into copies of these tables by COPY. */
final class CopiedRows {

    /** What tells a round's new rows, and the columns that are stored and not generated. */
    private record Table(String name, String columns, String isNew) {}

    private static final List<Table> TABLES = List.of(
            new Table("repository", "id, project_id, owner, name, description, homepage, language, topics, licence, stars, forks,"
                    + " open_issues, default_branch, archived, visibility, created_at, pushed_at, as_of, rank, digest", "id > :repository"),
            new Table("person", "id, name, bot", "id > :person"),
            new Table("account", "id, login, name, named_at, avatar_url, type, trust, as_of, person_id", "person_id > :person"),
            new Table("account_login", "account_id, login", "account_id in (select id from account where person_id > :person)"),
            new Table("commit_identity", "id, email, name, as_of, account_id, person_id", "id > :identity"),
            new Table("pull_request", "*", "repository_id > :repository"),
            new Table("issue", "*", "repository_id > :repository"),
            new Table("contribution", "*", "repository_id > :repository"),
            new Table("activity_day", "*", "repository_id > :repository"));

    /** One list a transaction: the text for each table. */
    record Taken(List<Map<String, byte[]>> transactions, long contributions) {}

    private final Connection connection;
    private long repository;
    private long person;
    private long identity;

    CopiedRows(Connection connection) {
        this.connection = connection;
    }

    void makeTables() throws SQLException {
        for (Table table : TABLES) {
            sql("create table bench_%1$s (like %1$s including all)".formatted(table.name));
        }
    }

    /** Remembers what is there already. */
    void begin() throws SQLException {
        repository = number("select coalesce(max(id), 0) from repository");
        person = number("select coalesce(max(id), 0) from person");
        identity = number("select coalesce(max(id), 0) from commit_identity");
    }

    /** The round's rows, in as many portions as it had transactions. */
    Taken taken(int transactions) throws SQLException, IOException {
        List<Map<String, byte[]>> portions = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            portions.add(new LinkedHashMap<>());
        }
        long contributions = 0;
        for (Table table : TABLES) {
            List<String> lines = lines(table);
            contributions += table.name.equals("contribution") ? lines.size() : 0;
            for (int i = 0; i < transactions; i++) {
                var part = lines.subList(lines.size() * i / transactions, lines.size() * (i + 1) / transactions);
                portions.get(i).put(table.name, String.join("", part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Taken(portions, contributions);
    }

    /** Seconds that it took to insert them. */
    double insert(Taken taken) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (var transaction : taken.transactions) {
            for (Table table : TABLES) {
                byte[] rows = transaction.get(table.name);
                if (rows.length > 0) {
                    copy.copyIn("copy bench_%s%s from stdin".formatted(table.name, list(table)), new ByteArrayInputStream(rows));
                }
            }
            connection.commit();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        connection.setAutoCommit(true);
        return seconds;
    }

    void mustBeEqual() throws SQLException {
        for (Table table : TABLES) {
            long there = number("select count(*) from " + table.name);
            long copied = number("select count(*) from bench_" + table.name);
            if (there != copied) {
                throw new IllegalStateException("%s has %d rows, its copy %d".formatted(table.name, there, copied));
            }
        }
    }

    private List<String> lines(Table table) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        var where = table.isNew
                .replace(":repository", Long.toString(repository))
                .replace(":person", Long.toString(person))
                .replace(":identity", Long.toString(identity));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s where %s) to stdout".formatted(table.columns, table.name, where), rows);
        return rows.toString(StandardCharsets.UTF_8).lines().map(line -> line + "\n").toList();
    }

    private static String list(Table table) {
        return table.columns.equals("*") ? "" : " (" + table.columns + ")";
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
