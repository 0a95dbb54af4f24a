package dev.stoa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A portal with a ledger of some size, to which pushes are delivered. */
final class LiveWorld implements AutoCloseable {

    private static final int REPOSITORIES = 200;
    private static final int PEOPLE = 2_000;
    private static final long PATIENCE = 600_000_000_000L;

    /** The page of the project that is pushed to most. */
    static final String BUSIEST = "/projects/p-1";

    /** Where the branch of each repository stands, as pushes come one after the other. */
    private final Map<Long, String> heads = new ConcurrentHashMap<>();
    private final Portal portal;
    private final Connection database;

    LiveWorld(Path folder, int contributions) throws Exception {
        portal = new Portal(folder);
        portal.start();
        database = DriverManager.getConnection(portal.jdbcUrl());
        ScaleWorld world = new ScaleWorld(database, REPOSITORIES, PEOPLE);
        world.begin();
        world.contribute(1, contributions);
        world.end();
        settle();
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    Portal portal() {
        return portal;
    }

    /** Whether this push goes to the repository of {@link #BUSIEST}, as every fourth does. */
    static boolean isToBusiest(long number) {
        return number % 4 == 0;
    }

    /** A push to one of its repositories. */
    Paced.Message push(long number) {
        long repository = isToBusiest(number) ? 1 : 2 + number % (REPOSITORIES - 1);
        String sha = UUID.randomUUID().toString().replace("-", "") + "00000000";
        try {
            String before = Objects.requireNonNullElse(heads.put(repository, sha), Pushes.NOWHERE);
            String body = Pushes.of(repository, "bench", "p-" + repository, before, sha, Instant.now());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return new Paced.Message("push", bytes, HookSignature.sign(body, portal.webhookSecret()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until nothing is waiting: every delivery applied, every sum made. */
    void settle() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (number("select (select count(*) from delivery where state = 'WAITING') + (select count(*) from tally_mark)"
                        + " + (select count(*) from tally_person_mark) + (select count(*) from tally_total_mark)"
                        + " + (select count(*) from tally_presence_mark)")
                > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The portal does not come to rest; see " + portal.log());
            }
            Thread.sleep(100);
        }
        if (number("select count(*) from delivery where attempts > 1 or state <> 'PROCESSED'") > 0) {
            throw new IllegalStateException("A delivery was not applied at once; see " + portal.log());
        }
    }

    long number(String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        database.close();
        portal.close();
    }
}
