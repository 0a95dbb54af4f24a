package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.GroupStatus;
import dev.stoa.group.SupportKind;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visitors read of what the company gave, and what they do not. */
@QuarkusTest
class TransparencyTest {

    private static final List<String> FORMS =
            List.of("/transparency", "/transparency.json", "/transparency.csv", "/transparency.atom");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Groups groups;

    @Inject
    Ledger ledger;

    @BeforeEach
    void reset() {
        world.reset();
    }

    /** PyCon Sweden 2025 for SEK 45,000, EuroPython 2024 for EUR 5,000, both told; a grant, food and a room for groups. */
    private void five() {
        told(desk.sponsorship(desk.pycon()));
        told(desk.sponsorship(
                desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia"), "EUR", "5000", Desk.ERIK));
        var stockholm = groups.stockholm();
        groups.give(stockholm, SupportKind.GRANT, "2025-03-01", "1000", "EUR", true);
        groups.give(stockholm, SupportKind.FOOD, "2025-03-02", "2000", "SEK", true);
        groups.give(groups.brasil(), SupportKind.HOSTED_MEETUP, "2024-05-05", null, null, true);
        ledger.change("insert into exchange_rate (currency, day, per_euro, source, entered_by, entered_at)"
                + " values ('SEK', '2025-11-10', 11.25, 'TYPED', 'canary-finn', now()),"
                + " ('SEK', '2025-01-15', 10, 'ECB', 'canary-finn', now())");
    }

    private long told(long id) {
        desk.moveTo(id, SponsorshipState.LIVE);
        ledger.change(
                "insert into disclosure select id, amount, currency, 'canary-finn', '2025-02-02T00:00:00Z' from sponsorship where id = "
                        + id);
        return id;
    }

    @Test
    void tellsWhatToWhomWhereAndByYear() {
        five();
        var page = page("/transparency");
        assertEquals(
                List.of("5 gifts", "4 conferences and groups that got them", "3 countries"),
                page.select(".facts:not(.dense) > div").stream()
                        .map(fact -> fact.selectFirst("dd").text() + " "
                                + fact.selectFirst("dt").text())
                        .toList());
        assertEquals(
                List.of("2025 3", "2024 2"), page.select("[aria-label=Years] a").eachText());
        assertEquals(
                List.of("Conference 2", "Food 1", "Grant 1", "Hosted meetup 1"),
                page.select("[aria-label=Kinds] a").eachText());
        assertEquals(
                List.of("Sweden 3", "Brazil 1", "Czech Republic 1"),
                page.select("[aria-label=Countries] a").eachText());
        var first = page.selectFirst(".rows li");
        assertEquals("PyCon Sweden", first.selectFirst("a").text());
        assertEquals("/events/pycon-sweden-2025", first.selectFirst("a").attr("href"));
        assertEquals("SEK 45,000 EUR 4,000", first.selectFirst(".sum").text());
        assertTrue(
                page.selectFirst("svg.map a title").text().startsWith("3 conferences and groups: "),
                "online is at no place");
        assertEquals(2, page.select(".plot").size());
    }

    /** Each currency by itself; in euro at the rate of each day, and what has none is told, not guessed. */
    @Test
    void neverAddsCurrenciesWithoutTheRateOfTheDay() {
        five();
        var page = page("/transparency");
        assertEquals(
                List.of("EUR 6,000", "SEK 47,000"),
                page.select(".facts.dense dd").eachText());
        assertTrue(page.text().contains("EUR 10,000 together"), "5,000 + 1,000 + 45,000 SEK at 11.25");
        assertTrue(page.text().contains("It leaves out 1 amount for whose day we keep no rate"), page.text());
        assertTrue(page.text().contains("Of 1 gift no sum is told"));
        var json = given().get("/transparency.json").jsonPath();
        assertEquals(10_000.0, json.getDouble("euro"));
        assertEquals(11.25f, json.getFloat("rows[0].perEuro"));
        assertEquals("2025-11-10", json.getString("rows[0].rateDay"));
        assertEquals("typed", json.getString("rows[0].rateSource"));
        assertEquals(List.of("EUR", "SEK"), json.getList("sums.currency"));
    }

    @Test
    void everyNumberLeadsToItsRows() {
        five();
        var page = page("/transparency");
        for (var link : page.select("[aria-label='By year'] tbody a, .facts.dense a")) {
            var there = page(link.attr("href").replace("#listed", ""));
            var rows = there.select(".rows li");
            if (link.parent().is("td")) {
                assertEquals(link.text(), Integer.toString(rows.size()), link.attr("href"));
            } else {
                assertEquals(link.text(), there.selectFirst(".facts.dense dd").text());
            }
        }
        for (var facet : page.select(".facets a")) {
            var count = facet.selectFirst("span").text();
            assertEquals(
                    count,
                    Integer.toString(page(facet.attr("href")).select(".rows li").size()),
                    facet.attr("href"));
        }
        assertEquals(
                "/transparency?year=2025&kind=food",
                page("/transparency?year=2025")
                        .selectFirst("[aria-label=Kinds] a:contains(Food)")
                        .attr("href"));
        var plot = page.selectFirst(".plot");
        assertEquals(
                List.of("3", "2"), plot.select("td a").eachText(), "the table beside the plot has its sums as links");
    }

    @Test
    void pageJsonCsvAndFeedHaveTheSameRows() {
        five();
        var narrowed = "?kind=conference";
        assertEquals(2, page("/transparency" + narrowed).select(".rows li").size());
        var json = given().get("/transparency.json" + narrowed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("PyCon Sweden", "EuroPython"), json.getList("rows.to"));
        assertEquals(2, json.getInt("total"));
        var csv = given().get("/transparency.csv" + narrowed)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, csv.lines().count());
        assertTrue(
                csv.startsWith("id,day,year,kind,to,url,city,country,amount,currency,euro,perEuro,rateDay,rateSource,"),
                csv);
        var feed = Jsoup.parse(
                given().get("/transparency.atom")
                        .then()
                        .statusCode(200)
                        .contentType("application/atom+xml")
                        .extract()
                        .asString(),
                "",
                org.jsoup.parser.Parser.xmlParser());
        assertEquals(5, feed.select("entry > id").eachText().stream().distinct().count());
        given().get("/transparency.json?year=20").then().statusCode(422);
        given().get("/transparency.json?colour=red").then().statusCode(422);
        assertEquals(0, page("/transparency?year=1999").select(".rows li").size());
    }

    @Test
    void whatIsNotMarkedAsPublicIsNowhere() {
        long untold = desk.sponsorship(desk.pycon());
        desk.moveTo(untold, SponsorshipState.LIVE);
        long changed = told(desk.sponsorship(
                desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia"), "CHF", "7777", Desk.ERIK));
        ledger.change("update sponsorship set amount = 8888 where id = " + changed);
        long hidden = told(desk.sponsorship(desk.edition("Canary-Conf", LocalDate.of(2025, 1, 1), "Lund", "Sweden")));
        ledger.change("update sponsorship set published = false where id = " + hidden);
        desk.sponsorship(desk.edition("Canary-Wish", LocalDate.of(2025, 1, 2), "Lund", "Sweden"));
        groups.give(groups.stockholm(), SupportKind.GRANT, "2025-03-01", "6543", "EUR", false);
        groups.give(
                groups.group("Canary-Group", "Sweden", null, GroupStatus.PROPOSED),
                SupportKind.GRANT,
                "2025-03-01",
                "6544",
                "EUR",
                true);
        for (var path : FORMS) {
            var answer = given().get(path).then().statusCode(200).extract().asString();
            assertTrue(answer.contains("PyCon Sweden") && answer.contains("EuroPython"), path);
            for (var inside : List.of(
                    "45,000",
                    "45000",
                    "SEK",
                    "7777",
                    "7,777",
                    "8888",
                    "8,888",
                    "CHF",
                    "6543",
                    "6,543",
                    "654",
                    Desk.CANARY,
                    Groups.CANARY,
                    "anary",
                    "erik",
                    "anna",
                    "finn")) {
                assertFalse(answer.contains(inside), path + " has " + inside);
            }
        }
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void staffTellASumAndTakeItBackAtOnce() {
        long id = desk.sponsorship(desk.pycon());
        desk.moveTo(id, SponsorshipState.LIVE);
        var admin = "/admin/sponsorships/" + id + "/disclosure";
        assertTrue(page(admin).text().contains("Visitors do not know the sum"));
        assertFalse(page("/transparency").text().contains("45,000"));
        post(admin, "SEK 44,000", 409);
        assertFalse(page("/transparency").text().contains("45,000"), "nobody agreed to this sum");
        post(admin, "SEK 45,000", 303);
        assertTrue(page(admin).text().contains("Visitors may read SEK 45,000, agreed to by finn"));
        assertTrue(page("/transparency?q=pycon").text().contains("SEK 45,000"));
        var trail = page("/admin/sponsorships/" + id).text();
        assertTrue(trail.contains("Sum told to visitors"), trail);
        post(admin + "/withdrawal", "", 303);
        assertFalse(page("/transparency").text().contains("45,000"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whoDoesNotAnswerForMoneyCannotTellASum() {
        long id = desk.sponsorship(desk.pycon());
        var admin = "/admin/sponsorships/" + id + "/disclosure";
        assertEquals(0, page(admin).select("main form").size());
        post(admin, "SEK 45,000", 403);
        post(admin + "/withdrawal", "", 403);
    }

    @Test
    void anEmptyListSaysWhatWillStandHere() {
        assertEquals(
                "Nothing to tell yet",
                page("/transparency").selectFirst(".empty h2").text());
        five();
        assertEquals(
                "Nothing fits this choice",
                page("/transparency?q=nobody").selectFirst(".empty h2").text());
    }

    @Test
    void twoStatementsHoweverMuchThereIs() {
        five();
        assertEquals(2, Statements.of(() -> page("/transparency?q=py")).size());
        var lund = groups.lund();
        for (int day = 10; day < 28; day++) {
            groups.give(lund, SupportKind.FOOD, "2025-03-" + day, "100", "SEK", true);
        }
        assertEquals(2, Statements.of(() -> page("/transparency?q=lund")).size());
    }

    private static void post(String path, String sum, int status) {
        given().redirects()
                .follow(false)
                .formParam("sum", sum)
                .post(path)
                .then()
                .statusCode(status);
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
