package dev.stoa.sponsorship.money;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Money;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import dev.stoa.workflow.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchange rates: read from the ECB's files, typed, found for a day. */
@QuarkusTest
class RatesTest {

    @Inject
    World world;

    @Inject
    RateDesk desk;

    @Inject
    Exchange exchange;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void financeReadsAFileAndReadingItAgainChangesNothing() {
        upload("eurofxref-daily.xml", RateFileTest.DAILY_XML.getBytes(StandardCharsets.UTF_8), 303);
        upload("eurofxref-daily.xml", RateFileTest.DAILY_XML.getBytes(StandardCharsets.UTF_8), 303);
        var page = page("");
        assertEquals(
                List.of(
                        "JPY 164.45 3 May 2024 too old for today ECB finn",
                        "SEK 11.6055 3 May 2024 too old for today ECB finn",
                        "USD 1.0744 3 May 2024 too old for today ECB finn"),
                page.select("#rates tbody tr").eachText());
        var files = page.select("[aria-labelledby=imports] li span").eachText();
        assertEquals(
                List.of(
                        "eurofxref-daily.xml, 2 May 2024 to 3 May 2024: 0 added, 0 corrected, 0 refused",
                        "eurofxref-daily.xml, 2 May 2024 to 3 May 2024: 4 added, 0 corrected, 0 refused"),
                files);
        assertEquals(2, page("?currency=USD").select("#rates tbody tr").size());
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void aCorrectedFileCorrects() throws Exception {
        upload("hist.zip", RateFileTest.zip("eurofxref-hist.csv", "Date,USD,\n2024-05-03,1.07,\n"), 303);
        upload(
                "hist.zip",
                RateFileTest.zip("eurofxref-hist.csv", "Date,USD,\n2024-05-03,1.08,\n2024-05-02,1.09,\n"),
                303);
        var page = page("");
        assertEquals(
                "1 added, 1 corrected, 0 refused",
                page.select("[aria-labelledby=imports] li span").first().text().replaceAll(".*: ", ""));
        assertEquals("1.08", page.select("#rates td.number").first().text());
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void whatIsNoFileOfRatesIsSaidBesideIt() {
        var refused = Jsoup.parse(upload("logo.png", "hello".getBytes(StandardCharsets.UTF_8), 422));
        assertTrue(refused.getElementById("file-error").text().contains("begins with Date"));
        var missing = Jsoup.parse(upload("empty.csv", new byte[0], 422));
        assertTrue(missing.getElementById("file-error").text().startsWith("Choose the file"));
        var partly = Jsoup.parse(upload(
                "../../etc/<b>rates.csv", "Date,USD,SEK\n2024-05-03,1.07,-1\n".getBytes(StandardCharsets.UTF_8), 200));
        assertTrue(partly.text().contains("line 2, SEK: This is no rate like 1.0834."), partly.text());
        assertEquals(
                "<b>rates.csv",
                page("").select("[aria-labelledby=imports] strong").first().text());
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void financeTypesARateAndTheTrailKeepsWhatItWas() {
        type("kes", "2024-05-03", "143.25").then().statusCode(303);
        type("KES", "2024-05-03", "144").then().statusCode(303);
        assertEquals("144", page("?currency=KES").select("#rates td.number").text());
        var changes = QuarkusTransaction.requiringNew().call(() -> Change.of("rate", 1));
        assertEquals(2, changes.size());
        assertEquals("143.25", changes.getLast().fromValue);
        assertEquals("144", changes.getLast().toValue);
    }

    @ParameterizedTest
    @TestSecurity(user = "finn", roles = "finance")
    @CsvSource({
        "EUR,  2024-05-03, 1,      currency",
        "EURO, 2024-05-03, 1,      currency",
        "XXX,  2024-05-03, 1,      currency",
        "USD,  2024-02-30, 1,      day",
        "USD,  2999-01-01, 1,      day",
        "USD,  3 May,      1,      day",
        "USD,  2024-05-03, 0,      perEuro",
        "USD,  2024-05-03, -1,     perEuro",
        "USD,  2024-05-03, '1,07', perEuro",
        "USD,  2024-05-03, 1e3,    perEuro",
        "USD,  2024-05-03, 99999999999, perEuro",
    })
    void aWrongRateComesBackWithAMessageBesideIt(String currency, String day, String perEuro, String field) {
        var page = Jsoup.parse(
                type(currency, day, perEuro).then().statusCode(422).extract().asString());
        assertTrue(!page.getElementById(field + "-error").text().isEmpty());
        assertEquals(perEuro, page.getElementById("perEuro").val());
        assertEquals(0L, (long) QuarkusTransaction.requiringNew().call(() -> Rate.count()));
    }

    /** Rates of USD: ECB on 2 and 3 May 2024 (Thursday, Friday), typed on 3 May; of KES: typed on 1 May. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // from | to  | day        | result      | day of the rate | source
                "108    | USD | EUR | 2024-05-02 | EUR 100    | 2024-05-02 | ECB",
                "110    | USD | EUR | 2024-05-03 | EUR 100    | 2024-05-03 | typed by finn",
                "110    | USD | EUR | 2024-05-05 | EUR 100    | 2024-05-03 | typed by finn",
                "110    | USD | EUR | 2024-06-03 | EUR 100    | 2024-05-03 | typed by finn",
                "100    | EUR | USD | 2024-05-05 | USD 110    | 2024-05-03 | typed by finn",
                "14000  | KES | USD | 2024-05-05 | USD 110    | 2024-05-01 | typed by ada and typed by finn",
                "16600  | JPY | EUR | 2024-05-09 | EUR 100    | 2024-05-02 | ECB",
                "5      | EUR | EUR | 1999-01-01 | EUR 5      | 1999-01-01 | same currency",
                "110    | USD | EUR | 2024-06-04 | -          | -          | The last rate of USD is of 3 May 2024, 32 days before 4 June 2024; 31 are allowed (typed).",
                "16600  | JPY | EUR | 2024-05-10 | -          | -          | The last rate of JPY is of 2 May 2024, 8 days before 10 May 2024; 7 are allowed (ECB).",
                "108    | USD | EUR | 2024-05-01 | -          | -          | There is no rate between USD and EUR for 1 May 2024 or before.",
                "5      | CHF | SEK | 2024-05-03 | -          | -          | There is no rate between CHF and SEK for 3 May 2024 or before.",
            })
    void theNearestEarlierDayIsUsedUnlessItIsTooFarBack(
            String amount, String from, String to, LocalDate day, String result, LocalDate rateDay, String source)
            throws Exception {
        desk.take(
                "hist.csv",
                "Date,USD,JPY\n2024-05-03,1.09,\n2024-05-02,1.08,166\n".getBytes(StandardCharsets.UTF_8),
                RateSource.ECB,
                Desk.FINN);
        desk.type("USD", LocalDate.of(2024, 5, 3), new BigDecimal("1.1"), Desk.FINN);
        desk.type("KES", LocalDate.of(2024, 5, 1), new BigDecimal("140"), dev.stoa.workflow.Actor.of("ada", "admin"));
        var money = Money.of(amount, from);
        var wanted = Currency.getInstance(to);
        if (result == null) {
            var refusal = assertThrows(NotPosted.class, () -> convert(money, wanted, day));
            assertTrue(refusal.getMessage().startsWith(source), refusal.getMessage());
            assertEquals(NotPosted.Cause.NO_RATE, refusal.why());
        } else {
            var conversion = convert(money, wanted, day);
            assertEquals(result, conversion.to().toString());
            assertEquals(rateDay, conversion.day());
            assertEquals(source, conversion.source());
        }
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void othersReadAndDoNotWrite() throws Exception {
        desk.take("a.csv", "Date,USD\n2024-05-03,1.09\n".getBytes(StandardCharsets.UTF_8), RateSource.ECB, Desk.FINN);
        var page = page("");
        assertTrue(page.select("main form").isEmpty());
        type("USD", "2024-05-03", "2").then().statusCode(403);
        upload("a.csv", "Date,USD\n2024-05-03,2\n".getBytes(StandardCharsets.UTF_8), 403);
        assertEquals(
                "currency,day,perEuro,source,enteredBy\r\nUSD,2024-05-03,1.09,ECB,finn\r\n",
                given().get("/admin/rates.csv?currency=USD")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString());
    }

    private Conversion convert(Money money, Currency to, LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> exchange.convert(money, to, day));
    }

    private static String upload(String name, byte[] bytes, int status) {
        return given().redirects()
                .follow(false)
                .multiPart("file", name, bytes)
                .post("/admin/rates/imports")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static io.restassured.response.Response type(String currency, String day, String perEuro) {
        return form().formParam("currency", currency)
                .formParam("day", day)
                .formParam("perEuro", perEuro)
                .post("/admin/rates");
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static Document page(String query) {
        return Jsoup.parse(given().get("/admin/rates" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
