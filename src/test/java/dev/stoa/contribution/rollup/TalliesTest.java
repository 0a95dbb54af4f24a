package dev.stoa.contribution.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.people.OurOrganisation;
import dev.stoa.people.decision.AddBotRule;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.Removal;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.pipeline.Span;
import dev.stoa.project.Project;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Reads;
import dev.stoa.support.Tallies;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums are exact at every moment: marked, half made, made, and after each change of a rule at once. */
@QuarkusTest
class TalliesTest {

    @Inject
    DataVersion version;

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Pipeline pipeline;

    @Inject
    MonthStep months;

    @Inject
    PersonStep persons;

    @Inject
    TotalStep totals;

    @Inject
    DayStep dayStep;

    @Inject
    DriftStep drift;

    @Inject
    Tallies tallies;

    @Inject
    Ledger ledger;

    @Inject
    GitHubEvents events;

    @Inject
    OurOrganisation company;

    @Inject
    Reads reads;

    @Inject
    Decisions decisions;

    @Inject
    EntityManager database;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
    }

    @Test
    void exactBeforeBetweenAndAfterTheSteps() {
        assertTrue(tallies.marks() > 0);
        tallies.assertExactAndFilled("marked");
        months.run();
        tallies.assertExactAndFilled("months are made");
        drift.run();
        tallies.assertExactAndFilled("who was there is made");
        persons.run();
        tallies.assertExactAndFilled("persons are made");
        totals.run();
        assertEquals(0, tallies.marks());
        tallies.assertExactAndFilled("all made");
        assertEquals(
                4,
                ledger.counts("select 'n', sum(contributions) from tally_total where kind = 'COMMIT' and not bot")
                        .get("n"));
    }

    @Test
    void aChangedRuleShowsAtOnce() {
        pipeline.round();
        long rule = ledger.counts("select domain, id from domain_rule").get("example.org");
        changes(
                "a domain is taken from us",
                () -> decisions.make(new Removal(Removal.What.DOMAIN_RULE, rule, 0), "erik"));
        changes("and given back", () -> company.claim("example.org"));
        changes("a rule makes bots", () -> decisions.make(new AddBotRule("grace"), "erik"));
        changes("staff say otherwise", () -> sql("update person set bot = false"));
        changes(
                "an address turns out to be an account's",
                () -> sql("update commit_identity set account_id = 77 where email = 'ada@example.org'"));
        changes(
                "an account is merged into another person",
                () -> sql("update account set person_id = (select min(id) from person) where id = 77"));
        changes("our company is another", () -> sql("update organisation set ours = false"));
        changes("and is the old one", () -> sql("update organisation set ours = true"));
        changes("an affiliation of some days", () -> {
            sql("delete from affiliation_span");
            sql("insert into affiliation_span select person.id, '2020-01-01', '2024-02-02', o.id, 'MANUAL'"
                    + " from person cross join (select min(id) as id from organisation) o");
        });
        changes("it ends earlier", () -> sql("update affiliation_span set to_day = '2024-01-11'"));
        changes("a project is hidden", () -> Project.bySlug("loom").orElseThrow().visible = false);
        changes("and shown", () -> Project.bySlug("loom").orElseThrow().visible = true);
        changes("a repository is another's", () -> sql("update repository set standing = 'UPSTREAM' where id = 1002"));
        changes(
                "a repository moves to another project",
                () -> sql(
                        "update repository set standing = 'OWN', project_id = (select min(id) from project) where id = 1002"));
        changes("a repository turns private", workshop::privatiseKiln);
    }

    /** Exact before anything is made anew, then made in each order that the rounds may have, then exact again. */
    private void changes(String what, Runnable change) {
        var before =
                ledger.counts("select concat_ws(' ', repository_id, person_id, day, kind, organisation_id, ours, bot),"
                        + " credits from public_activity");
        QuarkusTransaction.requiringNew().run(change);
        assertFalse(
                before.equals(ledger.counts(
                                "select concat_ws(' ', repository_id, person_id, day, kind, organisation_id, ours, bot),"
                                        + " credits from public_activity"))
                        && !what.startsWith("staff"),
                what + " changed nothing");
        tallies.assertExact(what);
        totals.run();
        tallies.assertExact(what + ", totals");
        months.run();
        tallies.assertExact(what + ", months");
        pipeline.round();
        tallies.assertExact(what + ", made");
        assertEquals(0, tallies.marks(), what);
    }

    @Test
    void makingThemOnceMoreChangesNothing() {
        pipeline.round();
        var made = sums();
        assertEquals(0, months.again(Span.ALL));
        assertEquals(0, totals.again(Span.ALL));
        assertEquals(0, drift.again(Span.ALL));
        assertEquals(0, persons.again(Span.ALL));
        assertEquals(made, sums());
        sql("update tally_month set credits = credits + 5");
        sql("update tally_person set credits = credits + 5");
        sql("update tally_presence set work = work + 5 where month = '2024-03-01'");
        sql(
                "insert into tally_presence select repository_id, month, null, null, true, 1, 1, 1, month, month from tally_presence limit 1");
        sql("delete from tally_total where month < '2024-02-01'");
        var february = new Span(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-03-01"));
        assertEquals(6, months.again(february), "five kinds in Kiln, and a commit in Vault");
        assertFalse(made.equals(sums()));
        months.again(Span.ALL);
        totals.again(Span.ALL);
        drift.again(Span.ALL);
        persons.again(Span.ALL);
        assertEquals(made, sums());
    }

    /** A step counts what it sees; what another transaction changes meanwhile keeps its mark, although the month is the same. */
    @Test
    void nothingIsLostThatIsWrittenWhileAStepRuns() throws SQLException {
        pipeline.round();
        try (Connection writer = dataSource.getConnection()) {
            writer.setAutoCommit(false);
            try (var statement = writer.createStatement()) {
                statement.execute("""
                        insert into contribution (repository_id, kind, source_key, account_id, occurred_at)
                        values (1001, 'ISSUE_COMMENT', '9001', 77, '2024-03-05Z')""");
                events.apply(List.of(Workshop.commit(Workshop.KILN, "e7", "2024-03-07T10:00:00Z", Workshop.ADA)));
                assertTrue(tallies.marks() > 0);
                pipeline.round();
                assertEquals(0, tallies.marks());
                tallies.assertExactAndFilled("the other one is not committed");
                writer.commit();
            }
        }
        assertTrue(tallies.marks() > 0);
        tallies.assertExactAndFilled("committed");
        pipeline.round();
        tallies.assertExactAndFilled("made");
        assertEquals(
                1,
                ledger.counts("select 'n', sum(credits) from tally_month where kind = 'ISSUE_COMMENT'")
                        .get("n"));
    }

    /** Two writers of one month never wait for each other's mark. */
    @Test
    void marksDoNotMakeWritersWait() throws SQLException {
        try (Connection one = dataSource.getConnection();
                Connection other = dataSource.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            for (var connection : List.of(one, other)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("set local lock_timeout = '2s'");
                    statement.execute("""
                            insert into contribution (repository_id, kind, source_key, account_id, occurred_at)
                            values (1001, 'ISSUE_COMMENT', '%1$d', %2$s, '2024-03-05Z')""".formatted(connection.hashCode(), connection == one ? "77" : "null"));
                }
            }
            one.commit();
            other.commit();
        }
        pipeline.round();
        tallies.assertExactAndFilled("both");
    }

    @Test
    void daysThatAreWrongAreFoundAndMended() {
        pipeline.round();
        sql("update activity_day set contributions = contributions + 3 where kind = 'COMMIT' and repository_id = 1001");
        sql("delete from activity_day where kind = 'ISSUE_OPENED'");
        assertTrue(dayStep.again(Span.ALL) >= 4);
        assertEquals(ledger.countedDays(), ledger.keptDays());
        pipeline.round();
        tallies.assertExactAndFilled("mended");
        assertEquals(0, dayStep.again(Span.ALL));
    }

    /**
     * When all is made no page reads days. Of the ledger read those that tell of health, and they only the answers to what
     * they tell of: here one to an issue of last month, two to a pull request of 2024, of which three figures ask.
     */
    @Test
    @TestSecurity(user = "tess", roles = "viewer")
    void pagesReadNoDaysAndOfTheLedgerOnlyAnswersWhenAllIsMade() {
        sql("""
                insert into contribution (repository_id, kind, source_key, account_id, occurred_at, subject)
                select 1001 + n % 2, 'ISSUE_COMMENT', 'x' || n, 77, timestamptz '2015-01-01Z' + n * interval '5 hours', 100 + n / 4
                from generate_series(1, 20000) n""");
        sql("""
                insert into contribution (repository_id, kind, source_key, occurred_at, subject) values
                (1001, 'REVIEW', 'r1', '2024-02-01T12:00Z', 7), (1001, 'PULL_REQUEST_COMMENT', 'r2', '2024-02-01T13:00Z', 7),
                (1001, 'ISSUE_COMMENT', 'r3', now() - interval '29 days', 8)""");
        sql("update issue set created_at = now() - interval '30 days'");
        pipeline.round();
        sql("analyze");
        assertReads("", "/people", "/admin/people", "/admin/organisations", "/contributions?project=kiln");
        assertReads("contribution 1", "/", "/projects", "/projects/kiln", "/admin/metrics");
        assertReads(
                "contribution 4",
                "/admin/metrics?from=2024-01&to=2024-12",
                "/admin/metrics?of=example/kiln&to=2024-12");
        assertReads("contribution 5", "/projects/kiln?period=all", "/admin/metrics?of=project:kiln&from=2024-01");
        // While it plans, PostgreSQL looks up the last day that an index has.
        assertReads("activity_day 1", "/contributions");
    }

    /** With days to count it reads days: the pages above could not tell otherwise. */
    @Test
    void whatIsMarkedIsReadFromItsDays() {
        pipeline.round();
        sql("insert into tally_presence_mark (repository_id, month)"
                + " select distinct repository_id, month from tally_month where repository_id = 1001");
        assertTrue(reads.of(() -> Pages.get("/projects/kiln"), "activity_day").get("activity_day") >= 8);
    }

    private void assertReads(String rows, String... pages) {
        for (var page : pages) {
            // What the page before asked for is known.
            version.hidden();
            assertEquals(
                    rows,
                    reads.of(() -> Pages.get(page), "contribution", "activity_day").entrySet().stream()
                            .map(read -> read.getKey() + " " + read.getValue())
                            .collect(Collectors.joining(", ")),
                    page);
        }
    }

    private Map<String, Long> sums() {
        var sums =
                ledger.counts("select concat_ws(' ', repository_id, month, kind, organisation_id, bot, contributions),"
                        + " credits from tally_month");
        sums.putAll(ledger.counts(
                "select concat_ws(' ', 'p', repository_id, person_id, organisation_id, bot, contributions,"
                        + " first_day, last_day), credits from tally_person"));
        sums.putAll(
                ledger.counts(
                        "select concat_ws(' ', 't', month, kind, organisation_id, bot, contributions), credits from tally_total"));
        sums.putAll(ledger.counts(
                "select concat_ws(' ', 'd', repository_id, month, person_id, organisation_id, bot, work, contributions, first_day, last_day), credits"
                        + " from tally_presence"));
        return sums;
    }

    private void sql(String statement) {
        Runnable update = () -> database.createNativeQuery(statement).executeUpdate();
        if (QuarkusTransaction.isActive()) {
            update.run();
        } else {
            QuarkusTransaction.requiringNew().run(update);
        }
    }
}
