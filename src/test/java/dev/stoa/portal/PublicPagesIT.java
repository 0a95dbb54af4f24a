package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.bench.Lighthouse;
import dev.stoa.bench.LighthouseBench;
import dev.stoa.bench.Portal;
import dev.stoa.support.Browser;
import dev.stoa.support.Crawler;
import dev.stoa.support.Crawler.Answer;
import dev.stoa.support.PageChecks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged portal with its sample world, as a visitor on a phone has it, judged by the tools of those who judge pages. */
class PublicPagesIT {

    /** What fits into the first ten packets of a connection (RFC 6928): the page is there after one round trip. */
    private static final int FIRST_FLIGHT = 14_600;

    /** Of each path; the sample world has more than anybody would look at. */
    private static final int OF_A_KIND = 6;

    /** From where on Lighthouse calls a document too large. */
    private static final int MOST_ELEMENTS = 1_400;

    @TempDir
    static Path folder;

    private static Portal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = new Portal(folder.resolve("data")).withSampleWorld();
        portal.start();
        portal.awaitSampleWorld();
    }

    @AfterAll
    static void stop() throws Exception {
        if (portal != null) {
            portal.close();
        }
    }

    /**
     * All hundred but for speed, whose points depend on what else this machine does: those are counted by {@code ./stoa bench
     * lighthouse} beside a bare server's. Of speed it is held here what is the same on every machine.
     */
    @Test
    void lighthouseHasNothingToSay() throws Exception {
        PageChecks.install();
        for (var page : LighthouseBench.PAGES) {
            var said = Lighthouse.judge(portal.at(page));
            System.out.println("Lighthouse gives " + page + " " + said.scores());
            assertEquals(List.of(), said.faults(), page);
            var scores = new TreeMap<>(said.scores());
            scores.remove("performance");
            assertEquals(Map.of("accessibility", 100, "best-practices", 100, "seo", 100), scores, page);
        }
    }

    /** This portal's provider is an address where nobody listens. */
    @ParameterizedTest
    @ValueSource(strings = {"", "q_session=of-an-earlier-day"})
    void whoCannotSignInIsTold(String cookie) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(portal.at("/admin"))
                            .header("Accept", "text/html")
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("Sign-in is away"), answer.body());
        }
    }

    /** What makes a page heavy for a phone, other than its bytes. */
    @Test
    void aPageIsLight() throws Exception {
        for (var page : LighthouseBench.PAGES) {
            var html = Jsoup.parse(text(page));
            int elements = html.getAllElements().size();
            assertTrue(elements <= MOST_ELEMENTS, page + " has " + elements + " elements");
            assertEquals(1, html.select("link[rel=stylesheet]").size(), page);
            assertEquals(
                    List.of(),
                    html.select("script:not([type=application/ld+json]):not([type=module])")
                            .eachAttr("src"),
                    page);
            assertEquals(List.of(), html.select("img:not([width])").eachAttr("src"), page);
        }
    }

    @Test
    void theFirstFlightHoldsAWholePage() throws Exception {
        for (var page : LighthouseBench.PAGES) {
            var css = text(page).replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
            int size = size(page) + size(css);
            assertTrue(size <= FIRST_FLIGHT, page + " and its CSS have " + size + " bytes");
        }
    }

    /** A page of every kind, at most a few of each, with all that the sample world brings. */
    @Test
    void everyPageIsValidHtml() throws Exception {
        PageChecks.install();
        var pages = Files.createDirectories(folder.resolve("pages"));
        Map<String, Answer> answers;
        try (var crawler = new Crawler(portal.at("/"), OF_A_KIND, OF_A_KIND)) {
            answers = crawler.walk(
                    Stream.of("/", "/search?q=kotlin", "/nothing-here", "/contributions/rows", "/requests/new"));
        }
        var saved = new ArrayList<String>();
        for (var answer : answers.values()) {
            if (answer.type().startsWith("text/html") && !answer.body().isEmpty()) {
                saved.add(answer.address());
                Files.writeString(pages.resolve(saved.size() + ".html"), answer.body());
            }
        }
        assertTrue(saved.size() > 50, "there was something to check: " + saved);
        var errors = PageChecks.errors(pages).stream()
                .map(error -> error.matches("\\d+\\.html: .*")
                        ? saved.get(Integer.parseInt(error.substring(0, error.indexOf('.'))) - 1)
                                + error.substring(error.indexOf(':'))
                        : error)
                .toList();
        assertEquals(List.of(), errors.stream().limit(30).toList());
    }

    /**
     * A page of every kind in German, whose words are the longest, on a narrow dark screen (320 px, which is also 1280 px at
     * 400 %), and those that most people see in English on a wide light one: what axe finds, and what is wider than the screen.
     */
    @Test
    void nobodyMeetsABarrier() throws Exception {
        var faults = new ArrayList<String>();
        int looked = 0;
        try (var crawler = new Crawler(portal.at("/"), 1, 1);
                var browser = Browser.open();
                var wide = browser.window(1280, 900, ColorScheme.LIGHT);
                var narrow = browser.window(320, 700, ColorScheme.DARK)) {
            var answers =
                    crawler.walk(Stream.of("/", "/search?q=kotlin", "/nothing-here", "/requests/new", "/groups/new"));
            for (var answer : answers.values()) {
                var address = answer.address();
                if (answer.type().startsWith("text/html") && !address.matches("/(de|sv|embed)\\b.*")) {
                    looked++;
                    if (LighthouseBench.PAGES.contains(address)) {
                        faults.addAll(barriers(wide, address));
                    }
                    faults.addAll(barriers(narrow, address.equals("/") ? "/de" : "/de" + address));
                }
            }
        }
        assertTrue(looked > 30, "there was something to look at: " + looked);
        assertEquals(List.of(), faults);
    }

    private static List<String> barriers(Browser.Window window, String address) {
        window.page().navigate(portal.at(address).toString());
        var faults = new ArrayList<String>();
        window.barriers().forEach(barrier -> faults.add(address + ": " + barrier));
        var room = window.page()
                .evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth].join(' of ')")
                .toString();
        if (!room.matches("(\\d+) of \\1")) {
            faults.add(address + " is wider than the screen: " + room);
        }
        return faults;
    }

    private static String text(String path) throws IOException, InterruptedException {
        return new String(bytes(path, "identity"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static int size(String path) throws IOException, InterruptedException {
        return bytes(path, "br").length;
    }

    private static byte[] bytes(String path, String encoding) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            URI address = portal.at(path);
            var answer = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), path);
            assertEquals(
                    encoding, answer.headers().firstValue("Content-Encoding").orElse("identity"), path);
            return answer.body();
        }
    }
}
