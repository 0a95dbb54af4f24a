package dev.stoa.sponsorship.request;

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
import dev.stoa.support.Askings;
import dev.stoa.support.Desk;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Pages;
import dev.stoa.support.Requests;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor asks for a sponsorship, confirms the address by the link in a real mail, and follows what becomes of it. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class AskingTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Groups groups;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    @Inject
    Upkeep upkeep;

    GreenMail server;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @Test
    void theFormsHaveWhatIsSent() {
        desk.edition("PyCon Sweden", LocalDate.of(2090, 11, 12), "Stockholm", "Sweden");
        groups.stockholm();
        var form = Pages.get("/requests/new?for=sponsorship");
        assertEquals("Ask for sponsorship", form.selectFirst("h1").text());
        assertEquals("/requests", form.selectFirst("form[method=post]").attr("action"));
        assertTrue(form.select("[name]")
                .eachAttr("name")
                .containsAll(Askings.conference().keySet()));
        assertEquals(6, form.select("#needs input").size());
        assertEquals("pycon-sweden-2090", form.selectFirst("datalist option").val());
        assertEquals(
                1,
                Statements.of(() -> Pages.get("/requests/new?for=sponsorship")).size());
        var group = Pages.get("/requests/new?for=sponsorship&kind=group&listed=stockholm-kug");
        assertEquals("stockholm-kug", group.selectFirst("#listed").val());
        assertEquals("stockholm-kug", group.selectFirst("datalist option").val());
        var choice = Pages.get("/requests/new");
        assertEquals(
                List.of("Support for a user group", "Sponsorship of a conference or a group"),
                choice.select("main .rows a").eachText());
    }

    @Test
    void fromTheFormOverTheMailToThePrivatePage() {
        send(Askings.conference())
                .statusCode(303)
                .header("Location", endsWith("/requests/new?for=sponsorship&kind=conference&sent=mail"));
        assertTrue(Pages.get("/requests/new?for=sponsorship&sent=mail").text().contains("Please look at your mail"));
        assertEquals(0, SponsorshipRequest.count(), "nothing before the address is confirmed");
        assertEquals(1, mail.sendDue());
        var letter = Requests.text(server, 0);
        for (var typed : List.of("Barn", "Nils", "students", "Umeå")) {
            assertFalse(letter.contains(typed), "nobody's words are sent to others by us: " + typed);
        }
        var link = Askings.link(server, 0);
        assertTrue(Pages.get(link).text().contains("Was it you?"));
        assertEquals(0, SponsorshipRequest.count(), "a mail server that follows links confirms nothing");
        // Of several presses one counts.
        IntStream.range(0, 6).parallel().forEach(n -> post(link, Map.of()).statusCode(303));
        assertEquals(1, SponsorshipRequest.count());
        assertEquals(1, ledger.count("sponsorship_key"));

        var page = Pages.get(link);
        assertEquals("Barn Conference 2090", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".lead").text().startsWith("We have it."));
        assertTrue(page.text().contains("Cash, swag: SEK 45,000"), page.text());
        assertTrue(page.text().contains("Silver, SEK 20,000"), page.text());
        assertTrue(page.text().contains("300 people who <test> barns."), "shown as it was typed");
        assertNotNull(page.selectFirst("meta[name=robots][content=noindex]"));
        given().get(link).then().header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
        assertFalse(
                ledger.counts("select encode(token_hash, 'escape'), 1 from sponsorship_key")
                        .keySet()
                        .toString()
                        .contains(link.substring(11)),
                "the key itself is kept nowhere");
        // One of them asks for the files.
        assertEquals(6, Statements.of(() -> Pages.get(link)).size());
        assertEquals("Barn Conference", given().get(link + "/data").jsonPath().getString("name"));
    }

    @Test
    void aQuestionIsAnsweredAndARequestTakenBack() {
        var link = asked(Askings.conference());
        ledger.change("update sponsorship_request set state = 'NEEDS_INFO', owner = 'erik'");
        assertEquals(
                "Your answer (required)",
                Pages.get(link).selectFirst("label[for=text]").text());
        post(link + "/messages", Map.of("text", " ")).statusCode(422);
        post(link + "/messages", Map.of("text", "Yes, <b>two</b> of us.")).statusCode(303);
        assertEquals(Map.of("IN_REVIEW", 1L), states());
        assertTrue(Pages.get(link).selectFirst("#messages").text().contains("Yes, <b>two</b> of us."));
        assertEquals(
                1,
                ledger.counts("select recipient, 1 from notice where subject like '%has answered'")
                        .size());

        post(link + "/withdrawal", Map.of()).statusCode(303);
        post(link + "/withdrawal", Map.of()).statusCode(409);
        assertEquals(Map.of("WITHDRAWN", 1L), states());
        post(link + "/messages", Map.of("text", "Still there?")).statusCode(422);
        post(link + "/deletion", Map.of()).statusCode(303);
        given().accept("text/html").get(link).then().statusCode(404);
        assertEquals(
                Map.of("Barn Conference", 1L),
                ledger.counts(
                        "select name, 1 from sponsorship_request where email is null and asker is null and details = ''"));
        assertEquals(0, ledger.count("request_message"));
    }

    @Test
    void aLinkThatIsTooOldOpensNothing() {
        var link = asked(Askings.conference());
        ledger.change("update sponsorship_key set expires_at = now() - interval '1 day'");
        given().accept("text/html").get(link).then().statusCode(404);
        given().accept("application/json").get(link + "/data").then().statusCode(404);
        for (var write : List.of("/messages", "/withdrawal", "/deletion")) {
            post(link + write, Map.of("text", "Hello")).statusCode(404);
        }
        post(link, Map.of()).statusCode(303);
        given().accept("text/html").get(link).then().statusCode(404);
        assertEquals(Map.of("SUBMITTED", 1L), states());
        // One that waits for its confirmation too long is gone as well.
        send(Askings.conference()).statusCode(303);
        mail.sendDue();
        var late = Askings.link(server, 1);
        ledger.change("update confirmation set expires_at = now() - interval '1 minute'");
        post(late, Map.of()).statusCode(303);
        given().accept("text/html").get(late).then().statusCode(404);
        assertEquals(1, SponsorshipRequest.count());
    }

    @Test
    void mistakesStandBesideTheirFieldsAndEverythingIsKept() {
        desk.pycon();
        var cases = List.of(
                new String[] {"name", "", "name"},
                new String[] {"startsOn", "7 March", "startsOn"},
                new String[] {"startsOn", "2090-02-30", "startsOn"},
                new String[] {"startsOn", "2001-01-01", "startsOn"},
                new String[] {"startsOn", "2019-01-01", "startsOn"},
                new String[] {"endsOn", "2090-03-06", "endsOn"},
                new String[] {"endsOn", "2090-09-07", "endsOn"},
                new String[] {"url", "javascript:alert(1)", "url"},
                new String[] {"codeOfConduct", "none", "codeOfConduct"},
                new String[] {"country", "", "country"},
                new String[] {"audience", "", "audience"},
                new String[] {"needs", "gold", "needs"},
                new String[] {"needs", "", "needs"},
                new String[] {"amount", "", "amount"},
                new String[] {"amount", "-5", "amount"},
                new String[] {"amount", "0", "amount"},
                new String[] {"amount", "12.345.678", "amount"},
                new String[] {"amount", "99999999999", "amount"},
                new String[] {"currency", "XXX", "currency"},
                new String[] {"currency", "SEKK", "currency"},
                new String[] {"currency", "JPY", null},
                new String[] {"tiers", "Gold", "tiers"},
                new String[] {"tiers", "Gold, plenty", "tiers"},
                new String[] {"links", "see our site", "links"},
                new String[] {"email", "nils", "email"},
                new String[] {"email", "", "email"},
                new String[] {"yourName", "", "yourName"},
                new String[] {"details", "x".repeat(4001), "details"},
                new String[] {"listed", "No such conference", "listed"},
                new String[] {"listed", "pycon-sweden-2025", null});
        for (var one : cases) {
            var form = Askings.conference();
            form.put(one[0], one[1]);
            if (one[2] == null) {
                send(form).statusCode(303);
                limit.clear();
                continue;
            }
            var page = page(send(form).statusCode(422));
            assertNotNull(
                    page.selectFirst("#" + one[2] + "-error"),
                    one[0] + " = " + one[1] + ": " + page.select(".errors").text());
            if (!one[0].equals("needs")) {
                assertEquals(one[1], page.selectFirst("#" + one[0]).val().replace("\r", ""));
            }
            assertEquals(
                    "Nils Ek".equals(form.get("yourName")) ? "Nils Ek" : "",
                    page.selectFirst("#yourName").val());
        }
        assertEquals(0, SponsorshipRequest.count());
    }

    @Test
    void htmlInEveryFieldIsText() {
        var form = Askings.conference();
        for (var field : List.of("name", "city", "country", "audience", "details", "yourName")) {
            form.put(field, "<script>alert('" + field + "')</script><b>&amp;");
        }
        form.put("tiers", "<i>Gold</i>, 5000");
        var link = asked(form);
        var page = Pages.get(link);
        assertEquals(0, page.select("main script, main b, main i").size());
        assertTrue(page.text().contains("<i>Gold</i>, SEK 5,000"), page.text());
        assertTrue(page.text().contains("<script>alert('details')</script><b>&amp;"));
    }

    @Test
    void programsAreToldThatAllIsWellAndNobodySendsTooMany() {
        var form = Askings.conference();
        form.put("fax", "yes");
        send(form).statusCode(303);
        var quick = Askings.conference();
        quick.put("begun", Requests.begun(0));
        send(quick).statusCode(422);
        mail.sendDue();
        assertEquals(0, server.getReceivedMessages().length);
        for (int i = 0; i < 3; i++) {
            send(Askings.conference()).statusCode(303);
        }
        send(Askings.conference()).statusCode(429);
    }

    @Test
    void aSimilarRequestIsToldSoftly() {
        var first = asked(Askings.conference());
        var form = Askings.conference();
        form.put("name", "The Barn Conference");
        form.put("email", "sofia@example.org");
        form.put("yourName", "Sofia Berg");
        send(form).statusCode(303);
        mail.sendDue();
        var link = Askings.link(server, 1);
        post(link, Map.of()).statusCode(303);
        var second = Pages.get(link);
        assertTrue(second.text().contains("Somebody has asked us for the same already"), second.text());
        assertFalse(second.text().contains("Nils"), "of somebody else's request no more than that there is one");
        assertFalse(Pages.get(first).text().contains("for the same"), "whoever came first is not told");
    }

    @Test
    void whoAskedIsForgottenAYearAfterTheEnd() {
        var link = asked(Askings.conference());
        ledger.change("update sponsorship_request set state = 'DECLINED', since = now() - interval '364 days'");
        upkeep.forget();
        assertTrue(Pages.get(link).text().contains("Nils Ek"));
        ledger.change("update sponsorship_request set since = now() - interval '366 days'");
        upkeep.forget();
        given().accept("text/html").get(link).then().statusCode(404);
        assertEquals(
                0,
                ledger.counts("select name, 1 from sponsorship_request where email is not null or details <> ''")
                        .size());
    }

    @Test
    void aGroupAsksToo() {
        groups.stockholm();
        var link = asked(Askings.group("stockholm-kug"));
        assertEquals("Stockholm KUG", Pages.get(link).selectFirst("h1").text());
        var unknown = page(send(Askings.group("nobody")).statusCode(422));
        assertNotNull(unknown.selectFirst("#listed-error"));
        assertNull(unknown.selectFirst("#name"), "a group that we do not list is proposed first");
    }

    private Map<String, Long> states() {
        return ledger.counts("select state, count(*) from sponsorship_request group by 1");
    }

    /** Sent and confirmed. @return the path of its private page */
    private String asked(Map<String, String> form) {
        send(form).statusCode(303);
        mail.sendDue();
        var link = Askings.link(server, server.getReceivedMessages().length - 1);
        post(link, Map.of()).statusCode(303);
        return link;
    }
}
