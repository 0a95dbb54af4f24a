package dev.stoa.support;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much of a table pages read, as PostgreSQL counts it: rows of scans of the whole table, and entries of its indexes. No
 * plan is guessed at: these are the statements that were sent, with the values that they had.
 */
@Singleton
public class Reads {

    @Inject
    AgroalDataSource database;

    @Inject
    Ledger ledger;

    /** What was read of these tables while this ran; those of which nothing was read are left out. */
    public Map<String, Long> of(Runnable page, String... tables) {
        var told = new Told();
        database.flush(AgroalDataSource.FlushMode.GRACEFUL);
        database.setPoolInterceptors(List.of(told));
        try {
            ledger.counts("select 'told', 1");
            var before = settled(tables);
            page.run();
            told.await();
            var read = new TreeMap<>(counts(tables));
            read.replaceAll((table, count) -> count - before.get(table));
            read.values().removeIf(count -> count == 0);
            return read;
        } finally {
            database.setPoolInterceptors(List.of());
        }
    }

    /** The connections that were closed tell what they had read as they go, which takes them a moment. */
    private Map<String, Long> settled(String... tables) {
        var now = counts(tables);
        for (int i = 0; i < 50; i++) {
            pause(150);
            var before = now;
            now = counts(tables);
            if (now.equals(before)) {
                break;
            }
        }
        return now;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Map<String, Long> counts(String... tables) {
        return ledger.counts("""
                select t.relname, t.seq_tup_read
                  + (select coalesce(sum(i.idx_tup_read), 0) from pg_stat_user_indexes i where i.relid = t.relid)
                from pg_stat_user_tables t where t.relname in ('%s')""".formatted(String.join("', '", tables)));
    }

    /** Has each connection tell what it read as soon as it is given back: by itself it would take its time. */
    private static class Told implements AgroalPoolInterceptor {

        private final AtomicInteger taken = new AtomicInteger();

        @Override
        public void onConnectionAcquire(Connection connection) {
            taken.incrementAndGet();
        }

        @Override
        public void onConnectionReturn(Connection connection) {
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_stat_force_next_flush()");
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            } finally {
                taken.decrementAndGet();
            }
        }

        void await() {
            for (int i = 0; i < 500 && taken.get() > 0; i++) {
                pause(10);
            }
        }
    }
}
