package dev.stoa.contribution.health;

import static dev.stoa.contribution.health.MetricsTest.metric;
import static dev.stoa.contribution.health.MetricsTest.text;
import static dev.stoa.support.Conversations.LUTE;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Scope;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Conversations;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the rows that a page lists behind a number the number is counted again here, whether the sums were made or not. */
@QuarkusTest
class PeopleBehindMetricsTest {

    private static final long HARP = 9_000_000_002L;
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);

    @Inject
    World world;

    @Inject
    Conversations told;

    @Inject
    Metrics metrics;

    @Inject
    Pipeline pipeline;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    @BeforeEach
    void people() {
        world.reset();
        told.repository(LUTE, "strings", "lute");
        told.repository(HARP, "strings", "harp");
        told.commit(LUTE, "ada@x.example", "2022-11-05T00:00");
        told.commit(LUTE, "ada@x.example", "2023-01-05T00:00");
        told.commit(HARP, "bo@x.example", "2023-03-05T00:00");
        told.commit(HARP, "bo@x.example", "2024-02-05T00:00");
        told.commit(LUTE, "cy@x.example", "2023-12-31T23:59");
        told.commit(LUTE, "di@x.example", "2024-01-05T00:00");
        told.commit(LUTE, "di@x.example", "2024-05-05T00:00");
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "eve", "2024-03-01T00:00");
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "ci[bot]", "2024-03-01T00:00");
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, null, "2024-03-01T00:00");
        // Merging and closing are no work: in June fay is not there.
        told.pull(LUTE, 2, "fay", "2023-02-01T00:00", "2024-06-02T00:00", true);
        told.commit(HARP, "gus@x.example", "2024-06-30T23:59");
    }

    @Test
    void whoIsCountedIsWhoIsListed() {
        assertAgree("read live", "3.0 - 4 0 0");
        pipeline.round();
        assertEquals(0, ledger.count("tally_presence_mark"));
        assertAgree("made", "3.0 - 4 0 0");
        ledger.change(
                "update account set person_id = (select person_id from account where login = 'fay') where login = 'eve'");
        version.hidden();
        assertAgree("two were one", "2.0 - 4 0 0");
        pipeline.round();
        assertAgree("made anew", "2.0 - 4 0 0");
    }

    /** @param newcomers di, gus and eve, as long as nobody knows that fay is she; of them and bo who worked in these months */
    private void assertAgree(String when, String newcomers) {
        assertEquals(
                newcomers, text(metrics.of(Scope.all().during(JANUARY, JUNE)).whole(metric("new-contributors"))), when);
        long lute = ledger.counts("select 'p', project_id from repository where id = " + LUTE)
                .get("p");
        for (var scope : List.of(
                Scope.all().during(JANUARY, JUNE),
                Scope.owner("Strings").during(JANUARY, JUNE),
                Scope.project(lute, "lute").during(JANUARY, JUNE),
                Scope.repository(HARP, "strings/harp").during(JANUARY, JUNE))) {
            assertAgree(scope, when + ", " + scope.filter().applied());
        }
    }

    private void assertAgree(Scope scope, String when) {
        var readings = metrics.of(scope);
        for (var figure : HealthSummary.of(readings, scope).figures()) {
            switch (figure.definition().key()) {
                case "new-contributors", "returning-contributors" -> {
                    assertEquals(figure.n(), people(figure.rows()).size(), when);
                    figure.months()
                            .forEach(month ->
                                    assertEquals(month.n(), people(month.rows()).size(), when + month));
                }
                case "drifting-contributors" ->
                    assertDrift(readings, people(figure.rows()).values(), when);
                case "contributor-absence-factor" -> assertEquals(figure.n(), credits(figure.rows()), when);
                default -> {}
            }
        }
    }

    private static void assertDrift(Readings readings, Collection<NavigableSet<YearMonth>> people, String when) {
        for (var month = JANUARY; !month.isAfter(JUNE); month = month.plusMonths(1)) {
            var now = month;
            var here = people.stream().filter(months -> months.contains(now)).toList();
            assertMonth(
                    readings,
                    "new-contributors",
                    now,
                    here,
                    months -> months.first().equals(now),
                    when);
            assertMonth(
                    readings,
                    "returning-contributors",
                    now,
                    here,
                    months -> months.first().isBefore(now),
                    when);
            var lately =
                    people.stream().filter(months -> within(months, now, 15)).toList();
            assertMonth(readings, "drifting-contributors", now, lately, months -> !within(months, now, 3), when);
        }
    }

    private static boolean within(NavigableSet<YearMonth> months, YearMonth last, int length) {
        return !months.subSet(last.minusMonths(length - 1), true, last, true).isEmpty();
    }

    private static void assertMonth(
            Readings readings,
            String key,
            YearMonth month,
            List<NavigableSet<YearMonth>> people,
            Predicate<NavigableSet<YearMonth>> counted,
            String when) {
        var told = readings.months(metric(key)).stream()
                .filter(reading -> reading.month().equals(month))
                .map(MetricsTest::text)
                .findFirst()
                .orElse("0.0 - 0 0 0");
        assertEquals(
                "%s.0 - %d 0 0".formatted(people.stream().filter(counted).count(), people.size()),
                told,
                String.join(", ", when, key, month.toString()));
    }

    /** The months of each person whom the page at this address lists. */
    private static Map<String, NavigableSet<YearMonth>> people(String rows) {
        var people = new TreeMap<String, NavigableSet<YearMonth>>();
        for (var row : json(rows.replace("by=account", "by=account,month"))) {
            if (row.get("account") != null) {
                people.computeIfAbsent((String) row.get("account"), person -> new TreeSet<>())
                        .add(YearMonth.parse((String) row.get("month")));
            }
        }
        return people;
    }

    private static long credits(String rows) {
        return json(rows).stream()
                .filter(row -> row.get("account") != null)
                .mapToLong(row -> ((Number) row.get("count")).longValue())
                .sum();
    }

    private static List<Map<String, Object>> json(String rows) {
        return given().urlEncodingEnabled(false)
                .get(rows.replace("/contributions?", "/contributions.json?"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("rows");
    }
}
