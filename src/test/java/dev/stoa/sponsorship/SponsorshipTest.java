package dev.stoa.sponsorship;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.World;
import dev.stoa.workflow.Change;
import dev.stoa.workflow.Move;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's pages of sponsorships, over HTTP as staff use them. */
@QuarkusTest
class SponsorshipTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void anEditorBeginsOne() {
        var pycon = desk.pycon();
        var location = form().formParam("edition", pycon)
                .formParam("tier", "Gold")
                .formParam("amount", "45,000.50")
                .formParam("currency", "sek")
                .formParam("owner", "anna")
                .formParam("why", "Our <b>people</b> meet theirs.")
                .formParam("published", "yes")
                .formParam("notes", "")
                .post("/admin/sponsorships")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var page = Jsoup.parse(
                given().get(location).then().statusCode(200).extract().asString());
        assertEquals("PyCon Sweden 2025", page.selectFirst("h1").text());
        assertTrue(page.selectFirst("h1 + p").text().contains("Gold · SEK 45,000.50 · Negotiating shown to visitors"));
        assertEquals(
                "Our <b>people</b> meet theirs.", page.getElementById("why").val());
        assertEquals("begun as negotiating", page.selectFirst(".steps li span").text());
        assertEquals(
                "Now negotiating; from here to committed, waitlisted or cancelled.",
                page.selectFirst("svg.workflow").attr("aria-label"));
    }

    @ParameterizedTest
    @TestSecurity(user = "erik", roles = "editor")
    @CsvSource(
            delimiter = '|',
            value = {
                "12.500,00 | EUR | amount   | Write the amount as digits with a point before the decimals",
                "-5        | EUR | amount   | Write the amount as digits",
                "1e99      | EUR | amount   | Write the amount as digits",
                "''        | EUR | amount   | In kind only: 0.",
                "9999999999| EUR | amount   | more than 1,000,000,000",
                "100.50    | JPY | amount   | JPY has no decimals.",
                "1.2345    | KWD | amount   | Write the amount as digits",
                "1.234     | EUR | amount   | EUR has 2 decimals at most.",
                "NaN       | EUR | amount   | Write the amount as digits",
                "100       | EURO| currency | three letters",
                "100       | ''  | currency | three letters",
                "100       | XXX | currency | no currency to pay in",
            })
    void wrongMoneyComesBackWithAMessageBesideIt(String amount, String currency, String field, String message) {
        var page = refused(form().formParam("edition", desk.pycon())
                .formParam("tier", "Gold & more")
                .formParam("amount", amount)
                .formParam("currency", currency)
                .formParam("owner", "erik")
                .formParam("notes", "kept"));
        assertTrue(page.getElementById(field + "-error").text().contains(message), page.text());
        assertEquals("true", page.getElementById(field).attr("aria-invalid"));
        assertEquals(amount, page.getElementById("amount").val());
        assertEquals("Gold & more", page.getElementById("tier").val());
        assertEquals("kept", page.getElementById("notes").val());
        assertEquals(0, count());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void anEmptyFormSaysAllAtOnce() {
        var page = refused(form());
        for (var field : List.of("edition", "tier", "amount", "currency", "owner")) {
            assertFalse(page.getElementById(field + "-error").text().isBlank(), field);
        }
        assertEquals(5, page.select(".errors li").size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void oddTextIsNoError() {
        var odd = "a\u0000b\u0007 <script>alert(1)</script> ' \" \uD83D\uDC0D";
        var page = refused(form().formParam("edition", odd)
                .formParam("tier", odd)
                .formParam("owner", odd)
                .formParam("amount", odd)
                .formParam("currency", odd)
                .formParam("version", odd));
        assertEquals(
                "ab <script>alert(1)</script> ' \" \uD83D\uDC0D",
                page.getElementById("tier").val());
        assertTrue(page.select("script:not([src])").isEmpty());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aConferenceIsFoundByItsNameAndYear() {
        desk.pycon();
        desk.edition("PyCon Sweden", LocalDate.of(2024, 11, 14), "Stockholm", "Sweden");
        var typed = form().formParam("tier", "Gold")
                .formParam("amount", "1")
                .formParam("currency", "EUR")
                .formParam("owner", "erik");
        var page = refused(typed.formParam("edition", "pycon sweden"));
        assertEquals(
                "Several conferences fit. Choose one below.",
                page.getElementById("edition-error").text());
        assertEquals(
                List.of("pycon-sweden-2025", "pycon-sweden-2024"),
                page.select("input[name=match]").eachAttr("value").stream()
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
        var chosen = given().redirects()
                .follow(false)
                .formParam("tier", "Gold")
                .formParam("amount", "1")
                .formParam("currency", "EUR")
                .formParam("owner", "erik")
                .formParam("edition", "pycon sweden");
        chosen.formParam("match", "pycon-sweden-2024")
                .post("/admin/sponsorships")
                .then()
                .statusCode(303);
        form().formParam("tier", "Gold")
                .formParam("amount", "1")
                .formParam("currency", "EUR")
                .formParam("owner", "erik")
                .formParam("edition", "PyCon stockholm 2025")
                .post("/admin/sponsorships")
                .then()
                .statusCode(303);
        assertEquals(
                "No conference of that name is known. Try its name and year.",
                refused(form().formParam("edition", "no such thing"))
                        .getElementById("edition-error")
                        .text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatIsShownNeedsAReasonForVisitors() {
        var page = refused(form().formParam("edition", desk.pycon())
                .formParam("tier", "Gold")
                .formParam("amount", "1")
                .formParam("currency", "EUR")
                .formParam("owner", "erik")
                .formParam("published", "yes"));
        assertTrue(page.getElementById("why-error").text().startsWith("Tell visitors why"));
        assertTrue(page.getElementById("published").hasAttr("checked"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void everyChangeOfAFieldIsKept() {
        long id = desk.sponsorship(desk.pycon());
        edit(0, "Platinum", "60000").post("/admin/sponsorships/" + id).then().statusCode(303);
        var page = page(id);
        var history = page.select(".steps li span").eachText();
        assertTrue(history.contains("Tier: Gold → Platinum"), history.toString());
        assertTrue(history.contains("Amount: SEK 45,000 → SEK 60,000"), history.toString());
        assertEquals(3, history.size(), "two fields and the beginning, not the fields that stayed");
        assertTrue(page.select(".steps small").first().text().startsWith("erik, "));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void ofTwoWhoSaveTheSecondSeesBoth() {
        long id = desk.sponsorship(desk.pycon());
        edit(0, "Platinum", "60000").post("/admin/sponsorships/" + id).then().statusCode(303);
        var conflict = Jsoup.parse(edit(0, "Gold", "50000")
                .post("/admin/sponsorships/" + id)
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertEquals(
                List.of("Tier Gold Platinum", "Amount SEK 50,000 SEK 60,000"),
                conflict.select("#conflict tbody tr").eachText());
        assertEquals("50000", conflict.getElementById("amount").val());
        assertEquals("SEK 60,000", stored(id).money().toString());
        // What came back can be saved as it is.
        int version = Integer.parseInt(
                conflict.selectFirst("#terms input[name=version]").val());
        edit(version, "Gold", "50000").post("/admin/sponsorships/" + id).then().statusCode(303);
        assertEquals("SEK 50,000", stored(id).money().toString());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aMistakeInTheFormDoesNotHideWhatAnotherSavedMeanwhile() {
        long id = desk.sponsorship(desk.pycon());
        edit(0, "Platinum", "60000").post("/admin/sponsorships/" + id).then().statusCode(303);
        var wrong = Jsoup.parse(edit(0, "Gold", "much")
                .post("/admin/sponsorships/" + id)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        int kept =
                Integer.parseInt(wrong.selectFirst("#terms input[name=version]").val());
        assertEquals(0, kept);
        assertEquals("1", wrong.selectFirst("#state input[name=version]").val());
        edit(kept, "Gold", "50000").post("/admin/sponsorships/" + id).then().statusCode(409);
        assertEquals("SEK 60,000", stored(id).money().toString());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void ofManyWhoSaveAtTheSameTimeOneWins() {
        long id = desk.sponsorship(desk.pycon());
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> edit(0, "Tier " + n, "45000")
                        .post("/admin/sponsorships/" + id)
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(303, answers.getFirst());
        assertEquals(List.of(409), answers.subList(1, 12).stream().distinct().toList());
        assertEquals(1, Change.of("sponsorship", id).size());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void anApproverCommitsToAnothersDeal() {
        long id = desk.sponsorship(desk.pycon());
        move(id, 0, "committed", null).then().statusCode(303);
        assertEquals(SponsorshipState.COMMITTED, stored(id).state);
        var history = page(id).select(".steps li").first().text();
        assertTrue(history.startsWith("negotiating → committed anna, "), history);
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"editor", "approver", "admin"})
    void nobodyCommitsToTheirOwnDeal() {
        long id = desk.sponsorship(desk.pycon());
        var page = Jsoup.parse(
                move(id, 0, "COMMITTED", null).then().statusCode(403).extract().asString());
        assertEquals(
                "Nobody may commit their own sponsorship. Ask another of the approvers to do it.",
                page.selectFirst("[role=alert]").text());
        assertTrue(page.select("button[value=committed]").isEmpty());
        assertEquals(SponsorshipState.NEGOTIATING, stored(id).state);
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = {"editor", "approver"})
    void whoSetTheAmountHasAHandInTheDealAlsoAfterGivingItAway() {
        long id = desk.sponsorship(desk.pycon());
        edit(0, "Gold", "90000").post("/admin/sponsorships/" + id).then().statusCode(303);
        move(id, 1, "committed", null).then().statusCode(403);
        assertEquals(SponsorshipState.NEGOTIATING, stored(id).state);
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void nobodyCommitsToTermsThatTheyDidNotSee() {
        long id = desk.sponsorship(desk.pycon());
        var page = Jsoup.parse(move(id, 7, "committed", "fine")
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertTrue(page.selectFirst("[role=alert]").text().startsWith("Somebody changed this sponsorship"));
        assertEquals("fine", page.getElementById("reason").val());
        assertEquals(SponsorshipState.NEGOTIATING, stored(id).state);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void refusedMovesExplainThemselves() {
        long id = desk.sponsorship(desk.pycon());
        assertRefused(move(id, 0, "committed", "please"), 403, "Only approvers may commit a sponsorship.");
        assertRefused(move(id, 0, "cancelled", " "), 422, "Say why: to cancel a sponsorship needs a reason.");
        assertRefused(
                move(id, 0, "closed", ""),
                409,
                "A sponsorship that is negotiating cannot become closed. It can become committed, waitlisted or cancelled.");
        assertRefused(move(id, 0, "no-such-state", ""), 422, "Choose one of the moves below.");
        assertEquals(1, Move.of("sponsorship", id).size());
        move(id, 0, "cancelled", "It was called off by the organisers").then().statusCode(303);
        assertEquals(
                "It was called off by the organisers",
                page(id).selectFirst(".steps q").text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theDealIsFixedOnceItWasCommittedTo() {
        long id = desk.sponsorship(desk.pycon());
        desk.moveTo(id, SponsorshipState.COMMITTED);
        var page = Jsoup.parse(edit(1, "Gold", "99000")
                .post("/admin/sponsorships/" + id)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertTrue(page.getElementById("amount").text().startsWith("The deal was committed to."));
        assertEquals("SEK 45,000", stored(id).money().toString());
        edit(1, "Gold", "45000", "why may change")
                .post("/admin/sponsorships/" + id)
                .then()
                .statusCode(303);
        assertEquals("why may change", stored(id).why);
    }

    @Test
    void historyIsNeitherChangedNorDeleted() {
        long id = desk.sponsorship(desk.pycon());
        for (var forgery : List.of(
                "update move set actor = 'mallory'",
                "delete from move",
                "update change set to_value = 'x'",
                "delete from change")) {
            var refusal = assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        var entities = Sponsorship.getEntityManager();
                        if (forgery.contains("change")) {
                            entities.createNativeQuery(
                                            "insert into change (subject, subject_id, field, to_value, actor, at)"
                                                    + " values ('sponsorship', 1, 'tier', 'a', 'erik', now())")
                                    .executeUpdate();
                        }
                        entities.createNativeQuery(forgery).executeUpdate();
                    }));
            assertTrue(message(refusal).contains("neither changed nor deleted"), message(refusal));
        }
        QuarkusTransaction.requiringNew().run(() -> Move.<Move>findAll().firstResult().actor = "mallory");
        assertEquals(
                "erik",
                QuarkusTransaction.requiringNew()
                        .call(() -> Move.of("sponsorship", id).getFirst().actor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/sponsorships", "/admin/sponsorships/new", "/admin/sponsorships/1"})
    void anonymousCallersSeeNothing(String path) {
        desk.sponsorship(desk.pycon());
        // 503 while nobody can sign in yet.
        var refusal = given().redirects().follow(false).get(path).then().statusCode(matchesAny(302, 401, 403, 503));
        assertFalse(refusal.extract().asString().contains("PyCon"));
        form().formParam("to", "cancelled")
                .post("/admin/sponsorships/1/moves")
                .then()
                .statusCode(matchesAny(302, 401, 403, 503));
        assertEquals(SponsorshipState.NEGOTIATING, stored(1).state);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsAndCannotWrite() {
        long id = desk.sponsorship(desk.pycon());
        var page = page(id);
        assertTrue(page.select("#state form, #terms form").isEmpty());
        assertTrue(page.text().contains("Only approvers may commit a sponsorship."));
        edit(0, "Gold", "1").post("/admin/sponsorships/" + id).then().statusCode(403);
        form().post("/admin/sponsorships").then().statusCode(403);
        given().get("/admin/sponsorships/new").then().statusCode(403);
        move(id, 0, "waitlisted", null).then().statusCode(403);
        assertEquals(SponsorshipState.NEGOTIATING, stored(id).state);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theListIsNarrowedByItsAddress() {
        desk.sponsorship(desk.pycon());
        long euro = desk.sponsorship(
                desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia"), "EUR", "10000", Desk.ERIK);
        desk.moveTo(euro, SponsorshipState.LIVE);
        var all = list("");
        assertEquals(
                List.of("PyCon Sweden 2025", "EuroPython 2024"),
                all.select("tbody th").eachText());
        assertEquals(
                "2 sponsorships: EUR 10,000 · SEK 45,000",
                all.selectFirst("caption").text());
        assertEquals(
                List.of("EuroPython 2024"),
                list("?state=live").select("tbody th").eachText());
        assertEquals(
                List.of("PyCon Sweden 2025"),
                list("?year=2025").select("tbody th").eachText());
        assertEquals(
                List.of("EuroPython 2024"),
                list("?q=PRAGUE+gold").select("tbody th").eachText());
        assertEquals(
                "true",
                list("?state=live").selectFirst(".facets a[aria-current]").attr("aria-current"));
        assertTrue(list("?q=%25").select("tbody").isEmpty());
        assertEquals(
                2, list("?state=nonsense&year=20x5&page=-1").select("tbody tr").size());
        for (var odd : List.of("?q=%00", "?q=%ff", "?page=%00")) {
            int status = given().urlEncodingEnabled(false)
                    .get("/admin/sponsorships" + odd)
                    .statusCode();
            assertTrue(status == 200 || status == 400, odd + " answered " + status);
        }
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aLongListHasPages() {
        var pycon = desk.pycon();
        IntStream.range(0, 53).forEach(n -> desk.sponsorship(pycon));
        assertEquals(50, list("").select("tbody tr").size());
        assertEquals(3, list("?page=2").select("tbody tr").size());
        assertEquals(3, list("?page=999").select("tbody tr").size());
        assertEquals(
                "/admin/sponsorships?page=2", list("").selectFirst(".pager a").attr("href"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whatDoesNotExistIsNotFound() {
        for (var path : List.of("/0", "/999999999999999999", "/abc", "/-1", "/1e3", "/9999999999999999999999")) {
            given().get("/admin/sponsorships" + path).then().statusCode(404);
        }
        move(4711, 0, "live", "").then().statusCode(404);
        assertNull(stored(4711));
    }

    private static Document list(String query) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get("/admin/sponsorships" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Document page(long id) {
        return Jsoup.parse(given().get("/admin/sponsorships/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static RequestSpecification edit(int version, String tier, String amount) {
        return edit(version, tier, amount, "Because our people meet theirs here.");
    }

    private static RequestSpecification edit(int version, String tier, String amount, String why) {
        return form().formParam("version", version)
                .formParam("edition", "pycon-sweden-2025")
                .formParam("tier", tier)
                .formParam("amount", amount)
                .formParam("currency", "SEK")
                .formParam("owner", "erik")
                .formParam("why", why)
                .formParam("published", "yes")
                .formParam("notes", Desk.CANARY + " notes");
    }

    private static io.restassured.response.Response move(long id, int version, String to, String reason) {
        var form = form().formParam("version", version).formParam("to", to);
        if (reason != null) {
            form.formParam("reason", reason);
        }
        return form.post("/admin/sponsorships/" + id + "/moves");
    }

    private static Document refused(RequestSpecification form) {
        return Jsoup.parse(form.post("/admin/sponsorships")
                .then()
                .statusCode(422)
                .extract()
                .asString());
    }

    private static void assertRefused(io.restassured.response.Response answer, int status, String sentence) {
        var page = Jsoup.parse(answer.then().statusCode(status).extract().asString());
        assertEquals(sentence, page.selectFirst("#state [role=alert]").text());
    }

    private static org.hamcrest.Matcher<Integer> matchesAny(Integer... statuses) {
        return org.hamcrest.Matchers.oneOf(statuses);
    }

    private static Sponsorship stored(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Sponsorship.byId(id).orElse(null));
    }

    private static long count() {
        return QuarkusTransaction.requiringNew().call(() -> Sponsorship.count());
    }

    private static String message(Throwable thrown) {
        var all = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
