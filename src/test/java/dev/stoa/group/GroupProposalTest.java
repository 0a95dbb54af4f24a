package dev.stoa.group;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.ConfirmationJob;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor tells us of a group, confirms the address by the link in a real mail, and staff decide. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class GroupProposalTest {

    private static final Pattern LINK = Pattern.compile("http\\S+(/groups/confirmations/[\\w-]{43})");

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    @Inject
    ConfirmationJob unconfirmed;

    @Inject
    Clock clock;

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
    @TestSecurity(user = "erik", roles = "editor")
    void fromTheFormOverTheMailToThePublicPage() throws Exception {
        var form = Jsoup.parse(given().get("/groups/new")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .selectFirst("form[method=post]");
        assertEquals("/groups", form.attr("action"));
        assertTrue(form.select("[name]").eachAttr("name").containsAll(form().keySet()), "the form has what is sent");
        send(form()).statusCode(303).header("Location", endsWith("/groups/new?sent=mail"));
        assertTrue(text("/groups/new?sent=mail").contains("Please look at your mail"));
        assertEquals(0, UserGroup.count(), "nothing before the address is confirmed");

        // Several processes look at the same time.
        assertEquals(
                1, IntStream.range(0, 4).parallel().map(n -> mail.sendDue()).sum());
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals("nils@example.org", server.getReceivedMessages()[0].getAllRecipients()[0].toString());
        assertEquals("Please confirm your address", server.getReceivedMessages()[0].getSubject());
        var letter = server.getReceivedMessages()[0].getContent().toString();
        for (var typed : List.of("Umeå", "Coders", "barn", "Nils")) {
            assertFalse(letter.contains(typed), "nobody's words are sent to others by us: " + typed);
        }
        var link = link(0);
        assertEquals(
                Map.of("SENT null null", 1L),
                ledger.counts(
                        "select mail || ' ' || coalesce(recipient, 'null') || ' ' || coalesce(text, 'null'), 1 from letter"),
                "address and text are erased");
        // A mail server that follows links confirms nothing.
        assertTrue(text(link).contains("Was it you?"));
        assertTrue(text(link).contains("Was it you?"));
        assertEquals(0, UserGroup.count());
        // Of several presses one counts.
        IntStream.range(0, 6).parallel().forEach(n -> post(link, Map.of()).statusCode(303));
        assertTrue(text(link).contains("Thank you"));
        assertEquals(1, UserGroup.count());
        assertEquals(
                Map.of("used, payload erased", 1L),
                ledger.counts("select 'used, payload ' || case when payload is null then 'erased' else 'kept' end, 1"
                        + " from confirmation where used_at is not null"));

        given().get("/groups/umea-coders").then().statusCode(404);
        var desk = Jsoup.parse(given().get("/admin/groups/umea-coders")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(desk.selectFirst("#history").text().contains("begun as proposed a visitor,"));
        assertTrue(desk.selectFirst("#organisers tbody").text().startsWith("Nils Ek nils@example.org"));
        post(
                        "/admin/groups/umea-coders/moves",
                        Map.of(
                                "to",
                                "active",
                                "version",
                                desk.selectFirst("#state input[name=version]").val()))
                .statusCode(303);
        var page = text("/groups/umea-coders");
        assertTrue(page.contains("Nils Ek") && !page.contains("nils@example.org"), page);
        assertEquals(1, mail.sendDue());
        var answer = server.getReceivedMessages()[1];
        assertEquals("Umeå Coders is on our site now", answer.getSubject());
        assertTrue(answer.getContent().toString().contains("/groups/umea-coders"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whoIsDeclinedReadsWhy() throws Exception {
        send(form()).statusCode(303);
        mail.sendDue();
        post(link(0), Map.of()).statusCode(303);
        post(
                        "/admin/groups/umea-coders/moves",
                        Map.of("to", "declined", "reason", "It is a company, not a group.", "version", "0"))
                .statusCode(303);
        assertEquals(1, mail.sendDue());
        assertTrue(server.getReceivedMessages()[1].getContent().toString().contains("It is a company, not a group."));
        given().get("/groups/umea-coders").then().statusCode(404);
        assertEquals(0, Organiser.count("email is not null"), "of whom we do not list we keep no address");
    }

    @Test
    void aMistakeKeepsEverythingThatWasTyped() {
        for (var wrong : Map.of(
                        "name", "", "email", "nils at example", "yourName", " ", "url", "umea", "languages", "xx")
                .entrySet()) {
            var form = form();
            form.put(wrong.getKey(), wrong.getValue());
            var page = page(send(form).statusCode(422));
            assertEquals(1, page.select("#" + wrong.getKey() + "-error").size(), wrong.getKey());
            assertEquals("python, data", page.selectFirst("#topics").val());
            assertEquals("We meet in a barn.", page.selectFirst("#description").text());
            assertTrue(page.selectFirst("#shown").hasAttr("checked"));
        }
        assertEquals(Map.of(), ledger.counts("select subject, 1 from letter"));
    }

    @Test
    void aProgramIsThankedAndNothingHappens() {
        var form = form();
        form.put("fax", "555-1234");
        send(form).statusCode(303).header("Location", endsWith("/groups/new?sent=mail"));
        assertEquals(Map.of(), ledger.counts("select subject, 1 from letter"));
        assertEquals(Map.of(), ledger.counts("select purpose, 1 from confirmation"));
    }

    @Test
    void whoIsTooQuickOrTooLateSendsAgainAndLosesNothing() {
        for (var begun : List.of(now(0), now(100_000), "", "x")) {
            var form = form();
            form.put("begun", begun);
            var page = page(send(form).statusCode(422));
            assertTrue(page.selectFirst(".errors").text().contains("send it again"));
            assertEquals("Umeå Coders", page.selectFirst("#name").val());
            assertTrue(Math.abs(Long.parseLong(page.selectFirst("[name=begun]").val()) - Long.parseLong(now(0))) < 60);
        }
        assertEquals(Map.of(), ledger.counts("select subject, 1 from letter"));
    }

    @Test
    void nobodysMailboxIsFilledAndNobodySendsWithoutEnd() {
        for (int i = 0; i < 3; i++) {
            send(with("name", "Group " + i)).statusCode(303);
        }
        var page = page(send(with("name", "Group 4")).statusCode(429));
        assertEquals("Group 4", page.selectFirst("#name").val());
        for (int i = 0; i < 2; i++) {
            send(with("email", "other" + i + "@example.org")).statusCode(303);
        }
        var waits = send(with("email", "third@example.org"))
                .statusCode(429)
                .extract()
                .header("Retry-After");
        assertTrue(Integer.parseInt(waits) > 3000, waits);
        assertEquals(Map.of("5", 1L), ledger.counts("select count(*)::text, 1 from letter"));
    }

    @Test
    void aGroupThatWeListIsShownInstead() {
        groups.stockholm();
        var form = form();
        form.put("name", "STOCKHOLM kug");
        var page = page(send(form).statusCode(422));
        assertEquals(
                "We list this group already: Stockholm KUG.",
                page.selectFirst("#name-error").text());
        assertNotNull(page.selectFirst("a[href=/groups/stockholm-kug]"));
        form.put("name", "Another name");
        form.put("url", "https://www.meetup.example.org/stockholm-kug");
        send(form).statusCode(422);
        // One that nobody may see yet is not given away.
        groups.group("Secret Coders", "Sweden", null, GroupStatus.PROPOSED);
        send(with("name", "Secret Coders")).statusCode(303);
    }

    @Test
    void aLinkThatIsOldOrMadeUpDoesNothing() throws Exception {
        for (var key : List.of("x", "A".repeat(43), "%F0%9F%98%80", "..%2f..%2fadmin")) {
            var page = given().urlEncodingEnabled(false)
                    .get("/groups/confirmations/" + key)
                    .then()
                    .extract();
            assertTrue(page.statusCode() < 500, key);
            assertFalse(page.asString().contains("Was it you?"), key);
        }
        send(form()).statusCode(303);
        mail.sendDue();
        ledger.change("update confirmation set expires_at = now() - interval '1 second'");
        assertTrue(text(link(0)).contains("does not work"));
        post(link(0), Map.of()).statusCode(303);
        assertEquals(0, UserGroup.count());
        assertEquals(1, unconfirmed.forget());
        assertEquals(0, ledger.count("confirmation"));
    }

    @Test
    void aNameThatIsTakenGetsAnAddressOfItsOwn() throws Exception {
        groups.group("New", "Norway", null, GroupStatus.PROPOSED);
        send(with("name", "New")).statusCode(303);
        mail.sendDue();
        post(link(0), Map.of()).statusCode(303);
        assertEquals(1, UserGroup.count("slug", "new-sweden"));
        given().get("/groups/new").then().statusCode(200);
    }

    @Test
    void anotherSiteCannotSendIt() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form())
                .post("/groups")
                .then()
                .statusCode(403);
    }

    @Test
    void theFormIsMadeForEachVisitor() {
        given().get("/groups/new").then().statusCode(200).header("Cache-Control", "no-store");
        for (var ending : List.of(".json", ".csv")) {
            given().get("/groups/new" + ending).then().statusCode(404);
        }
        assertEquals(
                200,
                given().accept("application/json, text/html;q=0.9")
                        .get("/groups/new")
                        .statusCode());
    }

    private String link(int message) throws Exception {
        var found =
                LINK.matcher(server.getReceivedMessages()[message].getContent().toString());
        assertTrue(found.find());
        return found.group(1);
    }

    private Map<String, String> with(String field, String value) {
        var form = form();
        form.put(field, value);
        return form;
    }

    private Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "Umeå Coders");
        form.put("url", "https://example.org/umea-coders");
        form.put("city", "Umeå");
        form.put("country", "Sweden");
        form.put("topics", "python, data");
        form.put("languages", "sv");
        form.put("description", "We meet in a barn.");
        form.put("yourName", "Nils Ek");
        form.put("email", "nils@example.org");
        form.put("shown", "yes");
        form.put("fax", "");
        form.put("begun", now(60));
        return form;
    }

    private String now(int secondsAgo) {
        return Long.toString(clock.instant().getEpochSecond() - secondsAgo);
    }

    private static ValidatableResponse send(Map<String, String> form) {
        return post("/groups", form);
    }

    private static ValidatableResponse post(String path, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }

    private static String text(String path) {
        return Jsoup.parse(given().accept("text/html")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .text();
    }

    private static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }
}
