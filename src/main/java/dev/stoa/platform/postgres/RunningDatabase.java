package dev.stoa.platform.postgres;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of the portal that runs on a data folder, for a command beside it: only who may read the folder gets in. */
public final class RunningDatabase {

    private static final int PORT_LINE = 3;
    private static final Duration AGAIN = Duration.ofMillis(500);

    private RunningDatabase() {}

    /**
     * Waits until it answers and has its tables.
     *
     * @throws StartRefused if it does not within this time
     */
    public static DataSource of(Path dataFolder, Duration patience) {
        long began = System.nanoTime();
        while (true) {
            try {
                PGSimpleDataSource database = new PGSimpleDataSource();
                database.setUrl(url(dataFolder));
                try (var connection = database.getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("select heartbeat_at from sync_run limit 1");
                }
                return database;
            } catch (IOException | SQLException notYet) {
                if (System.nanoTime() - began > patience.toNanos()) {
                    throw new StartRefused(
                            "The portal that runs on " + dataFolder + " does not let its database be asked.", notYet);
                }
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private static String url(Path dataFolder) throws IOException {
        String own = System.getenv("STOA_JDBC_URL");
        if (own != null && !own.isBlank()) {
            return own;
        }
        var lines = Files.readAllLines(dataFolder.resolve("postgres/cluster/postmaster.pid"));
        if (lines.size() <= PORT_LINE) {
            throw new IOException("PostgreSQL is still starting");
        }
        return "jdbc:postgresql://127.0.0.1:%s/%s?user=%s&password=%s&ApplicationName=stoa-command"
                .formatted(
                        lines.get(PORT_LINE).strip(),
                        Cluster.DATABASE,
                        Cluster.ROLE,
                        new LocalSecrets(dataFolder).get("postgres-password"));
    }
}
