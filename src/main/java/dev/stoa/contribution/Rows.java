package dev.stoa.contribution;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Hands whole lists of records to one SQL statement: the statement reads them from its only parameter with
 * {@code jsonb_to_recordset}, columns named as the records' components in snake case. A list of any length costs one
 * round trip. Runs on the connection of the caller's transaction.
 */
@Singleton
class Rows {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(String.class, new WithoutNul()))
            .build();

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** How many rows the statement changed; 0 for an empty list, without asking the database. */
    int write(String sql, List<?> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, JSON.writeValueAsString(rows));
            return statement.executeUpdate();
        } catch (SQLException | JsonProcessingException problem) {
            throw new LedgerException(problem);
        }
    }

    /** The first column of a question whose only parameter is a list of numbers; empty for an empty list. */
    List<Long> ids(String sql, Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            List<Long> ids = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong(1));
                }
            }
            return ids;
        } catch (SQLException problem) {
            throw new LedgerException(problem);
        }
    }

    /** PostgreSQL stores no U+0000, and people do manage to put one into a title. */
    private static final class WithoutNul extends JsonSerializer<String> {
        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(text.indexOf('\0') < 0 ? text : text.replace("\0", ""));
        }
    }
}
