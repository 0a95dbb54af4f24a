package dev.stoa.notice;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import dev.stoa.support.Desk;
import dev.stoa.support.MailServer;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What colleagues are told, on the desk and by mail through a real SMTP conversation. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class NoticeTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    NoticeMail mail;

    GreenMail server;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        server.purgeEmailFromAllMailboxes();
        QuarkusTransaction.requiringNew().run(() -> Mailbox.seen("erik", "erik@example.org", Desk.BEGUN));
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void theOwnerIsToldOnceOfAMoveBySomebodyElse() throws Exception {
        long id = desk.sponsorship(desk.pycon());
        move(id, "committed", "").then().statusCode(303);
        // Several processes look at the same time, and again later.
        int sent = IntStream.range(0, 4).parallel().map(n -> mail.sendDue()).sum() + mail.sendDue();
        assertEquals(1, sent);
        var received = server.getReceivedMessages();
        assertEquals(1, received.length);
        assertEquals("PyCon Sweden 2025 is now committed", received[0].getSubject());
        assertEquals("erik@example.org", received[0].getAllRecipients()[0].toString());
        assertEquals("<notice-1@localhost>", received[0].getHeader("Message-ID")[0]);
        var text = GreenMailUtil.getBody(received[0]);
        assertTrue(text.contains("anna moved the sponsorship of PyCon Sweden 2025"), text);
        assertTrue(text.contains("/admin/sponsorships/" + id), text);
        assertEquals(List.of(Notice.Mail.SENT), states());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void nobodyIsToldOfWhatTheyDidThemselves() {
        long id = desk.sponsorship(desk.pycon());
        move(id, "waitlisted", "").then().statusCode(303);
        assertEquals(List.of(), states());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void aRefusedMoveTellsNobody() {
        long id = desk.sponsorship(desk.pycon());
        move(id, "cancelled", "").then().statusCode(422);
        assertEquals(List.of(), states());
    }

    @Test
    void withoutAnAddressItStaysOnTheDesk() {
        queue("vera");
        assertEquals(0, mail.sendDue());
        assertEquals(List.of(Notice.Mail.NONE), states());
    }

    /** A claim of a process that died: the mail may have left, so it is never sent again. */
    @Test
    void whatMayHaveBeenSentIsNotSentAgain() {
        queue("erik");
        var longAgo = Desk.BEGUN.plus(Duration.ofHours(1));
        QuarkusTransaction.requiringNew().run(() -> Notice.claim(longAgo).orElseThrow());
        assertEquals(0, mail.sendDue());
        assertEquals(List.of(Notice.Mail.UNCERTAIN), states());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void whatTheServerRefusesIsTriedLaterAndNotForEver() {
        queue("erik");
        server.stop();
        try {
            assertEquals(0, mail.sendDue());
        } finally {
            server.start();
        }
        Notice failed = QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>findAll().firstResult());
        assertEquals(Notice.Mail.QUEUED, failed.mail);
        assertTrue(failed.mailAt.isAfter(failed.createdAt));
        assertTrue(failed.problem != null && !failed.problem.contains("erik"), failed.problem);
        failed.attempts = 8;
        failed.failed("MailException", Desk.BEGUN);
        assertEquals(Notice.Mail.FAILED, failed.mail);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theDeskShowsWhatWasToldUntilItWasRead() {
        queue("erik");
        queue("vera");
        var page = Jsoup.parse(given().get("/admin").asString());
        assertEquals(
                List.of("Something happened"), page.select("#notices .what a").eachText());
        var upTo = page.selectFirst("input[name=upTo]").val();
        queue("erik");
        given().redirects()
                .follow(false)
                .formParam("upTo", upTo)
                .post("/admin/readings")
                .then()
                .statusCode(303);
        assertEquals(
                1,
                Jsoup.parse(given().get("/admin").asString())
                        .select("#notices li")
                        .size());
        given().redirects()
                .follow(false)
                .formParam("upTo", "x' or 1=1")
                .post("/admin/readings")
                .then()
                .statusCode(303);
        assertEquals(
                1,
                Jsoup.parse(given().get("/admin").asString())
                        .select("#notices li")
                        .size());
    }

    @Test
    void anAddressThatIsNoneIsNotKept() {
        QuarkusTransaction.requiringNew().run(() -> {
            Mailbox.seen("vera", "not an address", Desk.BEGUN);
            Mailbox.seen("vera", null, Desk.BEGUN);
            Mailbox.seen("erik", "new@example.org", Desk.BEGUN);
        });
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> Mailbox.count()));
        assertEquals(
                "new@example.org",
                QuarkusTransaction.requiringNew().call(() -> Mailbox.of("erik").orElseThrow().address));
    }

    @Test
    void oneAddressSaysAllThatTheMailerNeeds() {
        var settings = SmtpSettings.of(URI.create("smtp://user%40example.org:p%3Ass+word@mail.example.org"));
        assertEquals("mail.example.org", settings.get("quarkus.mailer.host"));
        assertEquals("587", settings.get("quarkus.mailer.port"));
        assertEquals("user@example.org", settings.get("quarkus.mailer.username"));
        assertEquals("p:ss+word", settings.get("quarkus.mailer.password"));
        assertEquals("REQUIRED", settings.get("quarkus.mailer.start-tls"), "no password without TLS");
        assertEquals(
                "465", SmtpSettings.of(URI.create("smtps://mail.example.org")).get("quarkus.mailer.port"));
        assertEquals(
                "1025", SmtpSettings.of(URI.create("smtp://localhost:1025")).get("quarkus.mailer.port"));
    }

    private static io.restassured.response.Response move(long id, String to, String reason) {
        return given().redirects()
                .follow(false)
                .formParam("version", 0)
                .formParam("to", to)
                .formParam("reason", reason)
                .post("/admin/sponsorships/" + id + "/moves");
    }

    private static void queue(String recipient) {
        QuarkusTransaction.requiringNew()
                .run(() -> Notice.queue(recipient, "Something happened", "Look at it.", "/admin", Desk.BEGUN));
    }

    private static List<Notice.Mail> states() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>listAll().stream()
                        .map(notice -> notice.mail)
                        .toList());
    }
}
