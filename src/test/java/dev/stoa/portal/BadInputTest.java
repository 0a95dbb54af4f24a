package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Crawler;
import dev.stoa.support.Crawler.Answer;
import dev.stoa.support.PublicWorld;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every parameter that a public page is asked with anywhere on the site, with what it is not meant for; and every page with
 * headers that make no sense. OddRequestsTest throws by chance, this one leaves nothing out.
 */
@QuarkusTest
class BadInputTest {

    private static final List<String> VALUES = List.of(
            "nonsense",
            "1000000000",
            "-1",
            "99999999999999999999",
            "NaN",
            "2026-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "'; drop table person; --",
            "' or '1'='1",
            "%' or slug like '%",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "{7*7}",
            "../../../../etc/passwd",
            "\u202e\ud83d\ude00",
            "a".repeat(1_000));

    private static final List<String> RAW = List.of("%00", "%ff", "%c3%28", "%", "a".repeat(10_000));

    private static final List<String> ACCEPTS = List.of(
            "application/xml",
            "image/png",
            "text/html;q=0",
            "*/*;q=0",
            "a/b/c",
            ";;;",
            "text/html;q=x",
            "text/*;q=0.1, a".repeat(200));

    private static final Map<String, Set<String>> ENCODINGS = Map.of(
            "br;q=0, gzip;q=0", Set.of(""),
            "compress", Set.of(""),
            "gzip;q=1, br;q=0", Set.of("", "gzip"),
            "nonsense;q=2", Set.of(""),
            ", ,;", Set.of(""),
            "identity;q=0", Set.of("", "br", "gzip"));

    private static final Pattern CODE = Pattern.compile("<script>alert|<img src=x", Pattern.CASE_INSENSITIVE);

    @TestHTTPResource
    URI portal;

    @Inject
    PublicWorld world;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void isRefusedOrAnsweredButNeverFailsOrIsKept() throws Exception {
        world.fill();
        try (var crawler = new Crawler(portal, 12, 1)) {
            var answers = crawler.walk(Stream.of("/", "/search?q=kiln", "/contributions/rows"));
            var pages = answers.values().stream()
                    .filter(answer ->
                            answer.status() == 200 && !answer.address().contains("?"))
                    .filter(answer -> answer.isPage()
                            || answer.type().contains("json")
                            || answer.type().contains("csv"))
                    .toList();
            var parameters = parameters(answers);
            assertTrue(parameters.size() > 10, parameters.toString());
            try (var workers = Executors.newFixedThreadPool(4)) {
                var all = pages.stream()
                        .<Callable<Void>>map(page -> () -> {
                            attack(crawler, page, parameters.getOrDefault(page.path(), Set.of("page", "q")));
                            return null;
                        })
                        .toList();
                for (var one : workers.invokeAll(all)) {
                    one.get();
                }
            }
        }
        assertEquals(List.of(), wrong.stream().sorted().limit(40).toList());
    }

    private void attack(Crawler crawler, Answer page, Set<String> parameters) throws Exception {
        ask(crawler, page, parameters);
        negotiate(crawler, page);
        // What was asked wrongly is not what the next one gets.
        var again = crawler.get(page.address(), "", Crawler.BROWSER);
        if (again.status() != 200
                || !again.type().equals(page.type())
                || !words(again).equals(words(page))) {
            wrong.add("another page afterwards: " + page);
        }
    }

    private void ask(Crawler crawler, Answer page, Set<String> parameters) throws Exception {
        for (var parameter : parameters) {
            for (var value : VALUES) {
                judge(crawler.get(
                        page.path() + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                        page.address(),
                        "text/html"));
            }
        }
        for (var raw : RAW) {
            var query = "?" + parameters.iterator().next() + "=" + raw;
            int status = crawler.raw(page.path() + query);
            if (status / 100 != 4) {
                wrong.add(status + " for " + page.path() + query.substring(0, Math.min(query.length(), 20)));
            }
        }
    }

    private void negotiate(Crawler crawler, Answer page) throws Exception {
        for (var accept : ACCEPTS) {
            judge(crawler.get(page.address(), "Accept " + accept.substring(0, Math.min(20, accept.length())), accept));
        }
        for (var encoding : ENCODINGS.entrySet()) {
            var answer = crawler.get(page.address(), "", "*/*", "Accept-Encoding", encoding.getKey());
            if (answer.status() != 406 && !encoding.getValue().contains(answer.header("Content-Encoding"))) {
                wrong.add("%s for %s: %s".formatted(answer.header("Content-Encoding"), encoding.getKey(), answer));
            }
            judge(answer);
        }
    }

    private void judge(Answer answer) {
        if (answer.status() >= 500) {
            wrong.add(answer.toString());
        }
        if (answer.type().startsWith("text/html") && CODE.matcher(answer.body()).find()) {
            wrong.add("says code as code: " + answer);
        }
        if (answer.status() >= 400 && answer.header("Cache-Control").contains("public")) {
            wrong.add("a refusal that caches keep: " + answer);
        }
    }

    /** Which parameters each path takes, as links and forms of the site have them. */
    private static Map<String, Set<String>> parameters(Map<String, Answer> answers) {
        var parameters = new TreeMap<String, Set<String>>();
        for (var answer : answers.values()) {
            var query = URI.create(answer.address()).getRawQuery();
            if (query != null) {
                Arrays.stream(query.split("&"))
                        .map(one -> one.replaceAll("=.*", ""))
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> parameters
                                .computeIfAbsent(answer.path(), none -> new TreeSet<>())
                                .add(name));
            }
        }
        return new HashMap<>(parameters);
    }

    /** Without what says how fresh it is. */
    private static String words(Answer answer) {
        return answer.body().replaceAll("(?s)<time.*?</time>|\"asOf\":\"[^\"]*\"", "");
    }
}
