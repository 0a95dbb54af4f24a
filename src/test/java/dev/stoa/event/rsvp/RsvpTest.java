package dev.stoa.event.rsvp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.event.MeetupPlan;
import dev.stoa.notice.Mailbox;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Groups;
import dev.stoa.support.Guests;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Meetups;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor asks for a place, confirms by the link in a real mail, stands in line, moves up, cancels, and is forgotten. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class RsvpTest {

    private static final String DATE = "stockholm-kug-kotlin-tuesday-2090-11-14";
    private static final String SERIES = "stockholm-kug-kotlin-tuesday";

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    Guests guests;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    Clock clock;

    GreenMail server;

    private long series;

    @BeforeEach
    void sixTuesdaysWithTwoPlacesEach() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
        series = meetups.published(groups.stockholm(), tuesdays(2));
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    private static MeetupPlan tuesdays(Integer capacity) {
        var plan = Meetups.plan(
                "Kotlin Tuesday", "2090-11-14T18:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", "2091-04-10T18:30");
        return new MeetupPlan(
                plan.title(),
                plan.description(),
                plan.when(),
                plan.rule(),
                plan.until(),
                plan.place(),
                plan.url(),
                capacity,
                plan.language(),
                plan.topics());
    }

    @Test
    void fromThePageOverTheMailToAPlace() {
        var page = Pages.get("/events/" + DATE);
        assertEquals(
                "2 of 2 places are left.",
                page.selectFirst("[aria-labelledby=come] p").text());
        var form = Pages.get(page.selectFirst("[aria-labelledby=come] a.button").attr("href"))
                .selectFirst("form[method=post]");
        var typed = guests.typed("Nils Ek");
        typed.put("diet", "No nuts");
        typed.put("access", "A seat in front");
        assertTrue(form.select("[name]").eachAttr("name").containsAll(typed.keySet()), "the form has what is sent");
        assertTrue(form.selectFirst("#consent").text().contains("you agree"), "beside the fields");
        assertEquals("/events/" + DATE + "/rsvps", form.attr("action"));
        guests.ask(DATE, typed).statusCode(303).header("Location", endsWith(DATE + "/rsvps/new?sent=mail"));
        assertTrue(Pages.get("/events/" + DATE + "/rsvps/new?sent=mail").text().contains("Please look at your mail"));
        assertEquals(0, ledger.count("guest"), "nothing before the address is confirmed");

        var asked = guests.mail(server);
        assertEquals(1, asked.size());
        assertEquals("nils.ek@example.org", asked.getFirst().to());
        assertNull(asked.getFirst().file());
        for (var word : List.of("Nils", "nuts", "front")) {
            assertFalse(asked.getFirst().text().contains(word), "nobody's words are sent to others by us: " + word);
        }
        var link = asked.getFirst().link();
        // A mail server that follows links confirms nothing.
        assertTrue(Pages.get(link).text().contains("Was it you?"));
        assertEquals(0, ledger.count("guest"));
        // Of several presses one counts, and all lead to the guest's own page.
        IntStream.range(0, 6)
                .parallel()
                .forEach(n -> Guests.post(link + "/confirmation", Map.of())
                        .statusCode(303)
                        .header("Location", endsWith(link)));
        assertEquals(Map.of("ACCEPTED", 1L), seats());

        var own = Pages.get(link);
        assertEquals("Your place at Kotlin Tuesday", own.selectFirst("h1").text());
        assertEquals("You have a place", Pages.texts(own, ".rows .badge"));
        assertEquals("No nuts", own.selectFirst("#diet").val());
        assertEquals("1 of 2 places is left.", come());
        var welcome = guests.mail(server);
        assertEquals(1, welcome.size());
        assertEquals("You have a place: Kotlin Tuesday", welcome.getFirst().subject());
        assertTrue(welcome.getFirst()
                .text()
                .contains("- Tuesday, 14 November 2090, 18:30 to 20:30 (Europe/Stockholm)\n  Norrsken"));
        assertEquals(link, welcome.getFirst().link());
        assertEquals(
                Map.of("erased", 2L),
                ledger.counts("select case when recipient is null and text is null"
                        + " and file is null then 'erased' else 'kept' end, count(*) from letter group by 1"));
        assertFalse(Pages.get("/events/" + DATE).text().contains("Nils"), "no visitor reads of a guest");
        assertEquals("no-store", given().get(link).header("Cache-Control"));
    }

    @Test
    void whoComesLaterStandsInLineAndMovesUpByThemselves() {
        var ada = guests.come(server, DATE, guests.typed("Ada"));
        guests.come(server, DATE, guests.typed("Bo"));
        assertEquals("All 2 places are taken. Whoever joins the waitlist moves up by themselves.", come());
        assertTrue(Pages.get("/events/" + DATE + "/rsvps/new").text().contains("All 2 places are taken."));
        guests.mail(server);
        var cleo = guests.come(server, DATE, guests.typed("Cleo"));
        var waits = guests.mail(server).getLast();
        assertEquals("You are on the waitlist: Kotlin Tuesday", waits.subject());
        assertNull(waits.file(), "who has no place has no entry");
        var dan = guests.come(server, DATE, guests.typed("Dan"));
        assertEquals("On the waitlist, number 1 in line", badges(cleo));
        assertEquals("On the waitlist, number 2 in line", badges(dan));
        assertEquals(
                "All 2 places are taken, and 2 people wait. Whoever joins the waitlist moves up by themselves.",
                come());
        guests.mail(server);

        Guests.post(ada + "/cancellations", Map.of("seat", seat(ada))).statusCode(303);
        assertEquals("You do not come", badges(ada));
        assertEquals("You have a place", badges(cleo));
        assertEquals("On the waitlist, number 1 in line", badges(dan));
        var told = guests.mail(server);
        assertEquals(
                List.of("A place is yours now: Kotlin Tuesday", "You are off the guest list: Kotlin Tuesday"),
                told.stream().map(Guests.Received::subject).sorted().toList());
        var cleos = told.stream()
                .filter(mail -> mail.to().startsWith("cleo"))
                .findFirst()
                .orElseThrow();
        assertTrue(cleos.fileType().contains("method=REQUEST"), cleos.fileType());
        assertEquals("You have a place", badges(cleos.link()), "each letter has a link of its own");

        // Who asks again stands at the end.
        guests.come(server, DATE, guests.typed("Ada"));
        assertEquals("On the waitlist, number 2 in line", badges(ada));
        assertEquals(4, ledger.count("guest"), "the same address is the same guest");
        guests.mail(server);
        Guests.post(ada + "/cancellations", Map.of("seat", seat(ada))).statusCode(303);
        assertNull(guests.mail(server).getFirst().file(), "she stood in line and had no entry");
    }

    @Test
    void anUnconfirmedOneHoldsNoPlace() {
        guests.ask(DATE, guests.typed("Ada")).statusCode(303);
        guests.ask(DATE, guests.typed("Bo")).statusCode(303);
        var late = guests.mail(server);
        assertEquals("2 of 2 places are left.", come());
        ledger.change("update confirmation set expires_at = now() - interval '1 second'");
        given().get(late.getFirst().link()).then().statusCode(404);
        Guests.post(late.getFirst().link() + "/confirmation", Map.of()).statusCode(303);
        assertEquals(Map.of(), seats());
    }

    @Test
    void aWholeSeriesIsAPlaceAtEachDateAndAWaitlistWhereOneIsFull() {
        guests.come(server, DATE, guests.typed("Ada"));
        guests.come(server, DATE, guests.typed("Bo"));
        assertTrue(Pages.get("/events/" + SERIES + "?later=1")
                .selectFirst("[aria-labelledby=come]")
                .text()
                .contains("On 14 November 2090 all places are taken: there you would be on the waitlist."));
        assertTrue(Pages.get("/events/" + SERIES + "/rsvps/new")
                .text()
                .contains("On 14 November 2090 all places are taken"));
        guests.mail(server);
        var eva = guests.come(server, SERIES, guests.typed("Eva"));
        assertEquals("On the waitlist, number 1 in line" + " | You have a place".repeat(5), badges(eva));
        var welcome = guests.mail(server).getLast();
        assertTrue(
                welcome.text()
                        .contains(
                                "All places are taken at these dates; you are on the waitlist:\n\n- Tuesday, 14 November 2090"),
                welcome.text());
        // The one who comes to one date by the same address is the same guest.
        var typed = guests.typed("Eva");
        typed.put("scope", "date");
        guests.come(server, "stockholm-kug-kotlin-tuesday-2090-12-12", typed);
        assertEquals(3, ledger.count("guest"));
        assertEquals(8, ledger.count("seat"));
        guests.mail(server);

        Guests.post(eva + "/cancellations", Map.of("seat", "all")).statusCode(303);
        assertEquals(" | You do not come".repeat(6).substring(3), badges(eva));
        var off = guests.mail(server);
        assertEquals(1, off.size());
        assertTrue(off.getFirst().fileType().contains("method=CANCEL"));
        assertTrue(off.getFirst().file().contains("RRULE:"), "the whole of it");
    }

    @Test
    void theFormOfADateLeadsToAllDatesToo() {
        var typed = guests.typed("Eva");
        typed.put("scope", "all");
        var eva = guests.come(server, DATE, typed);
        assertEquals("You have a place" + " | You have a place".repeat(5), badges(eva));
        assertTrue(Pages.get(eva).text().contains("You come to every date"));
    }

    @Test
    void aMistakeKeepsEverythingThatWasTyped() {
        for (var wrong : Map.of("name", " ", "email", "nils at example", "diet", "x".repeat(501))
                .entrySet()) {
            var form = guests.typed("Nils Ek");
            form.put("access", "A seat <b>in front</b>");
            form.put("scope", "all");
            form.put(wrong.getKey(), wrong.getValue());
            var page = page(guests.ask(DATE, form).statusCode(422));
            assertEquals(1, page.select("#" + wrong.getKey() + "-error").size(), wrong.getKey());
            assertEquals("A seat <b>in front</b>", page.selectFirst("#access").val());
            assertTrue(page.selectFirst("[name=scope][value=all]").hasAttr("checked"));
        }
        assertEquals(0, ledger.count("letter"));
    }

    @Test
    void programsAndFloodsGetNowhere() {
        var form = guests.typed("Bot");
        form.put("fax", "555");
        guests.ask(DATE, form).statusCode(303).header("Location", endsWith("?sent=mail"));
        form.put("fax", "");
        form.put("begun", "");
        assertTrue(page(guests.ask(DATE, form).statusCode(422))
                .selectFirst(".errors")
                .text()
                .contains("send it again"));
        assertEquals(0, ledger.count("letter"));
        for (int i = 0; i < 5; i++) {
            guests.ask(DATE, guests.typed("Nils")).statusCode(303);
        }
        guests.ask(DATE, guests.typed("Nils")).statusCode(429);
        assertEquals(5, ledger.count("letter"));
        guests.ask("no-such-meetup", guests.typed("Nils")).statusCode(404);
        given().get("/events/no-such-meetup/rsvps/new").then().statusCode(404);
    }

    @Test
    void aLinkThatIsMadeUpOpensNothing() {
        for (var key : List.of("x", "A".repeat(43), "%F0%9F%98%80", "..%2f..%2fadmin")) {
            var answer = given().urlEncodingEnabled(false).get("/rsvps/" + key);
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, key + " " + answer.statusCode());
            assertTrue(
                    given().urlEncodingEnabled(false)
                                    .get("/rsvps/" + key + "/data")
                                    .statusCode()
                            >= 400,
                    key);
        }
        for (var what : List.of("answers", "cancellations", "removal")) {
            Guests.post("/rsvps/" + "A".repeat(43) + "/" + what, Map.of("seat", "all"))
                    .statusCode(404);
        }
    }

    @Test
    void aGuestChangesExportsAndDeletesWhatWeKnow() {
        var typed = guests.typed("Nils Ek");
        typed.put("diet", "No nuts");
        var link = guests.come(server, DATE, typed);
        var other = guests.come(server, DATE, guests.typed("Ada"));
        Guests.post(other + "/cancellations", Map.of("seat", seat(link))).statusCode(303);
        assertEquals("You have a place", badges(link), "only one's own");

        Guests.post(link + "/answers", Map.of("diet", "", "access", "Step-free", "answer", "not asked"))
                .statusCode(303);
        var data = given().get(link + "/data")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .extract()
                .jsonPath();
        assertEquals("Nils Ek", data.getString("name"));
        assertEquals("nils.ek@example.org", data.getString("email"));
        assertNull(data.getString("diet"));
        assertEquals("Step-free", data.getString("accessNeeds"));
        assertNull(data.getString("answer"));
        assertEquals("accepted", data.getString("dates[0].state"));
        assertTrue(data.getString("dates[0].event").endsWith("/events/" + DATE));

        guests.mail(server);
        Guests.post(link + "/removal", Map.of()).statusCode(303).header("Location", endsWith("/rsvps/gone"));
        assertTrue(Pages.get("/rsvps/gone").text().contains("Your data are deleted"));
        var last = guests.mail(server);
        assertEquals("Your data are deleted: Kotlin Tuesday", last.getFirst().subject());
        assertTrue(last.getFirst().fileType().contains("method=CANCEL"));
        given().get(link).then().statusCode(200);
        assertTrue(Pages.get(link).text().contains("had your data deleted"));
        given().get(link + "/data").then().statusCode(404);
        assertEquals(Map.of("ada@example.org", 1L), ledger.counts("select email, 1 from guest"));
        for (var table : List.of("guest", "seat", "guest_key", "letter", "confirmation", "change", "move")) {
            assertEquals(
                    Map.of(),
                    ledger.counts("select t::text, 1 from " + table + " t where t::text ~* '(nils|nuts|step-free)'"),
                    table);
        }
        assertEquals("1 of 2 places is left.", come());
    }

    @Test
    void whereNoGuestsAreTakenThePageSaysSo() {
        QuarkusTransaction.requiringNew().run(() -> {
            var terms = new GuestTerms();
            terms.seriesId = series;
            terms.open = false;
            terms.persist();
        });
        assertNull(Pages.get("/events/" + DATE).selectFirst("[aria-labelledby=come]"));
        assertNull(Pages.get("/events/" + SERIES).selectFirst("[aria-labelledby=come]"));
        assertTrue(Pages.get("/events/" + DATE + "/rsvps/new").text().contains("do not take guests here"));
        guests.ask(DATE, guests.typed("Ada")).statusCode(409);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whoIsSignedInHasItAtOnce() {
        assertTrue(Pages.get("/admin/events/" + DATE + "/rsvps/new").text().contains("Use the form for visitors"));
        Guests.post("/admin/events/" + DATE + "/rsvps", Map.of("name", "Vera")).statusCode(422);
        QuarkusTransaction.requiringNew().run(() -> Mailbox.seen("vera", "vera@company.example", clock.instant()));
        var form = Pages.get("/admin/events/" + DATE + "/rsvps/new");
        assertNull(form.selectFirst("#email"));
        var answer = Guests.post(
                        "/admin/events/" + DATE + "/rsvps",
                        Map.of("name", "Vera", "email", "somebody.else@example.org", "diet", "Vegan"))
                .statusCode(303);
        var link = answer.extract().header("Location").replaceAll("^http://[^/]+", "");
        assertEquals("You have a place", badges(link));
        assertEquals(
                Map.of("vera vera@company.example", 1L),
                ledger.counts("select user_name || ' ' || email, 1 from guest"));
        assertEquals("vera@company.example", guests.mail(server).getFirst().to());
    }

    private Map<String, Long> seats() {
        return ledger.counts("select state, count(*) from seat group by 1");
    }

    /** At an address of its own each time: a page in the cache may lag a second. */
    private static String come() {
        return Pages.get("/events/" + DATE + "?at=" + System.nanoTime())
                .selectFirst("[aria-labelledby=come] p")
                .text();
    }

    private static String badges(String link) {
        return Pages.texts(Pages.get(link), ".rows .badge");
    }

    private static String seat(String link) {
        return Pages.get(link).selectFirst("button[name=seat]").val();
    }

    private static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }
}
