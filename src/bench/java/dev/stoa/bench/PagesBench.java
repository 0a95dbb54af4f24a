package dev.stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many pages a second the portal serves from its cache, against nginx serving the same bytes, compressed beforehand, on
 * the same cores; what a request costs in processor time on both; and what a page costs that is not in the cache. Rounds
 * alternate, so that a noisy machine disturbs both alike; medians are compared.
 */
public final class PagesBench {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int CONNECTIONS = 16;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors:.*");

    /** One round: requests a second, and microseconds of processor time a request. */
    private record Round(double rate, double micros) {}

    private final Portal portal;
    private final Nginx nginx;
    private final Path folder;

    private PagesBench(Portal portal, Nginx nginx, Path folder) {
        this.portal = portal;
        this.nginx = nginx;
        this.folder = folder;
    }

    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory("stoa-bench-pages");
        try (Portal portal = new Portal(folder.resolve("data")).withSampleWorld()) {
            System.out.println("Starting the portal with its sample world ...");
            portal.start();
            awaitSampleWorld(portal);
            try (Nginx nginx = new Nginx(folder.resolve("nginx"))) {
                nginx.start(page(portal.at("/projects")));
                new PagesBench(portal, nginx, folder).run();
            }
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        String page = portal.at("/projects").toString();
        String etag = etag(portal.at("/projects"));
        for (int round = 0; round < 3; round++) {
            wrk(page, portal.processes(), List.of());
        }
        System.out.printf(
                "%d connections, %d rounds of %d s, alternating; %,d bytes of gzip%n",
                CONNECTIONS, ROUNDS, SECONDS, nginx.bytes());
        compare("cached page", page, nginx.page(), List.of());
        compare("304", page, nginx.page(), List.of("If-None-Match: " + etag, "If-None-Match: " + nginx.etag()));
        uncached();
    }

    /** @param conditions none, or the header for the portal and the one for nginx */
    private void compare(String what, String ours, String theirs, List<String> conditions) throws Exception {
        List<Round> stoa = new ArrayList<>();
        List<Round> peer = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            stoa.add(wrk(ours, portal.processes(), conditions.isEmpty() ? List.of() : conditions.subList(0, 1)));
            peer.add(wrk(theirs, nginx.processes(), conditions.isEmpty() ? List.of() : conditions.subList(1, 2)));
        }
        System.out.printf(
                "%s: Stoa %,.0f/s, nginx %,.0f/s: %.2f x; processor %.1f us against %.1f us a request: %.2f x%n",
                what,
                rate(stoa),
                rate(peer),
                rate(stoa) / rate(peer),
                micros(stoa),
                micros(peer),
                micros(stoa) / micros(peer));
    }

    /** Every request another address, so that each page is rendered from the database. */
    private void uncached() throws Exception {
        Path script = folder.resolve("uncached.lua");
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Files.writeString(script, """
                    local n = 0
                    function request()
                      n = n + 1
                      return wrk.format("GET", "/projects?q=a&page=" .. n .. "-%d")
                    end
                    """.formatted(round));
            rounds.add(wrk(portal.at("/projects").toString(), portal.processes(), List.of(), "-s", script.toString()));
        }
        System.out.printf(
                "uncached page (4 statements): %,.0f/s, processor %.0f us a request with PostgreSQL%n",
                rate(rounds), micros(rounds));
    }

    private static Round wrk(String url, List<ProcessHandle> servers, List<String> headers, String... more)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + SECONDS + "s", "-H", "Accept-Encoding: gzip"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.addAll(List.of(more));
        command.add(url);
        double before = Processor.micros(servers);
        var result = Tool.run(command.toArray(String[]::new));
        double spent = Processor.micros(servers) - before;
        var rate = RATE.matcher(result.output());
        var count = COUNT.matcher(result.output());
        if (!rate.find() || !count.find() || ERRORS.matcher(result.output()).find()) {
            throw new IOException("wrk did not measure: " + result.output());
        }
        return new Round(Double.parseDouble(rate.group(1)), spent / Long.parseLong(count.group(1)));
    }

    private static byte[] page(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofByteArray())
                .body();
    }

    private static String etag(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static void awaitSampleWorld(Portal portal) throws IOException, InterruptedException {
        var home = HttpRequest.newBuilder(portal.at("/")).build();
        for (int second = 0; second < 240; second++) {
            var body = HttpClient.newHttpClient().send(home, BodyHandlers.ofString()).body();
            if (body.contains(">complete</a>, as of")) {
                return;
            }
            Thread.sleep(1000);
        }
        throw new IOException("The sample world is not complete after four minutes; see " + portal.log());
    }

    private static double rate(List<Round> rounds) {
        return median(rounds.stream().map(Round::rate).toList());
    }

    private static double micros(List<Round> rounds) {
        return median(rounds.stream().map(Round::micros).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
