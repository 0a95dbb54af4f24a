package dev.stoa.sponsorship.money;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Money;
import dev.stoa.support.Desk;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets over HTTP as finance uses them, and the ledger behind them. */
@QuarkusTest
class BudgetsTest {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 3);

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    RateDesk rates;

    @Inject
    BudgetLedger ledger;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void financeOpensOneAndRaisesIt() {
        var location = open("Conferences 2025: Java", "Java", "20,000", "EUR")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf("/admin"));
        var page = page(path);
        assertEquals("Conferences 2025: Java", page.selectFirst("h1").text());
        assertEquals("0", page.selectFirst("#budget-form input[name=version]").val());
        revise(path, 0, "25000", "EUR").then().statusCode(303);
        revise(path, 0, "26000", "EUR").then().statusCode(409);
        page = page(path);
        assertTrue(page.select("#figures dd").first().text().equals("EUR 25,000"));
        assertTrue(page.select(".steps").last().text().contains("Amount: EUR 20,000 → EUR 25,000"), page.text());
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void ofTwoWhoSaveTheSecondSeesBoth() {
        open("Conferences 2025: Java", "Java", "20000", "EUR").then().statusCode(303);
        revise("/admin/budgets/1", 0, "25000", "EUR").then().statusCode(303);
        var conflict = Jsoup.parse(revise("/admin/budgets/1", 0, "26000", "EUR")
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertEquals(
                List.of("Amount EUR 26,000 EUR 25,000"),
                conflict.select("#conflict tbody tr").eachText());
        assertEquals(
                "1", conflict.selectFirst("#budget-form input[name=version]").val());
        assertEquals("26000", conflict.getElementById("amount").val());
    }

    @ParameterizedTest
    @TestSecurity(user = "finn", roles = "finance")
    @CsvSource(
            delimiter = '|',
            value = {
                "''    | 2025 | 2025-01-01 | Java | 100     | EUR  | name",
                "Name  | 25   | 2025-01-01 | Java | 100     | EUR  | fiscalYear",
                "Name  | 2025 | 2025-01-02 | Java | 100     | EUR  | startsOn",
                "Name  | 2025 | 2025-13-01 | Java | 100     | EUR  | startsOn",
                "Name  | 2025 | 2020-01-01 | Java | 100     | EUR  | startsOn",
                "Name  | 2025 | 2025-01-01 | ''   | 100     | EUR  | topic",
                "Name  | 2025 | 2025-01-01 | Java | 1.5     | JPY  | amount",
                "Name  | 2025 | 2025-01-01 | Java | -1      | EUR  | amount",
                "Name  | 2025 | 2025-01-01 | Java | 100     | EURO | currency",
                "Name  | 2025 | 2025-01-01 | Taken| 100     | EUR  | topic",
            })
    void whatIsWrongComesBackWithAMessageBesideIt(
            String name, String year, String startsOn, String topic, String amount, String currency, String field) {
        open("First", "Taken", "1", "EUR").then().statusCode(303);
        var page = Jsoup.parse(form().formParam("name", name)
                .formParam("fiscalYear", year)
                .formParam("startsOn", startsOn)
                .formParam("costCentre", "CC-1")
                .formParam("topic", topic)
                .formParam("amount", amount)
                .formParam("currency", currency)
                .post("/admin/budgets")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertFalse(page.getElementById(field + "-error").text().isBlank());
        assertEquals(amount, page.getElementById("amount").val());
        assertEquals(1L, (long) QuarkusTransaction.requiringNew().call(() -> Budget.count()));
    }

    @Test
    void everyFigureOfALineIsTheSameMoneyAtAnotherStage() {
        long id = desk.budget("Java", "EUR", "10000");
        var request = new Subject("request", 7);
        var sponsorship = new Subject("sponsorship", 3);
        post(id, request, request, Figure.REQUESTED, "6000");
        assertFigures(id, "6000 0 0 0 0 taken 0");
        post(id, request, request, Figure.APPROVED, "5000");
        assertFigures(id, "6000 5000 0 0 0 taken 5000");
        post(id, sponsorship, request, Figure.COMMITTED, "4500");
        assertFigures(id, "6000 5000 4500 0 0 taken 5000");
        post(id, new Subject("invoice", 1), request, Figure.INVOICED, "5200");
        assertFigures(id, "6000 5000 4500 5200 0 taken 5200");
        post(id, new Subject("invoice", 2), request, Figure.INVOICED, "-200");
        post(id, new Subject("payment", 1), request, Figure.PAID, "2000");
        assertFigures(id, "6000 5000 4500 5000 2000 taken 5000");
        var other = new Subject("sponsorship", 4);
        var refusal = assertThrows(NotPosted.class, () -> post(id, other, other, Figure.COMMITTED, "5000.01"));
        assertEquals(
                "The budget Java has EUR 5,000 left and this takes EUR 5,000.01: EUR 0.01 too much."
                        + " Choose another budget, lower the amount, or ask finance to raise the budget.",
                refusal.getMessage());
        post(id, other, other, Figure.COMMITTED, "5000");
        // A line that is billed beyond what was promised needs room as well.
        assertThrows(NotPosted.class, () -> post(id, new Subject("invoice", 9), other, Figure.INVOICED, "5001"));
    }

    @Test
    void whatIsTakenBackIsGoneOnceAndStaysReadable() {
        long id = desk.budget("Java", "EUR", "1000");
        var subject = new Subject("sponsorship", 3);
        post(id, subject, subject, Figure.COMMITTED, "800");
        var back = new int[2];
        for (int i = 0; i < 2; i++) {
            int n = i;
            QuarkusTransaction.requiringNew()
                    .run(() -> back[n] =
                            ledger.reverse(subject, List.of(Figure.COMMITTED), "called off", Desk.ANNA, Desk.BEGUN));
        }
        assertEquals(List.of(1, 0), List.of(back[0], back[1]));
        assertFigures(id, "0 0 0 0 0 taken 0");
        post(id, subject, subject, Figure.COMMITTED, "1000");
        assertEquals(3L, (long) QuarkusTransaction.requiringNew().call(() -> BudgetEntry.count()));
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> BudgetEntry.getEntityManager()
                                .createNativeQuery("update budget_entry set in_budget = 1")
                                .executeUpdate()));
    }

    @Test
    void aConversionKeepsItsRateWhateverIsCorrectedLater() {
        long id = desk.budget("Java", "EUR", "10000");
        rates.type("SEK", MAY.minusDays(2), new java.math.BigDecimal("11.43"), Desk.FINN);
        var subject = new Subject("sponsorship", 3);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.post(
                        id,
                        Posting.of(subject, "PyCon", Figure.COMMITTED, Money.of("45000", "SEK"), MAY, MAY),
                        Desk.ANNA,
                        Desk.BEGUN));
        rates.type("SEK", MAY.minusDays(2), new java.math.BigDecimal("9"), Desk.FINN);
        assertFigures(id, "0 0 3937.01 0 0 taken 3937.01");
        QuarkusTransaction.requiringNew().run(() -> {
            var entry = BudgetEntry.standing(subject).getFirst();
            assertEquals(
                    "1 SEK = 0.0874891 EUR, typed by finn, 1 May 2025",
                    entry.conversion(java.util.Currency.getInstance("EUR")).words());
        });
        // Taken back at the rate at which it came.
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.reverse(subject, List.of(Figure.COMMITTED), "off", Desk.ANNA, Desk.BEGUN));
        assertFigures(id, "0 0 0 0 0 taken 0");
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void aBudgetDoesNotBecomeLessThanWhatIsPromised() {
        long id = desk.budget("Java", "EUR", "1000");
        var subject = new Subject("sponsorship", 3);
        post(id, subject, subject, Figure.COMMITTED, "800");
        var page = Jsoup.parse(revise("/admin/budgets/" + id, 0, "799.99", "EUR")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertEquals(
                "EUR 800 of it are promised already: it cannot become less than that.",
                page.getElementById("amount-error").text());
        var other = Jsoup.parse(revise("/admin/budgets/" + id, 0, "8000", "SEK")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertTrue(other.getElementById("currency-error").text().startsWith("Sums were posted to it in EUR"));
        revise("/admin/budgets/" + id, 0, "800", "EUR").then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void whyABudgetIsChangedStaysInItsHistory() {
        long id = desk.budget("Java", "EUR", "1000");
        var refused = Jsoup.parse(why("/admin/budgets/" + id, "-1", "More <talks>")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertEquals("More <talks>", refused.getElementById("because").val());
        var late = Jsoup.parse(why("/admin/budgets/" + id, "2000", "More <talks>", 7)
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertEquals("More <talks>", late.getElementById("because").val());
        why("/admin/budgets/" + id, "2000", "x".repeat(1001)).then().statusCode(422);
        why("/admin/budgets/" + id, "2000", "More <talks>").then().statusCode(303);
        var page = page("/admin/budgets/" + id);
        assertTrue(page.select("[aria-labelledby=history] q").eachText().contains("More <talks>"));
        assertTrue(page("/admin/history/budget/" + id).select("#steps li").eachText().stream()
                .anyMatch(step -> step.startsWith("amount: EUR 1,000 → EUR 2,000 More <talks>")));
    }

    private static io.restassured.response.Response why(String path, String amount, String because) {
        return why(path, amount, because, 0);
    }

    private static io.restassured.response.Response why(String path, String amount, String because, int seen) {
        var page = page(path);
        return form().formParam("version", seen)
                .formParam("name", page.getElementById("name").val())
                .formParam("fiscalYear", page.getElementById("fiscalYear").val())
                .formParam("startsOn", page.getElementById("startsOn").val())
                .formParam("costCentre", page.getElementById("costCentre").val())
                .formParam("topic", page.getElementById("topic").val())
                .formParam("amount", amount)
                .formParam("currency", "EUR")
                .formParam("because", because)
                .post(path);
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void anOrderSaysWhatOfItIsUsed() {
        long id = desk.budget("Java", "EUR", "10000");
        var subject = new Subject("sponsorship", 3);
        post(id, subject, subject, Figure.COMMITTED, "800");
        var path = "/admin/budgets/" + id;
        order(path, "PO-1", "0").then().statusCode(422);
        order(path, "PO-1", "700").then().statusCode(303);
        order(path, "po-1", "700").then().statusCode(422);
        order(path, "PO-2", "1000").then().statusCode(303);
        var full = Jsoup.parse(form().formParam("line", "sponsorship 3")
                .formParam("order", "1")
                .post(path + "/ordered-lines")
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertEquals(
                "Purchase order PO-1 has EUR 700 left and this takes EUR 800. Order more, or put it under another purchase order.",
                full.selectFirst("main > [role=alert]").text());
        form().formParam("line", "sponsorship 3")
                .formParam("order", "2")
                .post(path + "/ordered-lines")
                .then()
                .statusCode(303);
        var page = page(path);
        var rows = page.select("[aria-labelledby=orders] tbody tr").eachText();
        assertTrue(rows.getFirst().endsWith("EUR 1,000 EUR 800 EUR 200"), rows.toString());
        assertTrue(page.select("[aria-labelledby=lines] tbody tr").text().endsWith("PO-2"));
        // The line may still grow within its order, not beyond it.
        var refusal = assertThrows(
                NotPosted.class, () -> post(id, new Subject("invoice", 1), subject, Figure.INVOICED, "1000.01"));
        assertTrue(refusal.getMessage().startsWith("Purchase order PO-2 has EUR 200 left"), refusal.getMessage());
        post(id, new Subject("invoice", 1), subject, Figure.INVOICED, "1000");
        for (var odd : List.of("", "sponsorship", "sponsorship x", "sponsorship 99999999999999999999")) {
            form().formParam("line", odd)
                    .formParam("order", "2")
                    .post(path + "/ordered-lines")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void othersReadAndDoNotWrite() {
        long id = desk.budget("=Java", "EUR", "1000");
        var subject = new Subject("sponsorship", 3);
        post(id, subject, subject, Figure.COMMITTED, "800");
        var page = page("/admin/budgets/" + id);
        assertTrue(page.select("main form").isEmpty());
        assertEquals("EUR 200", page.select("#figures dd").last().text());
        given().get("/admin/budgets/new").then().statusCode(403);
        open("x", "x", "1", "EUR").then().statusCode(403);
        revise("/admin/budgets/" + id, 0, "1", "EUR").then().statusCode(403);
        order("/admin/budgets/" + id, "1", "1").then().statusCode(403);
        var csv = given().get("/admin/budgets.csv?year=2025")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertEquals(
                "2025,CC-1,'=Java,'=Java,EUR,1000.00,0.00,0.00,800.00,0.00,0.00,800.00,200.00",
                csv.lines().toList().get(1));
        assertEquals(csv, given().get("/admin/budgets.csv").asString());
        var entries = given().get("/admin/budgets/" + id + "/entries.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(
                entries.lines().toList().get(1).startsWith("2025-05-03,COMMITTED,sponsorship,3,sponsorship,3,"),
                entries);
        given().get("/admin/budgets/4711").then().statusCode(404);
        given().get("/admin/budgets/4711/entries.csv").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void morePostingsTakeNoMoreStatements() {
        long id = desk.budget("Java", "EUR", "1000000");
        var one = new Subject("sponsorship", 1);
        post(id, one, one, Figure.COMMITTED, "1");
        int few = statements("/admin/budgets/" + id);
        int fewInList = statements("/admin/budgets");
        for (int i = 2; i < 60; i++) {
            var next = new Subject("sponsorship", i);
            desk.budget("Budget " + i, "EUR", "1000");
            post(id, next, next, Figure.COMMITTED, "1");
        }
        assertEquals(few, statements("/admin/budgets/" + id));
        assertEquals(fewInList, statements("/admin/budgets"));
        assertTrue(few <= 10, "a page of a budget took " + few + " statements");
        assertTrue(fewInList <= 4, "the list took " + fewInList + " statements");
    }

    private static int statements(String path) {
        return Statements.of(() -> given().get(path).then().statusCode(200)).size();
    }

    private BudgetEntry post(long budget, Subject subject, Subject line, Figure figure, String amount) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.post(
                        budget,
                        new Posting(subject, line, "For " + line, figure, Money.of(amount, "EUR"), MAY, MAY),
                        Desk.FINN,
                        Desk.BEGUN));
    }

    private static void assertFigures(long budget, String figures) {
        var sums = QuarkusTransaction.requiringNew().call(() -> BudgetLine.sums(budget));
        assertEquals(
                figures,
                List.of(sums.requested(), sums.approved(), sums.committed(), sums.invoiced(), sums.paid()).stream()
                                .map(sum -> plain(sum))
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow()
                        + " taken " + plain(sums.taken()));
    }

    private static String plain(java.math.BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    private static io.restassured.response.Response open(String name, String topic, String amount, String currency) {
        return terms(name, topic, amount, currency).post("/admin/budgets");
    }

    private static io.restassured.response.Response revise(String path, int version, String amount, String currency) {
        return terms("Conferences 2025: Java", "Java", amount, currency)
                .formParam("version", version)
                .post(path);
    }

    private static RequestSpecification terms(String name, String topic, String amount, String currency) {
        return form().formParam("name", name)
                .formParam("fiscalYear", "2025")
                .formParam("startsOn", "2025-01-01")
                .formParam("costCentre", "CC-1")
                .formParam("topic", topic)
                .formParam("amount", amount)
                .formParam("currency", currency);
    }

    private static io.restassured.response.Response order(String path, String number, String amount) {
        return form().formParam("number", number)
                .formParam("supplier", "Example Ltd")
                .formParam("ordered", amount)
                .formParam("issuedOn", "2025-05-03")
                .post(path + "/orders");
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
