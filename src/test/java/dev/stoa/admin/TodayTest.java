package dev.stoa.admin;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk's home, told from the day of the test. */
@QuarkusTest
class TodayTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void asksAnApproverToDecideWhatIsNotTheirOwn() {
        desk.sponsorship(in("PyCon Sweden", 40));
        desk.sponsorship(in("EuroPython", 58));
        desk.sponsorship(in("JavaZone", 30), "NOK", "95000", Desk.ANNA);
        desk.sponsorship(in("FOSDEM", 200));
        var page = today();
        assertEquals("Two things need you today", page.selectFirst("h1").text());
        var tasks = page.select(".todo a").eachText();
        assertTrue(tasks.getFirst().startsWith("Commit: PyCon Sweden"), tasks.toString());
        assertTrue(tasks.getLast().startsWith("Commit: EuroPython"), tasks.toString());
        assertTrue(page.selectFirst(".todo time").text().endsWith("days late"), page.text());
        assertTrue(page.selectFirst(".todo small").text().contains("Gold, SEK 45,000 · erik looks after it"));
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void asksFinanceToCloseWhatIsWrappedUp() {
        long id = desk.sponsorship(in("PyCon Sweden", -40));
        desk.moveTo(id, SponsorshipState.WRAP_UP);
        desk.sponsorship(in("EuroPython", 10));
        var page = today();
        assertEquals("One thing needs you today", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".todo a").text().startsWith("Close: PyCon Sweden"));
        assertEquals("/admin/sponsorships/" + id, page.selectFirst(".todo a").attr("href"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void asksNothingOfAViewerAndSaysSo() {
        desk.sponsorship(in("PyCon Sweden", 1));
        var page = today();
        assertEquals("Nothing needs you today", page.selectFirst("h1").text());
        assertEquals("Nothing waits for you", page.selectFirst(".empty h2").text());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theBoardAddsEachCurrencyByItself() {
        desk.sponsorship(in("PyCon Sweden", 10));
        desk.sponsorship(in("JavaZone", 20));
        desk.sponsorship(in("EuroPython", 30), "EUR", "2500.50", Desk.ERIK);
        for (int n = 0; n < 10; n++) {
            desk.moveTo(desk.sponsorship(in("Devoxx", 40), "JPY", "1000", Desk.ERIK), SponsorshipState.COMMITTED);
        }
        var lanes = today().select(".lane");
        assertEquals(
                List.of("Negotiating 3", "Committed 10", "Preparing 0", "Live 0", "Wrap-up 0", "Waitlisted 0"),
                lanes.select("h3").eachText());
        assertEquals(
                "EUR 2,500.50 SEK 90,000",
                lanes.get(0).selectFirst("header > span").text());
        assertEquals("JPY 10,000", lanes.get(1).selectFirst("header > span").text());
        assertEquals(8, lanes.get(1).select("li").size());
        assertEquals("2 more", lanes.get(1).select("p a").text());
        given().get(lanes.get(1).selectFirst("h3 a").attr("href")).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void moreSponsorshipsTakeNoMoreStatements() {
        var few = in("PyCon Sweden", 10);
        desk.sponsorship(few);
        for (var path : List.of("/admin", "/admin/sponsorships")) {
            var before = sent(path);
            for (int n = 0; n < 30; n++) {
                desk.sponsorship(few);
            }
            assertEquals(before, sent(path), path);
            assertTrue(before.size() <= 6, before.toString());
        }
    }

    /** Without the statements that the application's own workers send meanwhile. */
    private static List<String> sent(String path) {
        return Statements.of(() -> given().get(path).then().statusCode(200)).stream()
                .filter(sql -> sql.contains("sponsorship"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, today",
        "2026-03-02, tomorrow",
        "2026-03-08, in 7 days",
        "2026-02-28, 1 day late",
        "2026-01-01, 59 days late",
        "2025-12-01, 3 months late",
        "2023-03-01, 3 years late"
    })
    void latenessIsSaidInWords(LocalDate day, String words) {
        assertEquals(words, new When(day, LocalDate.of(2026, 3, 1)).words());
    }

    private String in(String name, int days) {
        return desk.edition(name, LocalDate.now(clock).plusDays(days), "Stockholm", "Sweden");
    }

    private static Document today() {
        return Jsoup.parse(
                given().get("/admin").then().statusCode(200).extract().asString());
    }
}
