package dev.stoa.sponsorship.outcome;

import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sponsorship is for and what came of it, over HTTP as staff use it. */
@QuarkusTest
class OutcomeTest {

    private static final Map<String, String> LEADS = Map.of("title", "Leads", "unit", "leads", "expected", "30");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
        QuarkusTransaction.requiringNew().run(() -> Goal.deleteAll());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void nobodyCommitsWithoutAGoal() {
        var refused = move("committed");
        assertEquals(422, refused.statusCode());
        assertTrue(Jsoup.parse(refused.asString())
                .selectFirst("#state [role=alert]")
                .text()
                .startsWith("Say under Outcome what it is for"));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(SponsorshipState.NEGOTIATING, Sponsorship.<Sponsorship>findById(pycon).state);
            assertEquals(0, ledger.count("approval"), "nothing half done");
            Desk.goal(pycon, "Leads", 30, null);
        });
        assertEquals(303, move("committed").statusCode());
    }

    /** Who may not commit at all is told so, not what is missing. */
    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theRulesSpeakFirst() {
        var refused = move("committed");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.asString().contains("Only approvers may commit a sponsorship."));
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void nobodyClosesTheBooksWithoutNumbers() {
        desk.moveTo(pycon, SponsorshipState.WRAP_UP);
        assertTrue(move("closed").asString().contains("Say under Outcome what it was for"));
        QuarkusTransaction.requiringNew().run(() -> {
            Desk.goal(pycon, "Leads", 30, 12);
            Desk.goal(pycon, "Hires", 2, null);
            Desk.goal(pycon, "Talk <b>attendees</b>", 100, null);
        });
        var refused = move("closed");
        assertEquals(422, refused.statusCode());
        assertEquals(
                "Say under Outcome what came of it: there is no number yet for Hires, Talk <b>attendees</b>.",
                Jsoup.parse(refused.asString())
                        .selectFirst("#state [role=alert]")
                        .text());
        QuarkusTransaction.requiringNew().run(() -> Goal.update("actual = 0 where actual is null"));
        assertEquals(303, move("closed").statusCode());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aGoalIsWrittenCountedAndRemoved() {
        assertTrue(page(at("")).select("#goals .empty").text().startsWith("No goal yet"));
        assertEquals("Outcome, PyCon Sweden 2025 · Desk", page(at("")).title().replaceAll(" · [^·]*$", ""));
        assertEquals(303, post("/goals", LEADS, Map.of()).statusCode());
        var row = page(at("")).selectFirst("#goals tbody tr");
        assertEquals("Leads leads 30 count it", row.text());
        var goal = row.selectFirst("a").attr("href");
        assertEquals(
                303,
                edit(goal, Map.of("actual", "12", "source", "Scanner <i>x</i>")).statusCode());
        assertEquals(
                "Leads leads 30 12 40 %",
                page(at("")).selectFirst("#goals tbody tr").text());
        assertTrue(page(goal).select("#history").text().contains("Actual: empty → 12"));
        assertEquals("Scanner <i>x</i>", page(goal).getElementById("source").val());
        assertTrue(page("/admin/sponsorships/" + pycon).select("#parts").text().contains("Leads 12 of 30, in leads"));
        form().formParam(
                        "version",
                        page(goal).selectFirst("form[action$=removal] input").val())
                .post(goal + "/removal")
                .then()
                .statusCode(303);
        given().get(goal).then().statusCode(404);
        assertTrue(page("/admin/sponsorships/" + pycon)
                .select("#history")
                .text()
                .contains("Goal: Leads, 12 of 30, in leads → empty"));
    }

    @ParameterizedTest
    @TestSecurity(user = "erik", roles = "editor")
    @CsvSource(
            delimiter = '|',
            value = {
                "title | '' | Name the goal",
                "title | LEADS | There is a goal of this name already.",
                "unit | '' | Say in what it is counted",
                "expected | '' | Say which number you expect",
                "expected | 0 | Write a whole number from 1 to 1,000,000.",
                "expected | -3 | Write a whole number from 1 to 1,000,000.",
                "expected | 1e9 | Write a whole number",
                "expected | 3.5 | Write a whole number",
                "actual | -1 | Write a whole number from 0 to 1,000,000.",
                "actual | 99999999999999999999 | Write a whole number",
            })
    void whatIsWrongIsSaidBesideItsFieldAndTheRestIsKept(String field, String value, String message) {
        post("/goals", LEADS, Map.of());
        var typed = new HashMap<>(Map.of("title", "<script>x</script>", "source", "kept"));
        typed.put(field, value);
        var answer = post("/goals", LEADS, typed);
        assertEquals(422, answer.statusCode());
        var page = Jsoup.parse(answer.asString());
        assertTrue(
                page.getElementById(field + "-error").text().startsWith(message),
                page.select(".error").text());
        assertEquals("kept", page.getElementById("source").val());
        assertEquals(value, page.getElementById(field).val());
        assertFalse(answer.asString().contains("<script>x"));
        assertEquals(1, page(at("")).select("#goals tbody tr").size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void ofTwoWhoSaveNobodyOverwritesTheOther() {
        post("/goals", LEADS, Map.of());
        var goal = page(at("")).selectFirst("#goals tbody a").attr("href");
        var first = edit(goal, Map.of("version", "0", "expected", "40"));
        assertEquals(303, first.statusCode());
        var second = edit(goal, Map.of("version", "0", "expected", "50"));
        assertEquals(409, second.statusCode());
        var page = Jsoup.parse(second.asString());
        assertTrue(page.getElementById("conflict").text().contains("40 expected"));
        assertEquals("50", page.getElementById("expected").val());
        assertEquals("1", page.selectFirst("input[name=version]").val());
        assertEquals(
                409, form().formParam("version", "0").post(goal + "/removal").statusCode());

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> post("/debrief", Map.of("wentWell", "well " + n, "again", "YES"), Map.of())
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(303, answers.getFirst());
        assertEquals(List.of(409), answers.subList(1, 8).stream().distinct().toList());
        var same = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> post("/goals", Map.of("title", "Hires", "unit", "people", "expected", "1"), Map.of())
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(303, same.getFirst());
        assertEquals(List.of(422), same.subList(1, 8).stream().distinct().toList());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aDebriefIsAskedForKeptAndShownTheNextTime() {
        var wrong = post("/debrief", Map.of("wentWell", "", "wentWrong", "", "again", "PERHAPS"), Map.of());
        assertEquals(422, wrong.statusCode());
        assertEquals(
                "Say whether we should do it again.",
                Jsoup.parse(wrong.asString()).getElementById("again-error").text());
        assertEquals(
                303,
                post("/debrief", Map.of("wentWrong", "Too <late>", "again", "OTHERWISE"), Map.of())
                        .statusCode());
        var page = page(at(""));
        assertEquals("Too <late>", page.getElementById("wentWrong").val());
        assertEquals("0", page.selectFirst("#debrief input[name=version]").val());
        long next = desk.sponsorship(desk.edition("PyCon Sweden", LocalDate.of(2026, 11, 11), "Stockholm", "Sweden"));
        assertTrue(page("/admin/sponsorships/" + next)
                .select("#parts")
                .text()
                .contains("The last time Again? Yes, but otherwise. Too <late>"));
        assertTrue(page("/admin/sponsorships/" + next + "/outcome")
                .select("#before")
                .text()
                .contains("Too <late>"));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer", "approver", "finance", "legal"})
    void othersReadAndDoNotWrite() {
        QuarkusTransaction.requiringNew().run(() -> Desk.goal(pycon, "Leads", 30, null));
        var page = page(at(""));
        assertTrue(page.select("main form").isEmpty());
        var goal = page.selectFirst("#goals tbody a").attr("href");
        assertTrue(page(goal).select("main form").isEmpty());
        assertEquals(403, post("/goals", LEADS, Map.of()).statusCode());
        assertEquals(403, edit(goal, Map.of()).statusCode());
        assertEquals(
                403, form().formParam("version", "0").post(goal + "/removal").statusCode());
        assertEquals(403, post("/debrief", Map.of("again", "YES"), Map.of()).statusCode());
    }

    /** SEK 45,000 were committed to at 11 SEK for a euro; then DKK and euros were paid, each at the rate of its day. */
    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatEachCostIsComputedFromMoneyThatWasPaid() {
        QuarkusTransaction.requiringNew().run(() -> Desk.goal(pycon, "Leads", 30, 12));
        desk.moveTo(pycon, SponsorshipState.COMMITTED);
        assertTrue(page(at("")).text().contains("Its cost in euros is not known"));
        rate("SEK", "2025-01-09", "11");
        assertTrue(
                page(at("")).text().contains("EUR 4,090.91 committed, rates of 2025-01-09 or later"),
                page(at("")).text());
        assertEquals(
                "EUR 340.91",
                page(at("")).selectFirst("#goals tbody td:last-child").text());
        rate("SEK", "2025-05-02", "10");
        invoice(45_000, "SEK", "2025-05-03", "40000");
        assertTrue(page(at("")).text().contains("EUR 4,000 paid"), page(at("")).text());
        assertEquals(
                "EUR 333.33",
                page(at("")).selectFirst("#goals tbody td:last-child").text());
        invoice(10, "KWD", "2025-05-03", "10");
        assertTrue(page(at("")).text().contains("Its cost in euros is not known"), "a part of the truth would mislead");
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theYearsOfAConferenceAreCompared() {
        long last = desk.sponsorship(
                desk.edition("PyCon Sweden", LocalDate.of(2024, 11, 13), "Stockholm", "Sweden"),
                "EUR",
                "1000",
                Desk.ERIK);
        desk.moveTo(last, SponsorshipState.CLOSED);
        desk.moveTo(pycon, SponsorshipState.COMMITTED);
        QuarkusTransaction.requiringNew().run(() -> {
            Goal.deleteAll();
            Desk.goal(last, "leads", 20, 25);
            Desk.goal(last, "=cmd", 1, 1);
            Desk.goal(pycon, "Leads", 30, null);
        });
        rate("SEK", "2025-01-09", "10");
        assertEquals(
                "PyCon Sweden 2 2024 to 2025 3 2",
                page("/admin/outcomes").selectFirst("tbody tr").text());
        var page = page("/admin/outcomes/pycon-sweden");
        assertEquals("PyCon Sweden over the years", page.selectFirst("h1").text());
        assertEquals(
                List.of(
                        "2025 Gold SEK 45,000 EUR 4,500 committed Leads 30",
                        "2024 Gold EUR 1,000 EUR 1,000 committed leads 20 25 EUR 40",
                        "2024 Gold EUR 1,000 EUR 1,000 committed =cmd 1 1 EUR 1,000"),
                page.select("#rows tbody tr").eachText());
        assertEquals(
                "2024: 25 of 20; 2025: not counted, 30 expected.",
                page.selectFirst("figure desc").text());
        assertEquals(
                List.of("2024 20 25", "2025 30 not counted"),
                page.select("figure tbody tr").eachText());
        var csv = given().get("/admin/outcomes/pycon-sweden.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(
                csv.startsWith("year,sponsorship,title,tier,agreed,cost,paid,goal,unit,expected,actual,each,again\r\n"),
                csv);
        assertTrue(csv.contains(",'=cmd,people,1,1,\"EUR 1,000\""), csv);
        given().get("/admin/outcomes/no-such").then().statusCode(404);
        assertTrue(Statements.of(() -> page("/admin/outcomes/pycon-sweden")).size() <= 6);
    }

    private void invoice(int amount, String currency, String day, String paid) {
        ledger.change("""
                with i as (insert into invoice (sponsorship_id, title, state, owner, note, created_by, created_at, sample, version,
                             number, amount, currency, purchase_order, bookings)
                           values (%d, 'All', 'PAID', 'erik', '', 'erik', now(), false, 0, '', %d, '%s', '', 1) returning id)
                insert into booking (invoice_id, sort, amount, booked_on, reference, actor, at)
                select id, 'PAYMENT', %s, '%s', '', 'finn', now() from i""".formatted(pycon, amount, currency, paid, day));
    }

    private void rate(String currency, String day, String perEuro) {
        ledger.change("insert into exchange_rate (currency, day, per_euro, source, entered_by, entered_at)"
                + " values ('%s', '%s', %s, 'ECB', 'finn', now())".formatted(currency, day, perEuro));
    }

    private String at(String below) {
        return "/admin/sponsorships/" + pycon + "/outcome" + below;
    }

    private Response post(String below, Map<String, String> typed, Map<String, String> more) {
        var all = new HashMap<>(typed);
        all.putAll(more);
        return form().formParams(all).post(at(below));
    }

    private Response edit(String goal, Map<String, String> more) {
        var all = new HashMap<>(LEADS);
        all.put("version", page(goal).select("input[name=version]").val());
        all.putAll(more);
        return form().formParams(all).post(goal);
    }

    private Response move(String to) {
        int version = QuarkusTransaction.requiringNew().call(() -> Sponsorship.<Sponsorship>findById(pycon).version);
        return form().formParam("version", version).formParam("to", to).post("/admin/sponsorships/" + pycon + "/moves");
    }
}
