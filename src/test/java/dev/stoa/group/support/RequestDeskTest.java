package dev.stoa.group.support;

import static dev.stoa.support.Requests.page;
import static dev.stoa.support.Requests.post;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.group.UserGroup;
import dev.stoa.notice.LetterMail;
import dev.stoa.notice.Mailbox;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Desk;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Pages;
import dev.stoa.support.Requests;
import dev.stoa.support.Statements;
import dev.stoa.support.Venues;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff take requests from the first look to the report, over HTTP; the group's page and the asker's mail follow. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class RequestDeskTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Venues venues;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    GreenMail server;

    private UserGroup stockholm;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        venues.arcade();
        stockholm = groups.stockholm();
        groups.organiser(stockholm, "omar", "Omar Haddad", true);
        server.purgeEmailFromAllMailboxes();
    }

    /** In the sample world ada has all roles; here one person with two stands for editor and approver. */
    @Test
    @TestSecurity(
            user = "anna",
            roles = {"editor", "approver"})
    void aMeetupIsHostedFromTheRequestToTheReport() throws Exception {
        long id = hosting();
        var page = desk(id);
        assertEquals(
                List.of("Take up", "Decline …"), page.select("#state button").eachText());
        assertTrue(page.selectFirst("#asked").text().contains("Who asks Nils Ek, nils@example.org"));
        assertEquals(
                List.of("Take up: Stockholm KUG, a room"),
                Pages.get("/admin").select(".todo a").eachText());
        move(id, "in-review", "").statusCode(303);
        assertEquals(Map.of("anna", 1L), ledger.counts("select owner, 1 from support_request"));

        move(id, "question", "").statusCode(422);
        move(id, "question", "How many need a chair without arms?").statusCode(303);
        assertEquals(1, mail.sendDue());
        assertEquals("A question about your request: Stockholm KUG", server.getReceivedMessages()[0].getSubject());
        assertTrue(Requests.text(server, 0).contains("chair without arms"));
        // The asker answers by the link of that very letter.
        var link = Requests.link(server, 0);
        post(link + "/messages", Map.of("text", "Two of us.")).statusCode(303);
        page = desk(id);
        assertEquals("In review", page.selectFirst("header .badge").text());
        assertTrue(Pages.texts(page, "#messages li").contains("The asker Two of us."));
        assertEquals(
                Map.of("anna", 1L),
                ledger.counts("select recipient, 1 from notice where subject like '%has answered'"));

        assertNull(page.selectFirst("#room form"), "no room before the decision");
        move(id, "approved", "").statusCode(303);
        page = desk(id);
        assertEquals(
                List.of("The Arcade, Canteen (80)"), page.select("#room option").eachText());
        assertTrue(Pages.texts(page, "#room .hint li").contains("The Arcade, Attic (12): too small for 40"));
        assertTrue(page(move(id, "scheduled", "").statusCode(422)).text().contains("Hold a room first"));
        post("/admin/requests/" + id + "/guests", Map.of("guests", "Ada")).statusCode(422);

        post("/admin/requests/" + id + "/hold", form(id, Map.of("room", "1", "days", "7")))
                .statusCode(303);
        page = desk(id);
        assertTrue(
                page.selectFirst("#room").text().contains("The Arcade, Canteen, Tuesday 7 March 2090, 18:00 to 21:00"));
        assertTrue(Pages.get("/admin/venues/the-arcade?month=2090-03")
                .selectFirst("#calendar tbody")
                .text()
                .contains("Stockholm KUG, 40 people Held"));
        // Another day is another room.
        var details = details(id);
        details.put("date", "2090-03-08");
        assertTrue(page(post("/admin/requests/" + id, details).statusCode(422))
                .text()
                .contains("A room is held for this time"));

        move(id, "scheduled", "").statusCode(303);
        mail.sendDue();
        var room = Requests.text(server, 2);
        assertTrue(
                room.contains("The Arcade, Canteen") && room.contains("Tuesday 7 March 2090, 18:00 (Europe/Stockholm)"),
                room);
        assertEquals(Map.of("CONFIRMED", 1L), ledger.counts("select state, 1 from room_hold"));

        // Guests, by the asker and by staff, and no more than the room holds.
        link = Requests.link(server, 2);
        post(link + "/guests", Map.of("guests", "Ada Holm\r\n\r\n  Grace   Lind "))
                .statusCode(303);
        post("/admin/requests/" + id + "/guests", Map.of("guests", "=cmd|' /C calc'!A0"))
                .statusCode(303);
        assertEquals(
                "name\r\n'=cmd|' /C calc'!A0\r\nAda Holm\r\nGrace Lind\r\n",
                given().get("/admin/requests/" + id + "/guests.csv")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .extract()
                        .asString());
        var crowd = page(
                post(link + "/guests", Map.of("guests", "Guest\n".repeat(78))).statusCode(422));
        assertTrue(crowd.selectFirst("#guests-error").text().contains("holds 80 people. 3 are listed already"));
        assertEquals(78, crowd.selectFirst("#guests").wholeText().lines().count(), "nothing typed is lost");
        post(link + "/guests/2/removal", Map.of()).statusCode(303);
        assertEquals(2, ledger.count("support_guest"));

        // Food within the cap: 40 heads at SEK 120.
        var food = new HashMap<>(
                Map.of("foodHeads", "40", "foodAmount", "4800.01", "foodCurrency", "SEK", "caterer", "The kitchen"));
        var dear = page(post("/admin/requests/" + id + "/food", form(id, food)).statusCode(422));
        assertEquals(
                "40 people at SEK 120 a head may cost SEK 4,800; SEK 4,800.01 is more.",
                dear.selectFirst("#foodAmount-error").text());
        assertEquals("The kitchen", dear.selectFirst("#caterer").val());
        food.put("foodHeads", "81");
        food.put("foodAmount", "10");
        post("/admin/requests/" + id + "/food", form(id, food)).statusCode(422);
        food.put("foodHeads", "40");
        food.put("foodCurrency", "EUR");
        post("/admin/requests/" + id + "/food", form(id, food)).statusCode(422);
        food.putAll(Map.of("foodAmount", "4800", "foodCurrency", "SEK"));
        var late = form(id, food);
        post("/admin/requests/" + id + "/food", late).statusCode(303);
        post("/admin/requests/" + id + "/food", late).statusCode(409);

        assertTrue(page(move(id, "held", "").statusCode(422)).text().contains("It is still to come"));
        ledger.change(
                "update room_hold set starts_at = now() - interval '1 day', ends_at = now() - interval '21 hours'");
        move(id, "held", "").statusCode(303);
        assertNull(desk(id).selectFirst("#state button[value=reported]"), "the report has a form of its own");
        move(id, "reported", "", version(id)).statusCode(422);
        var report = new HashMap<>(
                Map.of("attendance", "", "day", "2026-03-07", "note", "Talks on testing", "visible", "yes"));
        post("/admin/requests/" + id + "/report", form(id, report)).statusCode(422);
        report.put("attendance", "37");
        report.put("day", "2090-03-07");
        post("/admin/requests/" + id + "/report", form(id, report)).statusCode(422);
        report.put("day", "2026-03-07");
        post("/admin/requests/" + id + "/report", form(id, report)).statusCode(303);

        assertEquals(
                List.of(
                        "7 March 2026 Food At the meetup SEK 4,800",
                        "7 March 2026 Hosted meetup Talks on testing, 37 people"),
                Pages.get("/groups/stockholm-kug")
                        .select("[aria-labelledby=given] tbody tr:has(time)")
                        .eachText());
        var history = desk(id).selectFirst("#history").text();
        for (var step : List.of(
                "begun as new the asker",
                "new → in review anna",
                "in review → question A question: see the messages anna",
                "question → in review the asker",
                "Room: empty → The Arcade, Canteen anna",
                "approved → scheduled anna",
                "Food: empty → SEK 4,800 for 40 by The kitchen anna",
                "held → reported anna")) {
            assertTrue(history.contains(step), step + " in " + history);
        }
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void anEditorDoesNotDecide() {
        long id = grant();
        move(id, "in-review", "").statusCode(303);
        var page = desk(id);
        assertEquals(List.of("Ask about …"), page.select("#state button").eachText());
        assertTrue(page.selectFirst("#state ul.hint").text().contains("Only approvers may approve a grant request."));
        move(id, "approved", "").statusCode(403);
        move(id, "held", "").statusCode(409);
        move(id, "nonsense", "").statusCode(422);
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void nobodyApprovesTheirOwn() {
        long id = grant();
        move(id, "in-review", "").statusCode(303);
        // She asked under her own address.
        QuarkusTransaction.requiringNew().run(() -> Mailbox.seen("anna", "Nils@Example.org", Desk.BEGUN));
        assertTrue(page(move(id, "approved", "").statusCode(403))
                .text()
                .contains("Nobody may approve their own grant request."));
        ledger.change("truncate mailbox");
        // She runs the group.
        ledger.change("update group_organiser set user_name = 'anna'");
        move(id, "approved", "").statusCode(403);
        ledger.change("update group_organiser set user_name = 'omar'");
        // She changed the amount.
        var details = details(id);
        details.put("amount", "9000");
        post("/admin/requests/" + id, details).statusCode(303);
        move(id, "approved", "").statusCode(403);
        assertEquals(Map.of("IN_REVIEW", 1L), ledger.counts("select state, 1 from support_request"));
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = {"editor", "approver"})
    void aGrantIsGivenAndStandsOnTheGroupsPage() throws Exception {
        long id = grant();
        move(id, "in-review", "").statusCode(303);
        move(id, "approved", "Good luck!").statusCode(303);
        mail.sendDue();
        assertTrue(Requests.text(server, 0).contains("yes, we help you")
                && Requests.text(server, 0).contains("Good luck!"));
        var form = desk(id).selectFirst("#report");
        assertEquals("4000.00", form.selectFirst("#givenAmount").val());
        post(
                        "/admin/requests/" + id + "/report",
                        form(
                                id,
                                Map.of(
                                        "day",
                                        "2026-01-15",
                                        "givenAmount",
                                        "3500",
                                        "givenCurrency",
                                        "SEK",
                                        "note",
                                        "For the barn",
                                        "visible",
                                        "yes")))
                .statusCode(303);
        assertEquals(
                List.of("15 January 2026 Grant For the barn SEK 3,500"),
                Pages.get("/groups/stockholm-kug")
                        .select("[aria-labelledby=given] tbody tr:has(time)")
                        .eachText());
        assertEquals(
                Map.of("REPORTED", 1L), ledger.counts("select state, 1 from support_request where due_at is null"));
        assertNull(desk(id).selectFirst("#report"));
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = {"editor", "approver"})
    void whoIsDeclinedReadsWhyAndTheRoomIsFreeAgain() {
        long id = hosting();
        move(id, "in-review", "").statusCode(303);
        move(id, "approved", "").statusCode(303);
        post("/admin/requests/" + id + "/hold", form(id, Map.of("room", "1", "days", "7")))
                .statusCode(303);
        move(id, "cancelled", "").statusCode(422);
        move(id, "cancelled", "Water in the cellar").statusCode(303);
        assertEquals(Map.of("RELEASED", 1L), ledger.counts("select state, 1 from room_hold"));
        mail.sendDue();
        assertTrue(Requests.text(server, 1).contains("Water in the cellar"));
        assertEquals(List.of(), desk(id).select("#state button").eachText());
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void anAdministratorWithdrawsForWhoeverCallsAndTheRoomIsFree() {
        long id = hosting();
        move(id, "in-review", "").statusCode(303);
        move(id, "approved", "").statusCode(303);
        post("/admin/requests/" + id + "/hold", form(id, Map.of("room", "1", "days", "7")))
                .statusCode(303);
        // The same room once more: the hold begins anew.
        assertEquals(
                List.of("The Arcade, Canteen (80)"),
                desk(id).select("#room option").eachText());
        post("/admin/requests/" + id + "/hold", form(id, Map.of("room", "1", "days", "14")))
                .statusCode(303);
        move(id, "scheduled", "").statusCode(303);
        move(id, "withdrawn", "").statusCode(303);
        assertEquals(Map.of("RELEASED", 2L), ledger.counts("select state, count(*) from room_hold group by 1"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theOwnerIsChangedAndToldAndNobodyOverwritesAnother() {
        long id = grant();
        var details = details(id);
        details.put("owner", "anna");
        post("/admin/requests/" + id, details).statusCode(303);
        assertEquals(
                Map.of("anna Stockholm KUG is yours to look after", 1L),
                ledger.counts("select recipient || ' ' || subject, 1 from notice where recipient = 'anna'"));
        assertTrue(desk(id).selectFirst("#history").text().contains("Looked after by: empty → anna erik"));
        details.put("owner", "finn");
        var late = page(post("/admin/requests/" + id, details).statusCode(409));
        assertEquals(
                "Looked after by finn anna",
                late.selectFirst("#details tbody tr").text());
        assertEquals("finn", late.selectFirst("#owner").val());
        move(id, "in-review", "", "0").statusCode(409);
        for (var wrong :
                Map.of("owner", "", "group", "no such group", "amount", "much").entrySet()) {
            var form = details(id);
            form.put(wrong.getKey(), wrong.getValue());
            assertNotNull(page(post("/admin/requests/" + id, form).statusCode(422))
                    .selectFirst("#" + wrong.getKey() + "-error"));
        }
        post("/admin/requests/" + id + "/messages", Map.of("text", "Hello")).statusCode(303);
        post("/admin/requests/" + id + "/messages", Map.of("text", "")).statusCode(422);
    }

    @Test
    @TestSecurity(
            user = "omar",
            roles = {"organiser", "viewer"})
    void anOrganiserSeesTheRequestsOfTheirGroupsOnlyAndNamesGuests() {
        long own = hosting();
        long other = request("Lund KUG", Wanted.MONEY, null);
        assertEquals(
                List.of("Stockholm KUG, a room"),
                Pages.get("/admin/requests").select("tbody th").eachText());
        given().accept("text/html").get("/admin/requests/" + other).then().statusCode(403);
        given().get("/admin/requests/" + other + "/guests.csv").then().statusCode(403);
        post("/admin/requests/" + other + "/guests", Map.of("guests", "x")).statusCode(403);
        assertFalse(given().get("/admin/requests.csv").asString().contains("Lund"));
        var page = desk(own);
        assertFalse(page.text().contains("nils@example.org"), "addresses are for those who write to them");
        assertEquals(0, page.select("#state form, #details form, #room form").size());
        for (var path : List.of("", "/moves", "/messages", "/hold", "/food", "/report")) {
            post("/admin/requests/" + own + path, Map.of("to", "in-review", "version", "0"))
                    .statusCode(403);
        }
        ledger.change(
                "insert into room_hold (room_id, title, starts_at, ends_at, state, expires_at, keeper, held_by, held_at,"
                        + " version) values (1, 'x', '2090-03-07 17:00Z', '2090-03-07 20:00Z', 'CONFIRMED', now(), 'erik', 'erik', now(), 0)");
        ledger.change("update support_request set hold_id = 1, state = 'SCHEDULED' where id = " + own);
        post("/admin/requests/" + own + "/guests", Map.of("guests", "Ada Holm")).statusCode(303);
        assertTrue(desk(own).selectFirst("#guest-list li").text().startsWith("Ada Holm omar"));
        post("/admin/requests/" + own + "/guests/1/removal", Map.of()).statusCode(303);
        assertEquals(0, ledger.count("support_guest"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsWhatIsAskedForAndNoPersons() {
        long id = hosting();
        var page = desk(id);
        assertFalse(page.text().contains("Nils") || page.text().contains("barn"), page.text());
        assertEquals(0, page.select("main form").size());
        given().get("/admin/requests/" + id + "/guests.csv").then().statusCode(403);
        move(id, "in-review", "").statusCode(403);
        given().accept("text/html").get("/admin/requests/4711").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theListNarrowsAndGoesIntoASpreadsheet() {
        long first = hosting();
        grant();
        request("Umeå Coders", Wanted.SWAG, "anna");
        ledger.change("update support_request set due_at = now() - interval '1 hour' where id = " + first);
        var page = Pages.get("/admin/requests");
        assertEquals(
                List.of("Stockholm KUG, a room", "Stockholm KUG, money", "Umeå Coders, swag"),
                page.select("tbody th").eachText());
        assertEquals(List.of("New 3"), page.select("[aria-label=State] a").eachText());
        assertEquals(
                List.of("Swag 1", "Money 1", "A room 1").stream().sorted().toList(),
                page.select("[aria-label='What is asked for'] a").eachText().stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of("anna 1", "nobody 2"),
                page.select("[aria-label='Looked after by'] a").eachText());
        assertEquals(
                List.of("Overdue 1"), page.select("[aria-label=Lateness] a").eachText());
        for (var narrowed : Map.of(
                        "late=yes", "Stockholm KUG, a room",
                        "wanted=swag", "Umeå Coders, swag",
                        "owner=anna", "Umeå Coders, swag",
                        "q=umea", "Umeå Coders, swag",
                        "group=stockholm-kug&wanted=hosting", "Stockholm KUG, a room",
                        "owner=nobody&wanted=money", "Stockholm KUG, money")
                .entrySet()) {
            assertEquals(
                    List.of(narrowed.getValue()),
                    Pages.get("/admin/requests?" + narrowed.getKey())
                            .select("tbody th")
                            .eachText(),
                    narrowed.getKey());
        }
        assertTrue(Pages.get("/admin/requests?state=held")
                .selectFirst(".empty")
                .text()
                .contains("No request fits"));
        Pages.get("/admin/requests?state=nonsense&wanted=x&page=-1&owner=%00".replace("%00", "%C3%A5"));
        assertEquals(5, Statements.of(() -> Pages.get("/admin/requests")).size());
        assertEquals(
                11, Statements.of(() -> Pages.get("/admin/requests/" + first)).size());
        var csv = given().get("/admin/requests.csv?wanted=hosting").asString();
        assertTrue(csv.startsWith("id,wanted,state,group,starts,heads,owner,asked,due\r\n"), csv);
        assertEquals(2, csv.lines().count());
        assertFalse(csv.contains("Nils"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void duplicatesAreShownToStaff() {
        long first = hosting();
        long second = hosting();
        assertEquals(
                List.of("Stockholm KUG, a roomthe same group, the same day New"),
                desk(second).select("#duplicates li").eachText());
        assertNotNull(desk(first).selectFirst("#duplicates a[href=/admin/requests/" + second + "]"));
        ledger.change(
                "update support_request set starts_local = '2090-04-07 18:00', email = 'x@example.org' where id = "
                        + second);
        assertNull(desk(first).selectFirst("#duplicates"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void ofManyRequestsForOneRoomOneGetsIt() throws Exception {
        var ids = new ArrayList<Long>();
        for (int n = 0; n < 40; n++) {
            ids.add(hosting());
        }
        ledger.change("update support_request set state = 'APPROVED'");
        var tries = ids.stream()
                .<Callable<Integer>>map(id -> () -> given().redirects()
                        .follow(false)
                        .accept("text/html")
                        .formParams(Map.of("room", "1", "days", "7", "version", "0"))
                        .post("/admin/requests/" + id + "/hold")
                        .statusCode())
                .toList();
        var answers = new HashMap<Integer, Integer>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var answer : threads.invokeAll(tries)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of(303, 1, 422, 39), answers);
        assertEquals(1, ledger.count("room_hold"));
    }

    private long hosting() {
        return request("Stockholm KUG", Wanted.HOSTING, null);
    }

    private long grant() {
        return request("Stockholm KUG", Wanted.MONEY, null);
    }

    private long request(String group, Wanted wanted, String owner) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var meeting = new Asked.Meeting(
                    null, LocalDateTime.parse("2090-03-07T18:00"), 180, 40, "Something warm", "", "No steps");
            var request = SupportRequest.begin(
                    new Asked(
                            wanted,
                            SupportQueries.group(group).map(one -> one.id).orElse(null),
                            group,
                            "Nils Ek",
                            "nils@example.org",
                            "An evening on testing in a barn.",
                            wanted == Wanted.MONEY ? new java.math.BigDecimal("4000") : null,
                            wanted == Wanted.MONEY ? "SEK" : null,
                            wanted.hosting() ? meeting : null),
                    false,
                    java.time.Clock.systemUTC().instant());
            request.owner = owner;
            return request.id;
        });
    }

    private static org.jsoup.nodes.Document desk(long id) {
        return Pages.get("/admin/requests/" + id);
    }

    /** All that the form of the details holds. */
    private static Map<String, String> details(long id) {
        var form = new HashMap<String, String>();
        desk(id).select("#details [name]").forEach(field -> form.put(field.attr("name"), field.val()));
        return form;
    }

    private static Map<String, String> form(long id, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("version", version(id));
        return form;
    }

    private static String version(long id) {
        return desk(id).selectFirst("[name=version]").val();
    }

    private static ValidatableResponse move(long id, String to, String reason) {
        var field = desk(id).selectFirst("#state [name=version]");
        return move(id, to, reason, field == null ? "0" : field.val());
    }

    private static ValidatableResponse move(long id, String to, String reason, String version) {
        return post("/admin/requests/" + id + "/moves", Map.of("to", to, "reason", reason, "version", version));
    }
}
