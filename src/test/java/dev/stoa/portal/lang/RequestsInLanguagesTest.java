package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Askings;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Paperwork;
import dev.stoa.support.Requests;
import dev.stoa.support.Venues;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What one can ask for in German and Swedish, support for a group or a sponsorship: the forms with everything that can be wrong in
 * them, files too, and the pages of who asked. Letters, and what colleagues are told, stay English.
 */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class RequestsInLanguagesTest {

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
        server.purgeEmailFromAllMailboxes();
        venues.arcade();
        groups.stockholm();
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void toAskForSupportOfAGroup(String tag) {
        var pages = new FormComparison(tag);
        pages.compare("/requests/new");
        pages.refused("/requests", Map.of("for", "nonsense"));
        pages.compare("/requests/new?for=group");
        pages.compare("/requests/new?for=group&kind=hosting");
        pages.compare("/requests/new?for=group&sent=mail");
        pages.refused("/requests", Map.of("for", "group", "kind", "grant"));
        pages.refused("/requests", Map.of("for", "group", "kind", "hosting"));
        for (var wrong : List.of(
                Map.of("amount", "a lot", "email", "nils"),
                Map.of("amount", "0"),
                Map.of("amount", "9999999999"),
                Map.of("amount", "1.999"),
                Map.of("amount", ""),
                Map.of("amount", "5.5", "currency", "JPY"),
                Map.of("currency", "EURO"),
                Map.of("group", "x".repeat(121), "yourName", "x".repeat(81), "purpose", "x".repeat(4001)),
                Map.of("begun", "1"))) {
            var form = Requests.grant();
            form.putAll(wrong);
            pages.refused("/requests", form);
        }
        for (var wrong : List.of(
                Map.of("date", "2020-03-01", "time", "25:00", "minutes", "5", "heads", "0", "venue", "nowhere"),
                Map.of("date", "2999-01-01", "food", "x".repeat(1001)),
                Map.of("date", "2090-02-29"))) {
            var form = Requests.hosting();
            form.putAll(wrong);
            pages.refused("/requests", form);
        }
        var link = supported(pages, tag);
        pages.compare(link);
        pages.refused(link + "/messages", Map.of("text", " "));
        pages.refused(link + "/guests", Map.of("guests", "Ada"));
        for (var state : List.of("IN_REVIEW", "QUESTION", "HELD", "REPORTED", "DECLINED", "CANCELLED")) {
            ledger.change("update support_request set state = '" + state + "'");
            ledger.change("insert into move (subject, subject_id, to_state, actor, at) select subject, subject_id, '"
                    + state + "', actor, at from move limit 1");
            pages.compare(link);
        }
        pages.refused(link + "/messages", Map.of("text", "Hello"));
        ledger.change("insert into room_hold (room_id, title, starts_at, ends_at, state, expires_at, keeper, held_by,"
                + " held_at, version) values (1, 'x', '2090-03-07T17:00Z', '2090-03-07T20:00Z', 'CONFIRMED',"
                + " '2090-03-07T17:00Z', 'erik', 'erik', now(), 0)");
        ledger.change("update support_request set state = 'SCHEDULED', hold_id = (select max(id) from room_hold)");
        Requests.post("/" + tag + link + "/guests", Map.of("guests", "Olga")).statusCode(303);
        Requests.post("/" + tag + link + "/messages", Map.of("text", "Yes, two of us."))
                .statusCode(303);
        ledger.change("insert into support_message (request_id, author, text, at)"
                + " select id, 'erik', 'How many?', now() from support_request");
        pages.compare(link);
        pages.refused(link + "/guests", Map.of("guests", " "));
        pages.refused(link + "/guests", Map.of("guests", "x".repeat(121)));
        pages.refused(link + "/guests", Map.of("guests", "Ada\n".repeat(90)));
        assertEquals(
                Set.of("Umeå Coders has answered", "Umeå Coders asks for a room"),
                ledger.counts("select subject, 1 from notice").keySet(),
                "colleagues read English");
        limit.clear();
        pages.compare(supported(pages, tag));
        Requests.post("/" + tag + link + "/withdrawal", Map.of()).statusCode(303);
        pages.compare(link);
        pages.refused(link + "/withdrawal", Map.of());
        pages.compare("/requests/g" + "A".repeat(43));
        assertEquals(Map.of(), pages.left());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void toAskForASponsorship(String tag) {
        var pages = new FormComparison(tag);
        pages.compare("/requests/new?for=sponsorship");
        pages.compare("/requests/new?for=sponsorship&kind=group");
        pages.compare("/requests/new?for=sponsorship&sent=mail");
        pages.refused("/requests", Map.of("for", "sponsorship", "kind", "conference"));
        pages.refused("/requests", Map.of("for", "sponsorship", "kind", "group"));
        pages.refused("/requests", Map.of("for", "sponsorship", "kind", "group", "listed", "nobody"));
        for (var wrong : List.of(
                Map.of("startsOn", "7 March", "url", "none", "codeOfConduct", "none", "country", "", "needs", "gold"),
                Map.of("startsOn", "", "email", "nils"),
                Map.of("startsOn", "2001-01-01", "amount", ""),
                Map.of("startsOn", "2100-12-31", "endsOn", "2101-01-01", "amount", "0"),
                Map.of("endsOn", "2090-03-06", "currency", "XXX"),
                Map.of("endsOn", "2090-09-07", "needs", "", "amount", ""),
                Map.of("tiers", "Gold", "links", "see our site"),
                Map.of("tiers", "Gold, plenty", "listed", "No such conference"),
                Map.of("tiers", "Gold, 1\n".repeat(21)),
                Map.of("currency", "SEKK"),
                Map.of("details", "x".repeat(4001), "audience", "x".repeat(1001), "name", "x".repeat(121)),
                Map.of("tiers", "x".repeat(3001), "links", "x".repeat(2001), "listed", "x".repeat(201)),
                Map.of("begun", "1"))) {
            var form = Askings.conference();
            form.putAll(wrong);
            pages.refused("/requests", form);
        }
        for (var file : List.of(
                Paperwork.bytes("<html><script>alert(1)</script></html>"),
                Paperwork.join(Paperwork.pdf("x"), Paperwork.bytes("<html>")),
                Paperwork.join(Paperwork.pdf("x"), Paperwork.bytes("more")),
                Paperwork.pdfWithScript(),
                Paperwork.pdfWith("virus.exe", Paperwork.bytes("x")),
                Paperwork.bytes("%PDF-1.7\n%%EOF"),
                Paperwork.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"))) {
            pages.note(
                    "a file of " + file.length + " bytes",
                    FormComparison.sent("/requests", Askings.conference(), Map.of("a.pdf", file), 422),
                    FormComparison.sent("/" + tag + "/requests", Askings.conference(), Map.of("a.pdf", file), 422));
            limit.clear();
        }

        var link = asked(pages, tag, "nils@example.org");
        pages.compare(link);
        pages.refused(link + "/messages", Map.of("text", " "));
        var six = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 6; i++) {
            six.put(i + ".pdf", Paperwork.pdf("Page " + i));
        }
        for (var files : List.of(Map.<String, byte[]>of(), six)) {
            pages.note(
                    "files of a request",
                    FormComparison.sent(link + "/files", Map.of(), files, 422),
                    FormComparison.sent("/" + tag + link + "/files", Map.of(), files, 422));
        }
        FormComparison.sent("/" + tag + link + "/files", Map.of(), Map.of("a.pdf", Paperwork.pdf("A prospectus")), 303);
        assertFalse(
                ledger.counts("select coalesce(to_value, ''), 1 from change").keySet().stream()
                        .anyMatch(value -> value.contains(",5 KB") || value.contains(" Byte")),
                "the trail is English");
        Requests.post("/" + tag + link + "/messages", Map.of("text", "Yes, two of us."))
                .statusCode(303);
        ledger.change("insert into request_message (request_id, author, text, at)"
                + " select id, 'erik', 'How many?', now() from sponsorship_request");
        ledger.change("update sponsorship_request set tier = 'Gold', deal_amount = 45000, deal_currency = 'SEK',"
                + " conditions = 'A talk of ours', metrics = 'x', why = ''");
        ledger.change("insert into move (subject, subject_id, to_state, actor, at)"
                + " select subject, subject_id, 'DRAFT', actor, at from move limit 1");
        for (var state : List.of("IN_REVIEW", "NEEDS_INFO", "DEFERRED", "DECLINED", "APPROVED")) {
            ledger.change("update sponsorship_request set state = '" + state + "', deferred_until = "
                    + (state.equals("DEFERRED") ? "'2090-01-01'" : "null"));
            ledger.change("insert into move (subject, subject_id, to_state, actor, at) select subject, subject_id, '"
                    + state + "', actor, at from move limit 1");
            pages.compare(link);
        }
        ledger.change("update sponsorship_request set state = 'DECLINED'");
        pages.refused(link + "/messages", Map.of("text", "Hello"));
        pages.note(
                "a file too late",
                FormComparison.sent(link + "/files", Map.of(), Map.of("a.pdf", Paperwork.pdf("A")), 422),
                FormComparison.sent("/" + tag + link + "/files", Map.of(), Map.of("a.pdf", Paperwork.pdf("A")), 422));
        limit.clear();
        pages.compare(asked(pages, tag, "nils@example.org"));
        limit.clear();
        var other = asked(pages, tag, "olga@example.org");
        pages.compare(other);
        Requests.post("/" + tag + other + "/withdrawal", Map.of()).statusCode(303);
        pages.compare(other);
        pages.refused(other + "/withdrawal", Map.of());
        pages.compare("/requests/s" + "A".repeat(43));
        assertEquals(Map.of(), pages.left());
    }

    @Test
    void germanNamesFilesDatesAndNeedsAsGermansDo() {
        var six = new LinkedHashMap<String, byte[]>();
        six.put("<b>.pdf", Paperwork.bytes("no PDF"));
        var unfit = Jsoup.parse(FormComparison.sent("/de/requests", Askings.conference(), six, 422));
        assertEquals(
                "„<b>.pdf“: Dieses Format wird hier nicht angenommen, was auch immer der Dateiname sagt. Senden Sie PDF, PNG"
                        + " oder JPEG. Wählen Sie noch einmal aus, was Sie senden möchten: Der Browser vergisst Dateien.",
                unfit.selectFirst("#files-error").text());
        assertTrue(Jsoup.parse(given().get("/de/requests/new?for=sponsorship").asString())
                .selectFirst("#files-hint")
                .text()
                .startsWith("PDF, PNG oder JPEG, höchstens 5, zusammen bis 9 MB;"));
        var link = supported(new FormComparison("de"), "de");
        var own = Jsoup.parse(given().get("/de" + link).asString());
        assertEquals("Ein Raum für Umeå Coders", own.selectFirst("h1").text());
        assertTrue(own.text().contains("Dienstag, 7. März 2090, 18:00 Uhr, 180 Minuten"), own.text());
        assertEquals(
                "Geld, Werbegeschenke: SEK 45,000",
                Jsoup.parse(given().get("/de" + asked(new FormComparison("de"), "de", "nils@example.org"))
                                .asString())
                        .selectFirst("#main table td")
                        .text());
    }

    /** Sends a request for a room in this language and confirms it there. @return the path of its page */
    private String supported(FormComparison pages, String tag) {
        Requests.post("/" + tag + "/requests", Requests.hosting())
                .statusCode(303)
                .header("Location", endsWith("/" + tag + "/requests/new?for=group&kind=hosting&sent=mail"));
        return confirmed(pages, tag, "support for a user group", false);
    }

    /** The same of one for a sponsorship. */
    private String asked(FormComparison pages, String tag, String email) {
        var form = Askings.conference();
        form.put("email", email);
        Requests.post("/" + tag + "/requests", form)
                .statusCode(303)
                .header("Location", endsWith("/" + tag + "/requests/new?for=sponsorship&kind=conference&sent=mail"));
        return confirmed(pages, tag, "for a sponsorship", true);
    }

    private String confirmed(FormComparison pages, String tag, String says, boolean sponsorship) {
        mail.sendDue();
        int last = server.getReceivedMessages().length - 1;
        assertTrue(Requests.text(server, last).contains(says), "mail is English");
        var link = sponsorship ? Askings.link(server, last) : Requests.link(server, last);
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException broken) {
            throw new AssertionError(broken);
        }
        pages.compare(link);
        Requests.post("/" + tag + link, Map.of()).statusCode(303).header("Location", endsWith("/" + tag + link));
        return link;
    }
}
