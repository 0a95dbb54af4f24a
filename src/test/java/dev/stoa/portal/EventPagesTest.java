package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Events;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventPagesTest {

    @Inject
    World world;

    @Inject
    Events events;

    @Inject
    ConferenceImport conferences;

    @Inject
    Clock clock;

    @Inject
    Today today;

    @Inject
    DataVersion version;

    @BeforeEach
    void reset() {
        world.reset();
    }

    /** Five in the morning of the day after, in UTC: at the place where it is earliest the last day still runs. */
    @Test
    void theHomePageAgreesOnWhatIsComing() {
        events.jFokus();
        today.clock = Clock.fixed(Instant.parse("2090-02-09T05:00:00Z"), ZoneOffset.UTC);
        try {
            assertEquals(List.of("JFokus"), names(page("/events"), "coming"));
            assertTrue(page("/").select("ol.rows").text().contains("JFokus"));
        } finally {
            today.clock = clock;
        }
    }

    @Test
    void tellsComingFromPast() {
        events.pyConSweden();
        events.jFokus();
        events.leapConf();

        var page = page("/events");
        assertEquals(List.of("JFokus"), names(page, "coming"));
        assertEquals(List.of("PyCon Sweden", "Leap Conf"), names(page, "listed"));
        assertEquals(
                "14 to 15 November 2024 · Stockholm, Sweden",
                page.select("section[aria-labelledby=listed] .what small")
                        .getFirst()
                        .text());
        assertEquals(
                List.of("2090 1", "2024 2"),
                page.select(".facets[aria-label=Years] a").eachText());
        assertEquals(
                List.of("general 1", "java 1", "kotlin 1", "python 1"),
                page.select(".facets[aria-label=Topics] a").eachText());
    }

    @Test
    void saysHonestlyThatNothingIsComing() {
        events.pyConSweden();
        var page = page("/events");
        assertEquals(
                "No date ahead is known here", page.selectFirst(".empty h3").text());
        assertEquals(List.of("PyCon Sweden"), names(page, "listed"));
    }

    @Test
    void withoutAnyEventItSaysHowTheyCome() {
        var page = page("/events");
        assertTrue(page.selectFirst("section[aria-labelledby=listed] .empty")
                .text()
                .contains("once staff add them"));
    }

    @Test
    void narrowsByTopicYearAndWordsAndKeepsTheStateInTheAddress() {
        events.pyConSweden();
        events.jFokus();
        events.leapConf();

        assertEquals(List.of("PyCon Sweden"), names(page("/events?topic=python"), "listed"));
        assertEquals(List.of("Leap Conf", "PyCon Sweden"), names(page("/events?year=2024"), "listed"));
        assertEquals(List.of("JFokus"), names(page("/events?q=stockholm+KOTLIN"), "coming"));
        assertEquals(List.of("Leap Conf"), names(page("/events?q=online"), "listed"));
        assertEquals(List.of(), names(page("/events?q=%25"), "listed"));

        var page = page("/events?q=sweden&topic=python&year=2024");
        assertEquals("sweden", page.selectFirst(".filters input[name=q]").val());
        assertEquals("python", page.selectFirst("input[name=topic]").val());
        assertEquals("2024", page.selectFirst("input[name=year]").val());
        assertEquals(
                "/events?q=sweden&topic=python",
                page.selectFirst(".facets[aria-label=Years] a[aria-current]").attr("href"));
        assertEquals(
                "/events?q=sweden&year=2024",
                page.selectFirst(".facets[aria-label=Topics] a[aria-current]").attr("href"));
    }

    @Test
    void findsWithoutAccents() {
        events.edition("Conferência", "2024-05-01", "2024-05-02", "São Paulo", "Brazil", "general");
        assertEquals(List.of("Conferência"), names(page("/events?q=conferencia+sao+paulo"), "listed"));
    }

    @Test
    void turnsPages() {
        for (int day = 1; day <= 28; day++) {
            events.edition(
                    "Conf A" + day, "2023-02-%02d".formatted(day), "2023-02-%02d".formatted(day), "Oslo", "Norway");
            events.edition(
                    "Conf B" + day, "2023-03-%02d".formatted(day), "2023-03-%02d".formatted(day), "Oslo", "Norway");
        }
        var first = page("/events");
        assertEquals(50, names(first, "listed").size());
        var second = page(first.selectFirst(".pager a[rel=next]").attr("href"));
        assertEquals(6, names(second, "listed").size());
        assertNull(second.selectFirst(".pager a[rel=next]"));
        assertEquals(
                56,
                Stream.concat(names(first, "listed").stream(), names(second, "listed").stream())
                        .distinct()
                        .count());
    }

    @Test
    void showsAnEventWithItsOtherYears() {
        events.edition("PyCon Sweden", "2023-11-09", "2023-11-10", "Stockholm", "Sweden", "python");
        events.pyConSweden();

        var page = page("/events/pycon-sweden-2024");
        assertEquals("PyCon Sweden", page.selectFirst("h1").text());
        assertEquals(
                "14 to 15 November 2024, Stockholm, Sweden",
                page.selectFirst(".lead").text());
        assertTrue(page.selectFirst("main").text().contains("Europe/Stockholm time"));
        assertEquals(
                "/events?topic=python", page.selectFirst("td a[href*=topic]").attr("href"));
        assertEquals(
                "conference.example.org",
                page.selectFirst("td a[rel~=external]").text());
        assertEquals(
                "/events/pycon-sweden-2024.ics", page.selectFirst(".invite a").attr("href"));
        assertEquals(
                "/events/pycon-sweden-2023",
                page.selectFirst("section[aria-labelledby=others] .what a").attr("href"));
    }

    @Test
    void whatASourceSaysIsTextAndNeverMarkup() {
        events.edition("<script>alert(1)</script>", "2024-05-01", "2024-05-02", "<b>Oslo</b>", "Norway", "general");
        var page = page("/events");
        assertEquals(0, page.select("main script, main b").size());
        assertEquals(List.of("<script>alert(1)</script>"), names(page, "listed"));
    }

    @Test
    void aCancelledEventStaysAndSaysSo() {
        var edition = events.pyConSweden();
        events.change(edition, stored -> stored.cancel(clock.instant()));

        assertEquals("Cancelled", page("/events").selectFirst(".rows .badge").text());
        assertTrue(page("/events/pycon-sweden-2024").selectFirst(".note").text().startsWith("Cancelled."));
        given().get("/events/pycon-sweden-2024.ics")
                .then()
                .statusCode(200)
                .body(containsString("STATUS:CANCELLED"), containsString("SEQUENCE:1"));
    }

    @Test
    void givesACalendarFileThatIsNotSentTwice() {
        var edition = events.leapConf();

        var file = given().get("/events/leap-conf-2024.ics")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=utf-8"))
                .header("Content-Disposition", equalTo("inline; filename=\"leap-conf-2024.ics\""))
                .extract();
        var event = Biweekly.parse(file.asString()).first().getEvents().getFirst();
        assertEquals("Leap Conf", event.getSummary().getValue());
        assertEquals(edition.uid, event.getUid().getValue());
        assertEquals("Online", event.getLocation().getValue());
        assertTrue(event.getUrl().getValue().endsWith("/events/leap-conf-2024"));
        assertTrue(file.asString().contains("DTSTART;VALUE=DATE:20240228\r\nDTEND;VALUE=DATE:20240301\r\n"));

        var tag = file.header("ETag");
        given().header("If-None-Match", tag)
                .get("/events/leap-conf-2024.ics")
                .then()
                .statusCode(304);

        events.change(edition, stored -> stored.cancel(clock.instant()));
        version.hidden();
        var next = given().header("If-None-Match", tag).get("/events/leap-conf-2024.ics");
        assertEquals(200, next.statusCode());
        assertNotEquals(tag, next.header("ETag"));
    }

    @Test
    void anUnknownEventIsNotFound() {
        for (var path :
                List.of("/events/no-such", "/events/no-such.ics", "/events/NO", "/events/..%2f..", "/events/a%00")) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " answered " + status);
        }
    }

    @Test
    void oddParametersGetAPage() {
        events.pyConSweden();
        for (var query : List.of(
                "page=-1",
                "page=1000000000",
                "page=abc",
                "page=99999999999999999999",
                "year=0",
                "year=-2024",
                "year=2999",
                "year=abc",
                "q=" + "x".repeat(3000),
                "q=" + "a+".repeat(1500),
                "q=%25_%5C",
                "q='%22%3E%3Cscript%3E",
                "q=%F0%9F%90%8D",
                "topic=" + "y".repeat(3000),
                "q=a&q=b&topic=&year=")) {
            given().urlEncodingEnabled(false)
                    .get("/events?" + query)
                    .then()
                    .statusCode(200)
                    .body(containsString("</html>"));
        }
        assertEquals(List.of("PyCon Sweden"), names(page("/events?page=1000000000"), "listed"));
    }

    /** Refused before it comes here; were it not, the search would leave it out. */
    @Test
    void aNulByteIsRefusedWithAPage() {
        for (var query : List.of("q=%00", "topic=%00%00", "year=%00", "page=%00")) {
            given().urlEncodingEnabled(false)
                    .get("/events?" + query)
                    .then()
                    .statusCode(400)
                    .body(containsString("</html>"));
        }
    }

    @Test
    void aPageTakesFewStatementsHoweverManyEventsThereAre() {
        conferences.confsTech(Path.of("content/sample/conferences"));
        version.hidden();

        assertEquals(4, statements(() -> page("/events")));
        assertEquals(4, statements(() -> page("/events?year=2024&topic=python")));
        assertEquals(1, statements(() -> page("/events?month=2024-11")));
        assertEquals(4, statements(() -> page("/events/fosdem-2025")), "it, its other years, talks, who is there");
        assertEquals(1, statements(() -> given().get("/events/fosdem-2025.ics")));
        assertEquals(
                "4,477 events",
                page("/events").selectFirst(".section-head .soft").text());
    }

    /** Those of this page: jobs of the application send theirs meanwhile. */
    private static long statements(Runnable page) {
        return Statements.of(page).stream()
                .filter(sql -> sql.contains("edition") || sql.contains("conference") || sql.contains("listed_event"))
                .count();
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> names(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] .what > a").eachText();
    }
}
