package dev.stoa.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.bench.Portal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the packaged portal, then of portal and PostgreSQL together, while the sample world is told: by the importers
 * and by the sync. The next start goes on, and in the end everything is there once.
 */
class KilledSampleIT {

    private static final String COMMITS =
            "select count(*) from contribution where kind = 'COMMIT' and credit = 0 and not removed";
    private static final String KEPT = "select sum(contributions) from activity_day where kind = 'COMMIT'";
    private static final String TOLD = "select count(*) from sample_chapter";
    private static final long ALL_COMMITS = 6_514;

    @TempDir
    Path data;

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        try (var portal = new Portal(data).withSampleWorld()) {
            portal.start();
            await(portal, "select count(*) from user_group", groups -> groups > 0);
            portal.kill();

            portal.start();
            await(portal, COMMITS, commits -> commits > 0);
            portal.killDatabase();
            portal.kill();

            portal.start();
            long before = ask(portal, COMMITS);
            assertTrue(before < ALL_COMMITS, "killed too late to prove anything: " + before);
            await(portal, TOLD, chapters -> chapters == 11);
            assertEquals(ALL_COMMITS, ask(portal, COMMITS));
            assertEquals(ALL_COMMITS, ask(portal, KEPT));
            assertEquals(122, ask(portal, "select count(*) from repository"));
            assertEquals(155, ask(portal, "select count(*) from user_group"));
            // 4,477 that were recorded, and 16 of the season that is counted from today.
            assertEquals(4_493, ask(portal, "select count(*) from edition"));
            assertEquals(14, ask(portal, "select count(*) from meetup_series"));
            assertEquals(7, ask(portal, "select count(*) from talk"));
            // One of them is made out of another, for the next edition.
            assertEquals(59 + 16, ask(portal, "select count(*) from sponsorship"));
            assertEquals(1, ask(portal, "select count(*) from people_decision where kind = 'DOMAIN_RULE'"));
        }
    }

    private static void await(Portal portal, String question, LongPredicate enough) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!enough.test(ask(portal, question))) {
            assertTrue(System.nanoTime() < deadline, question + " took too long; see " + portal.log());
            Thread.sleep(50);
        }
    }

    private static long ask(Portal portal, String question) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(portal.jdbcUrl());
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
