package dev.stoa.group.support;

import static dev.stoa.support.Requests.page;
import static dev.stoa.support.Requests.post;
import static dev.stoa.support.Requests.send;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Pages;
import dev.stoa.support.Requests;
import dev.stoa.support.Statements;
import dev.stoa.support.Venues;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor asks for support, confirms the address by the link in a real mail, and follows what becomes of it. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class AskerTest {

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

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        venues.arcade();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @Test
    void theFormsHaveWhatIsSentAndRememberTheGroup() {
        groups.stockholm();
        var grant = Pages.get("/requests/new?for=group&group=stockholm-kug");
        assertEquals("/requests", grant.selectFirst("form[method=post]").attr("action"));
        assertEquals("Stockholm KUG", grant.selectFirst("#group").val());
        assertTrue(grant.select("[name]")
                .eachAttr("name")
                .containsAll(Requests.grant().keySet()));
        var hosting = Pages.get("/requests/new?for=group&kind=hosting");
        assertTrue(hosting.select("[name]")
                .eachAttr("name")
                .containsAll(Requests.hosting().keySet()));
        assertEquals(
                List.of("Wherever there is room", "The Arcade, Stockholm (up to 80)"),
                hosting.select("#venue option").eachText());
        assertTrue(hosting.selectFirst("details").text().contains("Up to 80 people. A screen No steps"));
        assertEquals("Stockholm KUG", hosting.selectFirst("datalist option").val());
        given().get("/requests/new").then().statusCode(200).header("Cache-Control", "no-store");
        assertEquals(
                3,
                Statements.of(() -> Pages.get("/requests/new?for=group&kind=hosting"))
                        .size());
    }

    @Test
    void fromTheFormOverTheMailToThePrivatePage() {
        send(Requests.hosting())
                .statusCode(303)
                .header("Location", endsWith("/requests/new?for=group&kind=hosting&sent=mail"));
        assertTrue(Pages.get("/requests/new?for=group&kind=hosting&sent=mail")
                .text()
                .contains("Please look at your mail"));
        assertEquals(0, SupportRequest.count(), "nothing before the address is confirmed");
        assertEquals(1, mail.sendDue());
        var letter = Requests.text(server, 0);
        for (var typed : List.of("Umeå", "barn", "Nils", "warm")) {
            assertFalse(letter.contains(typed), "nobody's words are sent to others by us: " + typed);
        }
        var link = Requests.link(server, 0);
        // A mail server that follows links confirms nothing.
        assertTrue(Pages.get(link).text().contains("Was it you?"));
        assertEquals(0, SupportRequest.count());
        // Of several presses one counts.
        IntStream.range(0, 6).parallel().forEach(n -> post(link, Map.of()).statusCode(303));
        assertEquals(1, SupportRequest.count());
        assertEquals(
                0,
                ledger.counts("select 'x', 1 from confirmation where payload is not null")
                        .size());

        var page = Pages.get(link);
        assertEquals("A room for Umeå Coders", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".lead").text().startsWith("We have it."));
        assertTrue(page.text().contains("Tuesday 7 March 2090, 18:00, 180 minutes"), page.text());
        assertTrue(page.text().contains("An evening on <testing> in a barn."), "shown as it was typed");
        assertNotNull(page.selectFirst("meta[name=robots][content=noindex]"));
        given().get(link).then().header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
        assertFalse(
                ledger.counts("select encode(token_hash, 'escape'), 1 from support_key")
                        .keySet()
                        .toString()
                        .contains(link.substring(11)),
                "the key itself is kept nowhere");
        assertEquals(5, Statements.of(() -> Pages.get(link)).size());
        // A known group is found by its name.
        groups.stockholm();
        var form = Requests.grant();
        form.put("group", "stockholm kug");
        request(form);
        assertEquals(1, SupportRequest.count("group.slug", "stockholm-kug"));
    }

    @Test
    void aQuestionIsAnswered() {
        var link = request(Requests.grant());
        ledger.change("update support_request set state = 'QUESTION', owner = 'erik'");
        var page = Pages.get(link);
        assertTrue(page.selectFirst(".lead").text().contains("answer it below"));
        assertEquals(
                "Your answer (required)", page.selectFirst("label[for=text]").text());
        assertTrue(page(post(link + "/messages", Map.of("text", " ")).statusCode(422))
                .selectFirst("#text-error")
                .text()
                .contains("Write something"));
        post(link + "/messages", Map.of("text", "Forty, and it is on a Tuesday."))
                .statusCode(303);
        page = Pages.get(link);
        assertTrue(page.selectFirst("#messages li").text().startsWith("You Forty, and it is"), page.text());
        assertEquals(Map.of("IN_REVIEW", 1L), ledger.counts("select state, 1 from support_request"));
        assertEquals(
                Map.of("erik Umeå Coders has answered", 1L),
                ledger.counts("select recipient || ' ' || subject, 1 from notice"));
        assertEquals(
                Map.of("QUESTION to IN_REVIEW by the asker", 1L),
                ledger.counts("select from_state || ' to ' || to_state || ' by ' || actor, 1 from move"
                        + " where from_state is not null"));
    }

    @Test
    void theAskerTakesItBackOnce() {
        var link = request(Requests.grant());
        post(link + "/withdrawal", Map.of()).statusCode(303);
        var page = Pages.get(link);
        assertTrue(page.selectFirst(".lead").text().contains("withdrawn"));
        assertNull(page.selectFirst("form[action$=withdrawal]"));
        assertTrue(page(post(link + "/withdrawal", Map.of()).statusCode(409))
                .selectFirst(".errors")
                .text()
                .contains("already withdrawn"));
        post(link + "/messages", Map.of("text", "Still there?")).statusCode(422);
        assertEquals(Map.of("WITHDRAWN", 1L), ledger.counts("select state, 1 from support_request"));
    }

    @Test
    void theAskerTakesTheirDataHomeAndHasThemDeleted() {
        var link = request(Requests.hosting());
        post(link + "/messages", Map.of("text", "Call me Nisse.")).statusCode(303);
        var data = given().get(link + "/data")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .extract()
                .jsonPath();
        assertEquals("nils@example.org", data.getString("email"));
        assertEquals("2090-03-07T18:00:00", data.getString("starts"));
        assertEquals("Call me Nisse.", data.getString("messages[0].text"));
        assertEquals("new", data.getString("steps[0].state"));

        post(link + "/deletion", Map.of()).statusCode(303);
        given().get(link).then().statusCode(404);
        given().get(link + "/data").then().statusCode(404);
        post(link + "/messages", Map.of("text", "x")).statusCode(404);
        assertEquals(
                Map.of("WITHDRAWN A group", 1L),
                ledger.counts(
                        "select concat_ws(' ', state, group_name, asker, email, nullif(purpose, ''), food, av, access), 1"
                                + " from support_request"));
        assertEquals(0, ledger.count("support_message") + ledger.count("support_key"));
        var all = ledger.counts(
                        "select searchable, 1 from support_request union select coalesce(reason, ''), 1 from move"
                                + " union select coalesce(to_value, ''), 1 from change union select text || subject, 1 from notice")
                .toString();
        assertFalse(all.contains("Nils") || all.contains("barn") || all.contains("nils"), all);
    }

    @Test
    void aMistakeKeepsEverythingThatWasTyped() {
        for (var wrong : Map.of(
                        "group", "",
                        "email", "nils at example",
                        "yourName", " ",
                        "purpose", "",
                        "what", "gold",
                        "amount", "a lot",
                        "currency", "XYZ1")
                .entrySet()) {
            var form = Requests.grant();
            form.put(wrong.getKey(), wrong.getValue());
            var page = page(send(form).statusCode(422));
            assertEquals(1, page.select("#" + wrong.getKey() + "-error").size(), wrong.getKey());
            if (!wrong.getKey().equals("group")) {
                assertEquals("Umeå Coders", page.selectFirst("#group").val());
            }
        }
        for (var wrong : List.of(
                List.of("date", "2999-01-01", "The year 2999 is out of reach"),
                List.of("date", "2020-03-01", "That day is over"),
                List.of("date", "2090-02-29", "Write the day"),
                List.of("time", "25:00", "Write the time"),
                List.of("minutes", "5", "in minutes"),
                List.of("heads", "0", "how many people"),
                List.of("venue", "nowhere", "Choose one"))) {
            var form = Requests.hosting();
            form.put(wrong.get(0), wrong.get(1));
            var page = page(send(form).statusCode(422));
            assertTrue(page.selectFirst("#" + wrong.get(0) + "-error").text().contains(wrong.get(2)), page.text());
            assertEquals("Something warm", page.selectFirst("#food").text());
            assertEquals(
                    "40".equals(form.get("heads")) ? "40" : "0",
                    page.selectFirst("#heads").val());
        }
        assertEquals(Map.of(), ledger.counts("select subject, 1 from letter"));
        // A leap day that there is.
        var form = Requests.hosting();
        form.put("date", "2088-02-29");
        send(form).statusCode(303);
    }

    @Test
    void whoSendsNothingIsTold() {
        assertTrue(page(post("/requests", Map.of("for", "group", "x", "y")).statusCode(422))
                        .select(".errors li")
                        .size()
                > 2);
        assertTrue(page(post("/requests", Map.of("for", "nonsense")).statusCode(422))
                .text()
                .contains("Support for a user group"));
        given().redirects()
                .follow(false)
                .accept("text/html")
                .post("/requests")
                .then()
                .statusCode(422);
        given().contentType("application/json")
                .body("{}")
                .post("/requests")
                .then()
                .statusCode(415);
    }

    @Test
    void aProgramIsThankedAndNothingHappens() {
        var form = Requests.grant();
        form.put("fax", "555-1234");
        send(form).statusCode(303).header("Location", endsWith("&sent=mail"));
        for (var begun : List.of(Requests.begun(0), Requests.begun(100_000), "", "x")) {
            form = Requests.grant();
            form.put("begun", begun);
            var page = page(send(form).statusCode(422));
            assertTrue(page.selectFirst(".errors").text().contains("send it again"));
            assertEquals("4,000", page.selectFirst("#amount").val());
        }
        assertEquals(Map.of(), ledger.counts("select subject, 1 from letter"));
        assertEquals(0, ledger.count("confirmation"));
    }

    @Test
    void nobodysMailboxIsFilledAndNobodySendsWithoutEnd() {
        for (int i = 0; i < 3; i++) {
            send(Requests.grant()).statusCode(303);
        }
        var form = Requests.grant();
        assertEquals(
                "4,000", page(send(form).statusCode(429)).selectFirst("#amount").val());
        for (int i = 0; i < 2; i++) {
            form.put("email", "other" + i + "@example.org");
            send(form).statusCode(303);
        }
        form.put("email", "third@example.org");
        var waits = send(form).statusCode(429).extract().header("Retry-After");
        assertTrue(Integer.parseInt(waits) > 3000, waits);
        assertEquals(Map.of("5", 1L), ledger.counts("select count(*)::text, 1 from letter"));
    }

    @Test
    void anotherSiteCannotSendIt() {
        for (var path : List.of("/requests", "/requests/g" + "A".repeat(43) + "/withdrawal")) {
            given().header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(Requests.grant())
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aLinkThatIsOldOrMadeUpOpensNothing() {
        var link = request(Requests.grant());
        for (var key :
                List.of("x", "gx", "g" + "A".repeat(43), link.substring(11), "%F0%9F%98%80", "g..%2f..%2fadmin")) {
            var answer = given().urlEncodingEnabled(false).accept("text/html").get("/requests/" + key);
            assertTrue(List.of(400, 404).contains(answer.statusCode()), key + " answers " + answer.statusCode());
        }
        ledger.change("update support_key set expires_at = now() - interval '1 second'");
        given().get(link).then().statusCode(404);
    }

    @Test
    void whoAsksTwiceIsTold() {
        var first = request(Requests.hosting());
        assertEquals(0, Pages.get(first).select(".note:contains(look at both)").size());
        // The same group and the same day, by somebody else.
        var form = Requests.hosting();
        form.put("email", "olga@example.org");
        form.put("group", "UMEÅ coders");
        form.put("purpose", "Something quite different");
        var other = Pages.get(request(form)).text();
        assertTrue(other.contains("Somebody has asked us for the same already"), other);
        assertFalse(other.contains("nils"), "nothing of the other request is told");
        // The same person in much the same words, for another day.
        form = Requests.hosting();
        form.put("group", "Another name");
        form.put("date", "2090-04-04");
        form.put("purpose", "an evening on testing, in a barn");
        other = Pages.get(request(form)).text();
        assertTrue(other.contains("You asked for the same on "), other);
        // The same person, the same group, another day and other words: two things.
        form.put("group", "Third");
        form.put("date", "2090-05-02");
        form.put("purpose", "A workshop about compilers");
        limit.clear();
        assertFalse(Pages.get(request(form)).text().contains("look at both"));
    }

    /** Sends it, follows the letter, confirms. @return the path of its page */
    private String request(Map<String, String> form) {
        send(form).statusCode(303);
        try {
            // Messages come by mailbox, not by time.
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException broken) {
            throw new AssertionError(broken);
        }
        mail.sendDue();
        var link = Requests.link(server, 0);
        post(link, Map.of()).statusCode(303);
        return link;
    }
}
