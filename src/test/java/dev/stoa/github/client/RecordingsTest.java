package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.github.sync.SourceException;
import dev.stoa.support.MovingClock;
import dev.stoa.support.github.Fault;
import dev.stoa.support.github.Faults;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.Limits;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import dev.stoa.support.github.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohsuke.github.GHFileNotFoundException;

/** Real answers of api.github.com, and what the client makes of them. */
class RecordingsTest {

    private static final String QUESTION =
            "{ repository(owner: \"panjf2000\", name: \"ants\") { issues(first: 1) { totalCount } } }";
    private static final String TOTAL = "/repository/issues/totalCount";

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
        github.asked.set(0);
        github.limits = Limits.off();
        transport = Transport.of(
                Map.of("stoa.github.api-url", github.apiUrl().toString(), "stoa.github.token", "recorded"), clock);
    }

    /** By each of the two ways: refused once, waited for so many seconds, asked again and answered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate-limit               | 4
            rate-limit-no-date       | 4
            abuse-retry-after        | 2
            secondary-limited-by     | 60
            secondary-by-words       | 60
            too-many-requests        | 8
            too-many-requests-date   | 8
            too-many-requests-untold | 60
            """)
    void refusedForTheRate(String recording, long seconds) throws IOException {
        github.fault = Recording.answer(recording, Clock.systemUTC()).times(1);
        assertEquals(
                "ants",
                transport.rest().of(null).getRepository("panjf2000/ants").getName());
        assertEquals(2, github.asked.get());
        about(seconds, clock.slept());

        Duration before = clock.slept();
        github.fault = Recording.answer(recording, Clock.systemUTC()).times(1);
        assertEquals(26, transport.graphQl().ask(QUESTION, Map.of()).at(TOTAL).asInt());
        about(seconds, clock.slept().minus(before));
        assertEquals(4, github.asked.get());
    }

    @Test
    void anEnterpriseServerWithoutRateLimitIsNoProblemAtAll() throws IOException {
        github.fault = Recording.answer("no-rate-limit", Clock.systemUTC()).when(Faults.path("/rate_limit"));
        for (int i = 0; i < 20; i++) {
            transport.rest().of(null).getRepository("panjf2000/ants");
        }
        assertEquals(20, github.asked.get(), "nobody asks for a limit either");
        assertEquals(Duration.ZERO, clock.slept());
    }

    @Test
    void whatIsNotThereIsNotAskedForTwice() {
        github.fault = Recording.answer("not-found", Clock.systemUTC());
        assertThrows(
                GHFileNotFoundException.class, () -> transport.rest().of(null).getRepository("panjf2000/ants"));
        assertEquals(1, github.asked.get());
        assertEquals(
                "GitHub shows nothing there to us (404): User does not exist or is not a member of the organization",
                assertThrows(SourceException.class, () -> transport.graphQl().ask(QUESTION, Map.of()))
                        .getMessage());
        assertEquals(2, github.asked.get());
        assertEquals(Duration.ZERO, clock.slept());
    }

    @Test
    void aRenamedRepositoryIsFollowedToItsNumber() throws IOException {
        var steps = Recording.read("octokit/rename-repository");
        var moved = steps.get(1);
        var there = steps.get(2);
        assertEquals(301, moved.path("status").asInt());
        github.fault = exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(moved.path("path").asText())) {
                exchange.getResponseHeaders()
                        .set(
                                "location",
                                github.apiUrl()
                                        .resolve(there.path("path").asText())
                                        .toString());
                Http.json(exchange, 301, moved.path("response"));
                return true;
            }
            Http.json(exchange, there.path("status").asInt(), there.path("response"));
            return path.equals(there.path("path").asText());
        };
        var repository = transport.rest().of(null).getRepository("octokit-fixture-org/rename-repository");
        assertEquals("rename-repository-newname", repository.getName());
        assertEquals(1_000, repository.getId());
        assertEquals(2, github.asked.get());
    }

    /** Whole seconds in the headers, and a real clock that goes on. */
    private static void about(long seconds, Duration slept) {
        assertTrue(
                slept.minusSeconds(seconds).abs().compareTo(Duration.ofMillis(1_100)) < 0,
                "slept " + slept + " instead of " + seconds + " s");
    }
}
