package dev.stoa.sponsorship.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.money.RateDesk;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board without JavaScript: columns, their sums, and moves by the form on each card. */
@QuarkusTest
class BoardTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    RateDesk rates;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void columnsCountAndAddEachCurrencyAndAllInEuro() {
        var pycon = desk.pycon();
        IntStream.range(0, 17).forEach(n -> desk.sponsorship(pycon, "SEK", "1000", Desk.ERIK));
        desk.sponsorship(pycon, "EUR", "50", Desk.ERIK);
        QuarkusTransaction.requiringNew()
                .run(() -> rates.type("SEK", LocalDate.now(clock), new java.math.BigDecimal("10"), Desk.FINN));
        var page = board("");
        assertTrue(page.title().startsWith("Board · Desk"));
        assertEquals(
                List.of("Negotiating 18", "Committed 0", "Preparing 0", "Live 0", "Wrap-up 0", "Waitlisted 0"),
                page.select(".lane h2").eachText());
        assertEquals(
                "EUR 50 SEK 17,000 ≈ EUR 1,750",
                page.selectFirst(".lane header > span").text());
        assertEquals(15, page.select(".lane").first().select("li").size());
        assertEquals("3 more", page.selectFirst(".lane > p a").text());
        given().get(page.selectFirst(".lane > p a").attr("href")).then().statusCode(200);
        assertEquals(1, board("?currency=EUR").select(".lane li").size());
        assertEquals(8, board("?closed=yes").select(".lane").size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aCardIsMovedByItsForm() {
        long id = desk.sponsorship(desk.pycon());
        var card = card(board(""), id);
        assertEquals(List.of("Waitlist", "Cancel …"), card.select("button").eachText());
        var moved = move(id, version(card), "waitlisted", "");
        assertEquals(303, moved.statusCode());
        assertTrue(moved.header("Location").endsWith("/admin/board#card-" + id), moved.header("Location"));
        assertEquals(SponsorshipState.WAITLISTED, state(id));
        assertEquals("waitlisted", card(board(""), id).closest(".lane").attr("data-lane"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aRefusalStandsBesideTheCard() {
        long id = desk.sponsorship(desk.pycon());
        long other = desk.sponsorship(desk.pycon());
        var version = version(card(board(""), id));
        refused(move(id, version, "cancelled", ""), 422, id, other, "Say why: to cancel a sponsorship needs a reason.");
        refused(move(id, version, "committed", ""), 403, id, other, "Only approvers may commit a sponsorship.");
        refused(
                move(id, version, "live", "soon"),
                409,
                id,
                other,
                "A sponsorship that is negotiating cannot become live.");
        refused(move(id, "99", "waitlisted", ""), 409, id, other, "Somebody changed it after you had opened this page");
        assertEquals(422, move(id, version, "nowhere", "").statusCode());
        var nothing = move(4711, "0", "live", "");
        assertEquals(404, nothing.statusCode());
        assertEquals(
                "There is no such sponsorship.",
                Jsoup.parse(nothing.asString()).selectFirst("p.errors").text());
        assertEquals(SponsorshipState.NEGOTIATING, state(id));
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void anApproverMayCommitWhatIsNotTheirOwn() {
        long own = desk.sponsorship(desk.pycon(), "SEK", "1000", Desk.ANNA);
        long others = desk.sponsorship(desk.pycon());
        var page = board("");
        assertEquals(List.of("Cancel …"), card(page, own).select("button").eachText());
        assertEquals(
                List.of("Commit", "Cancel …"),
                card(page, others).select("button").eachText());
        move(others, version(card(page, others)), "committed", "").then().statusCode(303);
        assertEquals(SponsorshipState.COMMITTED, state(others));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerLooksOnly() {
        long id = desk.sponsorship(desk.pycon());
        assertNull(card(board(""), id).selectFirst("details"));
        assertEquals(403, move(id, "0", "waitlisted", "").statusCode());
        assertEquals(SponsorshipState.NEGOTIATING, state(id));
    }

    private static void refused(Response answer, int status, long id, long other, String sentence) {
        assertEquals(status, answer.statusCode());
        var page = Jsoup.parse(answer.asString());
        var told = card(page, id).selectFirst("[role=alert]").text();
        assertTrue(told.startsWith(sentence), told);
        assertTrue(card(page, other).select("[role=alert]").isEmpty());
    }

    private static org.jsoup.nodes.Element card(Document page, long id) {
        return page.getElementById("card-" + id);
    }

    private static String version(org.jsoup.nodes.Element card) {
        return card.selectFirst("input[name=version]").val();
    }

    private static Document board(String query) {
        return Jsoup.parse(given().get("/admin/board" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Response move(long id, String version, String to, String reason) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("id", id)
                .formParam("version", version)
                .formParam("to", to)
                .formParam("reason", reason)
                .post("/admin/board/moves");
    }

    private static SponsorshipState state(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Sponsorship.byId(id).orElseThrow().state);
    }
}
