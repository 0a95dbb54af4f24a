package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.PopularityCounted;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.contribution.health.StarHistory;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The stars of Kiln, which has two repositories in some tests: what was counted by GitHub, and before that what was given and
 * still stands. Workshop tells of 60 and 20 stars in May 2024.
 */
@QuarkusTest
class StarsTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    StarHistory history;

    @Inject
    Pipeline pipeline;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tell() {
        world.reset();
        workshop.tell();
        events.apply(List.of(
                star(1, "2023-11-05T00:00:00Z"),
                star(2, "2023-11-30T23:59:59Z"),
                star(3, "2024-02-01T00:00:00Z"),
                star(4, "2024-06-10T00:00:00Z"),
                // Taken back: it stood once, but nobody can tell from the list of stars.
                star(5, "2024-01-01T00:00:00Z"),
                new Starred(Workshop.KILN, fan(5), null, Instant.parse("2024-03-01T00:00:00Z")),
                counted("2024-07-03T00:00:00Z", 90),
                counted("2024-07-31T23:59:59Z", 75)));
    }

    @Test
    void standWhereGitHubCountedThemAndBeforeThatWhereTheyWereGiven() {
        assertEquals(
                "2023-11 2 given 2, 2023-12 2 given 0, 2024-01 2 given 0, 2024-02 3 given 1, 2024-03 3 given 0, 2024-04 3 given 0,"
                        + " 2024-05 60 counted 0, 2024-06 60 counted 1, 2024-07 75 counted 0, 2024-08 75 counted 0",
                said(10));
        var last = months().getLast();
        assertEquals(60, last.stars(), "what the counter stands at now, whatever was recorded of the days");
        pipeline.round();
        assertEquals("2023-11 2 given 2", said(1), "the same from the sums");
    }

    /** A repository of which nothing is known yet adds nothing, and one that is known by its list only makes the sum a least one. */
    @Test
    void ofSeveralRepositoriesAddUp() {
        ledger.change(
                "update repository set project_id = (select project_id from repository where id = %d) where id = %d"
                        .formatted(Workshop.KILN, Workshop.LOOM));
        ledger.change("update repository_star_day set day = '2024-08-01' where repository_id = " + Workshop.LOOM);
        events.apply(List.of(new Starred(
                Workshop.LOOM, fan(9), Instant.parse("2024-04-30T00:00:00Z"), Instant.parse("2024-04-30T00:00:00Z"))));
        assertEquals(
                "2024-03 3 given 0 of 1, 2024-04 4 given 1 of 2, 2024-05 61 given 0 of 2, 2024-06 61 given 1 of 2,"
                        + " 2024-07 76 given 0 of 2, 2024-08 95 counted 0 of 2",
                months().stream()
                        .skip(4)
                        .limit(6)
                        .map(month -> said(month) + " of " + month.repositories())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void areAPlotATableAndTheRowsBehindIt() {
        var page = Pages.get("/projects/kiln/stars");
        assertEquals("kiln · Stars over time", page.title().split(" · (?=Example)")[0]);
        assertTrue(
                page.select(".lead").text().startsWith("60 stars on GitHub, "),
                page.select(".lead").text());
        assertEquals(
                "Stars of kiln at the end of each month",
                page.select("figure title").text());
        assertTrue(page.select("figure desc").text().startsWith("From 2 in 2023-11 to 60 in "));
        assertFalse(page.select("figure path.one").last().attr("d").isEmpty());
        assertFalse(page.select("figure path.four").attr("d").isEmpty());
        var rows = page.select("tbody tr");
        assertEquals("2023-11 at least 2 2", rows.last().text());
        assertEquals("2024-07 75", page.select("tr:contains(2024-07)").text());
        var behind = rows.last().select("a").attr("href");
        assertEquals(2, Pages.get(behind).select("tbody tr, main ol.rows li").size(), behind);
        assertEquals(
                "https://chaoss.community/kb/metric-project-popularity/",
                page.select("#how").parents().select("p a").first().attr("href"));
        assertEquals(
                "/projects/kiln/stars",
                Pages.get("/projects/kiln").select(".facts a").last().attr("href"));
    }

    @Test
    void sayWhenThereIsNoHistoryYet() {
        ledger.change("delete from repository_star_day");
        ledger.change("delete from contribution where kind = 'STAR'");
        var page = Pages.get("/projects/kiln/stars");
        assertEquals("No history yet", page.select(".empty h3").text());
        assertEquals(0, page.select("figure").size());
    }

    @Test
    void areOpenData() {
        given().get("/projects/kiln/stars.json")
                .then()
                .statusCode(200)
                .body("project", equalTo("kiln"))
                .body("stars", equalTo(60))
                .body("rows[0].month", equalTo("2023-11"))
                .body("rows.find { it.month == '2024-07' }.stars", equalTo(75))
                .body("rows.find { it.month == '2024-07' }.counted", equalTo(true));
        var csv = given().get("/projects/kiln/stars.csv").asString();
        assertTrue(csv.startsWith("month,stars,counted,given,repositories\r\n2023-11,2,false,2,1\r\n"), csv);
        given().get("/projects/kiln/stars.json?bots=only")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("bots"));
    }

    @Test
    void areFoundUnderAFormerNameAndNotWherePrivate() {
        workshop.renameKiln("oven");
        ledger.change(
                "insert into project_former_slug (slug, project_id) select 'furnace', project_id from repository where id = "
                        + Workshop.KILN);
        given().redirects()
                .follow(false)
                .get("/projects/furnace/stars.csv")
                .then()
                .statusCode(301)
                .header("Location", org.hamcrest.Matchers.endsWith("/stars.csv"));
        given().get("/projects/nothing/stars").then().statusCode(404);
        workshop.privatiseKiln();
        given().get("/projects/kiln/stars").then().statusCode(404);
    }

    @Test
    void theNumberOfStatementsIsKnown() {
        assertEquals(3, Statements.of(() -> Pages.get("/projects/kiln/stars")).size());
    }

    private String said(int months) {
        return months().stream().limit(months).map(StarsTest::said).collect(Collectors.joining(", "));
    }

    private static String said(StarHistory.Month month) {
        return "%s %d %s %d"
                .formatted(month.month(), month.stars(), month.counted() ? "counted" : "given", month.given());
    }

    private List<StarHistory.Month> months() {
        var id = ledger.counts("select 'id', project_id from repository where id = " + Workshop.KILN);
        return new ArrayList<>(history.of(id.get("id")));
    }

    private static GitHubEvent star(int fan, String at) {
        return new Starred(Workshop.KILN, fan(fan), Instant.parse(at), Instant.parse(at));
    }

    private static GitHubEvent counted(String at, int stars) {
        return new PopularityCounted(Workshop.KILN, Instant.parse(at), stars, 3, 2);
    }

    private static Actor fan(int number) {
        return new Actor(9000 + number, "fan" + number, null, null, "User");
    }
}
