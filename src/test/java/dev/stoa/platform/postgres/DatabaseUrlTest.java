package dev.stoa.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application finds its database without being told where it is, and leaves it out of what the build records. */
@QuarkusTest
class DatabaseUrlTest {

    @Inject
    DataSource dataSource;

    @Test
    void leadsToTheEmbeddedServer() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select current_database(), current_user")) {
            rows.next();
            assertEquals("stoa", rows.getString(1));
            assertEquals("stoa", rows.getString(2));
        }
        assertTrue(Files.exists(Path.of("target/test-data/postgres/cluster/postmaster.pid")));
    }

    @Test
    void whatFailsIsSaidWithoutThePersonItIsAbout() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table reader (mail text unique)");
            statement.execute("insert into reader values ('erik@example.com')");
            var e = assertThrows(
                    SQLException.class, () -> statement.execute("insert into reader values ('erik@example.com')"));
            assertEquals("23505", e.getSQLState());
            assertFalse(e.getMessage().contains("erik"), e.getMessage());
            statement.execute("drop table reader");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/stoa, jdbc:postgresql://db/stoa?logServerErrorDetail=false",
        "jdbc:postgresql://db/stoa?user=a&password=b, jdbc:postgresql://db/stoa?user=a&password=b&logServerErrorDetail=false",
        "jdbc:postgresql://db/stoa?logServerErrorDetail=true, jdbc:postgresql://db/stoa?logServerErrorDetail=false",
        "jdbc:postgresql://db/stoa?logServerErrorDetail=true&user=a, jdbc:postgresql://db/stoa?user=a&logServerErrorDetail=false"
    })
    void noAddressLetsDetailsIntoTheLog(String given, String used) {
        assertEquals(used, DatabaseUrl.withoutDetail(given));
    }

    @Test
    void isNoPropertyThatTheBuildWouldRecord() {
        for (var source : ConfigProvider.getConfig().getConfigSources()) {
            if (source.getName().equals("embedded PostgreSQL")) {
                assertTrue(source.getPropertyNames().isEmpty());
                assertTrue(source.getValue("quarkus.datasource.jdbc.url").startsWith("jdbc:postgresql://127.0.0.1:"));
                return;
            }
        }
        throw new AssertionError("the source is not loaded");
    }
}
