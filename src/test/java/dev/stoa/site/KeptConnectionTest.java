package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered below Vert.x is answered as Vert.x would, and in its turn. */
@QuarkusTest
class KeptConnectionTest {

    private static final String PROBE = "/pages/cache-probe";
    private static final String DATE = "date: \\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT";

    @TestHTTPResource
    URI portal;

    @Inject
    PageCache cache;

    @Inject
    DataVersion version;

    @Inject
    MeterRegistry meters;

    @Inject
    RequestMeters below;

    @BeforeEach
    void know() throws IOException {
        cache.clear();
        CacheProbeResource.shows = "known";
        ask(get(PROBE), get(PROBE), get(PROBE));
    }

    @Test
    void theSecondAnswerOfAConnectionIsAsTheFirst() throws IOException {
        for (var coding : List.of("", "Accept-Encoding: gzip\r\n", "Accept-Encoding: br, gzip;q=0\r\n")) {
            var answers = ask(get(PROBE, coding), get(PROBE, coding));
            assertEquals(answers.get(0).headers(), answers.get(1).headers());
            assertEquals(answers.get(0).body(), answers.get(1).body());
            var known = coding + "If-None-Match: " + answers.get(0).header("etag") + "\r\n";
            var unchanged = ask(get(PROBE, known), get(PROBE, known));
            assertEquals("304 Not Modified", unchanged.get(1).status());
            assertEquals("now", unchanged.get(1).header("date"));
            assertEquals(unchanged.get(0).headers(), unchanged.get(1).headers());
        }
    }

    /** All sent before the first is answered: what could be answered at once waits for what takes its time. */
    @Test
    void answersKeepTheOrderOfTheirRequests() throws IOException {
        var answers = ask(
                get(PROBE),
                get(PROBE),
                get(PROBE + "?slow=300"),
                get(PROBE),
                get("/nowhere-at-all"),
                get(PROBE).replace("GET", "HEAD"),
                get(PROBE),
                "POST " + PROBE + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b",
                get(PROBE, "If-None-Match: *\r\n"),
                get(PROBE, "Content-Length: 4\r\n") + "GET ",
                get(PROBE, "Transfer-Encoding: chunked\r\n") + "1\r\nx\r\n0\r\n\r\n",
                get(PROBE));
        assertEquals(
                List.of(200, 200, 200, 200, 404, 200, 200, 405, 304, 200, 200, 200),
                answers.stream().map(Answer::code).toList());
        assertEquals(answers.get(0).body(), answers.get(1).body());
        assertTrue(!answers.get(2).body().equals(answers.get(1).body()));
        assertEquals("", answers.get(5).body());
        for (int i : new int[] {3, 6, 9, 10, 11}) {
            assertEquals(answers.get(0).body(), answers.get(i).body(), "answer " + i);
        }
    }

    @Test
    void eachIsCountedOnceUnderItsRoute() throws IOException {
        long before = counted("200");
        long unchanged = counted("304");
        ask(get(PROBE), get(PROBE), get(PROBE), get(PROBE, "If-None-Match: *\r\n"));
        assertEquals(before + 3, counted("200"));
        assertEquals(unchanged + 1, counted("304"));
        assertTrue(below.counts(PROBE, 200) && below.counts(PROBE, 304), "nothing is answered below Vert.x");
    }

    @Test
    void whatWasHiddenIsGoneOnAllConnections() throws IOException {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            for (var shows : List.of("known", "another", "last")) {
                CacheProbeResource.shows = shows;
                version.hidden();
                for (int i = 0; i < 3; i++) {
                    write(socket, get(PROBE));
                    var answer = read(socket.getInputStream());
                    assertTrue(answer.body().contains("<p>" + shows + "</p>"), answer.body());
                }
            }
        }
    }

    private long counted(String status) {
        return meters.find("http.server.requests").tag("uri", PROBE).tag("status", status).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n" + String.join("", headers) + "\r\n";
    }

    /** Sends all, and after them one that ends the connection. */
    private List<Answer> ask(String... requests) throws IOException {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(20_000);
            write(socket, String.join("", requests) + get("/nowhere", "Connection: close\r\n"));
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            var answers = Arrays.stream(all.split("(?=HTTP/1\\.1 \\d{3} )"))
                    .map(Answer::new)
                    .toList();
            assertEquals(requests.length + 1, answers.size(), all);
            return answers.subList(0, requests.length);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Answer read(InputStream in) throws IOException {
        var whole = new StringBuilder();
        while (whole.indexOf("\r\n\r\n") < 0) {
            whole.append((char) in.read());
        }
        int length = Integer.parseInt(new Answer(whole.toString()).header("content-length"));
        return new Answer(whole.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1))
                .toString());
    }

    private record Answer(String whole) {

        String status() {
            return whole.substring(9, whole.indexOf("\r\n"));
        }

        int code() {
            return Integer.parseInt(status().substring(0, 3));
        }

        TreeSet<String> headers() {
            var head = whole.substring(whole.indexOf("\r\n") + 2, whole.indexOf("\r\n\r\n"));
            return new TreeSet<>(
                    Arrays.asList(head.replaceFirst(DATE, "date: now").split("\r\n")));
        }

        String header(String name) {
            return headers().stream()
                    .filter(line -> line.toLowerCase().startsWith(name + ":"))
                    .findFirst()
                    .orElseThrow()
                    .substring(name.length() + 2);
        }

        String body() {
            return whole.substring(whole.indexOf("\r\n\r\n") + 4);
        }
    }
}
