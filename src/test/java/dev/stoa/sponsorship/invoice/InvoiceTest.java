package dev.stoa.sponsorship.invoice;

import static dev.stoa.support.Matters.add;
import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.move;
import static dev.stoa.support.Matters.page;
import static dev.stoa.support.Matters.state;
import static dev.stoa.support.Matters.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.money.RateDesk;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices and what is booked on them, over HTTP as finance does it. */
@QuarkusTest
class InvoiceTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    RateDesk rates;

    @Inject
    InvoiceDesk invoices;

    @Inject
    Clock clock;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void howFarItIsPaidFollowsFromTheSum() {
        var invoice = scheduled("SEK", "1000");
        assertTrue(
                page(invoice).select("#state button").eachText().stream().noneMatch(label -> label.startsWith("Pay")));
        book(invoice, "PAYMENT", "400.50").then().statusCode(303);
        assertEquals("Partially paid", state(invoice));
        book(invoice, "CREDIT", "100").then().statusCode(303);
        assertEquals("Partially paid", state(invoice));
        assertTrue(page(invoice).text().contains("SEK 1,000, paid SEK 400.50, credited SEK 100, open SEK 499.50"));
        book(invoice, "PAYMENT", "499.50").then().statusCode(303);
        assertEquals("Paid", state(invoice));
        book(invoice, "REVERSAL", "499.50").then().statusCode(303);
        assertEquals("Partially paid", state(invoice));
        book(invoice, "REVERSAL", "400.50").then().statusCode(303);
        assertEquals("Scheduled", state(invoice));
        book(invoice, "CREDIT", "900").then().statusCode(303);
        assertEquals("Credited", state(invoice));
        assertEquals(
                List.of("asked SEK 1,000", "paid SEK 0", "credited SEK 1,000", "open SEK 0"),
                page(invoice + "/bookings").select(".facts div").eachText());
        assertEquals(6, page(invoice + "/bookings").select("tbody tr").size());
        assertEquals(
                "scheduled → credited | partially paid → scheduled | paid → partially paid | partially paid → paid"
                        + " | scheduled → partially paid",
                String.join(
                        " | ",
                        page(invoice).select(".steps li > span").eachText().subList(0, 5)));
    }

    /** What was approved is invoiced, less what was credited; what was paid is paid, less what bounced; of one line. */
    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void budgetsHaveWhatWasBilledAndPaid() {
        var invoice = scheduled("SEK", "1000");
        assertEquals("INVOICED 1000", posted());
        book(invoice, "PAYMENT", "400.50").then().statusCode(303);
        book(invoice, "CREDIT", "100").then().statusCode(303);
        assertEquals("INVOICED 900, PAID 400.5", posted());
        book(invoice, "REVERSAL", "400.50").then().statusCode(303);
        assertEquals("INVOICED 900, PAID 0", posted());
        book(invoice, "CREDIT", "900").then().statusCode(303);
        assertEquals("INVOICED 0, PAID 0", posted());
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void aBillThatTheBudgetCannotPayGoesNoFurther() {
        var invoice = entered("SEK", "10000000.01");
        approved();
        var refused = move(invoice, "scheduled", "");
        assertTrue(Jsoup.parse(refused.asString()).text().contains("SEK 0.01 too much"), refused.asString());
        assertEquals("Approved", state(invoice));
        assertEquals("", posted());
    }

    /** One entry at the rate of the day that is booked, and none at today's beside it. */
    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void aPaymentIsPostedOnceAtTheRateOfItsDay() {
        var today = LocalDate.now(clock);
        rates.type("SEK", today, new java.math.BigDecimal("10"), Desk.FINN);
        rates.type("SEK", today.minusDays(3), new java.math.BigDecimal("12.5"), Desk.FINN);
        long euros = desk.budget("In euros", "EUR", "100000");
        QuarkusTransaction.requiringNew().run(() -> Sponsorship.update("budgetId = ?1 where id = ?2", euros, pycon));
        var invoice = scheduled("SEK", "1000");
        booking(invoice, "PAYMENT", "1000", today.minusDays(3).toString())
                .then()
                .statusCode(303);
        assertEquals("Paid", state(invoice));
        assertEquals(
                Map.of("80.00", 1L),
                ledger.counts(
                        "select round(in_budget, 2)::text, count(*) from budget_entry where figure = 'PAID' group by 1"));
    }

    private String posted() {
        return QuarkusTransaction.requiringNew().call(() -> (String) Sponsorship.getEntityManager()
                .createNativeQuery("""
                        select coalesce(string_agg(figure || ' ' || trim_scale(sum), ', ' order by figure), '') from (
                          select figure, sum(in_budget) from budget_entry
                          where subject = 'invoice' and line = 'sponsorship' and line_id = :line group by 1) s""", String.class)
                .setParameter("line", pycon)
                .getSingleResult());
    }

    @ParameterizedTest
    @TestSecurity(user = "finn", roles = "finance")
    @CsvSource({
        "JPY, 1000,  600, 400",
        "KWD, 1.005, 0.005, 1",
        "EUR, 0.03,  0.01, 0.02",
        "HUF, 1000000000, 999999999.99, 0.01",
    })
    void sumsAreExactInTheMinorUnitsOfEachCurrency(String currency, String asked, String first, String rest) {
        // In a currency of its own, which no budget holds: nothing is posted then.
        QuarkusTransaction.requiringNew().run(() -> Sponsorship.update("budgetId = null where id = ?1", pycon));
        var invoice = scheduled(currency, asked);
        book(invoice, "PAYMENT", first).then().statusCode(303);
        assertEquals("Partially paid", state(invoice));
        book(invoice, "PAYMENT", rest).then().statusCode(303);
        assertEquals("Paid", state(invoice));
    }

    @ParameterizedTest
    @TestSecurity(user = "finn", roles = "finance")
    @CsvSource(
            delimiter = '|',
            value = {
                "PAYMENT  | 1000.01 | amount   | That is more than the SEK 1,000 that are open.",
                "PAYMENT  | 0       | amount   | Write an amount above zero.",
                "PAYMENT  | -5      | amount   | Write the amount as digits",
                "PAYMENT  | 1.001   | amount   | SEK has 2 decimals at most.",
                "PAYMENT  | ''      | amount   | Write the amount as digits",
                "REVERSAL | 1       | amount   | That is more than the SEK 0 that are paid.",
                "CREDIT   | 1001    | amount   | That is more than the SEK 1,000 that can be credited.",
                "GIFT     | 10      | sort     | Choose what it is.",
            })
    void whatCannotBeBookedIsSaidBesideItsField(String sort, String amount, String field, String message) {
        var invoice = scheduled("SEK", "1000");
        var answer = book(invoice, sort, amount);
        var page = Jsoup.parse(answer.then().statusCode(422).extract().asString());
        assertTrue(
                page.getElementById(field + "-error").text().startsWith(message),
                page.select(".error").text());
        assertEquals(amount, page.getElementById("amount").val());
        assertEquals("Scheduled", state(invoice));
        assertEquals(0, ledger.count("booking"));
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void nothingIsBookedInTheFuture() {
        var invoice = scheduled("SEK", "1000");
        var page = Jsoup.parse(booking(
                        invoice,
                        "PAYMENT",
                        "10",
                        LocalDate.now(clock).plusDays(2).toString())
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertTrue(page.getElementById("bookedOn-error").text().startsWith("That day is still to come"));
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void aFormThatIsSentTwiceBooksOnce() {
        var invoice = scheduled("SEK", "1000");
        var seen = version(invoice);
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> booking(
                                invoice, "PAYMENT", "300", LocalDate.now(clock).toString(), seen)
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(303, answers.getFirst());
        assertEquals(List.of(409), answers.subList(1, 8).stream().distinct().toList());
        assertEquals(
                "SEK 300",
                page(invoice + "/bookings").select(".facts dd").get(1).text());
    }

    @Test
    @TestSecurity(
            user = "finn",
            roles = {"finance", "approver", "admin"})
    void nobodyApprovesWhatTheyEnteredAndNobodyPaysWhatIsNotApproved() {
        var invoice = entered("SEK", "1000");
        move(invoice, "received", "");
        move(invoice, "validated", "");
        assertEquals(403, move(invoice, "approved", "").statusCode());
        var page = Jsoup.parse(
                book(invoice, "PAYMENT", "10").then().statusCode(422).extract().asString());
        assertTrue(page.getElementById("amount-error").text().startsWith("Nobody pays what is not approved"));
        assertEquals(409, move(invoice, "paid", "").statusCode());
        assertEquals("Validated", state(invoice));
        assertTrue(page(invoice).select("#fields input[name=amount]").isEmpty(), "the amount is fixed");
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void noButtonAndNoPostMakesItPaid() {
        var invoice = scheduled("SEK", "1000");
        var page = Jsoup.parse(
                move(invoice, "paid", "").then().statusCode(422).extract().asString());
        assertEquals(
                "This state follows from what is recorded; nobody sets it by hand.",
                page.selectFirst("#state [role=alert]").text());
        assertEquals("Scheduled", state(invoice));
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void withoutANumberItIsNotValidated() {
        var invoice = add(pycon, "invoices", Map.of("title", "All", "amount", "5", "currency", "EUR", "owner", "finn"));
        move(invoice, "received", "");
        assertEquals(422, move(invoice, "validated", "").statusCode());
        assertEquals("Received", state(invoice));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void onlyFinanceBooks() {
        var invoice = entered("SEK", "1000");
        assertTrue(page(invoice + "/bookings").select("form#new, #new form").isEmpty());
        assertEquals(403, book(invoice, "PAYMENT", "10").statusCode());
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void aCreditNoteSettlesADispute() {
        var invoice = scheduled("SEK", "1000");
        book(invoice, "PAYMENT", "600");
        move(invoice, "disputed", "The booth was missing");
        assertEquals(422, book(invoice, "PAYMENT", "1").statusCode());
        book(invoice, "CREDIT", "400").then().statusCode(303);
        assertEquals("Paid", state(invoice));
        assertTrue(Pages.texts(page("/admin/sponsorships/" + pycon), "#parts .part")
                .contains("Paid · SEK 1,000"));
    }

    @Test
    void whatWasBookedIsNeitherChangedNorDeleted() {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            var invoice = new Invoice();
            invoice.sponsorshipId = pycon;
            invoice.title = "All";
            invoice.owner = "finn";
            invoice.createdBy = "finn";
            invoice.createdAt = Desk.BEGUN;
            invoice.amount = Money.of("10", "SEK").amount();
            invoice.currency = "SEK";
            invoice.state = InvoiceState.SCHEDULED;
            invoice.persist();
            invoices.book(
                    invoice,
                    Booking.Sort.PAYMENT,
                    Money.of("4", "SEK"),
                    LocalDate.of(2025, 1, 1),
                    "",
                    Actor.of("finn", "finance"),
                    Desk.BEGUN);
            return invoice.id;
        });
        for (var forgery : List.of("update booking set amount = 1", "delete from booking")) {
            assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> Invoice.getEntityManager()
                                    .createNativeQuery(forgery)
                                    .executeUpdate()));
        }
        assertEquals(
                InvoiceState.PARTIALLY_PAID,
                QuarkusTransaction.requiringNew().call(() -> Invoice.<Invoice>findById(id).state));
    }

    private String entered(String currency, String amount) {
        return add(
                pycon,
                "invoices",
                Map.of("title", "All", "number", "2025-17", "amount", amount, "currency", currency, "owner", "erik"));
    }

    /** Approved by anna meanwhile. */
    private String scheduled(String currency, String amount) {
        var invoice = entered(currency, amount);
        approved();
        assertEquals(303, move(invoice, "scheduled", "").statusCode());
        return invoice;
    }

    private static void approved() {
        QuarkusTransaction.requiringNew()
                .run(() -> Invoice.update("state = ?1, version = version + 1", InvoiceState.APPROVED));
    }

    private Response book(String invoice, String sort, String amount) {
        return booking(invoice, sort, amount, LocalDate.now(clock).toString());
    }

    private static Response booking(String invoice, String sort, String amount, String day) {
        // Who may not book sees no form; the version stands on the invoice's page too.
        return booking(invoice, sort, amount, day, version(invoice));
    }

    private static Response booking(String invoice, String sort, String amount, String day, String version) {
        return form().formParam("version", version)
                .formParam("sort", sort)
                .formParam("amount", amount)
                .formParam("bookedOn", day)
                .formParam("reference", "bank 7")
                .post(invoice + "/bookings");
    }
}
