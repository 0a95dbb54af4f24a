package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import dev.stoa.event.EventState;
import dev.stoa.event.MeetupDesk;
import dev.stoa.event.MeetupPlan;
import dev.stoa.event.Place;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.UserGroup;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetups as visitors find them, in months, lists and calendars. Dates are counted from today. */
@QuarkusTest
class MeetupPagesTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Events events;

    @Inject
    Meetups meetups;

    @Inject
    MeetupDesk desk;

    @Inject
    DataVersion version;

    private final LocalDate tuesday =
            LocalDate.now(ZoneOffset.UTC).plusDays(3).with(TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY));
    private UserGroup stockholm;

    @BeforeEach
    void reset() {
        world.reset();
        stockholm = groups.stockholm();
    }

    private MeetupPlan weekly() {
        return Meetups.plan("Kotlin Tuesday", tuesday + "T18:30", "Europe/Stockholm", "FREQ=WEEKLY;BYDAY=TU", null);
    }

    private MeetupPlan once(String title, LocalDate day, Place place) {
        return Meetups.plan(title, day + "T18:00", "America/New_York", 120, null, null, place);
    }

    @Test
    void aMonthIsAGridOfWeeksAndAList() {
        meetups.published(
                stockholm, Meetups.plan("Kotlin Tuesday", "2090-11-14T18:30", "Europe/Stockholm", null, null));
        events.edition("Nordic Conf", "2090-10-30", "2090-11-02", "Oslo", "Norway", "java");

        var page = page("/events?month=2090-11");
        assertEquals("Events in November 2090", page.selectFirst("h1").text());
        assertEquals(5, page.select("table.month tbody tr").size());
        assertTrue(page.select("table.month tbody tr").stream()
                .allMatch(week -> week.select("td").size() == 7));
        assertEquals(30, page.select("table.month td time.day").size());
        assertEquals(7, page.select("table.month thead th[scope=col]").size());
        assertEquals(
                "18:30 Kotlin Tuesday",
                page.selectFirst("time[datetime=2090-11-14] ~ ul a").text());
        assertEquals(
                "Nordic Conf",
                page.selectFirst("time[datetime=2090-11-01] ~ ul a").text());
        assertEquals(
                "Nordic Conf",
                page.selectFirst("time[datetime=2090-11-02] ~ ul a").text());
        assertNull(page.selectFirst("time[datetime=2090-11-03] ~ ul"));
        assertEquals(
                List.of("Nordic Conf", "Kotlin Tuesday"),
                page.select("ol.rows .what > a").eachText());
        assertEquals("/events?month=2090-10", page.selectFirst("a[rel=prev]").attr("href"));
        assertEquals("/events?month=2090-12", page.selectFirst("a[rel=next]").attr("href"));
        var time = page.selectFirst("ol.rows time[data-zone]");
        assertEquals("2090-11-14T17:30:00Z", time.attr("datetime"));
        assertEquals("Europe/Stockholm", time.attr("data-zone"));
        assertEquals("18:30 to 20:30", time.text());
    }

    @Test
    void aMonthIsNarrowedAndTheChoiceStaysInEveryLink() {
        var day = LocalDate.of(2090, 5, 9);
        meetups.published(stockholm, once("In Stockholm", day, Meetups.NORRSKEN));
        meetups.published(
                stockholm, once("From anywhere", day, new Place(null, null, null, null, "https://meet.example.org/")));
        meetups.published(
                groups.lund(),
                once("In Lund", day, new Place(null, null, "Lund", "Sweden", "https://meet.example.org/")));
        events.edition("Oslo Conf", "2090-05-09", "2090-05-09", "Oslo", "Norway", "java");

        assertEquals(List.of("In Lund", "In Stockholm"), sorted("/events?month=2090-05&country=Sweden"));
        assertEquals(List.of("In Lund"), sorted("/events?month=2090-05&city=Lund"));
        assertEquals(List.of("From anywhere", "In Lund"), sorted("/events?month=2090-05&online=yes"));
        assertEquals(List.of("In Lund"), sorted("/events?month=2090-05&group=lund-kug"));
        assertEquals(List.of("Oslo Conf"), sorted("/events?month=2090-05&topic=java"));
        assertEquals(List.of("Oslo Conf"), sorted("/events?month=2090-05&q=norway"));

        var page = page("/events?month=2090-05&country=Sweden&topic=kotlin");
        assertEquals(
                "/events?topic=kotlin&country=Sweden&month=2090-06",
                page.selectFirst("a[rel=next]").attr("href"));
        assertEquals(
                List.of("Lund 1", "Stockholm 1"),
                page.select(".facets[aria-label=Cities] a").eachText());
        assertEquals(
                List.of("Sweden 2"),
                page.select(".facets[aria-label=Countries] a").eachText(),
                "what is chosen does not narrow its kind");
        assertEquals(
                "/events?topic=kotlin&month=2090-05",
                page.selectFirst(".facets[aria-label=Countries] a[aria-current]")
                        .attr("href"));
        assertEquals(
                "kotlin", page.selectFirst("form.filters input[name=topic]").val());
        assertEquals(
                "/events.ics?topic=kotlin&country=Sweden",
                page.selectFirst("a[href^='/events.ics']").attr("href"));
        assertTrue(page.selectFirst("a[href^='webcal://']")
                .attr("href")
                .endsWith("/events.ics?topic=kotlin&country=Sweden"));
    }

    @Test
    void oddMonthsGetThisMonth() {
        var now = YearMonth.now(ZoneOffset.ofHours(-12));
        for (var month : List.of("2999-01", "1200-01", "2026-13", "abc", "-", "2026-1", "99999999999")) {
            assertEquals(
                    now.toString(),
                    page("/events?month=" + month)
                            .selectFirst("input[name=month]")
                            .val(),
                    month);
        }
    }

    @Test
    void aDateHasAPageWithItsSeriesAndASeriesHasOneWithItsDates() {
        long id = meetups.published(stockholm, weekly());
        var date = meetups.dates(id).get(1);
        desk.reschedule(
                date.id,
                date.version,
                new dev.stoa.event.WallTime(
                        date.startsLocal.plusDays(1), 90, date.when().zone()),
                "The house is closed <b>then</b>",
                Meetups.EDITOR);
        var cancelled = meetups.dates(id).get(2);
        desk.move(cancelled.id, cancelled.version, EventState.CANCELLED, "Too warm", Meetups.EDITOR);
        version.hidden();

        var page = page("/events/" + date.slug);
        assertEquals("Kotlin Tuesday", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".lead").text().contains("18:30 to 20:00 Europe/Stockholm, Norrsken"));
        assertTrue(page.selectFirst(".note").text().startsWith("Rescheduled. It was to be on "));
        assertTrue(page.selectFirst(".note").text().endsWith("The house is closed <b>then</b>"));
        assertEquals("one", page.selectFirst(".prose strong").text());
        assertEquals(
                "Every Tuesday at 18:30",
                page.selectFirst("td a[href='/events/stockholm-kug-kotlin-tuesday']")
                        .text());
        assertEquals(8, page.select("section[aria-labelledby=others] li").size());

        var series = page("/events/stockholm-kug-kotlin-tuesday");
        assertEquals(24, series.select("section[aria-labelledby=coming] li").size());
        assertEquals("Rescheduled | Cancelled", Pages.texts(series, "li .badge"));
        assertTrue(page("/events/" + cancelled.slug)
                .selectFirst(".note")
                .text()
                .startsWith("Cancelled. It does not take place: Too warm"));
    }

    @Test
    void draftsAndMeetupsOfProposedGroupsAreNowhere() {
        meetups.draft(stockholm, weekly());
        var proposed = groups.group("Lagom KUG", "Sweden", null, GroupStatus.PROPOSED);
        meetups.published(proposed, once("Not yet", tuesday, Meetups.NORRSKEN));

        for (var path : List.of(
                "/events",
                "/events?month=" + YearMonth.from(tuesday),
                "/events.ics",
                "/events.json",
                "/events.atom",
                "/")) {
            given().accept("*/*")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Kotlin Tuesday")), not(containsString("Not yet")));
        }
        given().get("/events/stockholm-kug-kotlin-tuesday").then().statusCode(404);
        given().get("/events/stockholm-kug-kotlin-tuesday-" + tuesday).then().statusCode(404);
        given().get("/events/stockholm-kug-kotlin-tuesday.ics").then().statusCode(404);
    }

    @Test
    void aCalendarHoldsWhatIsComingAndWasLately() {
        long id = meetups.published(stockholm, weekly());
        meetups.published(groups.lund(), once("In Lund", tuesday, new Place(null, null, "Lund", "Sweden", null)));
        events.jFokus();
        events.pyConSweden();
        var date = meetups.dates(id).get(1);
        desk.move(date.id, date.version, EventState.CANCELLED, "Too warm", Meetups.EDITOR);
        version.hidden();

        var file = given().get("/events.ics")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=utf-8"))
                .extract();
        var calendar = Biweekly.parse(file.asString()).first();
        assertEquals(
                List.of("In Lund", "JFokus", "Kotlin Tuesday", "Kotlin Tuesday"),
                calendar.getEvents().stream()
                        .map(event -> event.getSummary().getValue())
                        .sorted()
                        .toList(),
                "PyCon Sweden was years ago");
        assertTrue(calendar.getMethod().isPublish());
        assertEquals(
                List.of("America/New_York", "Europe/Stockholm"),
                calendar.getTimezoneInfo().getTimezones().stream()
                        .map(zone -> zone.getComponent().getTimezoneId().getValue())
                        .sorted()
                        .toList());
        assertTrue(file.asString().contains("REFRESH-INTERVAL;VALUE=DURATION:PT2H\r\n"));
        assertTrue(file.asString().contains("X-PUBLISHED-TTL:PT2H\r\n"));
        assertEquals(
                1,
                calendar.getEvents().stream()
                        .filter(event -> event.getStatus().isCancelled())
                        .count(),
                "a tombstone");

        given().header("If-None-Match", file.header("ETag"))
                .get("/events.ics")
                .then()
                .statusCode(304);
        assertEquals(List.of("In Lund"), titles("/events.ics?city=Lund"));
        assertEquals(List.of("JFokus"), titles("/events.ics?topic=java"));
        assertEquals(List.of("In Lund"), titles("/groups/lund-kug.ics"));
        assertEquals(List.of("Kotlin Tuesday", "Kotlin Tuesday"), titles("/groups/stockholm-kug.ics"));
        assertEquals(List.of("Kotlin Tuesday", "Kotlin Tuesday"), titles("/events/stockholm-kug-kotlin-tuesday.ics"));
        assertEquals(List.of("Kotlin Tuesday"), titles("/events/" + date.slug + ".ics"));
        given().get("/groups/no-such.ics").then().statusCode(404);
        given().get("/groups/stockholm-kug").then().statusCode(200).contentType("text/html");
    }

    @Test
    void newEventsComeAsAtomASeriesAsOne() {
        meetups.published(stockholm, weekly());
        events.jFokus();

        var feed = Jsoup.parse(
                given().get("/events.atom")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", equalTo("application/atom+xml;charset=utf-8"))
                        .extract()
                        .asString(),
                org.jsoup.parser.Parser.xmlParser());
        assertEquals("http://www.w3.org/2005/Atom", feed.selectFirst("feed").attr("xmlns"));
        assertEquals(
                List.of("JFokus", "Kotlin Tuesday (Stockholm KUG)"),
                feed.select("entry > title").eachText().stream().sorted().toList());
        assertTrue(feed.select("entry > id").eachText().stream().allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}")));
        assertEquals(1, feed.select("feed > updated").size());
        assertEquals(1, feed.select("feed > link[rel=self]").size());
    }

    @Test
    void comingEventsAreOpenDataAndAJsonFeed() {
        meetups.published(stockholm, once("Kotlin, \"quoted\"", tuesday, Meetups.NORRSKEN));
        events.pyConSweden();

        var feed = given().get("/events.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
        assertEquals("https://jsonfeed.org/version/1.1", feed.getString("version"));
        assertEquals(1, feed.getInt("_total"));
        assertEquals("Kotlin, \"quoted\"", feed.getString("items[0].title"));
        assertTrue(feed.getString("items[0].url").endsWith("/events/stockholm-kug-kotlin-quoted-" + tuesday));
        assertEquals(tuesday + "T18:00:00", feed.getString("items[0]._event.startsLocal"));
        assertEquals("America/New_York", feed.getString("items[0]._event.zone"));
        assertEquals(List.of("backend", "kotlin"), feed.getList("items[0].tags"));
        assertTrue(feed.getString("home_page_url").endsWith("/events"));

        var csv = given().get("/events.csv")
                .then()
                .statusCode(200)
                .header("Stoa-Total", "1")
                .extract()
                .asString();
        assertTrue(csv.startsWith("url,title,state,startsOn,endsOn,startsLocal,zone,"), csv);
        assertTrue(csv.contains("\"Kotlin, \"\"quoted\"\"\",published,"), csv);
        given().get("/events.json?colour=red").then().statusCode(422).body("errors[0].parameter", equalTo("colour"));
        given().accept("application/json").get("/events").then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void everyPageTakesFewStatementsHoweverManyEventsThereAre() {
        for (int i = 0; i < 3; i++) {
            long id = meetups.published(
                    stockholm,
                    Meetups.plan("Series " + i, tuesday + "T18:30", "Europe/Stockholm", "FREQ=WEEKLY;BYDAY=TU", null));
            var date = meetups.dates(id).get(2);
            desk.move(date.id, date.version, EventState.POSTPONED, "Later", Meetups.EDITOR);
        }
        events.jFokus();
        version.hidden();

        assertEquals(1, statements("/events?month=" + YearMonth.from(tuesday)), "a month");
        assertEquals(1, statements("/events?month=" + YearMonth.from(tuesday) + "&country=Sweden&topic=kotlin"));
        assertEquals(5, statements("/events"), "coming, past, years, topics, places");
        assertEquals(4, statements("/events.ics"), "conferences, which series, these, dates that differ");
        assertEquals(4, statements("/groups/stockholm-kug.ics"), "the group, which series, these, dates that differ");
        assertEquals(2, statements("/events.atom"));
        assertEquals(2, statements("/events.json"));
        assertEquals(
                6,
                statements("/events/stockholm-kug-series-0-" + tuesday),
                "no conference, the date, its places, the others, talks, who is there");
        assertEquals(
                5,
                statements("/events/stockholm-kug-series-0"),
                "no conference, no date, the series, its dates, their places");
    }

    /** Those of this page: jobs of the application send theirs meanwhile. */
    private static long statements(String path) {
        return Statements.of(() ->
                        given().accept("text/html,*/*;q=0.5").get(path).then().statusCode(200))
                .stream()
                .filter(sql -> sql.contains("edition")
                        || sql.contains("occurrence")
                        || sql.contains("meetup")
                        || sql.contains("listed_event")
                        || sql.contains("user_group"))
                .count();
    }

    private static List<String> titles(String path) {
        return Biweekly.parse(given().get(path).then().statusCode(200).extract().asString())
                .first()
                .getEvents()
                .stream()
                .map(event -> event.getSummary().getValue())
                .sorted()
                .toList();
    }

    private static List<String> sorted(String path) {
        return page(path).select("ol.rows .what > a").eachText().stream()
                .sorted()
                .toList();
    }

    private static Document page(String path) {
        return Pages.get(path);
    }
}
