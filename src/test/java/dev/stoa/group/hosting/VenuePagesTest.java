package dev.stoa.group.hosting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Desk;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Venues;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff describe houses and rooms, and see who has them when, over HTTP. */
@QuarkusTest
class VenuePagesTest {

    @Inject
    World world;

    @Inject
    Venues venues;

    @Inject
    Holds holds;

    @BeforeEach
    void empty() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aHouseIsDescribedAndChanged() {
        assertTrue(Pages.get("/admin/venues").selectFirst(".empty").text().contains("No venues yet"));
        assertEquals(
                "erik", Pages.get("/admin/venues/new").selectFirst("#keeper").val());
        post("/admin/venues", house()).statusCode(303).header("Location", endsWith("/admin/venues/the-arcade"));
        post("/admin/venues", house()).statusCode(303).header("Location", endsWith("/admin/venues/the-arcade-2"));

        post("/admin/venues/the-arcade/rooms", Map.of("room", "Canteen", "capacity", "80"))
                .statusCode(303);
        var again = page(post("/admin/venues/the-arcade/rooms", Map.of("room", "canteen", "capacity", "8"))
                .statusCode(422));
        assertTrue(again.selectFirst("#room-error").text().contains("already"));
        assertEquals("8", again.selectFirst("#capacity").val());
        post("/admin/venues/the-arcade/rooms", Map.of("room", "", "capacity", "many"))
                .statusCode(422);
        post("/admin/venues/the-arcade/rooms/1/closure", Map.of("closed", "yes"))
                .statusCode(303);
        assertTrue(Pages.get("/admin/venues/the-arcade")
                .selectFirst("#rooms tbody")
                .text()
                .contains("takes no guests"));
        post("/admin/venues/the-arcade/rooms/1/closure", Map.of("closed", "no")).statusCode(303);

        var changed = house();
        changed.put("av", "Two screens");
        changed.put("version", version());
        post("/admin/venues/the-arcade", changed).statusCode(303);
        var history =
                Pages.get("/admin/venues/the-arcade").selectFirst("#history").text();
        assertTrue(history.contains("Sound and picture: A screen → Two screens erik"), history);
        assertTrue(history.contains("Room: empty → Canteen (80)"), history);

        assertEquals(
                2,
                Pages.get("/requests/new?for=group&kind=hosting")
                        .select("#venue option")
                        .size());
        changed.put("closed", "yes");
        changed.put("version", version());
        post("/admin/venues/the-arcade", changed).statusCode(303);
        assertTrue(Pages.get("/admin/venues/the-arcade").selectFirst("#closed").hasAttr("checked"));
        assertEquals(
                1,
                Pages.get("/requests/new?for=group&kind=hosting")
                        .select("#venue option")
                        .size());

        changed.put("name", "The Arcades");
        var late = page(post("/admin/venues/the-arcade", changed).statusCode(409));
        assertEquals(
                "Name The Arcades The Arcade",
                late.selectFirst("#conflict tbody tr").text());
        assertEquals("The Arcades", late.selectFirst("#name").val());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aMistakeKeepsEverythingThatWasTyped() {
        for (var wrong : Map.of(
                        "name", "",
                        "zone", "CET",
                        "opening", "whenever",
                        "foodCap", "12,5",
                        "keeper", "Erik E")
                .entrySet()) {
            var form = house();
            form.put(wrong.getKey(), wrong.getValue());
            var page = page(post("/admin/venues", form).statusCode(422));
            assertEquals(1, page.select("#" + wrong.getKey() + "-error").size(), wrong.getKey());
            assertEquals("No steps", page.selectFirst("#access").text());
        }
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theCalendarShowsWhoHasWhichRoomInTheZoneOfTheHouse() {
        venues.arcade();
        var zone = ZoneId.of("Europe/Stockholm");
        // Late in the evening of the last of March: by UTC still March, and so it is in Stockholm.
        holds.hold(
                venues.room("Canteen"),
                "Stockholm KUG, 60 people",
                new Slot(LocalDateTime.parse("2090-03-31T18:30"), 180, zone),
                60,
                7,
                Desk.ERIK);
        holds.hold(
                venues.room("Attic"),
                "Lund KUG, 9 people",
                new Slot(LocalDateTime.parse("2090-03-31T08:00"), 60, zone),
                9,
                7,
                Desk.ERIK);
        var page = Pages.get("/admin/venues/the-arcade?month=2090-03");
        var rows = page.select("#calendar tbody tr").eachText();
        assertEquals(2, rows.size());
        assertTrue(
                rows.get(0).startsWith("31 March 2090 08:00 to 09:00 Attic Lund KUG, 9 people Held until "),
                rows.get(0));
        assertTrue(
                rows.get(1).startsWith("31 March 2090 18:30 to 21:30 Canteen Stockholm KUG, 60 people Held"),
                rows.get(1));
        assertTrue(Pages.get("/admin/venues/the-arcade?month=2090-04").selectFirst("#calendar .empty") != null);
        assertEquals(
                "April 2090",
                Pages.get("/admin/venues/the-arcade?month=2090-04")
                        .selectFirst("#calendar h2")
                        .text());
        Pages.get("/admin/venues/the-arcade?month=nonsense");
        assertEquals(0, page.select("main form").size(), "a viewer changes nothing");
        assertEquals(1, Statements.of(() -> Pages.get("/admin/venues")).size());
        assertEquals(
                5,
                Statements.of(() -> Pages.get("/admin/venues/the-arcade?month=2090-03"))
                        .size());
        for (var path : List.of("/admin/venues", "/admin/venues/the-arcade", "/admin/venues/the-arcade/rooms")) {
            post(path, house()).statusCode(403);
        }
        given().accept("text/html").get("/admin/venues/nowhere").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aRoomThatWeNeedOurselvesIsTakenToo() {
        venues.arcade();
        // On a Sunday the house is closed to guests, not to us.
        var block = new LinkedHashMap<>(Map.of(
                "blocked", "1", "date", "2090-03-05", "time", "10:00", "minutes", "240", "title", "Spring cleaning"));
        post("/admin/venues/the-arcade/blocks", block)
                .statusCode(303)
                .header("Location", endsWith("/admin/venues/the-arcade?month=2090-03#calendar"));
        var row = Pages.get("/admin/venues/the-arcade?month=2090-03").selectFirst("#calendar tbody tr");
        assertEquals("5 March 2090 10:00 to 14:00 Canteen Spring cleaning Confirmed Free it", row.text());
        var again = page(post("/admin/venues/the-arcade/blocks", block).statusCode(422));
        assertTrue(again.selectFirst("#blocked-error").text().contains("is taken at that time"));
        assertEquals("Spring cleaning", again.selectFirst("#title").val());
        for (var wrong : Map.of("blocked", "99", "date", "2999-03-05", "time", "x", "minutes", "0", "title", "")
                .entrySet()) {
            var form = new LinkedHashMap<>(block);
            form.put(wrong.getKey(), wrong.getValue());
            post("/admin/venues/the-arcade/blocks", form).statusCode(422);
        }
        post("/admin/venues/the-arcade/blocks/1/removal", Map.of()).statusCode(303);
        post("/admin/venues/the-arcade/blocks", block).statusCode(303);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatAGroupHasIsNotFreedHere() {
        venues.arcade();
        var slot = new Slot(LocalDateTime.parse("2090-03-07T18:00"), 60, ZoneId.of("Europe/Stockholm"));
        long id = holds.hold(venues.room("Canteen"), "Stockholm KUG", slot, 60, 7, Desk.ERIK);
        post("/admin/venues/the-arcade/blocks/" + id + "/removal", Map.of()).statusCode(303);
        assertTrue(Pages.get("/admin/venues/the-arcade?month=2090-03").text().contains("Stockholm KUG"));
    }

    private static String version() {
        return Pages.get("/admin/venues/the-arcade")
                .selectFirst("#terms [name=version]")
                .val();
    }

    private static Map<String, String> house() {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "The Arcade");
        form.put("address", "Regeringsgatan 19");
        form.put("city", "Stockholm");
        form.put("zone", "Europe/Stockholm");
        form.put("opening", "Mon-Fri 08:00-22:00\r\nSat 10:00-18:00");
        form.put("av", "A screen");
        form.put("access", "No steps");
        form.put("foodCap", "120");
        form.put("currency", "sek");
        form.put("keeper", "erik");
        return form;
    }

    private static ValidatableResponse post(String path, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }

    private static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }
}
