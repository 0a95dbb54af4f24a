package dev.stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How many pages a second the portal serves from its cache, against nginx serving the same bytes, compressed beforehand; what a
 * request costs on both in processor time; the same through the edge cache that it ships; and what a page costs that is in no
 * cache, against a twin by Spring Boot and Thymeleaf over the same database. Both sides have all cores, which they share with
 * wrk alone; halves of a round follow each other at once, so that a noisy machine disturbs both alike, and who goes first
 * alternates. A bar compares the median of the rounds' ratios. Argument: how many rounds, 7 unless told otherwise.
 */
public final class PagesBench {

    private static final int SECONDS = 4;
    private static final int CONNECTIONS = 16;
    private static final int CRAWLED = 6_000;
    private static final int WARM = 2;
    private static final int LONGEST_WARMING = 60;
    private static final double COMPILING = 0.02;
    private static final String PAGE = "/projects";
    private static final String FILE = "/page.html";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Portal portal;
    private final Path folder;
    private final int rounds;
    private final Bars bars = new Bars();
    private long errors;

    private PagesBench(Portal portal, Path folder, int rounds) {
        this.portal = portal;
        this.folder = folder;
        this.rounds = rounds;
    }

    public static void main(String... args) throws Exception {
        var folder = Files.createTempDirectory("stoa-bench-pages");
        int code;
        try (var provider = new SignIn();
                var portal = new Portal(folder.resolve("data"))
                        .withSampleWorld()
                        .with("STOA_OIDC_URL", provider.realm())
                        // One caller asks for everything here.
                        .with("STOA_DATA_REQUESTS", "1000000")) {
            System.out.println("Starting the portal with its sample world ...");
            portal.start();
            portal.awaitSampleWorld();
            code = new PagesBench(portal, folder, args.length > 0 ? Integer.parseInt(args[0]) : 7).run();
        } finally {
            delete(folder);
        }
        System.exit(code);
    }

    private int run() throws Exception {
        var gzip = get(portal.at(PAGE), BodyHandlers.ofByteArray()).body();
        System.out.printf(
                "%d connections, %d rounds of %d s; %,d bytes of gzip%n", CONNECTIONS, rounds, SECONDS, gzip.length);
        warm(ours(List.of()), portal::processes);
        warm(ours(known(portal.at(PAGE))), portal::processes);
        try (var peer = Nginx.peer(folder.resolve("peer"), gzip)) {
            cached(peer);
            try (var edge = Nginx.edge(folder.resolve("edge"), portal.at("/"))) {
                edge(edge, peer);
            }
        }
        try (var twin = new Twin(portal, folder.resolve("twin.log"))) {
            uncached(twin);
        }
        many();
        bars.atMost("errors in all of the above", errors, "", 0, "");
        crawl();
        return bars.exitCode();
    }

    private void cached(Nginx peer) throws Exception {
        var pages = duel(ours(List.of()), theirs(peer, List.of()));
        pages.atLeast(bars, "cached page: requests, of nginx", 0.9, "a second", PageLoad::rate);
        pages.atMost(bars, "cached page: p99, of nginx", 2, "ms", PageLoad::p99);
        pages.atMost(bars, "cached page: processor a request, of nginx", 2, "us", PageLoad::micros);

        var unchanged = duel(ours(known(portal.at(PAGE))), theirs(peer, known(peer.at(FILE))));
        unchanged.atLeast(bars, "304: requests, of nginx", 0.8, "a second", PageLoad::rate);
        var cheaper = new Duel(unchanged.ours(), pages.ours());
        cheaper.atMost(bars, "304: processor a request, of a 200", 1, "us", PageLoad::micros);
    }

    private void edge(Nginx edge, Nginx peer) throws Exception {
        get(edge.at(PAGE), BodyHandlers.discarding());
        var status = get(edge.at(PAGE), BodyHandlers.discarding()).headers().firstValue("Cache-Status");
        if (!status.orElse("").contains("hit")) {
            throw new IOException("The edge cache does not keep the page: " + status);
        }
        var both = duel(load(edge.at(PAGE), edge::processes, List.of()), theirs(peer, List.of()));
        both.atLeast(bars, "edge cache: requests, of nginx", 0.95, "a second", PageLoad::rate);
    }

