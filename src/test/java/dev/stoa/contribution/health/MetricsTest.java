package dev.stoa.contribution.health;

import static dev.stoa.support.Conversations.LUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyFilter.Bots;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.contribution.Visibility;
import dev.stoa.people.Organisation;
import dev.stoa.people.OurOrganisation;
import dev.stoa.people.decision.Affiliate;
import dev.stoa.people.decision.Affiliate.Source;
import dev.stoa.people.decision.Decisions;
import dev.stoa.support.Conversations;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every metric over small histories whose numbers were counted by hand. */
@QuarkusTest
class MetricsTest {

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
    OurOrganisation company;

    @Inject
    Decisions decisions;

    @Inject
    Ledger ledger;

    @Inject
    Session session;

    @BeforeEach
    void aRepository() {
        world.reset();
        told.repository(LUTE, "strings", "lute");
    }

    @Test
    void nothingHappenedIsNoNumber() {
        for (var metric : Metric.ALL) {
            var reading = metrics.of(lute()).whole(metric);
            if (!metric.key().equals("stars")) {
                assertEquals(0, reading.n(), metric.key());
                assertFalse(reading.enough(), metric.key());
            }
        }
        assertEquals("7.0 - 1 0 0", whole("stars"), "the counter stands at seven, whatever was recorded of the days");
    }

