package dev.stoa.contribution.health;

import static dev.stoa.contribution.health.MetricsTest.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.contribution.Scope;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real repository, panjf2000/ants as GitHub told of it: 49 pull requests, 26 issues, 94 comments, 30 reviews, 16 comments
 * on lines. The expected numbers were counted by a script outside of Stoa, from the raw answers.
 */
@QuarkusTest
class AntsHealthTest {

    private static final long ANTS = 134018330;

    @Inject
    World world;

    @Inject
    GitHubEvents events;

    @Inject
    Metrics metrics;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tell() {
        world.reset();
        var sample = new SampleGitHub(Path.of("content/sample/github"));
        List<GitHubEvent> told = new ArrayList<>();
        sample.catalogue("panjf2000", null, page -> told.addAll(page.events()));
        var ants = new Followed(ANTS, "panjf2000", "ants", null);
        told.addAll(sample.read(ants, Part.PULL_REQUESTS, null).events());
        told.addAll(sample.read(ants, Part.ISSUES, null).events());
        events.apply(told);
        assertEquals(49, ledger.count("pull_request"));
        assertEquals(26, ledger.count("issue"));
    }

    @ParameterizedTest
    @CsvSource({
        "time-to-first-response-change-requests, 2.512361, 8.206194,    12,  4, 33",
        "time-to-first-response-issues,          1.053333, 18.808056,   13,  0, 13",
        "time-to-close-change-requests,          19.823333, 1066.656556, 45, 0, 26",
        "time-to-close-issues,                   79.708889, 1658.267639, 26, 0,  0",
        "change-request-closure-ratio,           0.918367, ,            49, 45,  0",
        "review-cycle-duration,                  0.534583, 9.201167,    14,  3,  0",
        "first-change-requests-accepted,         0.488889, ,            45,  4, 19",
        "first-change-request-response,          2.512361, 24.895000,   10,  4, 31",
        "contributor-absence-factor,             3.0, ,                206, 63,  0"
    })
    void countsWhatTheScriptCounted(String key, double value, Double spread, long n, long apart, long aside) {
        var reading = metrics.of(ants(2018, 2022)).whole(metric(key));
        assertEquals(value, reading.value(), 1e-6);
        if (spread == null) {
            assertNull(reading.spread());
        } else {
            assertEquals(spread, reading.spread(), 1e-6);
        }
        assertEquals(List.of(n, apart, aside), List.of(reading.n(), reading.apart(), reading.aside()));
    }

    @Test
    void countsPeopleAndYearsAsTheScriptDid() {
        var year = metrics.of(ants(2020, 2020));
        assertEquals("11.0 - 11 0 0", MetricsTest.text(year.whole(metric("new-contributors"))));
        assertEquals("0.0 - 11 0 0", MetricsTest.text(year.whole(metric("returning-contributors"))));
        assertEquals("11.0 - 15 0 0", MetricsTest.text(year.whole(metric("drifting-contributors"))));
        var first = metrics.of(ants(2019, 2019)).whole(metric("time-to-first-response-issues"));
        assertEquals(1.789028, first.value(), 1e-6);
        assertEquals(List.of(4L, 0L, 13L), List.of(first.n(), first.apart(), first.aside()));
    }

    private static Scope ants(int first, int last) {
        return Scope.repository(ANTS, "panjf2000/ants").during(YearMonth.of(first, 1), YearMonth.of(last, 12));
    }
}
