package dev.stoa.bench;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Contributions a second through {@code GitHubEvents.apply}, page by page as a sync brings them, each page a transaction;
 * beside it the very rows that came of it, inserted by COPY over JDBC into tables of the same shape with the same indexes, in
 * as many transactions, in the same embedded PostgreSQL with fsync on. The copies have neither triggers nor foreign keys:
 * nothing inserts these rows faster. Rounds alternate, so that a noisy machine disturbs both; the median of the rounds'
 * ratios is what counts.
 */
public final class LedgerBench implements QuarkusApplication {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final double WANTED = 0.3;

    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("stoa-bench-ledger");
        System.setProperty("stoa.data-dir", folder.resolve("data").toString());
        System.setProperty("stoa.empty", "true");
        System.setProperty("stoa.jobs", "false");
        System.setProperty("stoa.oidc.url", "http://127.0.0.1:9/realms/none");
        System.setProperty("stoa.oidc.client-id", "none");
        System.setProperty("stoa.oidc.client-secret", "none");
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("quarkus.management.port", "0");
        System.setProperty("quarkus.datasource.jdbc.acquisition-timeout", "60");
        System.setProperty("quarkus.log.level", "ERROR");
        System.out.println("Starting the ledger on a fresh database ...");
        Quarkus.run(
                LedgerBench.class,
                (code, failure) -> {
                    if (failure != null) {
                        failure.printStackTrace();
                    }
                    delete(folder);
                    System.exit(failure == null ? code : 1);
                },
                args);
    }

    @Override
    public int run(String... args) throws Exception {
        GitHubEvents ledger = Arc.container().instance(GitHubEvents.class).get();
        DataSource database = Arc.container().instance(DataSource.class).get();
        long most = 0;
        List<Double> ratios = new ArrayList<>();
        List<Double> applied = new ArrayList<>();
        List<Double> copied = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            var copy = new CopiedRows(connection);
            copy.makeTables();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                var pages = new LedgerHistory(round).pages();
                copy.begin();
                double apply = apply(ledger, pages);
                most = Math.max(most, Runtime.getRuntime().totalMemory());
                var rows = copy.taken(pages.size());
                double insert = copy.insert(rows);
                copy.mustBeEqual();
                if (round >= WARM_UP) {
                    applied.add(rows.contributions() / apply);
                    copied.add(rows.contributions() / insert);
                    ratios.add(insert / apply);
                }
                if (round < WARM_UP) {
                    analyse(connection);
                }
            }
        }
        double ratio = median(ratios);
        System.out.printf(
                "%,.0f contributions/s applied, %,.0f/s by COPY: %.2f x (rounds %s), at most %d MB of heap; wanted %.1f%n",
                median(applied), median(copied), ratio, words(ratios), most >> 20, WANTED);
        return ratio >= WANTED ? 0 : 1;
    }

    private static double apply(GitHubEvents ledger, List<List<GitHubEvent>> pages) {
        long start = System.nanoTime();
        pages.forEach(ledger::apply);
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the server's own vacuum does early in a long sync. */
    private static void analyse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String words(List<Double> ratios) {
        return String.join(" ", ratios.stream().map("%.2f"::formatted).toList());
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            System.err.println(folder + " could not be deleted: " + leftBehind.getMessage());
        }
    }
}
