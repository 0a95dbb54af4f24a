package dev.stoa.contribution.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.people.BotRule;
import dev.stoa.people.DomainRule;
import dev.stoa.people.OurOrganisation;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.pipeline.Span;
import dev.stoa.project.Project;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Tallies;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums are exact at every moment: marked, half made, made, and after each change of a rule at once. */
@QuarkusTest
class TalliesTest {

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
    StarStep stars;

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
    ContributionQueries contributions;

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
        changes(
                "a domain is taken from us",
                () -> DomainRule.of("example.org").orElseThrow().remove());
        changes("and given back", () -> company.claim("example.org"));
        changes("a rule makes bots", () -> new BotRule("grace").add());
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
        assertEquals(0, persons.again(Span.ALL));
        assertEquals(0, totals.again(Span.ALL));
        assertEquals(made, sums());
        sql("update tally_month set credits = credits + 5");
        sql("update tally_person set credits = credits + 5");
        sql("delete from tally_total where month < '2024-02-01'");
        var february = new Span(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-03-01"));
        assertEquals(6, months.again(february), "five kinds in Kiln, and a commit in Vault");
        assertFalse(made.equals(sums()));
        months.again(Span.ALL);
        persons.again(Span.ALL);
        totals.again(Span.ALL);
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

    @Test
    void driftTellsWhoComesReturnsAndStaysAway() {
        drift.again(Span.ALL);
        // Grace came to Loom in June 2023 and to Kiln in January 2024, Ada to Kiln in January; Vault is private.
        assertEquals(
                Map.of(
                        "2023-06-01 1 0 0", 1L,
                        "2023-12-01 0 0 1", 1L,
                        "2024-01-01 1 1 0", 1L,
                        "2024-02-01 0 1 0", 1L,
                        "2024-03-01 0 1 0", 1L),
                ledger.counts("select concat_ws(' ', month, newcomers, returned, drifting), 1 from contributor_drift"
                        + " where project_id is null"));
        assertEquals(0, drift.again(Span.ALL), "once more changes nothing");
    }

    @Test
    void starsAreCountedByMonth() {
        sql("insert into star values (1001, 77, '2024-03-31T23:30Z', now()), (1002, 77, null, now())");
        sql(
                "insert into repository_star_day values (1001, '2024-03-02', now(), 60, 1, 1), (1001, '2024-03-30', now(), 61, 1, 1)");
        stars.again(Span.ALL);
        assertEquals(
                61,
                ledger.counts("select 'n', counted from star_month where repository_id = 1001 and month = '2024-03-01'")
                        .get("n"));
        assertEquals(Map.of("1001", 1L), ledger.counts("select repository_id, given from star_month where given > 0"));
        sql("update star set starred_at = null");
        stars.again(Span.ALL);
        assertEquals(Map.of(), ledger.counts("select repository_id, given from star_month where given > 0"));
    }

    /** Whatever the planner knows of the sizes: when all is made, no page's statement reads the ledger or its days whole. */
    @Test
    void pagesReadNeitherLedgerNorDaysWhenAllIsMade() throws SQLException {
        sql("""
                insert into contribution (repository_id, kind, source_key, account_id, occurred_at)
                select 1001 + n % 2, 'ISSUE_COMMENT', 'x' || n, 77, timestamptz '2015-01-01Z' + n * interval '5 hours'
                from generate_series(1, 20000) n""");
        pipeline.round();
        sql("analyze");
        var plans = new TreeMap<String, String>();
        for (var statement :
                Statements.of(() -> List.of("/", "/projects", "/projects/kiln").forEach(Pages::get))) {
            // A project's health reads the project's own days, by index; MetricsTest watches over that.
            if (!statement.contains("first_request")) {
                plans.put(statement, plan(statement));
            }
        }
        assertTrue(plans.values().stream().anyMatch(plan -> plan.contains("tally_month")), "months are asked for");
        assertTrue(plans.values().stream().anyMatch(plan -> plan.contains("tally_total")), "and totals");
        plans.forEach((statement, plan) -> {
            assertFalse(plan.contains("Seq Scan on contribution"), statement);
            for (var line : plan.lines()
                    .filter(found -> found.contains("on activity_day"))
                    .toList()) {
                assertTrue(line.contains("never executed") || line.contains("rows=0"), statement + "\n" + plan);
            }
        });
    }

    /** With any value for what it asks: of the plan counts only what it reads. */
    private String plan(String statement) throws SQLException {
        var sql = statement.replace("?", "null");
        if (statement.contains("project_id = any(") || statement.contains("project_id=any(")) {
            sql = statement.replace("?", "array(select id from project)");
        } else if (statement.contains("project_id = ?")) {
            sql = statement
                    .replace("project_id = ?", "project_id = (select min(id) from project)")
                    .replace("?", "5");
        }
        try {
            return explained(sql);
        } catch (SQLException ofAnotherType) {
            return explained(statement.replace("?", "null"));
        }
    }

    private String explained(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statements = connection.createStatement();
                var rows = statements.executeQuery("explain (analyze, timing off) " + sql)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
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
