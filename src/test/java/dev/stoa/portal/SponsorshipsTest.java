package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.DataVersion;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What visitors see of sponsorships. */
@QuarkusTest
class SponsorshipsTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void showsTheLatestYearAndLinksTheOthers() {
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.CLOSED);
        desk.moveTo(
                desk.sponsorship(desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia")),
                SponsorshipState.LIVE);
        var latest = page("/sponsorships");
        assertEquals("Conferences we support in 2025", latest.selectFirst("h1").text());
        assertEquals(List.of("2025 1", "2024 1"), latest.select(".facets a").eachText());
        var row = latest.selectFirst(".rows li");
        assertEquals("PyCon Sweden", row.selectFirst("a").text());
        assertEquals("/events/pycon-sweden-2025", row.selectFirst("a").attr("href"));
        assertEquals(
                "Because our people meet theirs here.", row.selectFirst("p").text());
        assertEquals("Gold", row.selectFirst(".badge").text());
        assertEquals(
                List.of("EuroPython"),
                page("/sponsorships/2024").select(".rows a").eachText());
    }

    /** What was not promised is nobody's business, and what is internal never leaves the desk. */
    @ParameterizedTest
    @EnumSource(SponsorshipState.class)
    @TestSecurity(user = "anna", roles = "approver")
    void showsOnlyWhatWasPromisedAndNothingInternal(SponsorshipState state) {
        long id = desk.sponsorship(desk.pycon());
        if (state.ordinal() <= SponsorshipState.CLOSED.ordinal()) {
            desk.moveTo(id, state);
        } else {
            QuarkusTransaction.requiringNew()
                    .run(() -> Sponsorship.<Sponsorship>findById(id)
                            .move(state, Desk.ERIK, "a " + Desk.CANARY + " reason", Desk.BEGUN));
        }
        var page = page("/sponsorships/2025");
        assertEquals(
                SponsorshipState.PROMISED.contains(state) ? 1 : 0,
                page.select(".rows li").size());
        for (var inside : List.of(Desk.CANARY, "45,000", "45000", "SEK", "erik", "anna", "finn")) {
            assertFalse(page.html().contains(inside), inside);
        }
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void whatIsCancelledIsGoneAtOnce() {
        long id = desk.sponsorship(desk.pycon());
        desk.moveTo(id, SponsorshipState.COMMITTED);
        assertEquals(1, page("/sponsorships/2025").select(".rows li").size());
        given().redirects()
                .follow(false)
                .formParam("version", 1)
                .formParam("to", "cancelled")
                .formParam("reason", "No money left")
                .post("/admin/sponsorships/" + id + "/moves")
                .then()
                .statusCode(303);
        assertTrue(page("/sponsorships/2025").select(".rows li").isEmpty());
    }

    @Test
    void anEmptyYearSaysWhatWillStandHere() {
        assertTrue(page("/sponsorships").selectFirst(".empty h2").text().startsWith("Nothing to show for"));
        assertEquals(
                "Nothing to show for 1999",
                page("/sponsorships/1999").selectFirst(".empty h2").text());
        for (var odd :
                List.of("/sponsorships/20", "/sponsorships/abcd", "/sponsorships/99999", "/sponsorships/2025/x")) {
            given().get(odd).then().statusCode(404);
        }
    }

    /** Two sponsorships of one conference are one conference; the page, its facets, its map, JSON, CSV, the feed and the home page agree. */
    @Test
    void allPublicNumbersAgree() {
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.COMMITTED);
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.CLOSED);
        desk.moveTo(
                desk.sponsorship(desk.edition("EuroPython", LocalDate.of(2025, 7, 14), "Prague", "Czechia")),
                SponsorshipState.LIVE);
        desk.moveTo(
                desk.sponsorship(desk.edition("Everywhere", LocalDate.of(2025, 3, 3), null, null)),
                SponsorshipState.LIVE);
        desk.moveTo(
                desk.sponsorship(desk.edition("PyCon Sweden", LocalDate.of(2024, 11, 13), "Stockholm", "Sweden")),
                SponsorshipState.CLOSED);
        desk.sponsorship(desk.edition("Devoxx", LocalDate.of(2025, 10, 6), "Antwerp", "Belgium"));
        var page = page("/sponsorships");
        assertEquals(3, page.select(".rows li").size());
        assertEquals(List.of("2025 3", "2024 1"), page.select(".facets a").eachText());
        assertTrue(page.text().contains("3 conferences. This list is open data"));
        assertEquals(2, page.select("svg.map a").size(), "what is online is at no place");
        var json = given().get("/sponsorships.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(2025, json.getInt("year"));
        assertEquals(3, json.getInt("total"));
        assertEquals(3, json.getList("rows").size());
        assertEquals(List.of(3, 1), json.getList("years.conferences"));
        assertEquals(List.of("Everywhere", "EuroPython", "PyCon Sweden"), json.getList("rows.name"));
        assertEquals(
                json.getList("rows"),
                given().accept("application/json")
                        .get("/sponsorships/2025")
                        .jsonPath()
                        .getList("rows"));
        var csv = given().get("/sponsorships/2025.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(4, csv.lines().count());
        assertTrue(csv.startsWith("url,name,startsOn,endsOn,city,country,tier,why,sample\r\n"), csv);
        var feed = Jsoup.parse(
                given().get("/sponsorships.atom")
                        .then()
                        .statusCode(200)
                        .contentType("application/atom+xml")
                        .extract()
                        .asString(),
                "",
                org.jsoup.parser.Parser.xmlParser());
        assertEquals(4, feed.select("entry").size());
        assertEquals(4, feed.select("entry > id").eachText().stream().distinct().count());
        assertTrue(
                page("/").select(".facts").text().contains("conferences sponsored 4"),
                page("/").select(".facts").text());
        given().get("/sponsorships.json?tier=Gold").then().statusCode(422);
        given().get("/sponsorships/abcd.json").then().statusCode(404);
    }

    /** A word that is in every private field of a sponsorship and of all that belongs to it is in no public answer. */
    @Test
    void whatStaffDidNotMarkAsPublicIsInNoPublicAnswer() {
        long id = desk.sponsorship(desk.pycon());
        desk.moveTo(id, SponsorshipState.LIVE);
        ledger.change("update sponsorship set owner = 'canary-owner', created_by = 'canary-author', notes = '%s'"
                .formatted(Desk.CANARY));
        for (var table : List.of(
                "contract",
                "invoice",
                "deliverable",
                "benefit",
                "deadline",
                "renewal",
                "goal",
                "debrief",
                "participation",
                "succession",
                "agreed_tier")) {
            fillWithCanaries(table, id);
        }
        ledger.change(
                "insert into ticket (benefit_id, person, allotted_by, allotted_at) select id, 'canary-ticket', 'canary', now() from benefit");
        ledger.change("insert into booking (invoice_id, sort, amount, booked_on, reference, actor, at)"
                + " select id, 'PAYMENT', 7654321, '2025-01-01', 'canary-booking', 'canary', now() from invoice");
        ledger.change("update budget set name = 'canary-budget', cost_centre = 'canary-centre'");
        version.hidden();
        for (var path : List.of(
                "/",
                "/sponsorships",
                "/sponsorships/2025",
                "/sponsorships.json",
                "/sponsorships/2025.json",
                "/sponsorships.csv",
                "/sponsorships/2025.csv",
                "/sponsorships.atom",
                "/events",
                "/events.json",
                "/events.csv",
                "/events.atom",
                "/events.ics",
                "/events/pycon-sweden-2025",
                "/events/pycon-sweden-2025.ics",
                "/talks",
                "/talks.json",
                "/people",
                "/people.json",
                "/groups.json",
                "/news")) {
            var answer = given().get(path).then().statusCode(200).extract().asString();
            for (var inside : List.of("canary", "45,000", "45000", "7654321", "7,654,321", "SEK", "anna", "finn")) {
                assertFalse(answer.contains(inside), path + " has " + inside);
            }
        }
        assertTrue(
                page("/sponsorships/2025").text().contains("Because our people meet theirs here."),
                "it is shown at all");
    }

    /** One row, with a canary in each text and a number that is easily found in each number; what a check allows stands first. */
    private void fillWithCanaries(String table, long sponsorship) {
        var values = new java.util.LinkedHashMap<String, String>();
        for (var column : ledger.counts(
                        "select column_name || ' ' || data_type, 1 from information_schema.columns where table_name = '%s'"
                                        .formatted(table)
                                + " and is_identity = 'NO'")
                .keySet()) {
            var name = column.substring(0, column.indexOf(' '));
            var type = column.substring(column.indexOf(' ') + 1);
            values.put(
                    name,
                    KNOWN.getOrDefault(
                            name,
                            switch (type) {
                                case "text" -> "'canary-" + table + "-" + name + "'";
                                case "integer", "bigint", "numeric" -> "7654321";
                                case "date" -> "'2025-05-05'";
                                case "boolean" -> "true";
                                case "character" -> "'SEK'";
                                case "timestamp with time zone" -> "'2025-05-05T00:00:00Z'";
                                default -> "null";
                            }));
        }
        values.put("state", STATES.get(table));
        if (STATES.get(table) == null) {
            values.remove("state");
        }
        if (values.containsKey("sponsorship_id")) {
            values.put("sponsorship_id", Long.toString(sponsorship));
        }
        if (table.equals("succession")) {
            values.put("predecessor_id", Long.toString(sponsorship));
            values.put("successor_id", Long.toString(desk.sponsorship(desk.pycon())));
            ledger.change("update sponsorship set owner = 'canary-owner', notes = 'canary'");
        }
        ledger.change("insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values())));
    }

    /** What the database allows in columns with a list of words. */
    private static final java.util.Map<String, String> KNOWN = java.util.Map.of(
            "sort", "'TICKETS'",
            "basis", "'UNKNOWN'",
            "unit", "'WEEKS'",
            "clocks", "'ORGANISER'",
            "per", "'ONCE'",
            "again", "'OTHERWISE'",
            "role", "'SPEAKS'",
            "travel", "'BOOKED'");

    private static final java.util.Map<String, String> STATES = java.util.Map.of(
            "contract", "'EXECUTED'",
            "invoice", "'PAID'",
            "deliverable", "'SUBMITTED'",
            "benefit", "'CLAIMED'",
            "deadline", "'OPEN'",
            "renewal", "'EVALUATING'");

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
