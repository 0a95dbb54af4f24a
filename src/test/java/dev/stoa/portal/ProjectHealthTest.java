package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.contribution.Kind;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import dev.stoa.support.Conversations;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The health of a real project as visitors and staff see it: ants, whose numbers a script counted. */
@QuarkusTest
class ProjectHealthTest {

    private static final long ANTS = 134018330;

    @Inject
    World world;

    @Inject
    GitHubEvents events;

    @Inject
    Conversations told;

    @Inject
    Clock clock;

    @BeforeEach
    void tell() {
        world.reset();
        var sample = new SampleGitHub(Path.of("content/sample/github"));
        List<GitHubEvent> all = new ArrayList<>();
        sample.catalogue("panjf2000", null, page -> all.addAll(page.events()));
        var ants = new Followed(ANTS, "panjf2000", "ants", null);
        all.addAll(sample.read(ants, Part.PULL_REQUESTS, null).events());
        all.addAll(sample.read(ants, Part.ISSUES, null).events());
        events.apply(all);
    }

    @Test
    void tellsEachFigureWithItsFormulaItsDefinitionAndItsRows() {
        var page = Pages.get("/projects/ants");
        var response = page.selectFirst("#time-to-first-response-change-requests");
        assertEquals("3 h", response.select(".figure").text());
        assertEquals(
                "nine of ten within 8 h | 12 answered | 4 still open without an answer | 33 closed without an answer",
                String.join(" | ", response.select(".beside li").eachText()));
        assertTrue(
                response.select("details p").text().startsWith("median of (first comment or review by somebody else"));
        assertEquals(
                "https://chaoss.community/kb/metric-time-to-first-response/",
                response.select("details p a").attr("href"));
        var rows = response.select(".figure a").attr("href");
        assertTrue(
                rows.startsWith("/contributions/rows?project=ants&from=2018-07-01&to=")
                        && rows.endsWith("&kind=PULL_REQUEST_OPENED"),
                rows);
        assertTrue(
                response.select("tbody a").first().attr("href").contains("from=2019-"), "each month leads to its own");
        assertTrue(response.select("svg.trend").attr("aria-label").startsWith("By month: between "));
        assertEquals(
                "0.92", page.select("#change-request-closure-ratio .figure").text());
        assertEquals("3", page.select("#contributor-absence-factor .figure").text());
        assertEquals(
                "0.49", page.select("#first-change-requests-accepted .figure").text());
        assertTrue(
                page.select(".section-head:has(#health)").text().contains("July 2018 to "),
                "a quiet year: all of time");
    }

    @Test
    void saysWhereThereIsNotEnough() {
        var page = Pages.get("/projects/ants");
        var untold = page.select(".untold").text();
        assertTrue(
                untold.contains(
                        "Elephant Factor Not enough data: 0 contributions with a known organisation, at least 20 needed."),
                untold);
        assertTrue(untold.contains("Issue Age Not enough data: 0 open issues, at least 5 needed."), untold);
        var year = Pages.get("/projects/ants?period=year");
        assertFalse(year.select(".figures").text().contains("Time to First Response"));
        assertTrue(year.select(".untold")
                .text()
                .contains("Time to First Response of issues Not enough data: 0 answered, at least 5 needed."));
        assertEquals(
                "twelve months", year.select(".ways p").last().select("strong").text());
    }

    @Test
    void switchesBetweenKindsOfWorkAndWhoseItIs() {
        var page = Pages.get("/projects/ants");
        assertEquals(
                "All work 206 | Pull requests 49 | Reviews 45 | Issues 26 | Comments 86",
                Pages.texts(page, "[aria-label='Kind of work'] a"));
        var reviews = Pages.get("/projects/ants?kind=reviews");
        assertTrue(
                reviews.select("figure.plot desc").text().contains(": 45 in all"),
                reviews.select("figure.plot desc").text());
        assertTrue(page.select("figure.plot desc").text().contains(": 206 in all"));
        var company = Pages.get("/projects/ants?who=company&period=all");
        assertEquals("our people's", company.select(".ways strong").first().text());
        assertFalse(company.select(".figures").text().contains("Contributor Absence Factor"));
        assertEquals(
                206,
                Integer.parseInt(Pages.texts(
                        Pages.get("/projects/ants?kind=odd&who=odd&bots=odd&period=odd"),
                        "[aria-label='Kind of work'] a[aria-current] .soft")));
    }

    @Test
    void theNumberOfStatementsIsKnown() {
        assertEquals(8, Statements.of(() -> Pages.get("/projects/ants")).size());
        assertEquals(
                5,
                Statements.of(() -> given().get("/projects/ants.json").then().statusCode(200))
                        .size());
    }

    @Test
    void answersAsJson() {
        given().get("/projects/ants.json?period=all")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("slug", equalTo("ants"))
                .body("lifecycle", equalTo("undecided"))
                .body("repositories", equalTo(List.of("panjf2000/ants")))
                .body("window.from", equalTo("2018-07"))
                .body("window.bots", equalTo("exclude"))
                .body("metrics", hasSize(16))
                .body("metrics.find { it.metric == 'time-to-close-issues' }.n", equalTo(26))
                .body("metrics.find { it.metric == 'time-to-close-issues' }.unit", equalTo("hours"))
                .body("metrics.find { it.metric == 'issue-age' }.value", nullValue())
                .body("metrics.find { it.metric == 'issue-age' }.enough", equalTo(false));
        given().get("/projects/none.json").then().statusCode(404);
    }

    @Test
    void theCellTellsTheFirstResponseOfTheLastYear() {
        assertFalse(Pages.get("/projects").select(".cell").text().contains("first response"));
        for (int n = 1; n <= 5; n++) {
            told.issue(ANTS, 9000 + n, "cy", ago(20), null);
            told.comment(ANTS, Kind.ISSUE_COMMENT, 9000 + n, "di", ago(20 - n));
        }
        assertTrue(Pages.get("/projects?q=ants").select(".cell").text().contains("first response 3 h"));
        assertTrue(Pages.get("/").select(".cell").text().contains("first response 3 h"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void staffSeeAllMetricsOfAnyScopeByMonthAndTakeThemAway() {
        var page = Jsoup.parse(given().get("/admin/metrics?of=panjf2000/ants&from=2018-07&to=2019-12")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(16, page.select("tbody tr").size());
        assertEquals(3 + 18, page.select("thead th").size());
        var all = given().get("/admin/metrics.csv?of=PANJF2000&from=2018-01&to=2022-12")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(all.startsWith("metric,name,of,unit,month,value,spread,n,apart,aside\r\n"), all);
        assertTrue(
                all.contains(
                        "change-request-closure-ratio,Change Request Closure Ratio,,ratio,,0.9183673469387755,,49,45,0"),
                all);
        var unknown = Jsoup.parse(given().get("/admin/metrics?of=nobody")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(unknown.select("#of-error").text().startsWith("Nothing of this name is known"));
        assertEquals("nobody", unknown.select("input[name=of]").val());
        given().get("/admin/metrics.csv?of=nobody").then().statusCode(404);
        given().get("/admin/metrics?from=9999-99&to=1&bots=x&who=y").then().statusCode(200);
    }

    /** So many hours ago, as {@link Conversations} wants it. */
    private String ago(int hours) {
        return LocalDateTime.ofInstant(clock.instant().minus(hours, ChronoUnit.HOURS), java.time.ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
