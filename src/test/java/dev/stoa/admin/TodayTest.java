package dev.stoa.admin;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.SponsorshipDesk;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.approval.ApprovalDesk;
import dev.stoa.sponsorship.money.BudgetLedger;
import dev.stoa.sponsorship.money.Figure;
import dev.stoa.sponsorship.money.Posting;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.support.Desk;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import dev.stoa.workflow.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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

    @Inject
    ApprovalDesk approvals;

    @Inject
    SponsorshipDesk sponsorships;

    @Inject
    BudgetLedger ledger;

    @Inject
    DataSource database;

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
    @TestSecurity(user = "anna", roles = "approver")
    void whoHasSaidTheFirstOfTwoYesesIsNotAskedAgain() {
        long id = desk.sponsorship(in("PyCon Sweden", 40));
        desk.sponsorship(in("EuroPython", 50));
        approvals.rule(Money.of("1000", "SEK"), 2, Desk.FINN);
        assertEquals("Two things need you today", today().selectFirst("h1").text());
        assertEquals(
                2,
                QuarkusTransaction.requiringNew()
                        .call(() -> sponsorships.move(id, 0, SponsorshipState.COMMITTED, Desk.ANNA, ""))
                        .orElseThrow()
                        .needed());
        var page = today();
        assertEquals("One thing needs you today", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".todo a").text().startsWith("Commit: EuroPython"), page.text());
    }

    @Test
    @TestSecurity(user = "dora", roles = "viewer")
    void whoStandsInForAnApproverIsAskedInTheirName() {
        desk.sponsorship(in("PyCon Sweden", 40));
        desk.sponsorship(in("JavaZone", 30), "NOK", "95000", Desk.ANNA);
        assertEquals("Nothing needs you today", today().selectFirst("h1").text());
        away("anna", "dora");
        var page = today();
        assertEquals("One thing needs you today", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".todo a").text().startsWith("Commit: PyCon Sweden"), page.text());
        assertTrue(page.selectFirst(".todo small").text().endsWith("for anna, who is away"), page.text());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void whoChangedTheDealIsNotAskedToCommitToIt() {
        long id = desk.sponsorship(in("PyCon Sweden", 40));
        assertEquals("One thing needs you today", today().selectFirst("h1").text());
        QuarkusTransaction.requiringNew()
                .run(() -> Change.keep(
                        "sponsorship",
                        id,
                        Map.of("amount", "SEK 1"),
                        Map.of("amount", "SEK 2"),
                        Desk.ANNA,
                        clock.instant()));
        assertEquals("Nothing needs you today", today().selectFirst("h1").text());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void drawsTheMoneyByTheMonthInWhichItIsNeeded() {
        assertEquals(1, today().select("#money .empty").size());
        var edition = in("PyCon Sweden", 10);
        long budget = desk.budget("Conferences", "EUR", "100000");
        QuarkusTransaction.requiringNew().run(() -> {
            var of = new Subject("sponsorship", 1);
            ledger.post(budget, posting(of, Figure.REQUESTED, "5000"), Desk.ERIK, clock.instant());
            ledger.post(budget, posting(of, Figure.COMMITTED, "3000"), Desk.ANNA, clock.instant());
            ledger.post(
                    budget,
                    posting(new Subject("sponsorship", 2), Figure.REQUESTED, "700"),
                    Desk.ERIK,
                    clock.instant());
        });
        var plot = today().selectFirst("#money");
        assertEquals(
                List.of("paid 0", "promised 3,000", "asked for 2,700"),
                plot.select(".key > ul li").eachText());
        var month = YearMonth.from(LocalDate.now(clock).plusDays(10));
        assertEquals(month.toString(), plot.selectFirst("tbody th").text());
        assertEquals(
                "/admin/sponsorships?month=" + month,
                plot.selectFirst("tbody a").attr("href"));
        var csv =
                given().get("/admin/money.csv").then().statusCode(200).extract().asString();
        assertTrue(csv.contains(month + ",EUR,0.00,3000.00,2700.00,1,0.00,3000.00,2700.00"), csv);
        assertTrue(edition.startsWith("pycon"));
    }

    private Posting posting(Subject of, Figure figure, String amount) {
        var day = LocalDate.now(clock);
        return new Posting(of, of, "PyCon Sweden, Gold", figure, Money.of(amount, "EUR"), day, day.plusDays(10));
    }

    private void away(String delegator, String delegate) {
        var today = LocalDate.now(clock);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into delegation (delegator, delegate, from_day, to_day, reason, created_by, created_at)"
                                + " values (?, ?, ?, ?, '', ?, now())")) {
            insert.setString(1, delegator);
            insert.setString(2, delegate);
            insert.setObject(3, today);
            insert.setObject(4, today.plusDays(3));
            insert.setString(5, delegator);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