    @Test
    void firstResponseIsTheFirstWordOfSomebodyElse() {
        told.pull(LUTE, 1, "ada", "2024-01-10T10:00", null, false);
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 1, "ada", "2024-01-10T10:05");
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 1, "ci[bot]", "2024-01-10T10:06");
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 1, "eve", "2024-01-09T10:00");
        told.review(LUTE, 1, "bo", "2024-01-10T14:00");
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 1, "cy", "2024-01-10T12:00");
        assertEquals("2.0 2.0 1 0 0", whole("time-to-first-response-change-requests"));

        told.pull(LUTE, 2, "ada", "2024-01-11T00:00", "2024-01-12T00:00", true);
        told.comment(LUTE, Kind.REVIEW_COMMENT, 2, "bo", "2024-01-11T12:00");
        told.pull(LUTE, 3, "ada", "2024-02-01T00:00", null, false);
        told.pull(LUTE, 4, "ada", "2024-02-01T00:00", "2024-02-02T00:00", false);
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 4, "ada", "2024-02-01T00:00");
        // By hand: 2 h and 12 h: median 7, ninth tenth 2 + 0.9 x 10 = 11; one waits, one was closed without a word.
        assertEquals("7.0 11.0 2 1 1", whole("time-to-first-response-change-requests"));
        assertEquals(
                Map.of("2024-01", "7.0 11.0 2 0 0", "2024-02", "- - 0 1 1"),
                months("time-to-first-response-change-requests"));
        assertEquals("- - 0 0 0", whole("time-to-first-response-issues"), "an issue is no pull request");
    }

    @Test
    void aDeletedUserIsSomebodyElseWhereTheAuthorIsKnown() {
        told.issue(LUTE, 1, "ada", "2024-01-10T10:00", null);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, null, "2024-01-10T13:00");
        told.issue(LUTE, 2, null, "2024-01-10T10:00", null);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 2, null, "2024-01-10T11:00");
        told.comment(LUTE, Kind.ISSUE_COMMENT, 2, "bo", "2024-01-10T15:00");
        told.issue(LUTE, 3, null, "2024-01-10T10:00", null);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 3, null, "2024-01-10T11:00");
        assertEquals("4.0 4.8 2 1 0", whole("time-to-first-response-issues"));
    }

    @Test
    void theAuthorsOtherAccountIsTheAuthor() {
        told.issue(LUTE, 1, "ada", "2024-01-10T10:00", null);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "ada-at-work", "2024-01-10T11:00");
        assertEquals("1.0 1.0 1 0 0", whole("time-to-first-response-issues"));
        sql(
                "update account set person_id = (select person_id from account where login = 'ada') where login = 'ada-at-work'");
        assertEquals("- - 0 1 0", whole("time-to-first-response-issues"));
        sql(
                "update person set bot_verdict = true, bot = true where id = (select person_id from account where login = 'ada')");
        assertEquals("- - 0 0 0", whole("time-to-first-response-issues"), "what a bot opens is left out");
        assertEquals(
                "- - 0 1 0",
                text(metrics.of(lute().with(lute().filter().withBots(Bots.ONLY)))
                        .whole(metric("time-to-first-response-issues"))));
    }

    @Test
    void timeToCloseBelongsToTheMonthOfClosingAndNeverRunsBackwards() {
        told.pull(LUTE, 1, "ada", "2024-01-30T00:00", "2024-02-01T00:00", true);
        told.pull(LUTE, 2, "bo", "2024-02-01T00:00", "2024-02-01T12:00", false);
        told.pull(LUTE, 3, "bo", "2024-02-03T00:00", "2024-02-02T00:00", false);
        told.pull(LUTE, 4, "bo", "2024-02-03T00:00", null, false);
        // 48 h and 12 h: median 30, ninth tenth 12 + 0.9 x 36; one was closed before it was opened, one was merged.
        assertEquals("30.0 44.4 2 1 1", whole("time-to-close-change-requests"));
        assertEquals(Map.of("2024-02", "30.0 44.4 2 1 1"), months("time-to-close-change-requests"));
        told.issue(LUTE, 5, "bo", "2024-03-01T00:00", "2024-03-02T00:00");
        assertEquals("24.0 24.0 1 0 0", whole("time-to-close-issues"));
        told.issue(LUTE, 5, "bo", "2024-03-01T00:00", null);
        assertEquals("- - 0 0 0", whole("time-to-close-issues"), "opened again");
        told.issue(LUTE, 5, "bo", "2024-03-01T00:00", "2024-03-03T00:00");
        assertEquals("48.0 48.0 1 0 0", whole("time-to-close-issues"), "from the opening to the last closing");
    }

    @Test
    void closureRatioComparesWhatCameWithWhatWent() {
        told.pull(LUTE, 1, "ada", "2023-12-30T00:00", "2024-01-02T00:00", true);
        told.pull(LUTE, 2, "ada", "2024-01-03T00:00", "2024-02-02T00:00", false);
        told.pull(LUTE, 3, "ada", "2024-01-03T00:00", null, false);
        told.pull(LUTE, 4, "ada", "2024-02-29T23:59", "2024-07-01T00:00", true);
        assertEquals("0.6666666666666666 - 3 2 0", whole("change-request-closure-ratio"));
        assertEquals(
                Map.of("2024-01", "0.5 - 2 1 0", "2024-02", "1.0 - 1 1 0"), months("change-request-closure-ratio"));
    }

    @Test
    void reviewCyclesRunFromReviewToReview() {
        told.pull(LUTE, 1, "ada", "2024-01-10T00:00", "2024-01-20T00:00", true);
        told.review(LUTE, 1, "bo", "2024-01-10T06:00");
        told.review(LUTE, 1, "ada", "2024-01-10T07:00");
        told.review(LUTE, 1, "ci[bot]", "2024-01-10T08:00");
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 1, "bo", "2024-01-10T09:00");
        told.review(LUTE, 1, "cy", "2024-01-10T16:00");
        told.pull(LUTE, 2, "ada", "2023-01-10T00:00", "2023-01-20T00:00", true);
        told.review(LUTE, 2, "bo", "2023-01-10T06:00");
        // 6 h and 10 h of one change request; the other's were before.
        assertEquals("8.0 9.6 2 1 0", whole("review-cycle-duration"));
    }

    /** CHAOSS's own example: of 2,475 contributions 1,000 and 433 are more than half. */
    @Test
    void absenceFactorIsThatOfChaossExample() {
        int[] numbers = {1000, 202, 90, 33, 332, 343, 42, 433};
        told.commit(LUTE, "seed@x.example", "2024-01-01T00:00");
        for (int n = 0; n < numbers.length; n++) {
            told.commit(LUTE, "p" + n + "@x.example", "2024-01-01T00:00");
            sql(
                    "update activity_day set credits = %d, contributions = %d where identity_id = (select id from commit_identity where email = 'p%d@x.example')"
                            .formatted(numbers[n], numbers[n], n));
        }
        sql(
                "delete from activity_day where identity_id = (select id from commit_identity where email = 'seed@x.example')");
        assertEquals("2.0 - 2475 8 0", whole("contributor-absence-factor"));
    }

    @Test
    void oneWhoDidHalfIsEnoughForTheFactors() {
        told.commit(LUTE, "ada@lute.example", "2024-01-05T00:00");
        told.commit(LUTE, "ada@lute.example", "2024-01-06T00:00");
        told.commit(LUTE, "bo@harp.example", "2024-01-05T00:00");
        told.commit(LUTE, "cy@nowhere.example", "2024-02-05T00:00");
        company.claim("lute.example");
        assertEquals("1.0 - 4 3 0", whole("contributor-absence-factor"));
        assertEquals("1.0 - 2 2 1", whole("elephant-factor"));
        affiliate("bo", "Harp Ltd");
        affiliate("cy", "Viol GmbH");
        assertEquals("1.0 - 4 0 3", whole("elephant-factor"));
        told.commit(LUTE, "bo@harp.example", "2024-01-07T00:00");
        told.commit(LUTE, "cy@nowhere.example", "2024-02-06T00:00");
        // Two each of six: two organisations reach half.
        assertEquals("2.0 - 6 0 3", whole("elephant-factor"));
        assertEquals(Map.of("2024-01", "1.0 - 4 0 2", "2024-02", "1.0 - 2 0 1"), months("elephant-factor"));
        assertEquals(
                "1.0 - 2 1 0",
                text(metrics.of(lute().with(lute().filter().withWho(Who.COMPANY)))
                        .whole(metric("contributor-absence-factor"))));
        assertEquals(
                "1.0 - 4 2 0",
                text(metrics.of(lute().with(lute().filter().withWho(Who.COMMUNITY)))
                        .whole(metric("contributor-absence-factor"))));
    }

    @Test
    void peopleComeReturnAndDrift() {
        told.commit(LUTE, "old@x.example", "2023-02-05T00:00");
        told.commit(LUTE, "old@x.example", "2024-03-05T00:00");
        told.commit(LUTE, "new@x.example", "2024-03-05T00:00");
        told.commit(LUTE, "new@x.example", "2024-04-05T00:00");
        told.commit(LUTE, "gone@x.example", "2023-12-31T23:59");
        told.commit(LUTE, "lost@x.example", "2022-01-01T00:00");
        assertEquals("1.0 - 2 0 0", whole("new-contributors"));
        assertEquals("1.0 - 2 0 0", whole("returning-contributors"));
        assertEquals(Map.of("2024-03", "1.0 - 2 0 0", "2024-04", "1.0 - 1 0 0"), months("returning-contributors"));
        // At the end of June: old since March (4 to 6 are quiet), gone since December; new worked in April.
        assertEquals("2.0 - 3 0 0", whole("drifting-contributors"));
        var drifting = months("drifting-contributors");
        assertEquals("1.0 - 2 0 0", drifting.get("2024-01"), "old, whose last was eleven months ago; gone not yet");
        assertEquals("1.0 - 3 0 0", drifting.get("2024-03"), "gone, since its December; old came back");
        assertEquals("1.0 - 3 0 0", drifting.get("2024-05"));
    }

    @Test
    void newcomersAreThoseWhoseFirstEverItIs() {
        told.pull(LUTE, 1, "ada", "2023-01-01T00:00", "2023-01-02T00:00", true);
        told.pull(LUTE, 2, "ada", "2024-01-01T00:00", null, false);
        told.pull(LUTE, 3, "bo", "2024-01-01T00:00", "2024-01-02T00:00", true);
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 3, "ada", "2024-01-01T03:00");
        told.pull(LUTE, 4, "cy", "2024-02-01T00:00", "2024-01-02T00:00", false);
        told.pull(LUTE, 5, "di", "2024-02-01T00:00", null, false);
        told.pull(LUTE, 6, null, "2024-02-01T00:00", null, false);
        assertEquals("0.3333333333333333 - 3 1 1", whole("first-change-requests-accepted"));
        assertEquals("3.0 3.0 1 1 1", whole("first-change-request-response"));
    }

    @Test
    void issueAgeIsThatOfTheEndOfEachMonth() {
        told.issue(LUTE, 1, "ada", "2024-01-01T00:00", null);
        told.issue(LUTE, 2, "ada", "2024-01-22T00:00", "2024-02-10T00:00");
        // End of January: 31 and 10 days; of February: 60; of June: 182.
        assertEquals("182.0 182.0 1 0 0", whole("issue-age"));
        assertEquals("20.5 28.9 2 0 0", months("issue-age").get("2024-01"));
        assertEquals("60.0 60.0 1 0 0", months("issue-age").get("2024-02"));
    }

    @Test
    void releasesAndStarsByMonth() {
        sql(
                "insert into release (repository_id, tag, published_at, as_of, prerelease) values (%1$d, 'v1', '2024-01-10', now(), false), (%1$d, 'v2', '2024-01-20', now(), false), (%1$d, 'v3', '2024-03-20', now(), false), (%1$d, 'rc', '2024-03-21', now(), true)"
                        .formatted(LUTE));
        assertEquals(
                "0.5 35.0 3 0 0", whole("release-frequency"), "three in six months; ten and sixty days in between");
        assertEquals("2.0 10.0 2 0 0", months("release-frequency").get("2024-01"));
        sql(
                "insert into repository_star_day (repository_id, day, as_of, stars, forks, open_issues) values (%1$d, '2024-01-31', now(), 3, 0, 0), (%1$d, '2024-03-01', now(), 5, 0, 0)"
                        .formatted(LUTE));
        assertEquals("3.0 - 1 0 0", months("stars").get("2024-02"));
        assertEquals("5.0 - 1 0 0", whole("stars"));
    }

    @Test
    void scopesAddUpAndHideWhatIsHidden() {
        told.repository(HARP, "Winds", "harp");
        told.pull(LUTE, 1, "ada", "2024-01-01T00:00", null, false);
        told.pull(HARP, 1, "ada", "2024-01-01T00:00", null, false);
        told.comment(HARP, Kind.PULL_REQUEST_COMMENT, 1, "bo", "2024-01-01T05:00");
        var key = "time-to-first-response-change-requests";
        assertEquals("- - 0 1 0", whole(key), "comments of another repository under the same number are no answers");
        assertEquals(
                "5.0 5.0 1 1 0",
                text(metrics.of(Scope.all().during(JANUARY, JUNE)).whole(metric(key))));
        assertEquals(
                "5.0 5.0 1 0 0",
                text(metrics.of(Scope.owner("WINDS").during(JANUARY, JUNE)).whole(metric(key))));
        assertEquals(
                "5.0 5.0 1 0 0",
                text(metrics.of(Scope.repository(HARP, "Winds/harp").during(JANUARY, JUNE))
                        .whole(metric(key))));
        told.repository(HARP, "Winds", "harp", false, Visibility.PRIVATE, "2025-01-01T00:00");
        assertEquals(
                "- - 0 1 0", text(metrics.of(Scope.all().during(JANUARY, JUNE)).whole(metric(key))));
        assertEquals(
                "- - 0 0 0",
                text(metrics.of(Scope.owner("winds").during(JANUARY, JUNE)).whole(metric(key))));
    }

    @Test
    void whoeverAskedNotToBeShownStillCounts() {
        told.pull(LUTE, 1, "ada", "2024-01-01T00:00", null, false);
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 1, "bo", "2024-01-01T05:00");
        var before = metrics.of(lute()).all().stream().map(MetricsTest::text).toList();
        sql("update person set hidden_at = now()");
        assertEquals(
                before, metrics.of(lute()).all().stream().map(MetricsTest::text).toList());
    }

    /** A project's health reads the answers to its own, however many others there are. */
    @Test
    void noOtherRepositorysContributionsAreRead() {
        told.pull(LUTE, 1, "ada", "2024-01-01T00:00", null, false);
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 1, "bo", "2024-01-01T05:00");
        fill(1, 20);
        long few = buffers();
        fill(21, 200);
        long many = buffers();
        assertEquals(200 * 300L + 2, ledger.count("contribution"));
        assertTrue(
                many <= few + few / 4 + 20, "%d blocks with 6,000 contributions, %d with 60,000".formatted(few, many));
        var plan = String.join("\n", plan("explain"));
        assertFalse(plan.contains("Seq Scan on contribution"), plan);
        assertFalse(plan.contains("Seq Scan on activity_day"), plan);
        assertTrue(plan.contains("contribution_response_idx"), plan);
    }

    /** Repositories with 300 comments each, on twenty issues. */
    private void fill(int from, int to) {
        sql("""
                insert into repository (id, project_id, owner, name, visibility, as_of, rank, digest)
                select n, null, 'many', 'r' || n, 'PUBLIC', now(), 0, '' from generate_series(%d, %d) n""".formatted(from, to));
        sql("""
                insert into contribution (repository_id, kind, source_key, account_id, occurred_at, subject)
                select r, 'ISSUE_COMMENT', n::text, (select min(id) from account), timestamptz '2024-01-01 00:00Z' + n * interval '1 hour', n %% 20
                from generate_series(%d, %d) r, generate_series(1, 300) n""".formatted(from, to));
        sql("analyze");
    }

    private long buffers() {
        plan("explain (analyze, buffers, format text)");
        return plan("explain (analyze, buffers, format text)").stream()
                .filter(line -> line.stripLeading().startsWith("Buffers: shared hit="))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*shared hit=(\\d+).*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> plan(String explain) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = session.createNativeQuery(explain + " " + Metrics.sql(lute(), Metric.ALL), String.class);
            return metrics.bind(lute(), query).list();
        });
    }

    private Scope lute() {
        long project = ledger.counts("select 'p', project_id from repository where id = " + LUTE)
                .get("p");
        return Scope.project(project, "lute").during(JANUARY, JUNE);
    }

    private String whole(String key) {
        return text(metrics.of(lute()).whole(metric(key)));
    }

    private Map<String, String> months(String key) {
        return metrics.of(lute()).months(metric(key)).stream()
                .collect(Collectors.toMap(
                        reading -> reading.month().toString(), MetricsTest::text, (a, b) -> a, TreeMap::new));
    }

    /** value spread n apart aside */
    static String text(Reading reading) {
        return "%s %s %d %d %d"
                .formatted(
                        number(reading.value()),
                        number(reading.spread()),
                        reading.n(),
                        reading.apart(),
                        reading.aside());
    }

    private static String number(Double value) {
        if (value == null) {
            return "-";
        }
        double rounded = Math.round(value * 1e9) / 1e9;
        return Math.abs(value - rounded) < 1e-12 && rounded != value
                ? String.valueOf(rounded)
                : String.format(Locale.ROOT, "%s", value);
    }

    static Metric metric(String key) {
        return Metric.ALL.stream()
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void affiliate(String name, String organisation) {
        QuarkusTransaction.requiringNew().run(() -> {
            var employer = new Organisation(organisation);
            employer.persist();
            long person = ledger.counts("select 'p', person_id from commit_identity where name = '" + name + "'")
                    .get("p");
            decisions.make(
                    new Affiliate(null, 0, person, employer.id, LocalDate.of(2020, 1, 1), null, Source.MANUAL), "erik");
        });
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }
}
