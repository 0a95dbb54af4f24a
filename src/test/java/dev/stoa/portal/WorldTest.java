package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.GroupFacts.Position;
import dev.stoa.group.GroupStatus;
import dev.stoa.site.DataVersion;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups in Stockholm, Lund, Nairobi and online; sponsored conferences in Stockholm, Tokyo, online and in no place that we know. */
@QuarkusTest
class WorldTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    @BeforeEach
    void tell() {
        world.reset();
        groups.stockholm();
        groups.lund();
        groups.brasil();
        groups.group("Nairobi KUG", "Kenya", new Position(-1.29, 36.82), GroupStatus.ACTIVE);
        groups.group("Proposed Group", "Sweden", null, GroupStatus.PROPOSED);
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.COMMITTED);
        conference("KilnConf", "Tokyo", "Japan");
        conference("NetConf", null, null);
        conference("Far Conf", "Nowhere at all", "Japan");
        desk.sponsorship(desk.edition("Only Asked Conf", LocalDate.of(2025, 10, 6), "Antwerp", "Belgium"));
        version.hidden();
    }

    private void conference(String name, String city, String country) {
        desk.moveTo(
                desk.sponsorship(desk.edition(name, LocalDate.of(2025, 10, 6), city, country)),
                SponsorshipState.COMMITTED);
    }

    @Test
    void tellsGroupsFromConferencesByTheShapeOfTheirMarks() {
        var page = Pages.get("/map");
        assertEquals(
                "/events/kilnconf-2025", page.select("svg.map a:has(.diamond)").attr("href"));
        assertEquals(
                "KilnConf 2025, Tokyo, Japan, 6 to 8 October 2025",
                page.select("svg.map a:has(.diamond) title").text());
        assertEquals(1, page.select("svg.map a:has(circle)").size(), "the group in Nairobi alone");
        var both = page.selectFirst("svg.map a:has(.spot:not(.diamond))");
        assertEquals("3", both.select("text").text(), "two groups and a conference");
        assertEquals("/map?country=Sweden", both.attr("href"));
        assertEquals("3 user groups | 2 sponsored conferences | both at one place", Pages.texts(page, ".key li"));
    }

    @Test
    void listsTheSamePlacesAndSaysHowManyHaveNone() {
        var page = Pages.get("/map");
        assertEquals(
                page.select(".rows li").size(),
                page.select("svg.map a text").eachText().stream()
                                .mapToInt(Integer::parseInt)
                                .sum()
                        + page.select("svg.map a:not(:has(text))").size());
        var listed = Pages.texts(page, ".rows .what");
        assertTrue(listed.contains("KilnConf 2025Tokyo, Japan · 6 to 8 October 2025"), listed);
        assertTrue(page.text().contains("3 more are online only or at a place that we do not know."));
        for (var hidden : new String[] {"Proposed Group", "Only Asked", Desk.CANARY, Groups.CANARY}) {
            assertFalse(page.outerHtml().contains(hidden), hidden);
        }
    }

    @Test
    void looksNearerStepByStepUntilEachStandsAlone() {
        var europe = Pages.get("/map?region=europe");
        assertEquals("3", europe.select(".rows li").size() + "");
        assertEquals(
                "/map", europe.select(".facets a[aria-current]").attr("href"), "the chosen part leads back to all");
        var sweden = Pages.get("/map?country=Sweden");
        assertEquals("Sweden", sweden.select("#listed").text());
        assertEquals("/groups/lund-kug", sweden.select("svg.map a:has(circle)").attr("href"));
        assertEquals(
                "#listed",
                sweden.select("svg.map a:has(.spot)").attr("href"),
                "the group and the conference in Stockholm are in one city");
        assertEquals(0, sweden.select("main:contains(online only)").size());
        assertEquals(
                "Schweden",
                Pages.get("/de/map?country=Sweden").select("#listed").text());
    }

    @Test
    void isEmptyWhereNothingIs() {
        assertEquals(
                "Nothing of ours is there yet. Show all.",
                Pages.get("/map?region=oceania").select(".empty").text());
        assertEquals(5, Pages.get("/map?region=moon").select(".rows li").size());
        world.reset();
        var page = Pages.get("/map");
        assertEquals("Nothing is on the map yet", page.select(".empty h3").text());
        assertEquals(1, page.select("svg.map .land").size());
    }

    @Test
    void isOpenData() {
        given().get("/map.json")
                .then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body("rows.find { it.kind == 'group' }.startsOn", nullValue())
                .body("rows.find { it.city == 'Tokyo' }.kind", equalTo("conference"))
                .body("rows.find { it.city == 'Tokyo' }.startsOn", equalTo("2025-10-06"))
                .body("rows.find { it.city == 'Tokyo' }.latitude", lessThan(36f));
        given().get("/map.json?region=asia").then().body("rows.name", equalTo(java.util.List.of("KilnConf 2025")));
        assertEquals(6, given().get("/map.csv").asString().split("\r\n").length, "a header and each of them");
        given().get("/map.json?region=moon").then().statusCode(422).body("errors.parameter", hasItem("region"));
    }

    @Test
    void isFoundWhereGroupsAndConferencesAre() {
        for (var path : new String[] {"/groups", "/sponsorships/2025", "/events"}) {
            assertEquals(1, Pages.get(path).select("main a[href=/map]").size(), path);
        }
    }

    @Test
    void theNumberOfStatementsIsKnownHoweverManyThereAre() {
        assertEquals(2, Statements.of(() -> Pages.get("/map")).size());
        ledger.change("""
                insert into user_group overriding system value select (jsonb_populate_record(g, jsonb_build_object('id', 100000 + n, 'slug', 'g-' || n))).*
                from user_group g, generate_series(1, 500) n where slug = 'lund-kug'""");
        version.hidden();
        Document[] page = new Document[1];
        assertEquals(2, Statements.of(() -> page[0] = Pages.get("/map?page=2")).size());
        assertEquals(60, page[0].select(".rows li").size());
    }
}
