package dev.stoa.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Pages;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PipelineTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @Inject
    World world;

    @Inject
    StepLock lock;

    @Inject
    Pipeline real;

    @Inject
    Workshop workshop;

    @Inject
    EntityManager database;

    private final Hands clock = new Hands();
    private final TestStep wash = new TestStep("wash", Set.of("wool"), Set.of("fleece"), Step.Pace.OFTEN);
    private final TestStep spin = new TestStep("spin", Set.of("fleece"), Set.of("yarn"), Step.Pace.OFTEN);
    private final TestStep grind = new TestStep("grind", Set.of("stone"), Set.of("colour"), Step.Pace.NIGHTLY);
    private Pipeline pipeline;

    @BeforeEach
    void empty() {
        world.reset();
        clock.now = NOON;
        pipeline = new Pipeline(List.of(spin, grind, wash), lock, clock);
    }

    @Test
    void aNightlyStepRunsOnceANight() {
        pipeline.round();
        pipeline.round();
        assertEquals(1, grind.ran.size());
        clock.now = Instant.parse("2026-03-05T01:59:00Z");
        pipeline.round();
        assertEquals(1, grind.ran.size());
        clock.now = Instant.parse("2026-03-05T02:01:00Z");
        pipeline.round();
        assertEquals(2, grind.ran.size());
        assertEquals(7, run("grind").rows);
    }

    @Test
    void aFailedStepStopsWhatDependsOnItAndNothingElseAndIsTriedLaterAndLater() {
        wash.work = span -> {
            throw new IllegalStateException("The wool is wet", new RuntimeException("Rain\nand more"));
        };
        pipeline.round();
        assertEquals(1, wash.ran.size());
        assertEquals(0, spin.ran.size());
        assertEquals(1, grind.ran.size());
        assertEquals("FAILED Rain 1", run("wash").state + " " + run("wash").failure + " " + run("wash").attempts);
        pipeline.round();
        assertEquals(1, wash.ran.size(), "not at once");
        clock.now = NOON.plusSeconds(31);
        pipeline.round();
        assertEquals(2, wash.ran.size());
        clock.now = NOON.plusSeconds(31 + 59);
        pipeline.round();
        assertEquals(2, wash.ran.size(), "the second pause is longer");
        wash.work = span -> 3;
        clock.now = NOON.plusSeconds(31 + 61);
        pipeline.round();
        assertEquals(1, spin.ran.size());
        assertEquals("DONE null 0", run("wash").state + " " + run("wash").failure + " " + run("wash").attempts);
    }

    @Test
    void whatIsAskedForRunsWithItsDependentsForTheDaysAskedFor() {
        pipeline.round();
        var january = new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
        pipeline.again("wash", january, "ada");
        assertEquals("ada", run("spin").askedBy);
        pipeline.round();
        assertEquals(List.of(Span.ALL, january), wash.ran.subList(0, 2));
        assertEquals(january, spin.ran.get(1));
        assertEquals(1, grind.ran.size());
        assertEquals(null, run("spin").askedAt);
    }

    @Test
    void whatIsAskedForWhileItRunsIsRunOnceMore() {
        pipeline.round();
        var first = new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
        var second = new Span(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-07-01"));
        pipeline.again("spin", first, "ada");
        spin.work = span -> {
            if (spin.ran.size() == 2) {
                clock.now = clock.now.plusSeconds(1);
                pipeline.again("spin", second, "bea");
            }
            return 1;
        };
        pipeline.round();
        assertEquals("bea", run("spin").askedBy);
        pipeline.round();
        assertEquals(new Span(second.from(), first.to()), spin.ran.getLast(), "both spans");
    }

    @Test
    void twoReplicasNeverRunAStepAtOnce() throws Exception {
        var other = new TestStep("wash", Set.of("wool"), Set.of("fleece"), Step.Pace.OFTEN);
        var replica = new Pipeline(List.of(other), lock, clock);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        wash.work = span -> {
            begun.countDown();
            try {
                end.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 1;
        };
        var first = Thread.ofVirtual().start(() -> pipeline.round(Step.Pace.OFTEN));
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        replica.round();
        assertEquals(0, other.ran.size());
        assertEquals("RUNNING", run("wash").state);
        end.countDown();
        first.join();
        replica.round();
        assertEquals(1, other.ran.size());
    }

    /** Killed between two portions, as a process is: what was done stays, the rest is made good, and the rows are the same. */
    @Test
    void whatIsCutOffIsMadeGoodByTheNextRun() {
        workshop.tell();
        sql(
                "create function stumble() returns trigger language plpgsql as $$ begin raise 'The plug was pulled'; end $$");
        sql("create trigger stumble before insert on tally_person for each row execute function stumble()");
        try {
            real.round(Step.Pace.OFTEN);
            assertEquals("DONE", run("months").state);
            assertEquals("FAILED", run("contributors").state);
            assertTrue(run("contributors").failure.contains("The plug was pulled"), run("contributors").failure);
            assertEquals("DONE", run("totals").state, "does not depend on it");
            assertEquals(0, count("tally_person"));
        } finally {
            sql("drop trigger stumble on tally_person");
            sql("drop function stumble");
        }
        sql("update pipeline_run set due_at = null");
        real.round(Step.Pace.OFTEN);
        assertEquals("DONE", run("contributors").state);
        assertEquals(5, count("tally_person"));
        assertEquals(0, count("tally_person_mark"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void staffSeeTheGraphAndHowEachStepStands() {
        workshop.tell();
        real.round();
        var page = Pages.get("/admin/pipeline");
        var steps = page.select("tbody th").eachText();
        assertTrue(steps.size() >= 7, steps.toString());
        assertEquals(steps.size(), page.select("svg.pipeline .pipeline-step").size());
        assertTrue(page.select("svg.pipeline .pipeline-way").size() >= 5);
        assertEquals("done", page.select("#step-months .badge").text());
        assertTrue(page.select("#step-months td").text().contains("activity_day"));
        assertTrue(page.select("#step-months td.number").last().text().matches("[1-9]\\d*"));
        assertTrue(page.select("form[action=/admin/pipeline/runs]").isEmpty(), "a viewer runs nothing");
        ask(Map.of("step", "months")).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void aFailedStepsErrorIsOnThePageAndItIsAskedForAgain() {
        workshop.tell();
        sql("insert into pipeline_run (step, state, started_at, finished_at, failure, attempts, due_at) values"
                + " ('months', 'FAILED', now(), now(), 'The disk is <full>', 2, now() + interval '1 hour')");
        real.round(Step.Pace.OFTEN);
        var page = Pages.get("/admin/pipeline");
        assertEquals("failed", page.select("#step-months .badge").text());
        assertTrue(page.select("#step-months").text().contains("The disk is <full> (2 attempts)"));
        assertEquals("held up", page.select("#step-totals .badge").text());
        assertTrue(page.select("#step-totals").text().contains("waits for months"));
        assertEquals(
                "months",
                Pages.get("/admin/pipeline?step=months")
                        .select("#step option[selected]")
                        .attr("value"));
        var answer = ask(Map.of("step", "months", "from", "2024-01-01", "to", "2024-03-01"));
        answer.then().statusCode(303);
        assertTrue(Pages.get("/admin/pipeline")
                .select("#step-totals")
                .text()
                .contains("asked for by ada, 2024-01-01 to 2024-03-01"));
        real.round(Step.Pace.OFTEN);
        page = Pages.get("/admin/pipeline");
        assertEquals("done", page.select("#step-months .badge").text());
        assertEquals("done", page.select("#step-totals .badge").text());
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void whatCannotBeRunIsSaidBesideTheField() {
        for (var bad : List.of(
                Map.of("step", "nonsense"),
                Map.of("step", "months", "from", "31.1.2024"),
                Map.of("step", "months", "from", "2024-02-01", "to", "2024-02-01"),
                Map.of("step", "months", "to", "+999999999-01-01"))) {
            var answer = ask(bad);
            assertEquals(422, answer.statusCode());
            var page = Jsoup.parse(answer.asString());
            assertEquals(1, page.select(".field .error").size(), bad.toString());
            assertEquals(bad.getOrDefault("from", ""), page.select("#from").attr("value"));
        }
        assertEquals(0, count("pipeline_run"));
    }

    private static Response ask(Map<String, String> form) {
        return RestAssured.given().redirects().follow(false).formParams(form).post("/admin/pipeline/runs");
    }

    private StepRun run(String step) {
        return QuarkusTransaction.requiringNew().call(() -> StepRun.all().get(step));
    }

    private long count(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery("select count(*) from " + table, Long.class)
                        .getSingleResult());
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    private static final class Hands extends Clock {
        Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
