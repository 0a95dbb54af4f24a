package dev.stoa.sponsorship.matter;

import static dev.stoa.support.Matters.add;
import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.move;
import static dev.stoa.support.Matters.page;
import static dev.stoa.support.Matters.state;
import static dev.stoa.support.Matters.version;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import dev.stoa.workflow.Move;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to a sponsorship and lives by itself, over HTTP as staff use it. */
@QuarkusTest
class MattersTest {

    private static final Map<String, String> CONTRACT =
            Map.of("title", "Sponsorship agreement", "counterparty", "Python Sverige", "owner", "erik", "note", "");
    private static final Map<String, String> LOGO = Map.of("title", "Logo", "owner", "erik", "spec", "SVG & <PNG>");

    @Inject
    World world;

    @Inject
    Desk desk;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
    }

    @Test
    @TestSecurity(user = "lena", roles = "legal")
    void aContractIsReadSignedAndKeptByLegal() {
        var contract = add(pycon, "contracts", CONTRACT);
        assertEquals("Requested", state(contract));
        assertEquals(303, move(contract, "received", "").statusCode());
        assertEquals(303, move(contract, "legal-review", "").statusCode());
        assertEquals("Legal review", state(contract));
        assertEquals(
                "Now legal review; from here to sent for signature, requested or declined.",
                page(contract).selectFirst("svg.workflow").attr("aria-label"));
        assertRefused(move(contract, "requested", " "), 422, "Say why: to send back a contract needs a reason.");
        assertEquals(303, move(contract, "sent-for-signature", "").statusCode());
        assertRefused(move(contract, "executed", ""), 422, "Say below on which day it was signed");
        assertEquals("Sent for signature", state(contract));
        edit(contract, CONTRACT, Map.of("signedOn", "2025-06-02")).then().statusCode(303);
        assertEquals(303, move(contract, "executed", "").statusCode());
        var page = page(contract);
        assertEquals("Executed", page.selectFirst("#state h2").text());
        assertTrue(page.select("#fields input[name=signedOn]").isEmpty(), "what was signed stays");
        edit(contract, CONTRACT, Map.of("signedOn", "2025-07-01", "reference", "L-7"))
                .then()
                .statusCode(303);
        assertTrue(page(contract).text().contains("2025-06-02"));
        assertEquals(
                "Reference: empty → L-7 | sent for signature → executed | Signed on: empty → 2025-06-02",
                String.join(
                        " | ",
                        page(contract).select(".steps li > span").eachText().subList(0, 3)));
    }

    /** The contract is only asked for, and yet the logo is accepted and the event takes place. */
    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void fulfilmentNeverWaitsForTheContract() {
        var contract = add(pycon, "contracts", CONTRACT);
        var logo = add(pycon, "deliverables", LOGO);
        for (var to : List.of("in-progress", "submitted", "accepted")) {
            assertEquals(303, move(logo, to, "").statusCode(), to);
        }
        desk.moveTo(pycon, SponsorshipState.LIVE);
        assertEquals("Requested", state(contract));
        assertEquals("Accepted", state(logo));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void itStandsOnThePageOfTheSponsorship() {
        var nothing = page("/admin/sponsorships/" + pycon);
        assertEquals(
                "Outcome | Deadlines | People | Deliverables | Benefits | Contracts | Invoices | Documents | Assets | Renewal | Next edition | Request | Sum told to visitors",
                Pages.texts(nothing, "#parts h3"));
        assertTrue(nothing.select("#parts li").text().contains("Nothing yet: begin here."));
        var logo = add(pycon, "deliverables", LOGO);
        var part = page("/admin/sponsorships/" + pycon).select("#parts .part").get(3);
        assertEquals("Logo Not started", part.selectFirst("ul li").text());
        assertEquals(logo, part.selectFirst("ul a").attr("href"));
        var row = page(part.selectFirst("h3 a").attr("href")).selectFirst("tbody tr");
        assertEquals("Logo Not started Begin with it for editors erik", row.text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void refusedMovesExplainThemselves() {
        var contract = add(pycon, "contracts", CONTRACT);
        move(contract, "received", "");
        move(contract, "legal-review", "");
        assertRefused(move(contract, "sent-for-signature", ""), 403, "Only legal may send out a contract.");
        assertRefused(
                move(contract, "executed", ""),
                409,
                "A contract that is legal review cannot become executed. It can become sent for signature, requested or"
                        + " declined.");
        assertRefused(move(contract, "signed-in-blood", ""), 422, "Choose one of the moves below.");
        assertRefused(move(contract, "0", "declined", "late"), 409, "Somebody changed this after you had opened it.");
        assertTrue(page(contract).select("#state ul.hint").text().contains("Only legal may decline a contract."));
        assertEquals("Legal review", state(contract));
    }

    /** Of every kind, whichever way the move was refused. */
    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void theReasonThatWasTypedIsKeptWhenItIsRefused() {
        var logo = add(pycon, "deliverables", LOGO);
        var why = "Because <it> is late";
        for (var path : List.of("/moves", "/adjustments")) {
            var field = path.equals("/moves") ? "reason" : "adjust-reason";
            var nowhere = sent(logo + path, Map.of("version", "0", "to", "nowhere", "reason", why), 422);
            assertEquals(why, nowhere.getElementById(field).val(), path);
            var late = sent(logo + path, Map.of("version", "7", "to", "submitted", "reason", why), 409);
            assertEquals(why, late.getElementById(field).val(), path);
        }
        var adjusted = sent(logo + "/adjustments", Map.of("version", "7", "to", "submitted", "reason", why), 409);
        assertEquals(
                "submitted", adjusted.selectFirst("#adjust-to option[selected]").val());
        assertTrue(adjusted.selectFirst("#adjustment details").hasAttr("open"));
        assertEquals("", adjusted.getElementById("reason").val(), "the other form was not sent");
        var form = new java.util.HashMap<>(LOGO);
        form.put("because", why);
        form.put("version", "7");
        assertEquals(why, sent(logo, form, 409).getElementById("because").val());
        form.put("title", "");
        assertEquals(why, sent(logo, form, 422).getElementById("because").val());
    }

    private static org.jsoup.nodes.Document sent(String path, Map<String, String> form, int status) {
        return Jsoup.parse(given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void anAdministratorPutsItRightAgainstTheRulesWithAReason() {
        var logo = add(pycon, "deliverables", LOGO);
        assertEquals(
                List.of("Internal review", "Submitted", "Accepted", "Changes requested"),
                page(logo).select("#adjust-to option").eachText());
        assertRefused(adjust(logo, "accepted", " "), 422, "Say why: to adjust a deliverable needs a reason.");
        assertEquals(303, adjust(logo, "accepted", "It was sent last year").statusCode());
        assertEquals("Accepted", state(logo));
        assertEquals(
                "Against the rules: It was sent last year",
                page(logo).selectFirst(".steps q").text());
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"editor", "approver", "finance", "legal"})
    void nobodyElseDoes() {
        var logo = add(pycon, "deliverables", LOGO);
        assertTrue(page(logo).select("#adjustment").isEmpty());
        assertRefused(
                adjust(logo, "accepted", "please"),
                403,
                "Only administrators may adjust a deliverable against the rules.");
        assertEquals("Not started", state(logo));
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void anAdjustmentIsNoWayAroundTheSecondPairOfEyes() {
        var invoice =
                add(pycon, "invoices", Map.of("title", "All", "amount", "100", "currency", "SEK", "owner", "erik"));
        for (var to : List.of("approved", "scheduled", "paid")) {
            assertRefused(
                    adjust(invoice, to, "hurry"),
                    403,
                    "Nobody may adjust their own invoice. Ask another administrator to do it.");
        }
        assertEquals("Expected", state(invoice));
    }

    @Test
    @TestSecurity(user = "anna", roles = "editor")
    void whoLooksAfterItIsToldOfAMoveBySomebodyElse() {
        var logo = add(pycon, "deliverables", new HashMap<>(LOGO) {
            {
                put("owner", "vera");
            }
        });
        move(logo, "in-progress", "");
        var told = QuarkusTransaction.requiringNew().call(() -> Notice.<Notice>listAll());
        assertEquals(
                List.of("erik", "vera"),
                told.stream().map(notice -> notice.recipient).toList());
        assertEquals("Logo, PyCon Sweden 2025: now in progress", told.getFirst().subject);
        assertTrue(told.getFirst().text.endsWith("Next, for editors: Make it."), told.getFirst().text);
        assertEquals(logo, told.getFirst().path);
    }

    @ParameterizedTest
    @TestSecurity(user = "erik", roles = "editor")
    @CsvSource(
            delimiter = '|',
            value = {
                "contracts | title        | ''                | Give it a short name.",
                "contracts | counterparty | ''                | Say who the other side is.",
                "contracts | owner        | not a name        | A user name has letters",
                "contracts | signedOn     | 2025-02-30        | Write a day like",
                "contracts | signedOn     | 0001-01-01        | Write a day like",
                "contracts | validUntil   | 2020-01-01        | It would end before it was signed.",
                "deliverables | link      | javascript:alert(1) | Write the whole address",
                "deliverables | link      | https://x\"onclick=y | Write the whole address",
                "benefits  | quantity     | 0                 | Write a whole number from 1 to 10,000.",
                "benefits  | quantity     | 1e9               | Write a whole number",
                "benefits  | used         | 7                 | More than the 2 that were agreed.",
                "benefits  | sort         | YACHT             | Choose one of the list.",
                "benefits  | amount       | -5                | Write the amount as digits",
                "benefits  | currency     | XXX               | Choose a currency by its three letters",
                "invoices  | amount       | 0                 | Write the amount as digits, like 12500.",
                "invoices  | amount       | 1.234             | EUR has 2 decimals at most.",
                "invoices  | dueOn        | 2020-01-01        | It would be due before it was issued.",
                "renewals  | nextStartsOn | ''                | Say when the next edition begins",
                "deadlines | day          | ''                | Say on which day",
                "deadlines | time         | 25:00             | Write a time like 17:00",
                "deadlines | distance     | six               | Write a whole number from -1,000 to 1,000.",
            })
    void whatIsWrongIsSaidBesideItsFieldAndTheRestIsKept(String kind, String field, String value, String message) {
        var typed = new HashMap<String, String>(Map.of(
                "title", "Kept <b>title</b>",
                "counterparty", "Them",
                "owner", "erik",
                "signedOn", "2024-01-01",
                "issuedOn", "2024-01-01",
                "quantity", "2",
                "sort", "TICKETS",
                "amount", "5",
                "currency", "EUR",
                "nextStartsOn", "2026-01-01"));
        typed.putAll(Map.of(
                "basis",
                "DAY",
                "day",
                "2026-01-01",
                "unit",
                "DAYS",
                "clocks",
                "ORGANISER",
                "per",
                "ONCE",
                "note",
                "kept"));
        typed.put(field, value);
        var answer = form().formParams(typed).post("/admin/sponsorships/" + pycon + "/" + kind);
        var page = Jsoup.parse(answer.then().statusCode(422).extract().asString());
        assertTrue(
                page.getElementById(field + "-error").text().contains(message),
                page.select(".error").text());
        assertEquals("kept", page.getElementById("note").val());
        if (!field.equals("title")) {
            assertEquals("Kept <b>title</b>", page.getElementById("title").val());
        }
        if (!field.equals("sort")) {
            assertEquals(value, page.getElementById(field).val());
        }
        assertTrue(page("/admin/sponsorships/" + pycon + "/" + kind)
                .select("tbody")
                .isEmpty());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void longAndOddTextIsRefusedOrKeptWhole() {
        var long200 = "ö".repeat(200);
        var logo = add(pycon, "deliverables", Map.of("title", long200, "owner", "erik", "note", "a\u0000b\r\nc"));
        assertEquals(long200, page(logo).selectFirst("h1").text());
        assertEquals("ab\nc", page(logo).getElementById("note").wholeText());
        form().formParams(Map.of("title", long200 + "x", "owner", "erik"))
                .post("/admin/sponsorships/" + pycon + "/deliverables")
                .then()
                .statusCode(422);
        for (var body : List.of("", "title", "title=%zz", "title=%ff&owner=erik", "=&&=")) {
            int status = form().body(body)
                    .post("/admin/sponsorships/" + pycon + "/deliverables")
                    .statusCode();
            assertTrue(
                    status == 422 || status == 400 || (body.contains("%ff") && status == 303),
                    body + " answered " + status);
        }
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void twoWhoEditTheSameNeverOverwriteEachOther() {
        var logo = add(pycon, "deliverables", LOGO);
        var seen = version(logo);
        edit(logo, LOGO, Map.of("spec", "PNG")).then().statusCode(303);
        var conflict = Jsoup.parse(form().formParams(LOGO)
                .formParam("note", "mine")
                .formParam("version", seen)
                .post(logo)
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertEquals(
                List.of("What exactly SVG & <PNG> PNG", "Notes mine"),
                conflict.select("#conflict tbody tr").eachText());
        assertEquals("mine", conflict.getElementById("note").val());
        // What came back can be saved as it is.
        form().formParams(LOGO)
                .formParam("note", "mine")
                .formParam(
                        "version",
                        conflict.selectFirst("#fields input[name=version]").val())
                .post(logo)
                .then()
                .statusCode(303);
        assertEquals("mine", page(logo).getElementById("note").val());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void ofManyWhoMoveAtTheSameTimeOneWins() {
        var logo = add(pycon, "deliverables", LOGO);
        var seen = version(logo);
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> move(logo, seen, n % 2 == 0 ? "in-progress" : "missed", "n")
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(303, answers.getFirst());
        assertEquals(List.of(409), answers.subList(1, 12).stream().distinct().toList());
        assertEquals(2, moves("deliverable", 1).size());
    }

    @Test
    @TestSecurity(user = "lena", roles = "legal")
    void aDepartmentSeesWhatWaitsForItOverAllSponsorships() {
        assertEquals(
                "Nothing waits for you",
                page("/admin/waiting").selectFirst(".empty h2").text());
        var contract = add(pycon, "contracts", CONTRACT);
        add(pycon, "contracts", CONTRACT);
        move(contract, "received", "");
        move(contract, "legal-review", "");
        assertEquals(
                "Your turn: one contract", page("/admin").selectFirst(".todo a").text());
        var row = page("/admin/waiting").select("tbody tr");
        assertEquals(
                "Sponsorship agreement with Python Sverige Contracts PyCon Sweden 2025 Legal review Read it erik",
                row.text());
        assertEquals(contract, row.select("th a").attr("href"));
        move(contract, "sent-for-signature", "");
        assertEquals(
                "Sent for signature",
                page("/admin/waiting").select("tbody .badge").text());
        QuarkusTransaction.requiringNew()
                .run(() -> dev.stoa.sponsorship.Sponsorship.update("state = ?1", SponsorshipState.CANCELLED));
        assertTrue(page("/admin/waiting").select("tbody").isEmpty());
        assertTrue(page("/admin").select(".todo").isEmpty());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsAndCannotWrite() {
        form().formParams(LOGO)
                .post("/admin/sponsorships/" + pycon + "/deliverables")
                .then()
                .statusCode(403);
        given().get("/admin/sponsorships/" + pycon + "/deliverables/new").then().statusCode(403);
        var list = page("/admin/sponsorships/" + pycon + "/deliverables");
        assertTrue(list.select("a.button").isEmpty());
        assertEquals("Nothing here yet", list.selectFirst(".empty h2").text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatDoesNotExistIsNotFound() {
        var logo = add(pycon, "deliverables", LOGO);
        long other = desk.sponsorship(desk.pycon());
        for (var path : List.of(
                "/admin/sponsorships/" + pycon + "/yachts",
                "/admin/sponsorships/4711/contracts",
                "/admin/sponsorships/4711/contracts/new",
                "/admin/sponsorships/" + pycon + "/deliverables/4711",
                "/admin/sponsorships/" + pycon + "/contracts/1",
                logo.replace("/" + pycon + "/", "/" + other + "/"))) {
            given().get(path).then().statusCode(404);
        }
        move("/admin/sponsorships/" + other + "/deliverables/1", "0", "in-progress", "")
                .then()
                .statusCode(404);
        form().formParams(LOGO)
                .post("/admin/sponsorships/4711/deliverables")
                .then()
                .statusCode(404);
        assertEquals("Not started", state(logo));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void moreOfThemTakeNoMoreStatements() {
        add(pycon, "benefits", benefit("One"));
        add(pycon, "deliverables", LOGO);
        for (var path : List.of("", "/deliverables", "/benefits")) {
            var address = "/admin/sponsorships/" + pycon + path;
            int few = Statements.of(() -> page(address)).size();
            for (int n = 0; n < 5; n++) {
                add(pycon, "benefits", benefit("More"));
                add(pycon, "deliverables", LOGO);
            }
            assertEquals(few, Statements.of(() -> page(address)).size(), path);
        }
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aBenefitIsDeliveredWithProofAndFixedOnceClaimed() {
        var tickets = add(pycon, "benefits", benefit("Tickets"));
        move(tickets, "claimed", "");
        assertTrue(page(tickets).select("#fields input[name=quantity]").isEmpty(), "as agreed");
        move(tickets, "confirmed", "");
        assertRefused(move(tickets, "delivered", ""), 422, "Say below under Proof where it can be seen");
        edit(tickets, benefit("Tickets"), Map.of("proof", "https://example.org/photo", "quantity", "99", "used", "3"))
                .then()
                .statusCode(303);
        assertEquals(303, move(tickets, "delivered", "").statusCode());
        assertTrue(
                page(tickets).text().contains("3 of 4 used · worth SEK 2,000"),
                page(tickets).text());
    }

    private static Map<String, String> benefit(String title) {
        return Map.of(
                "title",
                title,
                "sort",
                "TICKETS",
                "quantity",
                "4",
                "amount",
                "2000",
                "currency",
                "SEK",
                "owner",
                "erik");
    }

    private static Response edit(String address, Map<String, String> typed, Map<String, String> more) {
        var all = new HashMap<>(typed);
        all.putAll(more);
        return form().formParams(all).formParam("version", version(address)).post(address);
    }

    private static Response adjust(String address, String to, String reason) {
        return form().formParam("version", version(address))
                .formParam("to", to)
                .formParam("reason", reason)
                .post(address + "/adjustments");
    }

    private static List<Move> moves(String subject, long id) {
        return QuarkusTransaction.requiringNew().call(() -> Move.of(subject, id));
    }

    private static void assertRefused(Response answer, int status, String sentence) {
        Document page = Jsoup.parse(answer.then().statusCode(status).extract().asString());
        var told = page.selectFirst("#state [role=alert]").text();
        assertTrue(told.startsWith(sentence), told);
    }
}