    /** Every request another address, so that each page is made from the database. */
    private void uncached(Twin twin) throws Exception {
        var ours = shown(portal.at(PAGE + "?page=1-0"));
        var twins = shown(twin.at(PAGE + "?page=1-0"));
        if (!ours.equals(twins)) {
            throw new IOException("The twin's page is another one:\n" + ours + "\n\n" + twins);
        }
        var number = new AtomicInteger();
        Callable<PageLoad> portals =
                () -> load(portal.at(PAGE), portal::processes, fresh(number.incrementAndGet())).call();
        Callable<PageLoad> others =
                () -> load(twin.at(PAGE), twin::processes, fresh(number.incrementAndGet())).call();
        warm(portals, portal::processes);
        warm(others, twin::processes);
        duel(portals, others).atMost(bars, "uncached page: processor a request, of the twin", 0.25, "us", PageLoad::micros);
    }

    private List<String> fresh(int run) throws IOException {
        var script = folder.resolve("fresh.lua");
        Files.writeString(script, """
                local n = 0
                function request()
                  n = n + 1
                  return wrk.format("GET", "%s?page=1-%d-" .. n)
                end
                """.formatted(PAGE, run));
        return List.of("-s", script.toString());
    }

    private void many() throws Exception {
        for (int connections : new int[] {100, 1_000}) {
            var load = PageLoad.of(portal.at(PAGE), portal.processes(), connections, 10, List.of());
            bars.atMost(
                    "errors at %,d connections".formatted(connections),
                    load.errors(),
                    "",
                    0,
                    "%,.0f a second, p99 %.1f ms".formatted(load.rate(), load.p99()));
        }
    }

    private void crawl() throws Exception {
        var walk = new Crawler(portal).walk(CRAWLED);
        bars.atMost(
                "5xx and no answer under a crawler",
                walk.faults().size(),
                "",
                0,
                "%,d requests, %,d addresses met, by status %s %s"
                        .formatted(walk.requests(), walk.known(), walk.statuses(), walk.faults().stream().limit(20).toList()));
        var kept = get(portal.management("/q/metrics"), BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("stoa_pages_bytes"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
        bars.atMost("page cache after the crawler", kept / 1024 / 1024, "MiB", 48, "the portal: %,.0f MB resident".formatted(portal.memory()));
    }

    private Callable<PageLoad> ours(List<String> more) {
        return load(portal.at(PAGE), portal::processes, more);
    }

    private static Callable<PageLoad> theirs(Nginx peer, List<String> more) {
        return load(peer.at(FILE), peer::processes, more);
    }

    private static Callable<PageLoad> load(URI page, Callable<List<ProcessHandle>> server, List<String> more) {
        return () -> PageLoad.of(page, server.call(), CONNECTIONS, SECONDS, more);
    }

    /**
     * A server runs for weeks and is compiled in its first minutes: it is loaded until its compiler took less than {@value
     * #COMPILING} of the time, {@value #WARM} loads in a row. Of the twin as of the portal.
     */
    private static void warm(Callable<PageLoad> load, Callable<List<ProcessHandle>> server) throws Exception {
        var jvm = server.call().getFirst();
        for (int loads = 0, idle = 0; idle < WARM && loads < LONGEST_WARMING; loads++) {
            double before = Compiler.seconds(jvm);
            load.call();
            idle = Compiler.seconds(jvm) - before < COMPILING * SECONDS ? idle + 1 : 0;
        }
    }

    private Duel duel(Callable<PageLoad> ours, Callable<PageLoad> theirs) throws Exception {
        var duel = Duel.of(rounds, ours, theirs);
        errors += duel.errors();
        return duel;
    }

    /** The header of a client that has this page already. */
    private static List<String> known(URI page) throws IOException, InterruptedException {
        var etag = get(page, BodyHandlers.discarding()).headers().firstValue("ETag").orElseThrow();
        return List.of("-H", "If-None-Match: " + etag);
    }

    /** What a page shows, without the space between: nothing of what is around its main part. */
    private static String shown(URI page) throws IOException, InterruptedException {
        var body = HTTP.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"))
                .replaceAll("\\s+", " ")
                .replaceAll("> <", "><")
                .replace(" selected=\"selected\"", " selected");
    }

    private static <T> HttpResponse<T> get(URI page, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build(), body);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
