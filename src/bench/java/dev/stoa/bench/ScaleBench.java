package dev.stoa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page costs with 1 million contributions, and with ten times as many by the same people in the same repositories: the
 * pages over HTTP past the page cache, and their statements with the buffers that they read. The portal's own pipeline makes
 * the sums. Argument: millions of contributions at the end, 10 unless told otherwise.
 */
public final class ScaleBench {

    private static final int REPOSITORIES = 1_500;
    private static final int PEOPLE = 20_000;
    private static final int TIMES = 9;
    private static final Pattern BUFFERS = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");

    /** The statements that take the time of the pages; the pages themselves are asked over HTTP. */
    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("company by month", """
                select month, sum(contributions) filter (where not ours and is_work(kind)),
                       sum(contributions) filter (where ours and is_work(kind)), sum(contributions) filter (where kind = 'COMMIT')
                from public_total where not bot group by 1 order by 1""");
        STATEMENTS.put("company's people and busiest projects", """
                with work as materialized (select project_id, person_id, ours, contributions from public_work_of_ever where not bot),
                people as (select count(*) as n, count(*) filter (where not ours) as outside
                  from (select bool_or(ours) as ours from work where person_id is not null group by person_id) as person)
                select n, outside, array(select project_id from work group by 1 order by sum(contributions) desc, 1 limit 6) from people""");
        STATEMENTS.put("a project by month and kind", """
                select month, kind, ours, sum(contributions) from public_month where project_id = 3 and not bot group by 1, 2, 3""");
        STATEMENTS.put("a project's contributors", """
                select person_id, bool_or(ours), sum(credits) from public_contributor
                where project_id = 3 and not bot and person_id is not null group by 1 order by 3 desc limit 12""");
        STATEMENTS.put("a contributor's projects", """
                select repository_id, sum(credits), min(first_day), max(last_day) from tally_person where person_id = 4242 group by 1""");
        STATEMENTS.put("/contributions by kind", "select kind, sum(contributions) from public_total where not bot group by 1");
        STATEMENTS.put("/contributions by month and kind of one repository", """
                select month, kind, sum(contributions) from public_month where repository_id = 7 and not bot group by 1, 2""");
    }

    private final Portal portal;
    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();
    private int blanks;

    private ScaleBench(Portal portal, Connection database) {
        this.portal = portal;
        this.database = database;
    }

    public static void main(String... args) throws Exception {
        int millions = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Path folder = Files.createTempDirectory("stoa-bench-scale");
        try (Portal portal = new Portal(folder.resolve("data"))) {
            System.out.println("Starting the portal on a fresh database ...");
            portal.start();
            try (Connection database = DriverManager.getConnection(portal.jdbcUrl())) {
                new ScaleBench(portal, database).run(millions);
            }
        } finally {
            delete(folder);
        }
    }

    private void run(int millions) throws Exception {
        new ScaleWorld(database, REPOSITORIES, PEOPLE).begin();
        fill(1, 1_000_000);
        var before = measure();
        fill(1_000_001, (millions - 1) * 1_000_000);
        var after = measure();
        System.out.printf("%n%-52s %10s %10s %8s %12s %12s%n", "", "1 M", millions + " M", "ratio", "buffers 1 M", millions + " M");
        before.forEach((name, small) -> {
            var large = after.get(name);
            System.out.printf(
                    "%-52s %7.1f ms %7.1f ms %7.2fx %12s %12s%n",
                    name,
                    small.millis,
                    large.millis,
                    large.millis / small.millis,
                    small.buffers == 0 ? "" : "%,d".formatted(small.buffers),
                    large.buffers == 0 ? "" : "%,d".formatted(large.buffers));
        });
    }

    private void fill(long from, int contributions) throws Exception {
        long start = System.nanoTime();
        new ScaleWorld(database, REPOSITORIES, PEOPLE).contribute(from, contributions);
        System.out.printf("%,d contributions written in %d s, ", contributions, seconds(start));
        start = System.nanoTime();
        while (number("select (select count(*) from tally_mark) + (select count(*) from tally_person_mark)"
                        + " + (select count(*) from tally_total_mark) + (select count(*) from tally_presence_mark)")
                > 0) {
            Thread.sleep(500);
        }
        System.out.printf("summed by the pipeline in %d s%n", seconds(start));
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private record Cost(double millis, long buffers) {}

    private Map<String, Cost> measure() throws Exception {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (String path : List.of("/", "/projects", "/contributions", "/projects/p-1500", "/projects/p-3")) {
            costs.put("GET " + path, new Cost(page(path), 0));
        }
        for (var statement : STATEMENTS.entrySet()) {
            costs.put(statement.getKey(), statement(statement.getValue()));
        }
        return costs;
    }

    /** A query that nobody asked before is a page that the cache does not have. */
    private double page(String path) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES + 3; i++) {
            var request = HttpRequest.newBuilder(portal.at(path + nobody(path))).build();
            long start = System.nanoTime();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException(path + " answers " + status);
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        return median(times.subList(3, times.size()));
    }

    /** The overview of all contributions refuses what it does not know; a blank filter is none. */
    private String nobody(String path) {
        return path.equals("/contributions") ? "?project=" + "+".repeat(++blanks) : "?nobody=" + System.nanoTime();
    }

    private Cost statement(String sql) throws SQLException {
        List<Double> times = new ArrayList<>();
        long buffers = 0;
        for (int i = 0; i < TIMES + 1; i++) {
            long start = System.nanoTime();
            ask(sql);
            times.add((System.nanoTime() - start) / 1e6);
        }
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("explain (analyze, buffers, timing off) " + sql)) {
            while (rows.next()) {
                Matcher found = BUFFERS.matcher(rows.getString(1));
                if (buffers == 0 && found.find()) {
                    buffers = Long.parseLong(found.group(1)) + (found.group(2) == null ? 0 : Long.parseLong(found.group(2)));
                }
            }
        }
        return new Cost(median(times.subList(1, times.size())), buffers);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void ask(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
