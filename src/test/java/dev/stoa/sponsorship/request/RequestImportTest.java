package dev.stoa.sponsorship.request;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Requests;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests from a table over HTTP: looked at first, taken once, and what was wrong corrected where it stands. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "editor")
class RequestImportTest {

    private static final String IMPORTS = "/admin/sponsorship-requests/imports";
    private static final String HEAD =
            "kind,name,Starts on,city,country,url,code of conduct,audience,needs,amount,currency,tiers,details,yourName,email\n";
    private static final String BARN = "conference,Barn Conference,2090-03-07,Umeå,Sweden,https://example.org/barn,"
            + "https://example.org/barn/conduct,300 people,cash; swag,\"45,000\",sek,\"Gold, 45,000; Silver, 20000\",Tickets for students.,Nils Ek,nils@example.org\n";
    private static final String WRONG = "conference,<b>Hay</b> Days,2090-13-07,Umeå,Sweden,https://example.org/hay,"
            + ",200 people,cash,-5,sek,,Hay.,Nils Ek,nils@example.org\n";

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    Upkeep upkeep;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void aTableIsLookedAtTakenAndCorrected() {
        var looked = sent(HEAD + BARN + WRONG);
        var page = Pages.get(looked);
        assertEquals(
                "2 rows: 1 new, 0 known, 1 wrong",
                page.selectFirst("#rows caption").text(),
                page.selectFirst("#rows").text());
        assertEquals(List.of("2", "3"), page.select("#rows td.number").eachText());
        assertTrue(page.selectFirst("#rows tbody tr:nth-child(2)").text().contains("<b>Hay</b> Days wrong"));
        assertEquals(0, requests(), "looking takes nothing");

        given().redirects().follow(false).post(looked + "/taking").then().statusCode(303);
        page = Pages.get(looked);
        assertTrue(page.selectFirst("[role=status]").text().startsWith("1 became a request, taken by erik,"));
        assertEquals(1, requests());
        assertEquals(
                Map.of("Barn Conference 2090-03-07 45000.000 SEK nils@example.org", 1L),
                ledger.counts(
                        "select name || ' ' || starts_on || ' ' || amount || ' ' || currency || ' ' || email, count(*) from sponsorship_request group by 1"));
        var left = page.selectFirst("#csv").wholeText();
        assertEquals(List.of(HEAD.strip(), WRONG.strip()), left.lines().toList(), "what was wrong stays");

        var corrected = Pages.get(sent(left.replace("2090-13-07", "2090-04-07").replace("-5", "5000")));
        assertEquals(
                "1 row: 1 new, 0 known, 0 wrong",
                corrected.selectFirst("#rows caption").text());
    }

    @Test
    void whatWasTakenIsKnown() {
        take(sent(HEAD + BARN));
        var again = Pages.get(sent(HEAD + BARN + BARN));
        assertEquals(
                "2 rows: 0 new, 2 known, 0 wrong",
                again.selectFirst("#rows caption").text());
        assertEquals(
                "There is nothing new in it to take.", again.select(".note").text());
        assertTrue(again.select("form[action$=taking]").isEmpty());
    }

    @Test
    void ofTwentyWhoTakeATableItBecomesOneRequest() throws Exception {
        var one = sent(HEAD + BARN);
        var other = sent(HEAD + BARN);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> taking = () -> take(one);
            Callable<Integer> again = () -> take(other);
            for (var answer : threads.invokeAll(List.of(taking, again, taking, again, taking, again, taking, again))) {
                assertEquals(303, answer.get());
            }
        }
        assertEquals(1, requests());
        assertEquals(
                Map.of("0", 1L, "1", 1L),
                ledger.counts("select cast(taken as text), count(*) from request_table group by 1"));
    }

    @Test
    void whatIsNoTableComesBackWithTheReason() {
        refused("", "There is no row in it.");
        refused(HEAD, "There is no row in it.");
        refused("kind,naem\nconference,Barn\n", "No field is called naem. There are: ");
        refused(HEAD + "x".repeat(60_000), "That is more than 60,000");
        refused("name\n" + "x\n".repeat(501), "That is more than 500 rows");
        given().multiPart("file", "requests.csv", new byte[60_001])
                .post(IMPORTS)
                .then()
                .statusCode(422);
        given().multiPart("file", "requests.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})
                .post(IMPORTS)
                .then()
                .statusCode(422);
        assertEquals(0, ledger.count("request_table"));
        given().get(IMPORTS + "/4242").then().statusCode(404);
        given().redirects().follow(false).post(IMPORTS + "/4242/taking").then().statusCode(404);
    }

    @Test
    void aFileIsATableToo() {
        var file = ("\uFEFF" + HEAD + BARN).getBytes(StandardCharsets.UTF_8);
        var looked = given().redirects()
                .follow(false)
                .multiPart("file", "requests.csv", file)
                .post(IMPORTS)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertEquals(
                "1 row: 1 new, 0 known, 0 wrong",
                Pages.get(looked).selectFirst("#rows caption").text());
    }

    @Test
    void tablesAreForgottenAfterThirtyDays() {
        var looked = sent(HEAD + BARN);
        ledger.change("update request_table set sent_at = '%s'"
                .formatted(Instant.now().minus(Duration.ofDays(29))));
        upkeep.forget();
        given().get(looked).then().statusCode(200);
        ledger.change("update request_table set sent_at = '%s'"
                .formatted(Instant.now().minus(Duration.ofDays(31))));
        upkeep.forget();
        given().get(looked).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void onlyEditorsImport() {
        given().get(IMPORTS).then().statusCode(403);
        given().multiPart("csv", HEAD + BARN).post(IMPORTS).then().statusCode(403);
        given().post(IMPORTS + "/1/taking").then().statusCode(403);
    }

    private long requests() {
        return ledger.count("sponsorship_request");
    }

    private static int take(String looked) {
        return given().redirects().follow(false).post(looked + "/taking").statusCode();
    }

    private static String sent(String csv) {
        return post(csv).statusCode(303).extract().header("Location");
    }

    private static void refused(String csv, String reason) {
        var page = Requests.page(post(csv).statusCode(422));
        assertTrue(
                page.selectFirst("#csv-error").text().startsWith(reason),
                page.selectFirst("#csv-error").text());
        if (csv.length() <= 60_000) {
            assertEquals(csv.strip(), page.selectFirst("#csv").wholeText(), "the input is kept");
        }
    }

    private static ValidatableResponse post(String csv) {
        return given().redirects()
                .follow(false)
                .multiPart("csv", csv, "text/plain; charset=utf-8")
                .post(IMPORTS)
                .then();
    }
}
