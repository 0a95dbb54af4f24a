package dev.stoa.event.rsvp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.event.DateFacts;
import dev.stoa.event.MeetupDesk;
import dev.stoa.group.UserGroup;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Groups;
import dev.stoa.support.Guests;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Meetups;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts look at their guests, let them in, take one off the list, and decide what is asked; nobody else sees a guest. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class GuestListTest {

    private static final String DATE = "stockholm-kug-kotlin-tuesday-2090-11-14";

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    MeetupDesk desk;

    @Inject
    Guests guests;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    GreenMail server;

    private UserGroup stockholm;
    private long series;
    private String path;

    @BeforeEach
    void twoPlacesAndThreeGuests() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
        stockholm = groups.stockholm();
        series = meetups.published(
                stockholm,
                Meetups.plan(
                        "Kotlin Tuesday",
                        "2090-11-14T18:30",
                        "Europe/Stockholm",
                        "FREQ=MONTHLY;BYDAY=2TU",
                        "2091-04-10T18:30"));
        var date = meetups.dates(series).getFirst();
        desk.reviseOne(date.id, date.version, new DateFacts(null, null, 2), Meetups.EDITOR);
        path = "/admin/meetups/dates/" + date.id + "/guests";
        var ada = guests.typed("Ada");
        ada.put("name", "=cmd|' /C calc'!A0");
        ada.put("diet", "@SUM(1)");
        guests.come(server, DATE, ada);
        guests.come(server, DATE, guests.typed("Bo"));
        guests.come(server, DATE, guests.typed("Cleo"));
        guests.mail(server);
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @Test
    @TestSecurity(user = "omar", roles = "organiser")
    void anOrganiserHasTheListAndTheDoor() {
        groups.organiser(stockholm, "omar", "Omar", true);
        var page = Pages.get(path);
        assertEquals("2 | 1 | 0 | 0", Pages.texts(page, ".facts dd"));
        assertEquals("has a place | has a place | on the waitlist, number 1", Pages.texts(page, "tbody .badge"));
        assertTrue(page.text().contains("bo@example.org"));
        assertNotNull(Pages.get(path.replace("/guests", "")).selectFirst("a[href='" + path + "']"), "it is found");

        var csv = given().get(path + "/list.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", startsWith("attachment; filename=\"guests-"))
                .extract()
                .asString();
        var lines = csv.split("\r\n");
        assertEquals("name,email,state,line,allDates,diet,access,answer,askedAt,arrivedAt", lines[0]);
        assertTrue(lines[1].startsWith("'=cmd|' /C calc'!A0,ada@example.org,accepted,,no,'@SUM(1),,,"), lines[1]);
        assertTrue(lines[3].startsWith("Cleo,cleo@example.org,waiting,1,no,"), lines[3]);

        var seat = seat(page, 1);
        Guests.post(path + "/" + seat + "/arrival", Map.of("here", "yes")).statusCode(303);
        Guests.post(path + "/" + seat + "/arrival", Map.of("here", "yes")).statusCode(303);
        assertEquals("2 | 1 | 1 | 0", Pages.texts(Pages.get(path), ".facts dd"));
        Guests.post(path + "/" + seat + "/arrival", Map.of("here", "no")).statusCode(303);
        assertEquals("2 | 1 | 0 | 0", Pages.texts(Pages.get(path), ".facts dd"));

        Guests.post(path + "/" + seat + "/cancellation", Map.of()).statusCode(303);
        assertEquals("2 | 0 | 0 | 1", Pages.texts(Pages.get(path), ".facts dd"));
        var told = guests.mail(server);
        assertEquals(
                List.of("cleo@example.org", "ada@example.org"),
                told.stream().map(Guests.Received::to).toList());
        assertTrue(told.getLast().text().contains("the hosts have taken you off the guest list"));
        assertTrue(told.getLast().fileType().contains("method=CANCEL"));
        assertEquals(Map.of("omar", 1L), ledger.counts("select cancelled_by, 1 from seat where state = 'CANCELLED'"));
        Guests.post(path + "/999/cancellation", Map.of()).statusCode(404);
        Guests.post(path.replaceAll("\\d+", "" + meetups.dates(series).get(1).id) + "/" + seat + "/arrival", Map.of())
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "olga", roles = "organiser")
    void anOrganiserOfAnotherGroupSeesNoGuest() {
        groups.organiser(groups.lund(), "olga", "Olga", true);
        nobodySees();
    }

    @Test
    @TestSecurity(
            user = "fia",
            roles = {"viewer", "finance", "legal", "approver"})
    void staffWhoDoNotEditGroupsSeeNoGuest() {
        assertNull(Pages.get(path.replace("/guests", "")).selectFirst("a[href='" + path + "']"));
        nobodySees();
    }

    @Test
    void visitorsSeeNoGuest() {
        given().accept("application/json").get(path).then().statusCode(401);
        given().accept("application/json").get(path + "/list.csv").then().statusCode(401);
        Guests.post(path + "/1/arrival", Map.of()).statusCode(401);
    }

    private void nobodySees() {
        var overview = "/admin/meetups/" + series + "/guests";
        for (var one : List.of(path, path + "/list.csv", overview)) {
            var body = given().get(one).then().statusCode(403).extract().asString();
            assertFalse(body.contains("bo@example.org"));
        }
        Guests.post(path + "/1/arrival", Map.of()).statusCode(403);
        Guests.post(path + "/1/cancellation", Map.of()).statusCode(403);
        Guests.post(overview, Map.of("version", "0")).statusCode(403);
        assertEquals(0, ledger.count("seat where arrived_at is not null or cancelled_at is not null"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void anEditorDecidesWhatGuestsAreAsked() {
        var overview = "/admin/meetups/" + series + "/guests";
        var page = Pages.get(overview);
        assertEquals(6, page.select("#dates tbody tr").size());
        assertEquals("2 | 2 | 1", Pages.texts(page, "#dates tbody tr:first-child td"));
        var form = Map.of(
                "version",
                page.selectFirst("[name=version]").val(),
                "open",
                "yes",
                "question",
                "Which <talk> brings you?");
        Guests.post(overview, form).statusCode(303);
        var asked = Pages.get("/events/" + DATE + "/rsvps/new");
        assertNull(asked.selectFirst("#diet"));
        assertNull(asked.selectFirst("#access"));
        assertEquals(
                "Which <talk> brings you?",
                asked.selectFirst("label[for=answer]").text());

        var outdated = Guests.post(overview, Map.of("version", "0", "question", "Mine"))
                .statusCode(409)
                .extract()
                .asString();
        assertEquals("Mine", Jsoup.parse(outdated).selectFirst("#question").val());
        var wrong = Guests.post(overview, Map.of("version", "1", "question", "x".repeat(201)))
                .statusCode(422)
                .extract()
                .asString();
        assertNotNull(Jsoup.parse(wrong).selectFirst("#question-error"));
        var typed = guests.typed("Dan");
        typed.put("answer", "The second");
        guests.come(server, DATE, typed);
        given().get(path).then().body(containsString("The second"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void everyPageTakesFewStatementsHoweverManyGuestsThereAre() {
        var whole = guests.come(server, "stockholm-kug-kotlin-tuesday", guests.typed("Eva"));
        ledger.change("update seat set state = 'WAITING' where guest_id = 4");
        for (int i = 0; i < 2; i++) {
            assertEquals(3, statements(path), "the date, its seats with their guests, the terms");
            assertEquals(
                    5,
                    statements("/admin/meetups/" + series + "/guests"),
                    "the series, the terms, its dates, their places, who comes to all");
            assertEquals(4, statements(whole), "the guest, the seats with their dates, the numbers in line, the terms");
            assertEquals(
                    5, statements("/events/" + DATE + "/rsvps/new"), "the date, terms, its places, all dates, theirs");
            for (int n = 0; n < 5; n++) {
                guests.come(server, DATE, guests.typed("Guest " + i + n));
            }
        }
    }

    private static long statements(String page) {
        return Statements.of(() -> given().get(page).then().statusCode(200)).stream()
                .filter(sql -> sql.matches("(?s).*(guest|seat|occurrence|meetup_series).*"))
                .count();
    }

    private static String seat(org.jsoup.nodes.Document page, int row) {
        return page.select("tbody tr").get(row - 1).id().replace("seat-", "");
    }
}
