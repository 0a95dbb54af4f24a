package dev.stoa.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk's forms over HTTP: what is typed comes back when it is wrong, and takes effect when it is right. */
@QuarkusTest
@TestSecurity(
        user = "erik",
        roles = {"editor"})
class MeetupFormsTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @BeforeEach
    void reset() {
        world.reset();
        groups.stockholm();
    }

    private static Map<String, String> typed() {
        var form = new HashMap<String, String>();
        form.put("group", "stockholm-kug");
        form.put("title", "Kotlin Tuesday");
        form.put("date", "2090-11-14");
        form.put("time", "18:30");
        form.put("minutes", "120");
        form.put("zone", "Europe/Stockholm");
        form.put("repeats", "monthly-by-weekday");
        form.put("count", "6");
        form.put("venue", "Norrsken");
        form.put("city", "Stockholm");
        form.put("country", "Sweden");
        form.put("topics", "Kotlin, backend, kotlin");
        form.put("capacity", "80");
        form.put("description", "Two talks.\r\n\r\nOne evening.");
        return form;
    }

    @Test
    void aSeriesIsPlannedPublishedAndCalledOff() {
        var added = post("/admin/meetups", typed());
        assertEquals(303, added.statusCode());
        long id = id(added);
        var series = meetups.series(id);
        assertEquals("FREQ=MONTHLY;BYDAY=2TU", series.rule);
        assertEquals("2091-04-10T18:30", series.untilLocal.toString(), "the sixth date");
        assertEquals(List.of("backend", "kotlin"), series.topics);
        assertEquals("Two talks.\n\nOne evening.", series.description);
        assertEquals(EventState.DRAFT, series.state);
        given().get("/events/stockholm-kug-kotlin-tuesday").then().statusCode(404);

        assertEquals(
                303,
                post("/admin/meetups/" + id + "/publication", Map.of("version", version(id)))
                        .statusCode());
        given().get("/events/stockholm-kug-kotlin-tuesday").then().statusCode(200);
        assertEquals(
                409,
                post("/admin/meetups/" + id + "/cancellation", Map.of("version", "0", "reason", "x"))
                        .statusCode());
        assertEquals(
                422,
                post("/admin/meetups/" + id + "/cancellation", Map.of("version", version(id), "reason", " "))
                        .statusCode());
        assertEquals(
                303,
                post(
                                "/admin/meetups/" + id + "/cancellation",
                                Map.of("version", version(id), "reason", "The group rests"))
                        .statusCode());
        var page = Jsoup.parse(given().get("/events/stockholm-kug-kotlin-tuesday?later=1")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(
                "Cancelled. The series does not go on: The group rests",
                page.selectFirst(".note").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 2999-11-12 | The year 2999 is out of reach: events are from 1990 to 2100.",
                "date | 2090-02-30 | Write the day as year, month and day, like 2026-11-10.",
                "date | 2090-11-28 | ",
                "time | 25:00 | Write the time as hours and minutes, like 18:30.",
                "zone | Stockholm | Name the zone by continent and city, like Europe/Stockholm.",
                "minutes | 0 | Say how long it lasts in minutes, like 120; a week at most.",
                "title | '' | Give it a title, like Kotlin evening.",
                "city | '' | Say in which city it is, or below where to join it online.",
                "group | nobody | No group has this address. Copy it from its page, like stockholm-kug.",
                "capacity | many | Write the number of places as digits, or leave it empty for no limit.",
                "online | meet.example | Write the whole address, like https://example.org/meetup.",
                "count | 1 | Write how many dates there are, from 2 to 1000, none after 2100.",
                "language | Swedish language | Write the language as its code, like en or sv.",
            })
    void aMistakeIsToldBesideItsFieldAndNothingTypedIsLost(String field, String value, String message) {
        var form = typed();
        form.put(field, value);
        var answer = post("/admin/meetups", form);
        if (message == null) {
            assertEquals(303, answer.statusCode(), "the fourth Tuesday is fine");
            return;
        }
        assertEquals(422, answer.statusCode(), answer.asString());
        var page = Jsoup.parse(answer.asString());
        assertEquals(message, page.selectFirst("#" + field + "-error").text());
        assertEquals("true", page.selectFirst("#" + field).attr("aria-invalid"));
        assertEquals(value, page.selectFirst("#" + field).val());
        assertEquals(
                field.equals("venue") ? value : "Norrsken",
                page.selectFirst("#venue").val());
        assertEquals(
                "monthly-by-weekday",
                page.selectFirst("#repeats option[selected]").val());
        assertEquals(List.of(), meetupsOf(page));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-29 | 02:30 | once | '' | time | On 29 March 2026 the clocks of Europe/Stockholm jump over 02:30: that time does not exist on this day.",
                "2090-11-15 | 18:30 | rule | FREQ=MONTHLY;BYDAY=2TU | date | The rule has no date on this day: begin with one that it has.",
                "2090-11-14 | 18:30 | rule | every Tuesday | rule | \"EVERY TUESDAY\" cannot stand in a rule here. Use FREQ, INTERVAL, BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS and WKST; say when it ends in the field for that.",
                "2090-10-31 | 18:30 | monthly-by-weekday | '' | repeats | Not every month has a fifth such day. Choose the last one of the month.",
            })
    void datesThatCannotBeAreRefused(
            String date, String time, String repeats, String rule, String field, String message) {
        var form = typed();
        form.put("date", date);
        form.put("time", time);
        form.put("repeats", repeats);
        form.put("rule", rule);
        form.remove("count");
        var answer = post("/admin/meetups", form);
        assertEquals(422, answer.statusCode());
        assertEquals(
                message,
                Jsoup.parse(answer.asString())
                        .selectFirst("#" + field + "-error")
                        .text());
    }

    @Test
    void oneDateIsMovedAndChangedAndAllFollowingAreChanged() {
        long id = id(post("/admin/meetups", typed()));
        post("/admin/meetups/" + id + "/publication", Map.of("version", version(id)));
        var third = meetups.dates(id).get(2);
        var path = "/admin/meetups/dates/" + third.id;

        var noReason = post(
                path + "/moves",
                Map.of(
                        "to",
                        "rescheduled",
                        "date",
                        "2091-01-16",
                        "time",
                        "18:00",
                        "minutes",
                        "90",
                        "version",
                        "" + third.version));
        assertEquals(422, noReason.statusCode());
        assertEquals(
                "2091-01-16",
                Jsoup.parse(noReason.asString()).selectFirst("#date").val());
        assertEquals(
                303,
                post(
                                path + "/moves",
                                Map.of(
                                        "to",
                                        "rescheduled",
                                        "date",
                                        "2091-01-16",
                                        "time",
                                        "18:00",
                                        "minutes",
                                        "90",
                                        "reason",
                                        "A holiday",
                                        "version",
                                        "" + third.version))
                        .statusCode());
        assertEquals("2091-01-16T18:00", meetups.dates(id).get(2).startsLocal.toString());
        assertEquals(
                409,
                post(path, Map.of("title", "Late", "version", "" + third.version))
                        .statusCode(),
                "somebody saved");
        assertEquals(
                303,
                post(
                                path,
                                Map.of(
                                        "title",
                                        "Guests",
                                        "version",
                                        "" + meetups.dates(id).get(2).version))
                        .statusCode());
        assertEquals("Guests", meetups.dates(id).get(2).title);

        var fourth = meetups.dates(id).get(3);
        var form = Jsoup.parse(given().get("/admin/meetups/dates/" + fourth.id + "/following")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var following = new HashMap<String, String>();
        form.select("main form input, main form textarea")
                .forEach(input -> following.put(input.attr("name"), input.val()));
        following.put("repeats", form.selectFirst("#repeats option[selected]").val());
        assertEquals("monthly-by-weekday", following.get("repeats"));
        assertEquals("2091-02-13", following.get("date"));
        following.put("time", "19:00");
        var changed = post("/admin/meetups/dates/" + fourth.id + "/following", following);
        assertEquals(303, changed.statusCode(), changed.asString());
        long next = id(changed);
        assertEquals(3, meetups.dates(id).size());
        assertEquals(3, meetups.dates(next).size());
        assertEquals(
                "2091-02-13T19:00", meetups.dates(next).getFirst().startsLocal.toString());
        assertEquals(fourth.slug, meetups.dates(next).getFirst().slug);

        var page = page(path);
        assertEquals(
                "published → rescheduled",
                page.selectFirst("#history li strong").parent().text());
        assertTrue(page.select("#history li").text().contains("A holiday"));
    }

    @Test
    void theListAndAllPagesOpenForStaffAndOnlyEditorsGetForms() {
        long id = id(post("/admin/meetups", typed()));
        assertEquals(
                "Kotlin Tuesday",
                page("/admin/meetups").selectFirst("tbody th a").text());
        assertEquals(
                "Kotlin Tuesday",
                page("/admin/meetups?state=draft&q=stockholm")
                        .selectFirst("tbody th a")
                        .text());
        assertNull(page("/admin/meetups?state=published").selectFirst("tbody"));
        assertEquals(6, page("/admin/meetups/" + id).select("#dates tbody tr").size());
        given().get("/admin/meetups/999").then().statusCode(404);
        given().get("/admin/meetups/dates/999").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer"})
    void whoMayOnlyLookSeesNoFormAndWritesNothing() {
        long id = meetups.published(
                groups.lund(), Meetups.plan("In Lund", "2090-11-14T18:30", "Europe/Stockholm", null, null));
        var page = page("/admin/meetups/" + id);
        assertEquals(0, page.select("main form").size());
        assertEquals(403, post("/admin/meetups", typed()).statusCode());
        assertEquals(
                403,
                post("/admin/meetups/" + id + "/cancellation", Map.of("version", "1", "reason", "x"))
                        .statusCode());
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"organiser"})
    void anOrganiserOfOtherGroupsSeesAndWritesNothing() {
        long id = meetups.published(
                groups.lund(), Meetups.plan("In Lund", "2090-11-14T18:30", "Europe/Stockholm", null, null));
        given().get("/admin/meetups/" + id).then().statusCode(403);
        assertEquals(0, page("/admin/meetups").select("tbody tr").size());
        assertEquals(422, post("/admin/meetups", typed()).statusCode());
        assertEquals(
                403,
                post("/admin/meetups/" + id + "/cancellation", Map.of("version", version(id), "reason", "x"))
                        .statusCode());
        assertEquals(EventState.PUBLISHED, meetups.series(id).state);
    }

    @Test
    @TestSecurity(
            user = "omar",
            roles = {"organiser"})
    void anOrganiserPlansForTheirOwnGroupAlone() {
        var lund = groups.lund();
        groups.organiser(lund, "omar", "Omar", true);
        meetups.published(
                groups.brasil(), Meetups.plan("In Brazil", "2090-11-14T18:30", "Europe/Stockholm", null, null));
        assertEquals(422, post("/admin/meetups", typed()).statusCode(), "Stockholm's is another's");
        var ours = typed();
        ours.put("group", lund.slug);
        long id = id(post("/admin/meetups", ours));
        assertEquals(
                303,
                post("/admin/meetups/" + id + "/publication", Map.of("version", version(id)))
                        .statusCode());
        var listed = page("/admin/meetups").select("tbody tr").eachText();
        assertEquals(1, listed.size(), listed.toString());
        assertTrue(listed.getFirst().contains("Kotlin Tuesday"));
        var seen = page("/groups/lund-kug");
        assertEquals(
                6, seen.select("section[aria-labelledby=meetups] ol.rows > li").size());
        assertTrue(seen.select("a[href^=webcal://]").attr("href").endsWith("/groups/lund-kug.ics"));
    }

    @Test
    void oneHasAPrivateCalendarOfWhatOneFollows() {
        meetups.published(groups.lund(), Meetups.plan("In Lund", "2090-11-14T18:30", "Europe/Stockholm", null, null));
        assertEquals(
                422, post("/admin/calendar/choices", Map.of("slug", "no-such")).statusCode());
        assertEquals(
                303, post("/admin/calendar/choices", Map.of("slug", "lund-kug")).statusCode());
        assertEquals(
                303,
                post("/admin/calendar/choices", Map.of("slug", "http://localhost/groups/lund-kug"))
                        .statusCode());
        assertEquals(1, page("/admin/calendar").select(".rows li").size(), "twice is once");

        var made = post("/admin/calendar/address", Map.of());
        assertEquals(200, made.statusCode());
        assertEquals("no-store", made.header("Cache-Control"));
        var address = java.net
                .URI
                .create(Jsoup.parse(made.asString()).selectFirst("#private").val())
                .getPath();
        assertTrue(address.matches("/calendars/[A-Za-z0-9_-]{43}\\.ics"), address);
        assertNull(page("/admin/calendar").selectFirst("#private"), "it is told once");

        var file = given().get(address);
        assertEquals(200, file.statusCode());
        assertTrue(file.asString().contains("SUMMARY:In Lund"));
        assertEquals("private, no-cache", file.header("Cache-Control"));
        given().header("If-None-Match", file.header("ETag")).get(address).then().statusCode(304);
        given().get(address.replace(".ics", "x.ics")).then().statusCode(404);

        var renewed = java.net
                .URI
                .create(Jsoup.parse(post("/admin/calendar/address", Map.of()).asString())
                        .selectFirst("#private")
                        .val())
                .getPath();
        given().get(address).then().statusCode(404);
        given().get(renewed).then().statusCode(200);
        assertEquals(303, post("/admin/calendar/address/revocation", Map.of()).statusCode());
        given().get(renewed).then().statusCode(404);
    }

    private static List<String> meetupsOf(Document page) {
        return page.select("#dates tbody tr").eachText();
    }

    private String version(long id) {
        return Integer.toString(meetups.series(id).version);
    }

    private static long id(Response answer) {
        assertEquals(303, answer.statusCode(), answer.asString());
        return Long.parseLong(answer.header("Location").replaceAll(".*/", ""));
    }

    private static Response post(String path, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(path);
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
