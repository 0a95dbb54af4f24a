package dev.stoa.portal;

import static dev.stoa.support.Conversations.LUTE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.contribution.Visibility;
import dev.stoa.contribution.health.Funnel;
import dev.stoa.contribution.health.Funnel.Step;
import dev.stoa.contribution.health.Funnels;
import dev.stoa.people.OurOrganisation;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Conversations;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small community whose steps were counted by hand. */
@QuarkusTest
class FunnelTest {

    private static final long HARP = 9_000_000_002L;

    @Inject
    World world;

    @Inject
    Conversations told;

    @Inject
    Funnels funnels;

    @Inject
    OurOrganisation company;

    @Inject
    Pipeline pipeline;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    @Inject
    Clock clock;

    /**
     * Ann, bo and cy only talk; di's pull request waits; eve's was merged and she never came back, fay only in the same month; gus
     * came back with a commit, hal with a comment; ida reviews others. Kit is known from commits alone.
     */
    @BeforeEach
    void people() {
        world.reset();
        company.claim("example.org");
        told.repository(LUTE, "strings", "lute");
        told.repository(HARP, "strings", "harp");
        told.issue(LUTE, 1, "ann", "2024-01-01T00:00", null);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "bo", "2024-01-02T00:00");
        told.review(LUTE, 10, "cy", "2024-01-02T00:00");
        told.pull(LUTE, 10, "di", "2024-01-01T00:00", null, false);
        told.pull(LUTE, 11, "eve", "2024-01-01T00:00", "2024-02-01T00:00", true);
        told.pull(LUTE, 12, "fay", "2024-01-01T00:00", "2024-02-02T00:00", true);
        told.comment(LUTE, Kind.PULL_REQUEST_COMMENT, 12, "fay", "2024-02-29T23:59");
        told.pull(LUTE, 13, "gus", "2024-01-01T00:00", "2024-02-03T00:00", true);
        told.pull(LUTE, 14, "hal", "2024-01-01T00:00", "2024-02-04T00:00", true);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "hal", "2024-03-01T00:00");
        told.pull(HARP, 1, "ida", "2024-01-01T00:00", "2024-02-05T00:00", true);
        told.pull(LUTE, 15, "ci[bot]", "2024-01-01T00:00", "2024-02-05T00:00", true);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, null, "2024-01-02T00:00");
        told.commit(LUTE, "kit@x.example", "2024-01-01T00:00");
        told.commit(LUTE, "gus@x.example", "2024-03-01T00:00");
        same("gus@x.example", "gus");
        told.review(LUTE, 10, "ida", ago(20));
        // An answer to a review of one's own pull request is a review to GitHub.
        told.review(LUTE, 14, "hal", ago(20));
        version.hidden();
    }

    @Test
    void eachStepHasThoseWhoTookItAndAllBefore() {
        assertEquals("9 6 5 3 1, 1 by commits", said(all(), null));
        pipeline.round();
        assertEquals("9 6 5 3 1, 1 by commits", said(all(), null), "whether sums were made or not");
        assertEquals("9 5 4 2 0, 1 by commits", said(lute(), null), "ida has no pull request here");
        assertEquals(
                "1 1 1 0 0, 0 by commits",
                said(funnels.of(Scope.repository(HARP, "strings/harp"), false), null),
                "and her reviews are not there");
    }

    @Test
    void bothSidesAddUpToAllAndEachPersonStandsOnOne() {
        ours("gus", "2024-02-15");
        assertEquals("9 6 5 3 1, 1 by commits", said(all(), Who.COMMUNITY), "gus joined after he came");
        ours("gus", "2023-12-31");
        assertEquals("1 1 1 1 0, 0 by commits", said(all(), Who.COMPANY));
        assertEquals("8 5 4 2 1, 1 by commits", said(all(), Who.COMMUNITY));
        for (var step : Step.values()) {
            assertEquals(
                    all().people(step, null),
                    all().people(step, Who.COMPANY) + all().people(step, Who.COMMUNITY),
                    step.name());
        }
    }

    @Test
    void whoIsHiddenIsCountedAndWhatIsPrivateIsNot() {
        ledger.change(
                "update person set hidden_at = now() where id = (select person_id from account where login = 'ida')");
        version.hidden();
        assertEquals("9 6 5 3 1, 1 by commits", said(all(), null));
        assertFalse(Pages.get("/contributions/funnel").text().contains("ida"));
        told.repository(LUTE, "strings", "lute", false, Visibility.PRIVATE, "2025-01-01T00:00");
        assertEquals("1 1 1 0 0, 0 by commits", said(all(), null));
        given().get("/contributions/funnel.json?project=lute").then().statusCode(404);
    }

    @Test
    void ofTheLastYearAreThoseWhoCameInIt() {
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "ann", ago(30));
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "leo", ago(30));
        assertEquals("1 0 0 0 0, 0 by commits", said(funnels.of(Scope.all(), true), null));
        assertEquals(
                "1",
                Pages.get("/contributions/funnel?period=year")
                        .select("tbody td")
                        .first()
                        .text());
    }

    @Test
    void isAPlotATableAFormulaAndTheRowsBehindIt() {
        var page = Pages.get("/contributions/funnel");
        assertEquals(
                "9 people took part in our projects. This is how far they got.",
                page.select(".lead").text());
        assertEquals(
                "took part 9 | opened a pull request 6 67 % 67 % | had one merged 5 83 % 56 % | came back in a later month 3 60 % 33 %"
                        + " | review others' work 1 too few 11 %",
                Pages.texts(page, "tbody tr"));
        assertEquals(
                "took part: 9, opened a pull request: 6, had one merged: 5, came back in a later month: 3, review others' work: 1",
                page.select("figure desc").text());
        assertEquals(
                "100.00% | 66.67% | 55.56% | 33.33% | 11.11%",
                page.select("figure rect.one").eachAttr("width").stream().collect(Collectors.joining(" | ")));
        assertTrue(page.text().contains("1 more is known from commits alone"));
        assertEquals(
                "https://chaoss.community/kb/metric-conversion-rate/",
                page.select(".prose p a").first().attr("href"));
        var behind = page.select("tbody a").eachAttr("href");
        assertEquals(3, behind.size());
        // Ghosts have a row of their own, without a name.
        assertEquals(
                "9 | 6 | 5",
                behind.stream().map(FunnelTest::named).map(Object::toString).collect(Collectors.joining(" | ")));
        assertEquals(
                "/contributions/funnel",
                Pages.get("/contributions").select("a[href*=funnel]").attr("href"));
        assertEquals(
                "/contributions/funnel?project=lute",
                Pages.get("/projects/lute").select("a[href*=funnel]").attr("href"));
    }

    @Test
    void switchesAndSaysWhatItDoesNotUnderstand() {
        var page = Pages.get("/contributions/funnel?project=lute&who=community");
        assertEquals(
                "/contributions/funnel?project=lute | /contributions/funnel?project=lute&who=community"
                        + " | /contributions/funnel?project=lute&who=company",
                String.join(" | ", page.select(".switch").first().select("a").eachAttr("href")));
        assertEquals("community", page.select("input[name=who]").val());
        assertEquals(0, page.select("tbody a").size(), "no list says who came as whom");
        var nobody = Pages.get("/contributions/funnel?who=company");
        assertEquals("Nobody came yet", nobody.select(".empty h3").text());
        var unknown = given().accept("text/html").get("/contributions/funnel?project=none");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.asString().contains("project-error"));
        assertEquals(
                422,
                given().accept("text/html")
                        .get("/contributions/funnel?period=decade")
                        .statusCode());
        world.reset();
        assertEquals(
                "Nobody came yet",
                Pages.get("/contributions/funnel").select(".empty h3").text());
    }

    @Test
    void isOpenData() {
        given().get("/contributions/funnel.json?org=strings&who=community")
                .then()
                .statusCode(200)
                .body("filters.who", equalTo("community"))
                .body("committed", equalTo(1))
                .body("rows.step", hasItem("took-part"))
                .body("rows[1].people", equalTo(6))
                .body("rows[2].rate", equalTo(5f / 6))
                .body("rows[4].rate", equalTo(null));
        assertTrue(
                given().get("/contributions/funnel.csv")
                        .asString()
                        .startsWith(
                                "step,people,rate,reached\r\ntook-part,9,,\r\nopened,6,0.6666666666666666,0.6666666666666666\r\n"));
        given().get("/contributions/funnel.json?account=ann").then().statusCode(422);
    }

    @Test
    void theNumberOfStatementsIsKnown() {
        assertEquals(2, Statements.of(() -> Pages.get("/contributions/funnel")).size());
        assertEquals(
                3,
                Statements.of(() -> Pages.get("/contributions/funnel?project=lute"))
                        .size());
    }

    /** How many people the tally at this address names. */
    private static long named(String href) {
        return given()
                .urlEncodingEnabled(false)
                .get(href.replace("?", ".json?"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("rows.account")
                .stream()
                .filter(account -> account != null)
                .count();
    }

    private Funnel all() {
        return funnels.of(Scope.all(), false);
    }

    private Funnel lute() {
        return funnels.of(Scope.repository(LUTE, "strings/lute"), false);
    }

    private static String said(Funnel funnel, Who who) {
        return Arrays.stream(Step.values())
                        .map(step -> Long.toString(funnel.people(step, who)))
                        .collect(Collectors.joining(" "))
                + ", " + funnel.committed(who) + " by commits";
    }

    private void same(String email, String login) {
        ledger.change(
                "update commit_identity set person_id = (select person_id from account where login = '%s') where email = '%s'"
                        .formatted(login, email));
    }

    private void ours(String login, String since) {
        ledger.change("""
                insert into affiliation_span (person_id, from_day, to_day, organisation_id, source)
                select a.person_id, '%s', 'infinity', o.id, 'MANUAL' from account a, organisation o
                where a.login = '%s' and o.ours
                on conflict do nothing""".formatted(since, login));
        version.hidden();
    }

    /** So many days ago, as {@link Conversations} wants it. */
    private String ago(int days) {
        return LocalDateTime.ofInstant(clock.instant().minus(days, ChronoUnit.DAYS), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
