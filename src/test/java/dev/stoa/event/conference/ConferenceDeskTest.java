package dev.stoa.event.conference;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Events;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

/** Editions over HTTP, from an editor's form to the public page and its calendar file. */
@QuarkusTest
@TestSecurity(
        user = "erik",
        roles = {"editor"})
class ConferenceDeskTest {

    @Inject
    World world;

    @Inject
    Events events;

    @Inject
    DataVersion version;

    @BeforeEach
    void reset() {
        world.reset();
    }

    private static Map<String, String> typed() {
        var form = new HashMap<String, String>();
        form.put("conference", "Kiln Days");
        form.put("name", "Kiln Days 2090");
        form.put("starts", "2090-09-10");
        form.put("ends", "2090-09-12");
        form.put("zone", "Europe/Helsinki");
        form.put("venue", "The Old Pottery");
        form.put("city", "Lund");
        form.put("country", "Sweden");
        form.put("online", "yes");
        form.put("url", "https://kiln.example.org/2090");
        form.put("cfpUrl", "https://kiln.example.org/cfp");
        form.put("cfpOpens", "2090-01-01");
        form.put("cfpEnds", "2090-03-01");
        form.put("conduct", "https://kiln.example.org/conduct");
        form.put("schedule", "https://kiln.example.org/schedule");
        form.put("stream", "https://kiln.example.org/stream");
        form.put("topics", "Pottery, fire");
        return form;
    }

    @Test
    void anEditionIsAddedAndChangedAndItsCalendarFileTellsWhatMatters() {
        long id = id(post("/admin/conferences", typed()));
        var edition = edition(id);
        assertEquals("kiln-days-2090", edition.slug);
        assertEquals("Europe/Helsinki", edition.zone, "staff know better than the table");
        assertEquals(List.of("fire", "pottery"), edition.topics);
        assertEquals(0, edition.sequence);
        var page = page("/events/kiln-days-2090");
        assertEquals(
                "10 to 12 September 2090, The Old Pottery, Lund, Sweden and online",
                page.selectFirst(".lead").text());
        assertEquals(
                "Schedule · Stream", page.selectFirst("tr:contains(Also) td").text());
        assertEquals(
                "from 1 January 2090 to 1 March 2090",
                page.selectFirst("tr:contains(Call for papers) td").text());
        assertTrue(file().contains("LOCATION:The Old Pottery\\, Lund\\, Sweden and online"), file());

        var words = typed();
        words.put("name", "Kiln Days");
        words.put("tickets", "https://kiln.example.org/tickets");
        assertEquals(303, save(id, words).statusCode());
        assertEquals(0, edition(id).sequence, "words are no reason to ask people to look");
        var days = typed();
        days.put("ends", "2090-09-11");
        assertEquals(303, save(id, days).statusCode());
        assertEquals(1, edition(id).sequence);
        assertTrue(file().contains("SEQUENCE:1"));
        var trail = page("/admin/conferences/" + id).select("#history li span").eachText();
        assertTrue(trail.contains("last day: 2090-09-12 → 2090-09-11"), trail.toString());
        assertTrue(trail.contains("tickets: https://kiln.example.org/tickets → empty"), trail.toString());

        var next = typed();
        next.put("conference", "kiln days");
        next.put("starts", "2091-09-10");
        next.put("ends", "");
        next.put("cfpOpens", "");
        next.put("cfpEnds", "");
        id(post("/admin/conferences", next));
        assertEquals(1, count(), "one conference, two editions");
    }

