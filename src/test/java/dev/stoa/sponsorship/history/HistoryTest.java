package dev.stoa.sponsorship.history;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipForm;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.matter.Kinds;
import dev.stoa.support.Desk;
import dev.stoa.support.Matters;
import dev.stoa.support.World;
import dev.stoa.workflow.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changed what, when, from, to and why; and the undo of one field. */
@QuarkusTest
class HistoryTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Kinds kinds;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void everyFieldOfASponsorshipLeavesATrailWithItsReason() {
        long id = desk.sponsorship(desk.pycon());
        desk.edition("PyCon Sweden", java.time.LocalDate.of(2026, 11, 11), "Gothenburg", "Sweden");
        long budget = desk.budget("Another", "EUR", "100000");
        var typed = new HashMap<String, Object>(Map.of(
                "version", 0,
                "edition", "pycon-sweden-2026",
                "tier", "Platinum",
                "amount", "1,234.50",
                "currency", "EUR",
                "owner", "lena",
                "why", "Another reason.",
                "notes", "Other notes",
                "budget", budget,
                "because", "They asked for more"));
        post("/admin/sponsorships/" + id, typed).then().statusCode(303);
        var page = page("/admin/history/sponsorship/" + id);
        assertEquals(
                "History of PyCon Sweden 2026, Platinum", page.selectFirst("h1").text());
        var fields = page.select("#fields tbody tr");
        assertEquals(
                SponsorshipForm.LABELS.values().stream().sorted().toList(),
                fields.select("th").eachText().stream().sorted().toList(),
                "every field of the form");
        assertTrue(fields.text().contains("Amount SEK 45,000 EUR 1,234.50"), fields.text());
        assertTrue(page.select("#steps q").eachText().contains("They asked for more"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void everyFieldOfEveryMatterLeavesATrail() {
        long id = desk.sponsorship(desk.pycon());
        for (var kind : kinds.all()) {
            var address = "/admin/sponsorships/" + id + "/" + kind.slug();
            var first = new HashMap<String, String>();
            var second = new HashMap<String, String>();
            for (var field : kind.fields()) {
                var options = field.options();
                var values = switch (field.type()) {
                    case DAY -> List.of("2026-01-02", "2026-02-03");
                    case TIME -> List.of("09:00", "10:00");
                    case WEB -> List.of("https://example.org/a", "https://example.org/b");
                    case CHECK -> List.of("", "yes");
                    case CHOICE ->
                        List.of(options.getFirst().value(), options.getLast().value());
                    case TEXT -> List.of("one", "two");
                    case LINE ->
                        switch (field.name()) {
                            case "amount" -> List.of("100", "200.5");
                            case "currency" -> List.of("EUR", "SEK");
                            case "quantity", "distance" -> List.of("5", "7");
                            case "used" -> List.of("1", "2");
                            default -> List.of("one", "two");
                        };
                };
                first.put(field.name(), values.getFirst());
                second.put(field.name(), values.getLast());
            }
            var one = Matters.add(id, kind.slug(), first);
            second.put("version", Matters.version(one));
            second.put("because", "Put right");
            var saved = post(one, second);
            assertEquals(
                    303,
                    saved.statusCode(),
                    () -> kind.slug()
                            + Jsoup.parse(saved.asString()).select(".error").text());
            var page = page("/admin/history/" + kind.life().subject() + one.substring(one.lastIndexOf('/')));
            assertEquals(
                    kind.fields().stream().map(field -> field.label()).sorted().toList(),
                    page.select("#fields tbody th").eachText().stream().sorted().toList(),
                    kind.slug());
            assertTrue(page.select("#steps q").eachText().contains("Put right"), kind.slug());
            assertEquals(address, one.substring(0, one.lastIndexOf('/')));
        }
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatStoodThereAtTheBeginningIsTold() {
        long id = desk.sponsorship(desk.pycon());
        revise(id, "tier", "Platinum");
        var page = page("/admin/history/sponsorship/" + id);
        var steps = page.select("#steps li > span").eachText();
        assertTrue(steps.contains("Tier: at the beginning → Gold"), steps.toString());
        assertTrue(steps.contains("Amount: at the beginning → SEK 45,000"), steps.toString());
        assertTrue(steps.contains("Tier: Gold → Platinum"), steps.toString());
        assertEquals(0, page.select("#steps li[id^=first] form").size(), "a beginning is not undone");
        var logo = Matters.add(id, "deliverables", Map.of("title", "Logo", "owner", "erik"));
        assertTrue(page("/admin/history/deliverable/" + logo.replaceAll(".*/", ""))
                .select("#steps li > span")
                .eachText()
                .contains("Title: at the beginning → Logo"));
        var all = page("/admin/history?field=tier").select("tbody tr").eachText();
        assertEquals(2, all.size(), all.toString());
        assertTrue(
                given().get("/admin/history.csv?subject=deliverable").asString().contains("Logo"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aFieldIsTakenBackAsANewChange() {
        long id = desk.sponsorship(desk.pycon());
        revise(id, "tier", "Platinum");
        var page = page("/admin/history/sponsorship/" + id);
        undo(page.selectFirst("#steps form").attr("action")).then().statusCode(303);
        assertEquals("Gold", stored(id).tier);
        var last = Change.of("sponsorship", id).getLast();
        assertEquals("Platinum → Gold", last.fromValue + " → " + last.toValue);
        assertTrue(last.reason.startsWith("Undo of what erik changed on "), last.reason);
        // And the undo can be undone, for it is a change like any other.
        undo("/admin/history/changes/" + last.id + "/undo").then().statusCode(303);
        assertEquals("Platinum", stored(id).tier);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatIsNotSafeIsRefusedWithTheReason() {
        long id = desk.sponsorship(desk.pycon());
        revise(id, "tier", "Platinum");
        revise(id, "tier", "Diamond");
        revise(id, "amount", "50000");
        revise(id, "published", "");
        var changes = Change.of("sponsorship", id);
        refused(changes.get(0).id, 409, "It was changed again since");
        refused(changes.get(2).id, 409, "This field moves money in budgets");
        refused(changes.get(3).id, 409, "Visitors see what this field says.");
        desk.moveTo(id, SponsorshipState.COMMITTED);
        refused(changes.get(1).id, 409, "The deal was committed to");
        assertEquals("Diamond", stored(id).tier);
        undo("/admin/history/changes/4711/undo").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aFieldOfAMatterIsTakenBackUnlessOthersActedUponIt() {
        long id = desk.sponsorship(desk.pycon());
        var invoice = Matters.add(
                id,
                "invoices",
                Map.of("title", "Whole", "number", "A-1", "amount", "100", "currency", "SEK", "owner", "erik"));
        var typed = Map.of(
                "version",
                Matters.version(invoice),
                "title",
                "Whole sum",
                "number",
                "A-2",
                "amount",
                "100",
                "currency",
                "SEK",
                "owner",
                "erik");
        post(invoice, typed).then().statusCode(303);
        var changes = Change.of("invoice", 1);
        assertEquals(
                List.of("Title", "Number"),
                changes.stream().map(change -> change.field).toList());
        undo("/admin/history/changes/" + changes.getFirst().id + "/undo").then().statusCode(303);
        assertEquals("Whole", Matters.page(invoice).selectFirst("h1").text());
        QuarkusTransaction.requiringNew()
                .run(() ->
                        dev.stoa.sponsorship.invoice.Invoice.<dev.stoa.sponsorship.invoice.Invoice>findById(1L).state =
                                dev.stoa.sponsorship.invoice.InvoiceState.VALIDATED);
        refused(changes.getLast().id, 409, "This field may not change any more");
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsAndUndoesNothing() {
        long id = desk.sponsorship(desk.pycon());
        QuarkusTransaction.requiringNew().run(() -> {
            Sponsorship stored = Sponsorship.findById(id);
            var terms = stored.terms();
            stored.revise(
                    new dev.stoa.sponsorship.Terms(
                            terms.edition(),
                            "Silver",
                            terms.money(),
                            terms.owner(),
                            terms.why(),
                            true,
                            terms.notes(),
                            terms.budget()),
                    null,
                    Desk.ERIK,
                    Desk.BEGUN);
        });
        var page = page("/admin/history/sponsorship/" + id);
        assertTrue(page.select("#steps form").isEmpty());
        refused(Change.of("sponsorship", id).getFirst().id, 403, "Only editors may change a sponsorship.");
        assertEquals("Silver", stored(id).tier);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theDesksHistoryIsNarrowedByItsAddress() {
        long id = desk.sponsorship(desk.pycon());
        desk.moveTo(id, SponsorshipState.PREPARING);
        var all = page("/admin/history");
        assertTrue(all.title().startsWith("History · Desk"));
        assertTrue(
                // What each of the eight fields began with is among them.
                all.selectFirst("caption").text().startsWith("12 entries"),
                all.selectFirst("caption").text());
        assertEquals(
                List.of("committed"),
                page("/admin/history?who=anna").select("tbody ins").eachText());
        assertEquals(
                3,
                page("/admin/history?field=state&subject=sponsorship")
                        .select("tbody tr")
                        .size());
        assertEquals(0, page("/admin/history?to=2025-01-09").select("tbody tr").size());
        assertEquals(
                1,
                page("/admin/history?field=state&from=2025-01-10&to=2025-01-10")
                        .select("tbody tr")
                        .size());
        assertFalse(page("/admin/history?subject=request").select(".empty").isEmpty());
        var csv = given().get("/admin/history.csv?who=anna").asString().split("\r\n");
        assertEquals(2, csv.length);
        assertTrue(
                csv[1].contains(
                        ",anna,sponsorship," + id + ",\"PyCon Sweden 2025, Gold\",state,negotiating,committed,"),
                csv[1]);
        given().get("/admin/history/sponsorship/4711").then().statusCode(404);
        given().get("/admin/history/user-group/1").then().statusCode(404);
    }

    private void revise(long id, String field, String value) {
        var now = stored(id);
        var typed = new HashMap<String, Object>(Map.of(
                "version", now.version,
                "edition", "pycon-sweden-2025",
                "tier", now.tier,
                "amount", now.money().amount(),
                "currency", now.currency,
                "owner", now.owner,
                "why", now.why,
                "published", now.published ? "yes" : "",
                "notes", now.notes));
        typed.put(field, value);
        post("/admin/sponsorships/" + id, typed).then().statusCode(303);
    }

    private static void refused(long change, int status, String sentence) {
        var answer = undo("/admin/history/changes/" + change + "/undo");
        assertEquals(status, answer.statusCode(), answer::asString);
        var told = Jsoup.parse(answer.asString())
                .selectFirst("#change-" + change + " [role=alert]")
                .text();
        assertTrue(told.startsWith(sentence), told);
    }

    private static Response undo(String address) {
        return given().redirects().follow(false).post(address);
    }

    private static Response post(String address, Map<String, ?> typed) {
        return Matters.form().formParams(typed).post(address);
    }

    private static Document page(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    private static Sponsorship stored(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var stored = Sponsorship.byId(id).orElseThrow();
            stored.money();
            return stored;
        });
    }
}
