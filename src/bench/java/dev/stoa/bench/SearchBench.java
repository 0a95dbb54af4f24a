package dev.stoa.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a search costs among 100,000 documents, over HTTP as visitors ask, beside the same words by plain ILIKE on the same database,
 * by turns in the same run. The peer has no ranking, no stems and no tolerance, and no HTTP: it is what one writes without a thought.
 */
public final class SearchBench {

    private static final int ROUNDS = 25;
    private static final int WARM_UP = 3;
    private static final double MOST_MILLIS = 50;

    /** Many titles, some, one; a beginning; two words; a slip; only in the text; nothing. */
    private static final List<String> ASKED = List.of(
            "kotlin", "kotlin backend", "compiler", "harbour", "ko", "quark", "talk 4711", "kotlni", "stockholm", "zzyzx");

    private static final String PEER = """
            select kind, ref, href, title, on_day, count(*) over () from search_document
            where %s order by title limit 20""";

    private final Portal portal;
    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();

    private SearchBench(Portal portal, Connection database) {
        this.portal = portal;
        this.database = database;
    }

    public static void main(String... args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        Path folder = Files.createTempDirectory("stoa-bench-search");
        int code;
        try (Portal portal = new Portal(folder.resolve("data")).with("STOA_DATA_REQUESTS", "1000000")) {
            System.out.println("Starting the portal on a fresh database ...");
            portal.start();
            try (Connection database = DriverManager.getConnection(portal.jdbcUrl())) {
                code = new SearchBench(portal, database).run(many, rounds);
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

    private int run(int many, int rounds) throws Exception {
        fill(many);
        System.out.printf("%,d documents%n%n%-18s %10s %10s %10s %10s %8s%n", many, "", "median", "p95", "ILIKE", "p95", "ratio");
        Map<String, List<Double>> ours = new LinkedHashMap<>();
        Map<String, List<Double>> theirs = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (String words : ASKED) {
                double our = search(words);
                double their = peer(words);
                if (round >= 0) {
                    ours.computeIfAbsent(words, none -> new ArrayList<>()).add(our);
                    theirs.computeIfAbsent(words, none -> new ArrayList<>()).add(their);
                }
            }
        }
        ours.forEach((words, times) -> System.out.printf(
                "%-18s %7.1f ms %7.1f ms %7.1f ms %7.1f ms %7.2fx%n",
                words,
                Bars.median(times),
                Bars.percentile(times, 0.95),
                Bars.median(theirs.get(words)),
                Bars.percentile(theirs.get(words), 0.95),
                Bars.medianRatio(times, theirs.get(words))));
        System.out.println();
        var all = ours.values().stream().flatMap(List::stream).toList();
        var peers = theirs.values().stream().flatMap(List::stream).toList();
        var bars = new Bars();
        bars.atMost("median of all", Bars.median(all), "ms", MOST_MILLIS, "of " + all.size());
        bars.atMost("p95 of all", Bars.percentile(all, 0.95), "ms", MOST_MILLIS, "of " + all.size());
        bars.atMost("against ILIKE", Bars.medianRatio(all, peers), "x", 1, "HTTP and ranking included");
        return bars.exitCode();
    }

    private double search(String words) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        portal.at("/search.json?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .build();
        long start = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException(words + " is answered " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private double peer(String words) throws SQLException {
        var parts = words.split(" ");
        var where = "concat_ws(' ', title, words, body) ilike ?";
        try (var ask = database.prepareStatement(
                PEER.formatted(String.join(" and ", Collections.nCopies(parts.length, where))))) {
            for (int i = 0; i < parts.length; i++) {
                ask.setString(i + 1, "%" + parts[i] + "%");
            }
            long start = System.nanoTime();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    rows.getString(4);
                }
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /** Nine talks to a group; words as uneven as they are in life. */
    private void fill(int many) throws SQLException {
        sql(SearchWorld.EDITION);
        sql(SearchWorld.GROUPS.formatted(many / 10));
        sql(SearchWorld.TALKS.formatted(many - many / 10 - 1));
        sql("""
                insert into search_document (kind, ref, href, title, words, body, language, on_day)
                select kind, ref, href, title, words, body, language, on_day from search_source on conflict do nothing""");
        sql("vacuum analyze");
    }

    private void sql(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