    @Test
    void itIsPostponedThenHasNewDaysThenIsCalledOff() {
        var edition = events.jFokus();
        assertEquals(422, move(edition.id, "postponed", "").statusCode());
        assertEquals(303, move(edition.id, "postponed", "The house is flooded").statusCode());
        assertEquals(1, edition(edition.id).sequence);
        assertTrue(page("/events/jfokus-2090").selectFirst(".note").text().startsWith("Postponed."));

        var days = new HashMap<>(Map.of("to", "rescheduled", "reason", "Dry again", "version", version(edition.id)));
        days.put("newStarts", "2999-05-01");
        days.put("newEnds", "2999-05-02");
        var far = post("/admin/conferences/" + edition.id + "/moves", days);
        assertEquals(422, far.statusCode());
        assertEquals(
                "The year 2999 is out of reach: events are from 1990 to 2100.",
                Jsoup.parse(far.asString()).selectFirst("#newStarts-error").text());
        days.put("newStarts", "2090-05-01");
        days.put("newEnds", "2090-05-02");
        assertEquals(
                303, post("/admin/conferences/" + edition.id + "/moves", days).statusCode());
        var moved = edition(edition.id);
        assertEquals(EventState.RESCHEDULED, moved.state);
        assertEquals("2090-02-06", moved.movedFrom.toString());
        assertTrue(moved.sequence > 1);
        assertTrue(page("/events/jfokus-2090").selectFirst("del").text().contains("6 February 2090"));
        assertEquals(
                409, post("/admin/conferences/" + edition.id + "/moves", days).statusCode(), "outdated");

        assertEquals(303, move(edition.id, "cancelled", "No longer").statusCode());
        assertTrue(edition(edition.id).sequence > moved.sequence);
        assertTrue(given().get("/events/jfokus-2090.ics").asString().contains("STATUS:CANCELLED"));
        assertEquals(409, move(edition.id, "held", "").statusCode(), "what is called off was not held");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "starts | 2999-09-10 | The year 2999 is out of reach: events are from 1990 to 2100.",
                "starts | 2090-02-30 | Write the day as year, month and day, like 2026-11-10.",
                "ends | 2090-09-01 | It ends before it begins.",
                "ends | 2090-12-01 | A conference lasts 60 days at most.",
                "zone | Stockholm | Name the zone by continent and city, like Europe/Stockholm.",
                "url | '' | Write the whole address, like https://conference.example.org.",
                "conduct | javascript:alert(1) | Write the whole address, like https://conference.example.org.",
                "city | '' | Say in which city the venue is.",
                "cfpEnds | 2089-12-31 | The call closes before it opens.",
                "cfpEnds | 2090-10-01 | The call closes after the conference.",
                "conference | '' | Name the conference as it is called every year, like PyCon Sweden.",
                "name | '' | Give it its name, like PyCon Sweden 2026.",
            })
    void aMistakeIsToldBesideItsFieldAndNothingTypedIsLost(String field, String value, String message) {
        var form = typed();
        form.put(field, value);
        var answer = post("/admin/conferences", form);
        assertEquals(422, answer.statusCode());
        var page = Jsoup.parse(answer.asString());
        assertEquals(message, page.selectFirst("#" + field + "-error").text());
        assertEquals(value, page.selectFirst("#" + field).val());
        assertEquals("The Old Pottery", page.selectFirst("#venue").val());
        assertEquals(0, count());
    }

    @Test
    void whatIsKnownAlreadyIsNotAddedAgain() {
        id(post("/admin/conferences", typed()));
        var again = post("/admin/conferences", typed());
        assertEquals(422, again.statusCode());
        assertEquals(
                "It is known already, as Kiln Days 2090.",
                Jsoup.parse(again.asString()).selectFirst("#starts-error").text());
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondIsTold() {
        long id = id(post("/admin/conferences", typed()));
        var form = typed();
        form.put("version", version(id));
        form.put("venue", "Elsewhere");
        assertEquals(303, post("/admin/conferences/" + id, form).statusCode());
        var late = post("/admin/conferences/" + id, form);
        assertEquals(409, late.statusCode());
        assertEquals(
                "Elsewhere", Jsoup.parse(late.asString()).selectFirst("#venue").val());
    }

    @Test
    void theListIsFoundByWordsAndState() {
        events.jFokus();
        events.pyConSweden();
        assertEquals(
                List.of("JFokus"),
                page("/admin/conferences?q=java").select("tbody th a").eachText());
        assertEquals(
                "No edition fits",
                page("/admin/conferences?state=cancelled")
                        .selectFirst(".empty h2")
                        .text());
        var words = page("/admin/conferences?q=java");
        assertEquals(List.of("Published 1"), words.select(".facets li").eachText());
        assertEquals(
                "/admin/conferences?q=java&state=published",
                words.selectFirst(".facets a").attr("href"));
        assertEquals(
                List.of("Published 2"),
                page("/admin/conferences?state=cancelled").select(".facets li").eachText(),
                "whatever state was chosen");
        var published = page("/admin/conferences?state=published");
        assertTrue(published.selectFirst("caption").text().startsWith("2 editions"));
        assertEquals(
                "/admin/conferences",
                published.selectFirst(".facets a[aria-current]").attr("href"));
        assertEquals(
                2,
                Statements.of(() -> page("/admin/conferences")).stream()
                        .filter(sql -> sql.contains("edition"))
                        .count());
        assertNull(page("/admin/conferences").selectFirst(".empty"));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer"})
    void whoOnlyReadsSeesNoForm() {
        var edition = events.jFokus();
        assertEquals(403, post("/admin/conferences", typed()).statusCode());
        assertEquals(403, move(edition.id, "cancelled", "x").statusCode());
        assertEquals(
                0, page("/admin/conferences/" + edition.id).select("main form").size());
    }

    private Response save(long id, Map<String, String> form) {
        form.put("version", version(id));
        return post("/admin/conferences/" + id, form);
    }

    private Response move(long id, String to, String reason) {
        return post("/admin/conferences/" + id + "/moves", Map.of("to", to, "reason", reason, "version", version(id)));
    }

    private String file() {
        return given().get("/events/kiln-days-2090.ics").asString().replace("\r\n ", "");
    }

    private static long count() {
        return QuarkusTransaction.requiringNew().call(() -> Conference.count());
    }

    private static String version(long id) {
        return Integer.toString(edition(id).version);
    }

    private static Edition edition(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Edition.byId(id).orElseThrow());
    }

    private static long id(Response answer) {
        assertEquals(303, answer.statusCode(), answer.asString());
        return Long.parseLong(answer.header("Location").replaceAll(".*/", ""));
    }

    /** A page that was rendered before may be served for a moment: not here. */
    private Response post(String path, Map<String, String> form) {
        var answer = given().redirects().follow(false).formParams(form).post(path);
        version.hidden();
        return answer;
    }

    private static Document page(String path) {
        return Jsoup.parse(given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
