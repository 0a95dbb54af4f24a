package dev.stoa.event.talk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.Edition;
import dev.stoa.group.UserGroup;
import dev.stoa.notice.Notice;
import dev.stoa.people.Account;
import dev.stoa.people.Person;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Talks from the desk's form to what visitors and programs read of them. Grace has an account, Ada only a name. */
@QuarkusTest
@TestSecurity(
        user = "erik",
        roles = {"editor"})
class TalksTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Events events;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    CfpReminders reminders;

    @Inject
    DataVersion version;

    @Inject
    Clock clock;

    private UserGroup stockholm;
    private String evening;

    @BeforeEach
    void reset() {
        world.reset();
        workshop.tell();
        events.pyConSweden();
        events.jFokus();
        stockholm = groups.stockholm();
        long series = meetups.published(
                stockholm, Meetups.plan("Evening", "2090-11-14T18:30", "Europe/Stockholm", null, null));
        evening = meetups.dates(series).getFirst().slug;
    }

    private static Map<String, String> typed(String title, String event) {
        var form = new HashMap<String, String>();
        form.put("title", title);
        form.put("event", event);
        form.put("ours", "@Grace\r\nAda Holm");
        form.put("others", "Guest Speaker");
        form.put("language", "sv");
        form.put("topics", "Kotlin, backend");
        form.put("video", "https://video.example.org/kiln");
        form.put("slides", "https://slides.example.org/kiln");
        form.put("summary", "How to **fire** more evenly.<script>alert(1)</script>");
        form.put("shown", "yes");
        return form;
    }

    @Test
    void aTalkStandsWhereverItBelongs() {
        var added = post("/admin/talks", typed("Firing Kiln", "https://stoa.example.org/events/jfokus-2090"));
        assertEquals(303, added.statusCode());

        var talk = page("/talks/firing-kiln");
        assertEquals(
                "Grace Lind, Ada Holm, Guest Speaker", talk.selectFirst(".lead").text());
        assertEquals(
                List.of("/people/grace", "/talks?person=Ada+Holm", "/talks?person=Guest+Speaker"),
                talk.select(".lead a").eachAttr("href"));
        assertEquals("How to fire more evenly.", talk.selectFirst(".prose").text());
        assertFalse(talk.html().contains("alert(1)"));
        assertEquals("Swedish", talk.selectFirst("tr:contains(Language) td").text());

        assertEquals(
                List.of("Firing Kiln"),
                page("/events/jfokus-2090")
                        .select("section[aria-labelledby=people] .what > a")
                        .eachText());
        assertEquals(
                List.of("Firing Kiln"),
                page("/people/grace")
                        .select("section[aria-labelledby=talks] .what > a")
                        .eachText());

        post("/admin/talks", typed("Kotlin at Kiln", evening));
        assertEquals(
                List.of("Kotlin at Kiln"),
                page("/groups/stockholm-kug")
                        .select("section[aria-labelledby=given] .what > a")
                        .eachText());
        assertEquals(
                List.of("Kotlin at Kiln", "Firing Kiln"),
                page("/talks").select(".rows .what > a").eachText());
    }

    @Test
    void theListIsNarrowedByYearLanguagePersonAndTopicAndIsOpenData() {
        post("/admin/talks", typed("Firing Kiln", "jfokus-2090"));
        var old = typed("Glazing", "pycon-sweden-2024");
        old.put("ours", "Ada Holm");
        old.put("others", "");
        old.put("language", "en");
        old.put("topics", "python");
        post("/admin/talks", old);

        var page = page("/talks");
        assertEquals(
                List.of("2090 1", "2024 1"),
                page.select("ul[aria-label=Years] a").eachText());
        assertEquals(
                List.of("Ada Holm 2", "Guest Speaker 1", "Grace Lind 1"),
                page.select("ul[aria-label=Speakers] a").eachText());
        for (var one : Map.of(
                        "year=2024",
                        "Glazing",
                        "language=sv",
                        "Firing Kiln",
                        "person=grace",
                        "Firing Kiln",
                        "topic=python",
                        "Glazing",
                        "q=guest+kiln",
                        "Firing Kiln",
                        "q=pycon",
                        "Glazing")
                .entrySet()) {
            assertEquals(
                    List.of(one.getValue()),
                    page("/talks?" + one.getKey()).select(".rows .what > a").eachText(),
                    one.getKey());
        }
        assertEquals(
                "Talks of Grace Lind",
                page("/talks?person=grace").selectFirst("h1").text());
        given().get("/talks.json?person=grace")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("rows.title", contains("Firing Kiln"))
                .body("rows[0].speakers.account", contains("grace", null, null))
                .body("rows[0].speakers.ours", contains(true, true, false))
                .body("rows[0].group", nullValue())
                .body("rows[0].day", equalTo("2090-02-06"));
        assertTrue(given().get("/talks.csv").asString().contains("\"Grace Lind,Ada Holm,Guest Speaker\""));
        given().get("/talks.json?year=soon").then().statusCode(422);
        given().get("/talks.json?speaker=grace").then().statusCode(422);
        assertTrue(page("/talks?q=nobody").selectFirst(".empty").text().startsWith("No talk fits"));
        assertEquals(
                2,
                Statements.of(() -> page("/admin/talks")).stream()
                        .filter(sql -> sql.contains("talk"))
                        .count());
        assertEquals(
                2,
                Statements.of(() -> page("/admin/cfps")).stream()
                        .filter(sql -> sql.contains("edition") || sql.contains("cfp"))
                        .count());
        version.hidden();
        assertEquals(
                1,
                Statements.of(() -> page("/talks")).stream()
                        .filter(sql -> sql.contains("talk"))
                        .count());
        assertEquals(
                2,
                Statements.of(() -> page("/talks/glazing")).stream()
                        .filter(sql -> sql.contains("talk"))
                        .count());
    }

    @Test
    void staffFindATalkByAllOfTheWords() {
        post("/admin/talks", typed("Firing Kiln", "jfokus-2090"));
        post("/admin/talks", typed("Kotlin at Kiln", evening));
        assertEquals(
                List.of("Firing Kiln"),
                page("/admin/talks?q=KILN+firing").select("tbody th").eachText());
        assertEquals(2, page("/admin/talks?q=kiln").select("tbody tr").size());
        assertEquals(
                "No talk fits",
                page("/admin/talks?q=k%25n").selectFirst(".empty h2").text());
    }

    @Test
    void whoAskedNotToBeShownIsNamedNowhere() {
        post("/admin/talks", typed("Firing Kiln", "jfokus-2090"));
        post("/admin/events/" + evening + "/people", Map.of("attend", "@grace", "organise", ""));
        QuarkusTransaction.requiringNew().run(() -> {
            var account = Account.byLogin("grace").orElseThrow();
            Person person = Person.findById(account.person.id);
            person.hiddenAt = clock.instant();
        });
        version.hidden();
        for (var path : List.of(
                "/talks",
                "/talks/firing-kiln",
                "/talks.json",
                "/talks.csv",
                "/events/jfokus-2090",
                "/events/" + evening)) {
            var text = given().get(path).then().statusCode(200).extract().asString();
            assertFalse(text.contains("Grace"), path);
            assertFalse(text.contains("grace"), path);
        }
        assertEquals(
                "Ada Holm, Guest Speaker",
                page("/talks/firing-kiln").selectFirst(".lead").text());
        assertEquals(List.of("Evening"), names(page("/events?ours=yes&q=Evening")), "counted, not named");
    }

    @Test
    void theCalendarShowsWhereOurPeopleAre() {
        events.edition("Without Us", "2090-02-10", "2090-02-11", "Stockholm", "Sweden", "java");
        assertEquals(0, page("/events").select("ul[aria-label='Our people']").size());
        post("/admin/talks", typed("Firing Kiln", "jfokus-2090"));
        assertEquals(
                303,
                post("/admin/events/" + evening + "/people", Map.of("attend", "@grace\nNiels", "organise", "Ada Holm"))
                        .statusCode());
        var only = typed("Not ours", "pycon-sweden-2024");
        only.put("ours", "");
        post("/admin/talks", only);

        var all = page("/events");
        assertEquals(
                "With our people 2",
                all.selectFirst("ul[aria-label='Our people'] a").text());
        assertEquals(List.of("JFokus", "Evening"), names(page("/events?ours=yes")));
        assertEquals(List.of("JFokus"), names(page("/events?month=2090-02&ours=yes")));
        assertEquals(List.of("JFokus"), names(page("/events?ours=yes&topic=java")));
        given().get("/events.json?ours=yes").then().body("items.title", contains("JFokus", "Evening"));
        given().get("/events.json?ours=maybe").then().statusCode(422);
        var feed = given().get("/events.ics?ours=yes").asString();
        assertTrue(feed.contains("SUMMARY:JFokus") && feed.contains("SUMMARY:Evening"));
        assertFalse(feed.contains("Without Us"));
        assertEquals(
                List.of("Organising: Ada Holm", "Attending: Grace Lind, Niels"),
                page("/events/" + evening)
                        .select("section[aria-labelledby=people] > p:not(.note)")
                        .eachText());
        assertTrue(page("/events?ours=yes").selectFirst(".what small").text().contains("with our people"));

        post("/admin/events/" + evening + "/people", Map.of("attend", "", "organise", ""));
        var trail = page("/admin/meetups/dates/1").select("#history li span").eachText();
        assertTrue(trail.contains("attending: account 77, Niels → empty"), trail.toString());
        assertEquals(List.of("JFokus"), names(page("/events?ours=yes&later=1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | '' | Give it its title.",
                "event | nowhere-2026 | No event has this address. Copy it from its page, like pycon-sweden-2026.",
                "ours | @nobody | We know no account @nobody: write the name without @, or the login as it is on GitHub.",
                "video | video.example.org | Write the whole address, like https://video.example.org/talk.",
                "slides | javascript:alert(1) | Write the whole address, like https://slides.example.org/talk.",
                "language | Swedish language | Write the language as its code, like en or sv.",
            })
    void aMistakeIsToldBesideItsFieldAndNothingTypedIsLost(String field, String value, String message) {
        var form = typed("Firing Kiln", "jfokus-2090");
        form.put(field, value);
        var answer = post("/admin/talks", form);
        assertEquals(422, answer.statusCode());
        var page = Jsoup.parse(answer.asString());
        assertEquals(message, page.selectFirst("#" + field + "-error").text());
        assertEquals(value, page.selectFirst("#" + field).val());
        assertEquals("Guest Speaker", page.selectFirst("#others").val());
        assertEquals(0, count());
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondIsTold() {
        long id = id(post("/admin/talks", typed("Firing Kiln", "jfokus-2090")));
        var form = page("/admin/talks/" + id);
        assertEquals("@grace\nAda Holm", form.selectFirst("#ours").wholeText());
        var change = typed("Firing Kiln anew", "jfokus-2090");
        change.put("version", form.selectFirst("input[name=version]").val());
        change.remove("shown");
        assertEquals(303, post("/admin/talks/" + id, change).statusCode());
        given().get("/talks/firing-kiln").then().statusCode(404);
        var late = post("/admin/talks/" + id, change);
        assertEquals(409, late.statusCode());
        assertTrue(late.asString().contains("Somebody saved this after you had opened it."));
        var trail = page("/admin/talks/" + id).select("#history li span").eachText();
        assertTrue(trail.contains("title: Firing Kiln → Firing Kiln anew"), trail.toString());
        assertTrue(trail.contains("shown: yes → no"), trail.toString());
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer"})
    void whoOnlyReadsMayNotWrite() {
        assertEquals(
                403, post("/admin/talks", typed("Firing Kiln", "jfokus-2090")).statusCode());
        assertEquals(0, page("/admin/talks").select("a.button").size());
        assertEquals(
                403,
                post("/admin/events/jfokus-2090/people", Map.of("attend", "x")).statusCode());
    }

    @Test
    void whoAskedIsRemindedTwiceBeforeACallCloses() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var edition = events.farConf(today.plusDays(20));
        var page = page("/admin/cfps");
        assertEquals("in 20 days", page.selectFirst("tbody td span").text());
        assertEquals(
                303,
                post("/admin/cfps/" + edition.id + "/reminder", Map.of("wanted", "yes"))
                        .statusCode());
        assertEquals(
                "Do not remind me of Far Conf",
                page("/admin/cfps").selectFirst("tbody button").attr("aria-label"));

        reminders.tell();
        assertEquals(0, notices().size(), "too early");
        close(edition, today.plusDays(14));
        reminders.tell();
        reminders.tell();
        assertEquals(List.of("The call for papers of Far Conf closes in 14 days"), notices());
        close(edition, today.plusDays(1));
        reminders.tell();
        assertEquals(
                "The call for papers of Far Conf closes tomorrow", notices().getLast());
        assertEquals(2, notices().size());
        post("/admin/cfps/" + edition.id + "/reminder", Map.of("wanted", "no"));
        close(edition, today.plusDays(2));
        reminders.tell();
        assertEquals(2, notices().size(), "not asked any more");
        close(edition, today.minusDays(1));
        assertEquals(
                "No call is open", page("/admin/cfps").selectFirst(".empty h2").text());
    }

    private void close(Edition edition, LocalDate day) {
        events.change(edition, one -> one.cfpEndsOn = day);
    }

    private static List<String> notices() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>list("recipient = ?1 order by id", "erik").stream()
                        .map(notice -> notice.subject)
                        .toList());
    }

    private static long count() {
        return QuarkusTransaction.requiringNew().call(() -> Talk.count());
    }

    private static List<String> names(Document page) {
        return page.select(".rows .what > a").eachText();
    }

    private static long id(Response answer) {
        return Long.parseLong(answer.header("Location").replaceAll(".*/", ""));
    }

    /** A page that was rendered before may be served for a moment: not here. */
    private Response post(String path, Map<String, String> form) {
        var answer = given().redirects().follow(false).formParams(form).post(path);
        version.hidden();
        return answer;
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
