package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.sync.AskedTooMuch;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.TokenRefused;
import dev.stoa.support.MovingClock;
import dev.stoa.support.github.Fault;
import dev.stoa.support.github.Faults;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.Limits;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.GHFileNotFoundException;

/** What can go wrong on the way to GitHub, over HTTP: what is asked again, after which wait, and what staff read. */
class TransportTest {

    private static final String LABELS = """
            query($name: String!) { repository(owner: "panjf2000", name: $name) { issues(first: 100) {
              nodes { number labels(first: 20) { nodes { name } } } } } }
            """;
    private static final Map<String, String> ANTS = Map.of("name", "ants");

    @TempDir
    static Path folder;

    static RecordedGitHub github;

    MovingClock clock = MovingClock.ahead(Duration.ZERO);
    Transport transport;

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
        github.limits = Limits.hourly(5_000, 5_000);
        github.revoked.clear();
        github.asked.set(0);
        github.points.set(0);
        transport = transport(clock);
    }

    @Test
    void aGoodAnswerIsOneRequestAndTellsWhatItCost() {
        assertEquals(26, ask().path("repository").path("issues").path("nodes").size());
        assertEquals(1, github.asked.get());
        var level = transport.budget().state().graphQl();
        assertEquals(1, level.requests());
        assertEquals(1, level.points());
        assertEquals(github.points.get(), level.points());
        assertEquals(4_999, level.remaining());
        assertEquals(List.of(), clock.sleeps());
    }

    @Test
    void aBadMomentIsAskedAgainWithLongerPausesAndThenGivenUp() {
        for (Fault moment : List.of(
                Faults.cut(),
                Faults.webPage(200),
                Faults.emptyBody(),
                Faults.webPage(503),
                Faults.status(500, "Oops"))) {
            healthy();
            github.fault = moment.times(3);
            assertEquals(
                    26, ask().path("repository").path("issues").path("nodes").size());
            assertEquals(4, github.asked.get());
        }
        List<Duration> pauses = clock.sleeps().subList(0, 3);
        for (int i = 0; i < 3; i++) {
            long longest = 500L << i;
            long pause = pauses.get(i).toMillis();
            assertTrue(pause > longest / 2 && pause <= longest, pauses.toString());
        }
        assertEquals("Given up after 4 attempts: The connection to GitHub broke", refused(Faults.cut()));
        assertEquals(
                "Given up after 4 attempts: GitHub's answer was a web page or cut, not data",
                refused(Faults.webPage(200)));
        assertEquals("Given up after 4 attempts: GitHub's answer was empty", refused(Faults.emptyBody()));
        assertEquals("Given up after 4 attempts: GitHub answered 503", refused(Faults.webPage(503)));
    }

    @Test
    void aTimeoutIsAskedOnceMoreAndThenTheQuestionIsTooLarge() {
        for (Fault timeout : List.of(Faults.webPage(502), Faults.webPage(504), Faults.timeout())) {
            healthy();
            github.fault = timeout.times(1);
            ask();
            assertEquals(2, github.asked.get());
            github.fault = timeout;
            assertThrows(AskedTooMuch.class, this::ask);
            assertEquals(4, github.asked.get());
        }
        transport = transport(clock, new Wire(Duration.ofMillis(300), 1 << 20));
        github.fault = Faults.slow(Duration.ofSeconds(1));
        assertEquals(
                "GitHub did not answer in 0 seconds: the question takes GitHub too long",
                assertThrows(AskedTooMuch.class, this::ask).getMessage());
    }

    @Test
    void moreThanGitHubAllowsInOneQuestionIsTooMuchAtOnce() {
        String greedy = """
                query($first: Int!) { repository(owner: "panjf2000", name: "ants") { issues(first: $first) { nodes {
                  comments(first: $first) { nodes { reactions(first: 100) { nodes { id } } } } } } } }
                """;
        var problem = assertThrows(AskedTooMuch.class, () -> transport.graphQl().ask(greedy, Map.of("first", 100)));
        assertEquals(
                "GitHub says: This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of"
                        + " 500,000.",
                problem.getMessage());
        assertEquals(1, github.asked.get());
        transport.graphQl().ask(greedy, Map.of("first", 50));
    }

    @Test
    void anAnswerWithoutAnEndIsCutOffPackedOrNot() {
        transport = transport(clock, new Wire(Duration.ofSeconds(5), 1_000));
        for (boolean packed : new boolean[] {false, true}) {
            github.fault = Faults.words(2_000, packed);
            assertEquals(
                    "GitHub's answer is too long to read",
                    assertThrows(AskedTooMuch.class, this::ask).getMessage());
            assertEquals(
                    "GitHub's answer is too long to read",
                    assertThrows(
                                    SourceException.class,
                                    () -> transport.rest().of(null).getRepository("panjf2000/ants"))
                            .getMessage());
        }
        github.fault = Faults.words(900, true);
        assertEquals(
                "GitHub says: nothing",
                assertThrows(SourceException.class, this::ask).getMessage());
    }

    @Test
    void aTrickleIsNotWaitedForLongerThanAnAnswer() {
        transport = transport(clock, new Wire(Duration.ofMillis(400), 1 << 20));
        github.fault = Faults.trickle(Duration.ofSeconds(20));
        long begin = System.nanoTime();
        assertThrows(AskedTooMuch.class, this::ask);
        assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofSeconds(10)) < 0);
    }

    @Test
    void anInterruptEndsACallAtOnceAndIsKept() throws InterruptedException {
        for (boolean rest : new boolean[] {false, true}) {
            github.asked.set(0);
            github.fault = Faults.slow(Duration.ofSeconds(4));
            List<String> said = new CopyOnWriteArrayList<>();
            Thread caller = Thread.startVirtualThread(() -> {
                var stopped = assertThrows(SourceException.class, () -> {
                    if (rest) {
                        transport.rest().of(null).getRepository("panjf2000/ants");
                    } else {
                        ask();
                    }
                });
                said.add(stopped.getMessage() + " " + Thread.currentThread().isInterrupted());
            });
            while (github.asked.get() == 0) {
                Thread.sleep(5);
            }
            caller.interrupt();
            caller.join();
            assertEquals(List.of("Stopped while asking GitHub true"), said);
            assertEquals(0, transport.budget().state().underWay());
        }
    }

    @Test
    void theTokenIsToldToGitHubAlone() throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        github.fault = exchange -> {
            String elsewhere = "http://localhost:" + github.apiUrl().getPort() + "/elsewhere";
            told.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("authorization"));
            exchange.getResponseHeaders().set("location", elsewhere);
            boolean there = exchange.getRequestURI().getPath().equals("/elsewhere");
            Http.json(exchange, there ? 200 : 302, Map.of("id", 1, "name", "ants"));
            return true;
        };
        transport.rest().of(null).getRepository("panjf2000/ants");
        assertEquals(List.of("/repos/panjf2000/ants Bearer recorded", "/elsewhere null"), told);
    }

    @Test
    void aTokenThatIsRevokedInMidRunIsRefusedOnceAndForAll() {
        github.fault = Faults.badCredentials().after(2);
        ask();
        ask();
        var refused = assertThrows(TokenRefused.class, this::ask);
        assertEquals("GitHub refuses the token (401): it is wrong, has expired or was revoked", refused.getMessage());
        assertEquals(3, github.asked.get());
        github.fault = Fault.NONE;
        github.revoked.add("recorded");
        assertThrows(TokenRefused.class, () -> transport.rest().of(null).getOrganization("panjf2000"));
        assertEquals(4, github.asked.get());
        assertEquals(List.of(), clock.sleeps());
    }

    @Test
    void anAbuseLimitIsWaitedForAsLongAsItAsksByRestToo() throws IOException {
        github.fault = Faults.secondary(42).times(1);
        ask();
        assertEquals(List.of(42L), seconds());
        github.fault = Faults.secondary(7).times(1);
        transport.rest().of(null).getRepository("panjf2000/ants");
        assertEquals(List.of(42L, 7L), seconds());
        github.fault = Faults.secondary(null).times(2);
        ask();
        assertEquals(List.of(42L, 7L, 60L, 120L), seconds());
    }

    @Test
    void aRefusalThatNeverEndsIsGivenUp() {
        assertEquals(
                "GitHub's rate limit refused the same question 8 times, however long we waited",
                refused(Faults.tooManyRequests()));
        assertEquals(8, github.asked.get());
    }

    @Test
    void spentPointsInAGoodAnswerAreWaitedForUntilTheReset() {
        github.fault = Faults.rateLimited(Duration.ofMinutes(20)).times(1);
        assertEquals(26, ask().path("repository").path("issues").path("nodes").size());
        assertEquals(1, clock.sleeps().size());
        assertTrue(
                clock.slept().minus(Duration.ofMinutes(20)).abs().compareTo(Duration.ofSeconds(3)) < 0,
                clock.slept().toString());
    }

    @Test
    void aClockThatIsAnHourWrongWaitsNoLonger() {
        for (int hours : List.of(-1, 1)) {
            clock = MovingClock.ahead(Duration.ofHours(hours));
            transport = transport(clock);
            github.fault = Faults.rateLimited(Duration.ofMinutes(20)).times(1);
            ask();
            Duration slept = clock.sleeps().getFirst();
            assertTrue(
                    slept.minus(Duration.ofMinutes(20)).abs().compareTo(Duration.ofSeconds(3)) < 0,
                    slept + " with a clock " + hours + " h off");
        }
    }

    @Test
    void thePointsOfAnHourAndOfAMinuteAreKeptByAllCallersTogether() throws Exception {
        github.limits = Limits.hourly(100, 40).perMinute(900, 15).atOnce(100).by(clock);
        ask();
        List<Callable<JsonNode>> questions = Collections.nCopies(60, this::ask);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(questions)) {
                assertTrue(answer.get().path("repository").isObject());
            }
        }
        assertEquals(61, github.points.get());
        assertTrue(github.limits.peak() <= 100);
        assertTrue(clock.slept().compareTo(Duration.ofHours(1)) > 0, "61 of 40 points an hour took " + clock.slept());
    }

    @Test
    void serversWithoutLimitsAreNotWaitedFor() throws IOException {
        github.limits = Limits.off();
        for (int i = 0; i < 50; i++) {
            ask();
        }
        transport.rest().of(null).getRepository("panjf2000/ants");
        assertEquals(List.of(), clock.sleeps());
        assertNull(transport.budget().state().graphQl().limit());
        assertEquals(50, transport.budget().state().graphQl().points());
    }

    @Test
    void refusalsAreSentencesForStaffWithoutSecrets() {
        assertEquals(
                "GitHub does not allow it (403): the token must be authorised for the organisation's single sign-on:"
                        + " Resource protected by organization SAML enforcement. You must grant your Personal Access token"
                        + " access to this organization.",
                refused(Faults.singleSignOn()));
        assertEquals(
                "GitHub does not allow it (403): Although you appear to have the correct authorization credentials, the"
                        + " `spotify` organization has an IP allow list enabled",
                refused(Faults.status(
                        403,
                        "Although you appear to have the correct authorization credentials, the `spotify` organization has"
                                + " an IP allow list enabled")));
        assertEquals("GitHub shows nothing there to us (404): Not Found", refused(Faults.notFound()));
        assertEquals(
                "GitHub has blocked it for legal reasons (451): Repository access blocked", refused(Faults.blocked()));
        assertEquals("GitHub answered 409: Git Repository is empty.", refused(Faults.emptyRepository()));
        assertEquals(
                "GitHub answered 422: … is odd", refused(Faults.status(422, "ghp_0123456789abcdefABCDEF\n is odd")));
        assertEquals(6, github.asked.get(), "none of them is asked again");
    }

    @Test
    void whatIsMissingIsNullForThoseWhoSayThatTheyTakeIt() throws IOException {
        String partial = """
                {"data": {"nodes": [{"id": "R_1"}, null]}, "errors": [{"type": "NOT_FOUND", "path": ["nodes", 1],
                 "message": "Could not resolve to a node with the global id of 'R_2'"}]}
                """;
        github.fault = exchange -> {
            Http.json(exchange, 200, new ObjectMapper().readTree(partial));
            return true;
        };
        Answer answer = transport.graphQl().askPartly(null, LABELS, ANTS);
        assertTrue(answer.data().path("nodes").get(1).isNull());
        assertEquals("nodes.1", answer.problems().getFirst().path());
        assertEquals(
                "GitHub says: Could not resolve to a node with the global id of 'R_2'",
                assertThrows(SourceException.class, this::ask).getMessage());
        github.fault = exchange -> {
            Http.json(exchange, 200, new ObjectMapper().readTree(partial.replace("'R_2'", "'timeout'")));
            return true;
        };
        github.asked.set(0);
        assertEquals(
                "GitHub says: Could not resolve to a node with the global id of 'timeout'",
                assertThrows(SourceException.class, this::ask).getMessage());
        assertEquals(1, github.asked.get());
        github.fault = exchange -> {
            Http.json(
                    exchange,
                    200,
                    new ObjectMapper()
                            .readTree(partial.replace("NOT_FOUND", "INTERNAL").replace("\"R_1\"", "\"R_3\"")));
            return true;
        };
        assertThrows(SourceException.class, () -> transport.graphQl().askPartly(null, LABELS, ANTS));
    }

    @Test
    void restIsAskedAgainToo() throws IOException {
        for (Fault moment : List.of(Faults.cut(), Faults.webPage(200), Faults.webPage(502))) {
            github.fault = moment.times(3);
            assertEquals(
                    "ants",
                    transport.rest().of(null).getRepository("panjf2000/ants").getName());
        }
        github.fault = Faults.webPage(502);
        assertEquals(
                "Given up after 4 attempts: GitHub answered 502",
                assertThrows(
                                SourceException.class,
                                () -> transport.rest().of(null).getRepository("panjf2000/ants"))
                        .getMessage());
        github.fault = Fault.NONE;
        github.asked.set(0);
        assertThrows(
                GHFileNotFoundException.class, () -> transport.rest().of(null).getRepository("panjf2000/bees"));
        assertEquals(1, github.asked.get());
    }

    @Test
    void gitHubEnterpriseHasItsOwnAddresses() throws IOException {
        assertEquals(
                URI.create("https://api.github.com/graphql"), GraphQl.address(URI.create("https://api.github.com")));
        assertEquals(
                URI.create("https://git.example/api/graphql"),
                GraphQl.address(URI.create("https://git.example/api/v3/")));
        transport = Transport.of(
                Map.of("stoa.github.api-url", github.enterpriseApiUrl().toString(), "stoa.github.token", "recorded"),
                clock);
        assertEquals(26, ask().path("repository").path("issues").path("nodes").size());
        assertEquals(
                "ants",
                transport.rest().of(null).getRepository("panjf2000/ants").getName());
    }

    @Test
    void theCostIsAskedForBehindTheVariables() {
        assertEquals(
                "query($a: A = {b: (1)}) { rateLimit { cost } x { y } }",
                GraphQl.withCost("query($a: A = {b: (1)}) { x { y } }"));
        assertEquals("{ rateLimit { cost } x }", GraphQl.withCost("{ x }"));
    }

    private JsonNode ask() {
        return transport.graphQl().ask(LABELS, ANTS);
    }

    /** What was waited, rounded: the real clock goes on a little in between. */
    private List<Long> seconds() {
        return clock.sleeps().stream()
                .map(sleep -> Math.round(sleep.toMillis() / 1_000.0))
                .toList();
    }

    private String refused(Fault fault) {
        github.fault = fault;
        return assertThrows(SourceException.class, this::ask).getMessage();
    }

    private static Transport transport(MovingClock clock) {
        return transport(clock, new Wire(Duration.ofSeconds(5), 1 << 20));
    }

    private static Transport transport(MovingClock clock, Wire wire) {
        return Transport.of(
                Map.of("stoa.github.api-url", github.apiUrl().toString(), "stoa.github.token", "recorded"),
                clock,
                wire);
    }
}
