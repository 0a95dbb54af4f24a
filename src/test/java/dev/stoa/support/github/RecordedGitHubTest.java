package dev.stoa.support.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.MovingClock;
import graphql.parser.Parser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded GitHub charges, counts and refuses as GitHub documents it; or tests that rely on it would prove little. */
class RecordedGitHubTest {

    private static final String QUESTION = "query($first: Int) { repository(owner: \"panjf2000\", name: \"ants\") {"
            + " issues(first: $first) { nodes { number } } } rateLimit { cost nodeCount remaining } }";

    @TempDir
    static Path folder;

    static RecordedGitHub github;

    private final HttpClient http = HttpClient.newHttpClient();
    private final MovingClock clock = MovingClock.at(Instant.parse("2026-11-23T12:00:00Z"));

    @BeforeAll
    static void startGitHub() {
        RecordedData data = new RecordedData();
        data.repositories.removeIf(
                repository -> !repository.path("name").asText().equals("ants"));
        github = new RecordedGitHub(data, folder.resolve("served"));
    }

    @AfterAll
    static void stopGitHub() {
        github.close();
    }

    @BeforeEach
    void healthy() {
        github.fault = Fault.NONE;
    }

    @Test
    void theExampleOfGitHubsDocumentationCosts51Points() {
        var points = points("""
                query($repositories: Int!, $issues: Int = 50) { viewer { login
                  repositories(first: $repositories) { edges { node { id
                    issues(first: $issues) { totalCount edges { node { id
                      labels(last: 60) { edges { node { id name } } } } } } } } } } }
                """, Map.of("repositories", 100));
        assertEquals(51, points.points());
        assertEquals(100 + 5_000 + 300_000, points.nodes());
        assertNull(points.refusal());
        assertEquals(
                1, points("{ viewer { login } rateLimit { cost } }", Map.of()).points());
    }

    @Test
    void whatGitHubRefusesUnreadIsRefused() throws Exception {
        github.limits = Limits.hourly(10, 10).by(clock);
        assertTrue(ask(Map.of("first", 101)).body().contains("EXCESSIVE_PAGINATION"));
        assertTrue(ask(Map.of()).body().contains("MISSING_PAGINATION_BOUNDARIES"));
        assertFalse(ask(Map.of("first", 100)).body().contains("errors"));
        assertNull(points("{ repository(owner: \"a\", name: \"b\") { issues { totalCount } } }", Map.of())
                .refusal());
        assertEquals(
                "This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.",
                points("""
                        { viewer { repositories(first: 100) { nodes { issues(first: 100) { nodes {
                          comments(first: 100) { nodes { id } } } } } } } }
                        """, Map.of()).refusal().get("message"));
        assertEquals(401, send("/graphql", "{}", null).statusCode());
    }

    @Test
    void anHourHasItsPointsAndTheNextOneNewOnes() throws Exception {
        github.limits = Limits.hourly(2, 2).by(clock);
        int points = github.points.get();
        for (int left : new int[] {1, 0}) {
            var answer = ask(Map.of("first", 10));
            assertEquals(Integer.toString(left), header(answer, "x-ratelimit-remaining"));
            assertTrue(answer.body().contains("\"cost\":1"), answer.body());
            assertTrue(answer.body().contains("\"nodeCount\":10"), answer.body());
            assertEquals("core", header(send("/repos/panjf2000/ants", null, "t"), "x-ratelimit-resource"));
        }
        var spent = ask(Map.of("first", 10));
        assertEquals(200, spent.statusCode());
        assertTrue(spent.body().contains("\"RATE_LIMITED\""), spent.body());
        assertEquals("0", header(spent, "x-ratelimit-remaining"));
        var refused = send("/repos/panjf2000/ants", null, "t");
        assertEquals(403, refused.statusCode());
        assertEquals(
                clock.instant().plusSeconds(3_600).getEpochSecond(),
                Long.parseLong(header(refused, "x-ratelimit-reset")));
        assertEquals(2, github.points.get() - points);
        clock.sleep(Duration.ofHours(1));
        assertEquals(200, send("/repos/panjf2000/ants", null, "t").statusCode());
        assertEquals("1", header(ask(Map.of("first", 10)), "x-ratelimit-remaining"));
    }

    @Test
    void aMinuteHasItsPointsToo() throws Exception {
        github.limits = Limits.hourly(100, 100).perMinute(6, 1).retryAfter(17).by(clock);
        assertEquals(200, ask(Map.of("first", 1)).statusCode());
        var refused = ask(Map.of("first", 1));
        assertEquals(403, refused.statusCode());
        assertEquals("17", header(refused, "retry-after"));
        assertEquals("99", header(refused, "x-ratelimit-remaining"));
        assertEquals(404, send("/nothing", "{}", "t").statusCode(), "a write, five points");
        assertEquals(200, send("/repos/panjf2000/ants", null, "t").statusCode());
        assertEquals(403, send("/repos/panjf2000/ants", null, "t").statusCode());
        clock.sleep(Duration.ofMinutes(1));
        assertEquals(200, ask(Map.of("first", 1)).statusCode());
        assertEquals(2, github.limits.refused());
    }

    @Test
    void soManyCallsAtOnceAndNoMore() throws Exception {
        github.limits = Limits.hourly(100, 100).atOnce(3);
        github.fault = Faults.slow(Duration.ofMillis(700));
        Callable<Integer> call = () -> send("/repos/panjf2000/ants", null, "t").statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int refused = 0;
            for (var status : threads.invokeAll(Collections.nCopies(8, call))) {
                refused += status.get() == 403 ? 1 : 0;
            }
            assertTrue(refused >= 1, "of eight at once");
            assertEquals(refused, github.limits.refused());
        }
        assertTrue(github.limits.peak() > 3);
    }

    @Test
    void aServerWithoutLimitsSaysNothingOfThem() throws Exception {
        github.limits = Limits.off();
        var answer = ask(Map.of("first", 1));
        assertTrue(answer.headers().map().keySet().stream().noneMatch(name -> name.startsWith("x-ratelimit")));
    }

    private static Points points(String question, Map<String, Object> variables) {
        return Points.of(GraphQlAnswers.schema(), Parser.parse(question), variables);
    }

    private HttpResponse<String> ask(Map<String, ?> variables) throws IOException, InterruptedException {
        return send(
                "/graphql",
                Http.JSON.writeValueAsString(Map.of("query", QUESTION, "variables", variables)),
                "recorded");
    }

    private HttpResponse<String> send(String path, String body, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(github.apiUrl().resolve(path));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        if (body != null) {
            request.POST(BodyPublishers.ofString(body));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
