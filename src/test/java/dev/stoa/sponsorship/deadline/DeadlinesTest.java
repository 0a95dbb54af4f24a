package dev.stoa.sponsorship.deadline;

import static dev.stoa.support.Matters.add;
import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.move;
import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.CalendarToken;
import dev.stoa.site.Token;
import dev.stoa.support.Desk;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines on the desk and in calendars, told from the day of the test. */
@QuarkusTest
class DeadlinesTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    long pycon;
    LocalDate today;

    @BeforeEach
    void reset() {
        world.reset();
        today = LocalDate.now(clock);
        pycon = desk.sponsorship(desk.edition("PyCon Sweden", today.plusDays(60), "Stockholm", "Sweden"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void mineAllAndOverdueTheMostUrgentFirst() {
        deadline("Slides", Map.of("owner", "vera", "day", today.plusDays(2).toString()));
        deadline("Logo", Map.of("day", today.plusDays(10).toString(), "time", "17:00", "clocks", "ANYWHERE_ON_EARTH"));
        deadline("Texts", Map.of("day", today.minusDays(3).toString(), "amount", "500", "per", "DAY"));
        deadline("Booth", Map.of("basis", "EVENT_START", "distance", "-1", "unit", "WEEKS"));
        deadline(
                "Tickets",
                Map.of("basis", "UNKNOWN", "askAgainOn", today.minusDays(1).toString()));
        deadline("Thanks", Map.of("basis", "CONTRACT", "distance", "2"));
        var mine = page("/admin/deadlines");
        assertEquals(
                List.of("Texts", "Slides", "Logo", "Booth", "Tickets", "Thanks"),
                page("/admin/deadlines?view=all").select(".todo a").eachText());
        assertEquals(
                List.of("Texts", "Slides", "Logo", "Booth", "Tickets", "Thanks"),
                mine.select(".todo a").eachText(),
                "erik looks after the sponsorship and stands in for vera");
        assertEquals("Mine 6 | Everybody's 6 | Overdue 1", Pages.texts(mine, ".facets a"));
        assertEquals(
                List.of("Texts"),
                page("/admin/deadlines?view=overdue").select(".todo a").eachText());
        // Late by the clocks of Stockholm, where it may be tomorrow already.
        long late = DAYS.between(today.minusDays(3), LocalDate.now(clock.withZone(ZoneId.of("Europe/Stockholm"))));
        assertEquals(late + " days late", mine.selectFirst(".todo .late").text());
        var lines = mine.select(".todo small").eachText();
        assertTrue(
                lines.get(0)
                        .endsWith(
                                "being late has cost EUR %,d so far, EUR 500 for each day begun".formatted(500 * late)),
                lines.get(0));
        assertTrue(lines.get(2).contains("17:00 Anywhere on Earth"), lines.get(2));
        assertTrue(
                lines.get(3).contains("end of the day Europe/Stockholm, 1 week before the first day of the event"),
                lines.get(3));
        assertTrue(lines.get(5).contains("2 weeks after the signed contract, which is not there yet"), lines.get(5));
        assertEquals(
                "ask again", mine.select(".todo li").get(4).selectFirst("span").text());
    }

    @Test
    @TestSecurity(user = "vera", roles = "legal")
    void todayShowsMineWhenTheyAreNearAndNobodyElses() {
        deadline("Near", Map.of("owner", "vera", "day", today.plusDays(3).toString()));
        deadline("Far", Map.of("owner", "vera", "day", today.plusDays(40).toString()));
        deadline("Late", Map.of("owner", "vera", "day", today.minusDays(5).toString()));
        deadline("Ask", Map.of("owner", "vera", "basis", "UNKNOWN", "askAgainOn", today.toString()));
        deadline("Hers", Map.of("owner", "anna", "day", today.plusDays(1).toString()));
        var late = page("/admin");
        var tasks = late.select(".todo a").eachText();
        var title = ": PyCon Sweden " + today.plusDays(60).getYear();
        assertEquals(List.of("Late" + title, "Ask again: Ask" + title, "Near" + title), tasks);
        assertTrue(late.text().contains("1 more will come up after this week."));
        var address = late.selectFirst(".todo a").attr("href");
        assertEquals(303, move(address, "done", "").statusCode());
        assertEquals(2, page("/admin").select(".todo a").size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void moreOfThemTakeNoMoreStatements() {
        deadline("One", Map.of("day", today.plusDays(3).toString()));
        for (var path : List.of("/admin/deadlines", "/admin", "/admin/sponsorships/" + pycon + "/deadlines")) {
            var few = sent(path);
            for (int n = 0; n < 10; n++) {
                deadline("More", Map.of("day", today.plusDays(n).toString()));
            }
            assertEquals(few, sent(path), path);
        }
    }

    private static List<String> sent(String path) {
        return Statements.of(() -> page(path)).stream()
                .filter(sql -> sql.contains("sponsorship"))
                .toList();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void anEmptyListSaysHowItIsFilled() {
        assertEquals(
                "Nothing is due by you",
                page("/admin/deadlines").selectFirst(".empty h2").text());
        assertEquals(
                "Nothing is overdue",
                page("/admin/deadlines?view=overdue").selectFirst(".empty h2").text());
        assertEquals(
                "Nothing is due by you",
                page("/admin/deadlines?view=%00&page=-1")
                        .selectFirst(".empty h2")
                        .text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void eachPersonAndEachSponsorshipHasACalendar() throws Exception {
        deadline("Logo", Map.of("day", "2030-10-01"));
        deadline(
                "Slides",
                Map.of(
                        "day",
                        "2030-10-01",
                        "owner",
                        "vera",
                        "backup",
                        "vera",
                        "clocks",
                        "ANYWHERE_ON_EARTH",
                        "note",
                        "<x>"));
        deadline("Texts", Map.of("basis", "UNKNOWN", "askAgainOn", "2030-05-01"));
        var done = deadline("Done", Map.of("day", "2030-10-01"));
        move(done, "done", "");
        var mine = address("");
        var events = events(mine);
        assertEquals(2, events.size());
        assertTrue(events.get("Due: Logo, " + name()).contains("DTSTART:20301001T214500Z"), events.toString());
        assertTrue(events.get("Due: Logo, " + name()).contains("DTEND:20301001T220000Z"));
        assertTrue(events.get("Ask again: Texts, " + name()).contains("DTSTART;VALUE=DATE:20300501"));
        var all = events(address("?sponsorship=" + pycon));
        assertEquals(3, all.size());
        assertTrue(all.get("Due: Slides, " + name()).contains("DTEND:20301002T120000Z"), all.toString());
        // Another address closes the first; the sponsorship's stays its own.
        var second = address("");
        given().get(mine).then().statusCode(404);
        given().get(second).then().statusCode(200).header("Cache-Control", "private, no-cache");
        form().post("/admin/deadlines/address/revocation").then().statusCode(303);
        given().get(second).then().statusCode(404);
        given().get("/deadlines/" + Token.random().text() + ".ics").then().statusCode(404);
        given().get("/admin/deadlines/address?sponsorship=4711").then().statusCode(404);
        var third = address("");
        assertEquals(
                0L,
                QuarkusTransaction.requiringNew()
                        .call(() -> CalendarToken.getEntityManager()
                                .createNativeQuery(
                                        "select count(*) from calendar_token t where t::text like :secret", Long.class)
                                .setParameter("secret", "%" + third.replaceAll(".*/|\\.ics", "") + "%")
                                .getSingleResult()),
                "only digests are kept");
        try (var together = Executors.newFixedThreadPool(8)) {
            var renewed = together.invokeAll(Collections.<Callable<String>>nCopies(16, () -> address("")));
            var opening = new ArrayList<String>();
            for (var one : renewed) {
                if (given().get(one.get()).statusCode() == 200) {
                    opening.add(one.get());
                }
            }
            assertEquals(1, opening.size(), "of those who renew at once the last one's address stays");
        }
    }

    /** Made on the page that tells it once. */
    private static String address(String query) {
        var page = Jsoup.parse(form().post("/admin/deadlines/address" + query)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString());
        var again = page("/admin/deadlines/address" + query);
        assertTrue(again.select("#private").isEmpty());
        assertTrue(again.text().contains("cannot be shown again"));
        return URI.create(page.getElementById("private").val()).getPath();
    }

    /** The events of a calendar by their summary. */
    private static Map<String, String> events(String address) throws Exception {
        var file = given().get(address).then().statusCode(200).extract().asString();
        var events = new HashMap<String, String>();
        for (var event : new CalendarBuilder().build(new StringReader(file)).<VEvent>getComponents(Component.VEVENT)) {
            events.put(event.getSummary().getValue(), event.toString());
        }
        return events;
    }

    private String name() {
        return "PyCon Sweden " + today.plusDays(60).getYear();
    }

    private String deadline(String title, Map<String, String> more) {
        var typed = new HashMap<>(Map.of(
                "title", title,
                "owner", "erik",
                "basis", "DAY",
                "unit", "WEEKS",
                "clocks", "ORGANISER",
                "currency", "EUR",
                "per", "ONCE"));
        typed.putAll(more);
        return add(pycon, "deadlines", typed);
    }
}
