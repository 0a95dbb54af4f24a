package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Visibility;
import dev.stoa.support.Conversations;
import dev.stoa.support.Ledger;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Good first issues: which there are, in which order, and which there are not. */
@QuarkusTest
class InvitationsTest {

    private static final long SLOW = 11;
    private static final long QUICK = 12;
    private static final long SILENT = 13;
    private static final long OLD = 14;
    private static final long SECRET = 15;

    @Inject
    World world;

    @Inject
    Conversations told;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @BeforeEach
    void tell() {
        world.reset();
        told.repository(SLOW, "acme", "anvil");
        told.repository(QUICK, "acme", "bellows");
        told.repository(SILENT, "acme", "chisel");
        told.repository(OLD, "acme", "drawer", true, Visibility.PUBLIC, "2020-01-01T00:00");
        told.repository(SECRET, "acme", "canary-safe", false, Visibility.PRIVATE, "2020-01-01T00:00");
        ledger.change("update repository set language = 'Go' where id = " + QUICK);
        for (int number = 1; number <= 6; number++) {
            answered(SLOW, number, 48);
            answered(QUICK, number, 3);
        }
        told.issue(SLOW, 21, "nora", ago(24 * 9), null, "Say what the anvil weighs", "Good First Issue", "docs");
        told.issue(QUICK, 22, "nora", ago(24 * 20), null, "Blow less loudly", "help-wanted");
        told.issue(QUICK, 23, "nora", ago(24 * 10), null, "Blow in tune", "good first issue");
        told.issue(SILENT, 24, "nora", ago(24), null, "Sharpen by itself", "help wanted");
        told.issue(QUICK, 31, "nora", ago(24), ago(1), "Closed", "good first issue");
        told.issue(QUICK, 32, "nora", ago(24), null, "Not marked", "good idea");
        told.issue(QUICK, 33, "bump[bot]", ago(24), null, "By a bot", "good first issue");
        told.issue(OLD, 34, "nora", ago(24), null, "Archived", "good first issue");
        told.issue(SECRET, 35, "nora", ago(24), null, "canary issue", "good first issue");
    }

    private void answered(long repository, int number, int hours) {
        told.issue(repository, number, "nora", ago(1000), ago(1), "Issue " + number);
        told.comment(repository, Kind.ISSUE_COMMENT, number, "olga", ago(1000 - hours));
    }

    private String ago(int hours) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @Test
    void whoAnswersSoonestStandsFirstAndWhoIsUnknownLast() {
        var page = page("/good-first-issues");
        assertEquals(
                List.of("Blow in tune", "Blow less loudly", "Say what the anvil weighs", "Sharpen by itself"),
                page.select(".rows .what > a").eachText());
        assertEquals(
                List.of("answers in 3 h", "answers in 3 h", "answers in 2 d", "too few answers to tell"),
                page.select(".rows li > :last-child").eachText());
        var first = page.selectFirst(".rows .what > a");
        assertTrue(first.attr("href").endsWith("/acme/bellows/issues/23"), first.attr("href"));
        assertEquals(
                List.of("Sharpen by itself", "Say what the anvil weighs", "Blow in tune", "Blow less loudly"),
                page("/good-first-issues?sort=newest").select(".rows .what > a").eachText());
    }

    @Test
    void narrowsByProjectLanguageLabelAndWords() {
        var page = page("/good-first-issues");
        assertEquals(
                List.of("Go 2", "Java 2"),
                page.select("[aria-label=Languages] a").eachText());
        assertEquals(
                List.of("bellows 2", "anvil 1", "chisel 1"),
                page.select("[aria-label=Projects] a").eachText());
        for (var facet : page.select(".facets a")) {
            assertEquals(
                    facet.selectFirst("span").text(),
                    Integer.toString(page(facet.attr("href")).select(".rows li").size()),
                    facet.attr("href"));
        }
        assertEquals(
                List.of("Blow less loudly"),
                page("/good-first-issues?language=go&label=help-wanted&q=LOUD")
                        .select(".rows .what > a")
                        .eachText());
        assertEquals(
                "No issue fits this choice",
                page("/good-first-issues?q=nothing").selectFirst(".empty h3").text());
    }

    @Test
    void jsonCsvAndFeedHaveTheSameIssuesAndNothingPrivate() {
        var json = given().get("/good-first-issues.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(4, json.getInt("total"));
        assertEquals(List.of(23, 22, 21, 24), json.getList("rows.number"));
        assertEquals(3.0f, json.getFloat("rows[0].firstResponseHours"));
        assertEquals(List.of("Good First Issue", "docs"), json.getList("rows[2].labels"));
        var csv = given().get("/good-first-issues.csv?language=Go")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, csv.lines().count());
        var feed = given().get("/good-first-issues.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asString();
        assertEquals(4, feed.split("<entry>").length - 1);
        given().get("/good-first-issues.json?sort=oldest").then().statusCode(422);
        for (var path : List.of("", ".json", ".csv", ".atom")) {
            var answer = given().get("/good-first-issues" + path).asString();
            for (var absent : List.of("canary", "Archived", "By a bot", "Closed", "Not marked")) {
                assertFalse(answer.contains(absent), path + " has " + absent);
            }
        }
    }

    @Test
    void whatTurnsPrivateIsGone() {
        assertTrue(page("/good-first-issues").text().contains("Blow in tune"));
        told.repository(QUICK, "acme", "bellows", false, Visibility.PRIVATE, "2021-01-01T00:00");
        assertFalse(page("/good-first-issues").text().contains("Blow in tune"));
    }

    @Test
    void twoStatementsAndTheFreshnessHoweverManyThereAre() {
        assertEquals(3, Statements.of(() -> page("/good-first-issues?q=blow")).size());
        for (int number = 50; number < 90; number++) {
            told.issue(SLOW, number, "nora", ago(number), null, "More " + number, "help wanted");
        }
        assertEquals(3, Statements.of(() -> page("/good-first-issues?q=more")).size());
    }

    @Test
    void anEmptyListSaysHowAnIssueGetsHere() {
        world.reset();
        assertEquals(
                "No issue is marked for beginners at the moment",
                page("/good-first-issues").selectFirst(".empty h3").text());
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
