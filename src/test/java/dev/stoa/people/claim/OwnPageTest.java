package dev.stoa.people.claim;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.SettleCorrection;
import dev.stoa.people.decision.Undo;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.AttributeType;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a contributor sees and decides at {@code /me}, over HTTP, and what staff answer. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class OwnPageTest {

    /** Signed in with GitHub as the account 77, and without any role. */
    @Retention(RetentionPolicy.RUNTIME)
    @TestSecurity(
            user = "github-77",
            attributes = {
                @SecurityAttribute(key = "github.id", value = "77", type = AttributeType.LONG),
                @SecurityAttribute(key = "github.login", value = "grace")
            })
    @interface AsGrace {}

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    Corrections corrections;

    @Inject
    Settlements settlements;

    @Inject
    Decisions decisions;

    @Inject
    LetterMail letters;

    @Inject
    Clock clock;

    GreenMail mails;

    @BeforeEach
    void theWorkshop() {
        world.reset();
        workshop.tell();
        limit.clear();
    }

    @Test
    void tellsWhoIsNotSignedInHowTo() {
        var page = me();
        assertNotNull(page.selectFirst("a.button[href='/me/sign-in?kc_idp_hint=github']"));
        assertNull(page.selectFirst("form[action^=/me/]"));
        given().get("/me").then().header("Cache-Control", "no-store");
        assertEquals(401, post("/me/claim", Map.of()).statusCode());
        given().get("/people").then().header("Set-Cookie", equalTo(null));
    }

    @Test
    @AsGrace
    void claimsTheAccountByItsNumberOnceHoweverOftenItIsSent() throws Exception {
        assertTrue(me().text().contains("Is this you? Grace Lind, @grace on GitHub"));
        assertEquals(403, post("/me/name", Map.of("name", "G", "version", 0)).statusCode(), "not claimed yet");
        assertEquals(403, given().get("/me/data").statusCode(), "not claimed yet");
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> claim = () -> post("/me/claim", Map.of()).statusCode();
            var one = both.submit(claim);
            var other = both.submit(claim);
            assertTrue(one.get() < 500 && other.get() < 500);
        }
        assertEquals(1, ledger.count("account_claim"));
        var page = me();
        assertEquals("Grace Lind", page.selectFirst("h1").text());
        assertTrue(page.getElementById("public")
                        .parent()
                        .parent()
                        .select("a[href^='/contributions/rows?account=grace&kind=']")
                        .size()
                > 1);
        assertEquals(4, Statements.of(this::me).size());
        given().get("/me/data")
                .then()
                .statusCode(200)
                .body("login", equalTo("grace"))
                .body("addressesInCommits", hasItem("77+grace@users.noreply.github.com"));
        assertEquals(403, given().get("/admin/people").statusCode());
        assertEquals(403, given().get("/admin/corrections").statusCode());

        assertEquals(303, post("/me/claim/removal", Map.of()).statusCode());
        assertEquals(0, ledger.count("account_claim"));
        assertEquals(403, given().get("/me/data").statusCode());
    }

    @Test
    @AsGrace
    void aBotIsNotClaimed() {
        ledger.change(
                "update person set bot_verdict = true, bot = true where id = (select person_id from account where id = 77)");
        assertTrue(me().text().contains("counts as a bot’s"));
        assertEquals(422, post("/me/claim", Map.of()).statusCode());
        assertEquals(0, ledger.count("account_claim"));
    }

    @Test
    @AsGrace
    void choosesANameAndHidesAndComesBack() {
        post("/me/claim", Map.of());
        assertEquals(
                422,
                post("/me/name", Map.of("name", "<b>@x</b>", "version", version()))
                        .statusCode());
        assertEquals(
                303,
                post("/me/name", Map.of("name", "Grace O’Lind", "version", version()))
                        .statusCode());
        assertEquals("Grace O’Lind", me().selectFirst("h1").text());
        assertEquals(
                409,
                post("/me/name", Map.of("name", "Grace L", "version", version() - 1))
                        .statusCode());
        assertEquals(
                303,
                post("/me/name", Map.of("name", "Ada Holm", "version", version()))
                        .statusCode());
        assertEquals("Grace O’Lind", me().selectFirst("h1").text(), "another's name waits for staff");
        assertTrue(me().text().contains("Is called Ada Holm"));

        assertEquals(200, given().get("/people/grace").statusCode());
        assertEquals(
                303,
                post("/me/visibility", Map.of("shown", "no", "version", version()))
                        .statusCode());
        assertEquals(404, given().get("/people/grace").statusCode());
        assertTrue(me().text().contains("You are hidden"));
        assertEquals(
                303,
                post("/me/visibility", Map.of("shown", "yes", "version", version()))
                        .statusCode());
        assertEquals(200, given().get("/people/grace").statusCode());
        assertEquals(
                4,
                ledger.counts("select 'n', count(*) from people_decision where actor = '@grace'")
                        .get("n"));
    }

    @Test
    @AsGrace
    void proposesAnEmployerThatStaffConfirmAndCanUndo() throws Exception {
        post("/me/claim", Map.of());
        var twisted = Map.of("organisation", "Harp Ltd", "from", "2024-05-01", "to", "2024-01-01");
        var wrong = Jsoup.parse(post("/me/corrections", twisted).asString());
        assertEquals(
                "The end comes after the beginning.",
                wrong.getElementById("to-error").text());
        assertEquals("Harp Ltd", wrong.getElementById("organisation").val());
        assertEquals(
                303,
                post(
                                "/me/corrections",
                                Map.of("organisation", "Harp Ltd", "from", "2024-01-01", "email", "grace@example.net"))
                        .statusCode());
        assertEquals("open", me().selectFirst("#corrections .badge").text());
        var correction = corrections.of(77).getFirst();
        assertEquals(Map.of(), spans());

        settle(correction, true, "");
        assertEquals(Map.of("Harp Ltd VERIFIED", 1L), spans());
        var employer = me().selectFirst("section[aria-labelledby=affiliations] .rows .what");
        assertEquals("Harp Ltd", employer.ownText());
        assertEquals("from 2024-01-01", employer.selectFirst("small").text());
        assertEquals("confirmed", me().selectFirst("#corrections .badge").text());
        mails.purgeEmailFromAllMailboxes();
        assertEquals(1, letters.sendDue());
        assertTrue(
                mails.getReceivedMessages()[0].getContent().toString().contains("Works for Harp Ltd from 2024-01-01"));
        assertEquals(0, ledger.count("correction_address"));

        decisions.make(
                new Undo(ledger.counts("select 'n', max(id) from people_decision")
                        .get("n")),
                "erik");
        assertEquals(Map.of(), spans());
        assertEquals("open", me().selectFirst("#corrections .badge").text());
        settle(corrections.of(77).getFirst(), false, "We know better");
        assertTrue(me().getElementById("corrections").text().contains("We know better"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void staffSeeWhatItWouldMoveAndSayWhyTheyDecline() {
        var form = new CorrectionForm();
        form.organisation = "Harp Ltd";
        long id = corrections
                .propose(77, Correction.Kind.AFFILIATION, "Harp Ltd", form)
                .orElseThrow();
        assertEquals(2, Statements.of(() -> desk("")).size());
        assertEquals("Works for Harp Ltd", desk("").selectFirst("td a").text());
        var page = desk("/" + id);
        assertTrue(page.getElementById("preview").text().contains("Harp Ltd"));
        assertEquals(0, ledger.count("affiliation"), "a preview changes nothing");
        var settlement = "/admin/corrections/" + id + "/settlement";
        var mute = Jsoup.parse(
                post(settlement, Map.of("answer", "decline", "version", 0)).asString());
        assertEquals(
                "Say why: the contributor reads it.",
                mute.getElementById("reason-error").text());
        assertEquals(
                409, post(settlement, Map.of("answer", "confirm", "version", 7)).statusCode());
        assertEquals(
                303, post(settlement, Map.of("answer", "confirm", "version", 0)).statusCode());
        assertEquals(
                409, post(settlement, Map.of("answer", "confirm", "version", 1)).statusCode(), "settled already");
        assertEquals(Map.of("Harp Ltd VERIFIED", 1L), spans());
        assertTrue(desk("?state=confirmed").text().contains("by erik"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerSettlesNothing() {
        long id = corrections
                .propose(77, Correction.Kind.NAME, "Ada Holm", new CorrectionForm())
                .orElseThrow();
        assertNull(desk("/" + id).selectFirst("form[action$=settlement]"));
        assertEquals(
                403,
                post("/admin/corrections/" + id + "/settlement", Map.of("answer", "confirm"))
                        .statusCode());
    }

    @Test
    @AsGrace
    void doesNotTakeMoreThanAPersonSends() {
        post("/me/claim", Map.of());
        for (int i = 0; i < Corrections.MOST_OPEN; i++) {
            assertEquals(
                    303,
                    post("/me/corrections", Map.of("organisation", "Harp " + i)).statusCode());
        }
        assertEquals(
                422, post("/me/corrections", Map.of("organisation", "Harp")).statusCode());
        long first = corrections.of(77).getLast().id();
        assertEquals(
                303, post("/me/corrections/" + first + "/withdrawal", Map.of()).statusCode());
        assertEquals(
                "withdrawn",
                me().selectFirst("#correction-" + first + " .badge").text());
        for (int i = 0; i < 20; i++) {
            post("/me/corrections", Map.of("organisation", "Harp"));
        }
        assertEquals(
                429, post("/me/corrections", Map.of("organisation", "Harp")).statusCode());
        assertEquals(
                403,
                given().header("Sec-Fetch-Site", "cross-site")
                        .post("/me/claim/removal")
                        .statusCode());
    }

    private void settle(Correction correction, boolean confirmed, String reason) {
        settlements.settle(
                correction,
                new SettleCorrection(
                        correction.id(), correction.version(), confirmed, null, reason, "erik", clock.instant()));
    }

    private Map<String, Long> spans() {
        return ledger.counts("""
                select o.name || ' ' || s.source, count(*) from affiliation_span s join organisation o on o.id = s.organisation_id
                where s.person_id = (select person_id from account where id = 77) group by 1""");
    }

    private int version() {
        return Integer.parseInt(me().selectFirst("input[name=version]").val());
    }

    private Document me() {
        return Jsoup.parse(given().accept("text/html")
                .get("/me")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Document desk(String rest) {
        var answer = given().accept("text/html")
                .get("/admin/corrections" + rest)
                .then()
                .statusCode(200);
        assertFalse(answer.extract().asString().isEmpty());
        return Jsoup.parse(answer.extract().asString());
    }

    /** As browsers send a form: in UTF-8, which they do not say. */
    private static Response post(String path, Map<String, ?> form) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultCharsetForContentType(StandardCharsets.UTF_8, ContentType.URLENC)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .redirects()
                .follow(false)
                .formParams(form)
                .post(path);
    }
}
