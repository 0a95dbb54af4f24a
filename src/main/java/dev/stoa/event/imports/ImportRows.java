package dev.stoa.event.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.event.imports.Finding.Difference;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps files until they are read, and findings as rows: thousands of them in the caller's transaction. */
@Singleton
class ImportRows {

    private static final int PORTION = 1000;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    void keepFiles(long run, List<Upload> files) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into import_file (run_id, number, name, content) values (?, ?, ?, ?)")) {
            for (int number = 0; number < files.size(); number++) {
                insert.setLong(1, run);
                insert.setInt(2, number);
                insert.setString(3, files.get(number).name());
                insert.setBytes(4, files.get(number).content());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException problem) {
            throw new IllegalStateException("The files of an import could not be kept", problem);
        }
    }

    List<Upload> files(long run) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select name, content from import_file where run_id = ? order by number")) {
            select.setLong(1, run);
            var files = new ArrayList<Upload>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    files.add(new Upload(rows.getString(1), rows.getBytes(2)));
                }
            }
            return files;
        } catch (SQLException problem) {
            throw new IllegalStateException("The files of an import could not be read", problem);
        }
    }

    /** The findings take the place of the files. */
    void keep(long run, List<Finding> findings) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement("delete from import_file where run_id = ?");
                var again = connection.prepareStatement("delete from import_row where run_id = ?");
                var insert = connection.prepareStatement("""
                        insert into import_row
                          (run_id, number, place, name, verdict, says, reason, facts, known_id, known_version, changes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            forget.setLong(1, run);
            forget.execute();
            again.setLong(1, run);
            again.execute();
            int number = 0;
            for (var finding : findings) {
                insert.setLong(1, run);
                insert.setInt(2, ++number);
                insert.setString(3, clean(finding.where()));
                insert.setString(4, clean(finding.name()));
                insert.setString(5, finding.verdict().name());
                insert.setString(6, clean(finding.says()));
                insert.setString(7, clean(finding.reason()));
                insert.setString(8, finding.facts() == null ? null : written(finding.facts()));
                insert.setObject(9, finding.known());
                insert.setObject(10, finding.version());
                insert.setString(11, finding.changes().isEmpty() ? null : written(finding.changes()));
                insert.addBatch();
                if (number % PORTION == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException problem) {
            throw new IllegalStateException("What an import found could not be kept", problem);
        }
    }

    <T> T facts(ImportRow row, Class<T> type) {
        try {
            return json.readValue(row.facts, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Row " + row.id + " cannot be read back", impossible);
        }
    }

    List<Difference> changes(ImportRow row) {
        try {
            return row.changes == null ? List.of() : json.readValue(row.changes, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Row " + row.id + " cannot be read back", impossible);
        }
    }

    /** PostgreSQL holds no NUL, and a sentence may quote what somebody else wrote. */
    private static String clean(String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private String written(Object facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A finding cannot be written", impossible);
        }
    }
}
