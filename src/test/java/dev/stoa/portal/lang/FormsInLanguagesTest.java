package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Groups;
import dev.stoa.support.Guests;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Meetups;
import dev.stoa.support.Requests;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forms to come to a meetup and to tell of a group in German and Swedish, with everything that can be wrong in them, and the
 * pages of who sent one. Letters stay English.
 */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class FormsInLanguagesTest {

    private static final String DATE = "stockholm-kug-kotlin-tuesday-2090-11-14";
    private static final String SERIES = "stockholm-kug-kotlin-tuesday";

    private static final Pattern TOLD = Pattern.compile("http\\S+(/groups/confirmations/[\\w-]{43})");

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
    LetterMail mail;

    GreenMail server;

    private long series;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
        var group = groups.stockholm();
        series = meetups.published(
                group,
                Meetups.plan(
                        "Kotlin Tuesday",
                        "2090-11-14T18:30",
                        "Europe/Stockholm",
                        "FREQ=MONTHLY;BYDAY=2TU",
                        "2091-04-10T18:30"));
        ledger.change("update occurrence set capacity = 1");
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void toComeToAMeetup(String tag) {
        var pages = new FormComparison(tag);
        var form = "/events/" + DATE + "/rsvps/new";
        var asks = "/events/" + DATE + "/rsvps";
        ledger.change("insert into guest_terms values (" + series + ", true, true, true, 'Which editor?', 0)");
        pages.compare(form);
        pages.compare("/events/" + SERIES + "/rsvps/new");
        pages.compare(form + "?sent=mail");
        pages.refused(asks, Map.of("begun", Requests.begun(60)));
        var long500 = "x".repeat(501);
        pages.refused(
                asks,
                Map.of(
                        "name",
                        "y".repeat(81),
                        "email",
                        "nils",
                        "diet",
                        long500,
                        "access",
                        long500,
                        "answer",
                        long500,
                        "begun",
                        Requests.begun(60)));
        var quick = guests.typed("Nils Ek");
        quick.put("begun", Requests.begun(0));
        pages.refused(asks, quick);

        Guests.post("/" + tag + asks, guests.typed("Nils Ek"))
                .statusCode(303)
                .header("Location", endsWith("/" + tag + form + "?sent=mail"));
        var letter = guests.mail(server).getLast();
        assertEquals("Please confirm that you want to come: Kotlin Tuesday", letter.subject(), "mail is English");
        var link = letter.link();
        pages.compare(link);
        Guests.post("/" + tag + link + "/confirmation", Map.of())
                .statusCode(303)
                .header("Location", endsWith("/" + tag + link));
        var welcome = guests.mail(server).getLast();
        assertEquals("You have a place: Kotlin Tuesday", welcome.subject());
        assertTrue(
                welcome.text().contains("- Tuesday, 14 November 2090, 18:30 to 20:30 (Europe/Stockholm)"),
                welcome.text());
        pages.compare(link);
        pages.refused(link + "/answers", Map.of("diet", long500));
        pages.compare(form);
        var second = guests.come(server, DATE, guests.typed("Olga"));
        pages.compare(second);
        pages.compare(form);
        var all = guests.typed("Ada");
        all.put("scope", "all");
        pages.compare(guests.come(server, DATE, all));
        pages.compare("/events/" + SERIES + "/rsvps/new");
        ledger.change("update occurrence set state = 'POSTPONED' where id = (select min(id) from occurrence)");
        pages.compare(second);
        pages.compare(form);
        ledger.change("update occurrence set state = 'CANCELLED' where id = (select min(id) from occurrence)");
        pages.compare(second);
        pages.compare(form);
        ledger.change("update occurrence set state = 'PUBLISHED'");
        Guests.post("/" + tag + link + "/cancellations", Map.of("seat", "all")).statusCode(303);
        pages.compare(link);
        Guests.post("/" + tag + link + "/removal", Map.of())
                .statusCode(303)
                .header("Location", endsWith("/" + tag + "/rsvps/gone"));
        pages.compare("/rsvps/gone");
        pages.compare(link);
        pages.compare("/rsvps/" + "A".repeat(43));
        ledger.change("update guest_terms set open = false");
        pages.compare(form);
        assertEquals(Map.of(), pages.left());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void toTellOfAGroup(String tag) throws Exception {
        var pages = new FormComparison(tag);
        pages.compare("/groups/new");
        pages.compare("/groups/new?sent=mail");
        pages.compare("/groups/new?sent=kept");
        pages.refused("/groups", Map.of("begun", Requests.begun(60)));
        var wrong = group();
        wrong.put("name", "x".repeat(121));
        wrong.put("url", "umea");
        wrong.put("city", "x".repeat(81));
        wrong.put("country", "x".repeat(81));
        wrong.put("position", "north");
        wrong.put("topics", "x".repeat(41));
        wrong.put("languages", "xx");
        wrong.put("description", "x".repeat(8001));
        wrong.put("contactPublic", "yes");
        wrong.put("chat", "chat");
        wrong.put("yourName", "x".repeat(81));
        wrong.put("email", "nils");
        pages.refused("/groups", wrong);
        var page = Jsoup.parse(FormComparison.post("/" + tag + "/groups", wrong));
        assertEquals("umea", page.selectFirst("#url").val(), "the input is kept");
        assertEquals("/" + tag + "/groups", page.selectFirst("main form").attr("action"));
        wrong.put("contact", "nobody");
        wrong.put("languages", "sv, en, de, fr, es, it, nl");
        pages.refused("/groups", wrong);
        var quick = group();
        quick.put("begun", Requests.begun(0));
        pages.refused("/groups", quick);
        var same = group();
        same.put("name", "Stockholm KUG");
        pages.refused("/groups", same);
        Requests.post("/" + tag + "/groups", group())
                .statusCode(303)
                .header("Location", endsWith("/" + tag + "/groups/new?sent=mail"));
        mail.sendDue();
        assertEquals("Please confirm your address", server.getReceivedMessages()[0].getSubject(), "mail is English");
        var link = TOLD.matcher(server.getReceivedMessages()[0].getContent().toString());
        assertTrue(link.find());
        pages.compare(link.group(1));
        Requests.post("/" + tag + link.group(1), Map.of())
                .statusCode(303)
                .header("Location", endsWith("/" + tag + link.group(1)));
        pages.compare(link.group(1));
        pages.compare("/groups/confirmations/" + "A".repeat(43));
        assertEquals(Map.of(), pages.left());
    }

    @Test
    void germanSaysItAsGermansDo() {
        var page = Jsoup.parse(given().get("/de/events/" + DATE + "/rsvps/new").asString());
        assertEquals("Kommen Sie zu Kotlin Tuesday", page.selectFirst("h1").text());
        assertTrue(
                page.selectFirst(".lead")
                        .text()
                        .startsWith("Dienstag, 14. November 2090, 18:30 bis 20:30 Uhr (Europe/Stockholm), Norrsken"),
                page.selectFirst(".lead").text());
        assertEquals("1 von 1 Plätzen ist noch frei.", page.selectFirst(".note").text());
        var refused = Jsoup.parse(
                FormComparison.post("/de/groups", Map.of("begun", Requests.begun(60), "country", "Sweden")));
        assertEquals(
                "Geben Sie an, wie die Gruppe heißt.",
                refused.selectFirst("#name-error").text());
        assertEquals("Sweden", refused.selectFirst("#country").val());
        assertEquals(
                "Name der Gruppe (Pflichtfeld)",
                refused.selectFirst("label[for=name]").text());
    }

    private static Map<String, String> group() {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "Umeå Coders");
        form.put("url", "https://example.org/umea-coders");
        form.put("city", "Umeå");
        form.put("country", "Sweden");
        form.put("yourName", "Nils Ek");
        form.put("email", "nils@example.org");
        form.put("fax", "");
        form.put("begun", Requests.begun(60));
        return form;
    }
}
