package dev.stoa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the pages of events cost with 200 events, and with a hundred times as many: over HTTP past the page cache, in one run. The month
 * that is asked for holds the same 40 events in both worlds; all others are spread over twenty years around it, over a hundred
 * groups. Argument: how many events at the end, 20000 unless told otherwise.
 */
public final class EventsBench {

    private static final int FEW = 200;
    private static final int IN_MONTH = 40;
    private static final int TIMES = 41;
    private static final double MOST = 1.5;

    private final Portal portal;
    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();

    private EventsBench(Portal portal, Connection database) {
        this.portal = portal;
        this.database = database;
    }

    public static void main(String... args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Path folder = Files.createTempDirectory("stoa-bench-events");
        int code;
        try (Portal portal = new Portal(folder.resolve("data"))) {
            System.out.println("Starting the portal on a fresh database ...");
            portal.start();
            try (Connection database = DriverManager.getConnection(portal.jdbcUrl())) {
                code = new EventsBench(portal, database).run(many);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        System.exit(code);
    }

    private int run(int many) throws Exception {
        sql("""
                insert into user_group (slug, name, city, country, url, topics, searchable, version)
                select 'g-' || n, 'Group ' || n, 'City ' || n % 40, 'Country ' || n % 12, 'https://example.org/', '{kotlin}', 'group', 0
                from generate_series(1, 100) n""");
        fill(1, FEW);
        var before = measure();
        fill(FEW + 1, many);
        var after = measure();
        System.out.printf("%n%-44s %12s %12s %8s%n", "", FEW + " events", "%,d".formatted(many), "ratio");
        var bars = new Bars();
        before.forEach((path, few) -> {
            double ratio = after.get(path) / few;
            System.out.printf("%-44s %9.1f ms %9.1f ms %7.2fx%n", path, few, after.get(path), ratio);
        });
        System.out.println();
        for (var path : List.of("/events?month=2027-05", "/events?month=2027-05&country=Country+1", "/groups/g-1")) {
            bars.atMost(path, after.get(path) / before.get(path), "x", MOST, "medians of " + TIMES);
        }
        return bars.exitCode();
    }

    private Map<String, Double> measure() throws Exception {
        // Compiled and cached as in a portal that has been up for a while.
        for (int i = 0; i < 300; i++) {
            page("/events?month=2027-05");
        }
        Map<String, Double> costs = new LinkedHashMap<>();
        for (String path : List.of(
                "/events?month=2027-05",
                "/events?month=2027-05&country=Country+1",
                "/groups/g-1",
                "/groups/g-1.ics",
                "/events/s-1-1",
                "/events",
                "/events?topic=topic-3",
                "/events.ics?city=City+1")) {
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < TIMES + 5; i++) {
                times.add(page(path));
            }
            costs.put(path, Bars.median(times.subList(5, times.size())));
        }
        return costs;
    }

    /** A query that nobody asked before is a page that the cache does not have. */
    private double page(String path) throws IOException, InterruptedException {
        var nobody = (path.contains("?") ? "&" : "?") + "nobody=" + System.nanoTime();
        var request = HttpRequest.newBuilder(portal.at(path + nobody)).build();
        long start = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException(path + " answers " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Twenty dates a series; the first two series are those of the month that is asked for. */
    private void fill(int from, int to) throws SQLException {
        sql("""
                insert into meetup_series (group_id, slug, title, description, starts_local, minutes, zone, rule, city, country, topics, state,
                  uid, sequence, created_at, announced_at, changed_at, sample, searchable, version)
                select 1 + s %% 100, 's-' || s, 'Series ' || s, 'Talks', timestamp '2017-01-03 18:30', 120, 'Europe/Stockholm', 'FREQ=WEEKLY;BYDAY=TU',
                  'City ' || s %% 40, 'Country ' || s %% 12, array['kotlin', 'topic-' || s %% 20], 'PUBLISHED', 'uid-' || s, 0, now(), now(), now(),
                  false, 'series ' || s, 0
                from generate_series(%d, %d) s""".formatted((from - 1) / 20 + 1, to / 20));
        sql("""
                insert into occurrence (series_id, group_id, recurrence_id, slug, starts_local, minutes, zone, starts_at, ends_at, ends_on, state,
                  title, city, country, topics, sequence, changed_at, searchable, version)
                select s.id, s.group_id, d.day + time '18:30', s.slug || '-' || n, d.day + time '18:30', 120, s.zone,
                  (d.day + time '18:30') at time zone s.zone, (d.day + time '20:30') at time zone s.zone, d.day, 'PUBLISHED',
                  s.title, s.city, s.country, s.topics, 0, now(), s.searchable, 0
                from generate_series(%1$d, %2$d) e
                cross join lateral (select (e - 1) / 20 + 1 as number, (e - 1) %% 20 + 1 as n) k
                join meetup_series s on s.slug = 's-' || k.number
                cross join lateral (select case when e <= %3$d then date '2027-05-01' + n
                  when (date '2017-01-03' + e * 7919 %% 7300) between '2027-05-01' and '2027-05-31' then date '2017-01-03' + e * 7919 %% 7300 + 40
                  else date '2017-01-03' + e * 7919 %% 7300 end as day) d
                on conflict do nothing""".formatted(from, to, IN_MONTH));
        sql("vacuum analyze");
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
