package dev.stoa.support;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What PostgreSQL's catalogue says of our tables: so that tests see a new column without being told. */
@Singleton
class Schema {

    @Inject
    DataSource database;

    /** @param references the table that it points to; null for none. @param words the first word of its list; null for none */
    record Column(String name, String type, boolean needed, String references, String words) {

        boolean isText() {
            return type.equals("text") || type.equals("character varying");
        }

        boolean isTexts() {
            return type.equals("text[]") || type.equals("character varying[]");
        }
    }

    /** All columns that somebody writes, by table; neither identities nor what is generated out of others. */
    Map<String, List<Column>> tables() throws SQLException {
        var tables = new TreeMap<String, List<Column>>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select t.relname, a.attname, format_type(a.atttypid, null), a.attnotnull, f.confrelid::regclass::text,
                          substring(pg_get_constraintdef(w.oid) from $$ARRAY\\['([^']+)'$$)
                        from pg_class t
                        join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                        left join pg_constraint f on f.conrelid = t.oid and f.contype = 'f' and f.conkey = array[a.attnum]
                        left join pg_constraint w on w.conrelid = t.oid and w.contype = 'c' and w.conkey = array[a.attnum]
                          and pg_get_constraintdef(w.oid) like '%= ANY (ARRAY[%'
                        where t.relkind in ('r', 'p') and not t.relispartition and t.relnamespace = 'public'::regnamespace
                          and a.attgenerated = '' and a.attidentity = ''
                        order by t.relname, a.attnum""")) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(new Column(
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getString(6)));
            }
        }
        return tables;
    }

    /** The columns of each check, by its name. */
    Map<String, List<String>> checks() throws SQLException {
        var checks = new LinkedHashMap<String, List<String>>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c.conname, a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.contype = 'c' and c.conrelid <> 0 order by 1, a.attnum""")) {
            while (row.next()) {
                checks.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return checks;
    }
}
