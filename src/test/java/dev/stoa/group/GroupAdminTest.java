package dev.stoa.group;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Groups;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff and organisers look after groups, over HTTP; what visitors see follows at once. */
@QuarkusTest
class GroupAdminTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    private UserGroup stockholm;

    @BeforeEach
    void threeGroups() {
        world.reset();
        stockholm = groups.stockholm();
        groups.lund();
        groups.group("Not Yet", "Sweden", null, GroupStatus.PROPOSED);
        groups.organiser(stockholm, "omar", "Omar Haddad", true);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theListShowsProposalsFirstAndNarrows() {
        var page = desk("/admin/groups");
        assertEquals(
                List.of("Not Yet", "Lund KUG", "Stockholm KUG"),
                page.select("tbody th").eachText());
        assertEquals(
                List.of("Proposed 1", "Active 1", "Paused 1"),
                page.select(".facets a").eachText());
        assertEquals(
                List.of("Not Yet"),
                desk("/admin/groups?status=proposed").select("tbody th").eachText());
        assertEquals(
                List.of("Lund KUG"),
                desk("/admin/groups?q=lund").select("tbody th").eachText());
        assertTrue(desk("/admin/groups?q=zzz").selectFirst(".empty").text().contains("No group fits"));
        assertEquals(2, statements("/admin/groups"));
    }

    @Test
    @TestSecurity(
            user = "omar",
            roles = {"organiser", "viewer"})
    void anOrganiserSeesAndChangesTheirOwnOnly() {
        assertEquals(
                List.of("Stockholm KUG"),
                desk("/admin/groups").select("tbody th").eachText());
        given().accept("text/html").get("/admin/groups/lund-kug").then().statusCode(403);
        save("lund-kug", form("Mine now"), "0").statusCode(403);
        move("lund-kug", "active", "", "0").statusCode(403);
        save("stockholm-kug", form("Stockholm Kotlin"), version("stockholm-kug"))
                .statusCode(303)
                .header("Location", endsWith("/admin/groups/stockholm-kug"));
        move("stockholm-kug", "paused", "No room", version("stockholm-kug")).statusCode(303);
        assertEquals("Lund KUG", Pages.get("/groups/lund-kug").selectFirst("h1").text());
        var page = Pages.get("/groups/stockholm-kug");
        assertEquals("Stockholm Kotlin", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".note").text().contains("pauses"));
        assertEquals(
                "Paused", page.selectFirst("[aria-labelledby=history] li span").text());
        assertFalse(page.text().contains("No room"), "the reason stays on the desk");
        // Staff choose organisers and write down what was given.
        post("stockholm-kug", "/organisers", Map.of("person", "A friend")).statusCode(403);
        post("stockholm-kug", "/support", Map.of("kind", "grant", "day", "2024-01-01"))
                .statusCode(403);
        assertNull(desk("/admin/groups/stockholm-kug").selectFirst("#organisers form"));
    }

    @Test
    @TestSecurity(user = "paul", roles = "organiser")
    void anOrganiserWithoutAGroupIsToldHowToGetOne() {
        assertTrue(desk("/admin/groups").selectFirst(".empty").text().contains("Ask an editor"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsAndChangesNothing() {
        var page = desk("/admin/groups/stockholm-kug");
        assertEquals(0, page.select("main form").size());
        assertFalse(page.text().contains(Groups.CANARY), "addresses are for those who write to them");
        save("stockholm-kug", form("Mine"), "0").statusCode(403);
        move("stockholm-kug", "paused", "x", "0").statusCode(403);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatIsWrittenIsOnThePublicPageAndInTheHistory() {
        var form = form("Stockholm Kotlin");
        form.putAll(Map.of(
                "city", "Stockholm",
                "position", "",
                "topics", "Kotlin, Android, kotlin",
                "languages", "SV, en",
                "description", "We *meet*.",
                "chat", "https://chat.example.org/",
                "contact", Groups.CANARY + "@example.org",
                "codeOfConductUrl", "https://example.org/conduct"));
        save("stockholm-kug", form, version("stockholm-kug")).statusCode(303);

        var page = Pages.get("/groups/stockholm-kug");
        assertEquals(
                "Meets in Stockholm, Sweden, about kotlin, android.",
                page.selectFirst(".lead").text());
        assertTrue(page.text().contains("59.33° N 18.05° E"), "found by the city's name");
        assertTrue(page.text().contains("Swedish, English"));
        assertFalse(page.outerHtml().contains(Groups.CANARY));
        var history = desk("/admin/groups/stockholm-kug").select("#history li").text();
        assertTrue(history.contains("Name: Stockholm KUG → Stockholm Kotlin"), history);
        assertTrue(history.contains("Chat: empty → https://chat.example.org/"), history);
        assertTrue(history.contains("Contact: none → given"), history);
        assertFalse(history.contains(Groups.CANARY), "no address in what is never forgotten");
        var again = desk("/admin/groups/stockholm-kug").selectFirst("#terms form");
        assertEquals("kotlin, android", again.selectFirst("#topics").val());
        assertEquals(
                Groups.CANARY + "@example.org", again.selectFirst("#contact").val());
        // What is taken away is gone.
        form.put("chat", "");
        save("stockholm-kug", form, version("stockholm-kug")).statusCode(303);
        assertFalse(Pages.get("/groups/stockholm-kug").text().contains("Chat"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void eachMistakeStandsBesideItsFieldAndEverythingIsKept() {
        for (var wrong : Map.ofEntries(
                        Map.entry("name", ""),
                        Map.entry("url", "javascript:alert(1)"),
                        Map.entry("country", " "),
                        Map.entry("position", "north"),
                        Map.entry("topics", "a,".repeat(40) + "x".repeat(41)),
                        Map.entry("languages", "sv, klingon"),
                        Map.entry("chat", "chat.example.org"),
                        Map.entry("contact", "call me"),
                        Map.entry("codeOfConductUrl", "https://"),
                        Map.entry("description", "x".repeat(8001)))
                .entrySet()) {
            var form = form("Stockholm Kotlin");
            form.put(wrong.getKey(), wrong.getValue());
            var page =
                    page(save("stockholm-kug", form, version("stockholm-kug")).statusCode(422));
            assertEquals(1, page.select("#" + wrong.getKey() + "-error").size(), wrong.getKey());
            assertEquals("#" + wrong.getKey(), page.selectFirst(".errors a").attr("href"));
            if (!wrong.getKey().equals("name")) {
                assertEquals("Stockholm Kotlin", page.selectFirst("#name").val());
            }
        }
        var form = form("Stockholm Kotlin");
        form.put("contactPublic", "yes");
        assertEquals(
                1,
                page(save("stockholm-kug", form, version("stockholm-kug")).statusCode(422))
                        .select("#contact-error")
                        .size());
        assertEquals(
                "Stockholm KUG",
                Pages.get("/groups/stockholm-kug").selectFirst("h1").text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whoeverSavesSecondSeesBothAndLosesNothing() {
        var seen = version("stockholm-kug");
        save("stockholm-kug", form("First"), seen).statusCode(303);
        var page = page(save("stockholm-kug", form("Second"), seen).statusCode(409));
        assertEquals("Name Second First", page.select("#conflict tbody tr").text());
        assertEquals("Second", page.selectFirst("#name").val());
        move("stockholm-kug", "paused", "Summer", seen).statusCode(409);
        save("stockholm-kug", form("Second"), version("stockholm-kug")).statusCode(303);
        assertEquals(
                "Second", Pages.get("/groups/stockholm-kug").selectFirst("h1").text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aGroupMovesByTheRulesAndVisitorsFollow() {
        assertEquals(
                List.of("Accept", "Decline …"),
                desk("/admin/groups/not-yet").select("#state button").eachText());
        move("not-yet", "paused", "x", version("not-yet")).statusCode(409);
        move("not-yet", "declined", " ", version("not-yet")).statusCode(422);
        move("not-yet", "nonsense", "", version("not-yet")).statusCode(422);
        given().get("/groups/not-yet").then().statusCode(404);
        move("not-yet", "active", "", version("not-yet"))
                .statusCode(303)
                .header("Location", endsWith("/admin/groups/not-yet#state"));
        Pages.get("/groups/not-yet");
        move("not-yet", "retired", "Nobody comes", version("not-yet")).statusCode(303);
        assertTrue(Pages.get("/groups/not-yet").selectFirst(".note").text().contains("has retired"));
        assertEquals(
                List.of("Retired", "Active"),
                Pages.get("/groups/not-yet")
                        .select("[aria-labelledby=history] li span")
                        .eachText());
        var history = desk("/admin/groups/not-yet").select("#history li").eachText();
        assertTrue(history.getFirst().startsWith("active → retired Nobody comes erik,"), history.toString());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void organisersComeAndGo() {
        post("lund-kug", "/organisers", Map.of("person", "", "userName", "No Name!", "email", "x"))
                .statusCode(422);
        post(
                        "lund-kug",
                        "/organisers",
                        Map.of(
                                "person",
                                "Paul Ek",
                                "userName",
                                " PAUL ",
                                "email",
                                Groups.CANARY + "@example.org",
                                "shown",
                                "yes"))
                .statusCode(303)
                .header("Location", endsWith("/admin/groups/lund-kug#organisers"));
        assertTrue(Pages.get("/groups/lund-kug").text().contains("Organiser Paul Ek"));
        var twice = page(post("lund-kug", "/organisers", Map.of("person", "Paul", "userName", "paul"))
                .statusCode(422));
        assertEquals(
                "paul runs this group already.",
                twice.selectFirst("#userName-error").text());
        assertEquals("Paul", twice.selectFirst("#person").val());
        var page = desk("/admin/groups/lund-kug");
        assertTrue(page.selectFirst("#organisers tbody").text().contains("paul " + Groups.CANARY + "@example.org"));
        post(page.selectFirst("#organisers tbody form").attr("action"), Map.of())
                .statusCode(303);
        assertFalse(Pages.get("/groups/lund-kug").text().contains("Paul Ek"));
        var after = desk("/admin/groups/lund-kug");
        assertFalse(after.outerHtml().contains(Groups.CANARY), "the address goes with them");
        assertTrue(after.selectFirst("#history").text().contains("Organiser: Paul Ek → empty"));
        post("lund-kug", "/organisers/999/removal", Map.of()).statusCode(404);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatWasGivenIsWrittenDownAndCanBeTakenBack() {
        for (var wrong : List.of(
                Map.of("kind", "yacht", "day", "2024-01-01"),
                Map.of("kind", "grant", "day", "2024-02-30"),
                Map.of("kind", "grant", "day", "2999-01-01"),
                Map.of("kind", "grant", "day", "1889-01-01"),
                Map.of("kind", "grant", "day", "2024-01-01", "amount", "12.500,00", "currency", "SEK"),
                Map.of("kind", "grant", "day", "2024-01-01", "amount", "10.5", "currency", "JPY"),
                Map.of("kind", "grant", "day", "2024-01-01", "amount", "10", "currency", "XXX"),
                Map.of("kind", "grant", "day", "2024-01-01", "amount", "10", "currency", "ZZZ"))) {
            var page = page(post("lund-kug", "/support", wrong).statusCode(422));
            assertEquals(1, page.select("#support .error").size(), wrong.toString());
            assertEquals(wrong.get("day"), page.selectFirst("#day").val());
        }
        post(
                        "lund-kug",
                        "/support",
                        Map.of(
                                "kind",
                                "grant",
                                "day",
                                "2024-01-01",
                                "amount",
                                "12,500",
                                "currency",
                                "sek",
                                "note",
                                "Rooms",
                                "visible",
                                "yes"))
                .statusCode(303);
        post("lund-kug", "/support", Map.of("kind", "talk", "day", "2024-01-02"))
                .statusCode(303);
        var shown = Pages.get("/groups/lund-kug")
                .selectFirst("[aria-labelledby=given]")
                .text();
        assertTrue(shown.contains("SEK 12,500") && !shown.contains("Talk"), shown);
        var page = desk("/admin/groups/lund-kug");
        assertEquals(2, page.select("#support tbody tr").size());
        post(page.select("#support tbody form").getLast().attr("action"), Map.of())
                .statusCode(303);
        assertFalse(Pages.get("/groups/lund-kug").text().contains("12,500"));
        assertTrue(desk("/admin/groups/lund-kug")
                .selectFirst("#history")
                .text()
                .contains("Given: Grant on 2024-01-01, SEK 12,500 → empty"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void anUnknownGroupIsNotFoundAndAPageTakesFewStatements() {
        given().get("/admin/groups/nobody").then().statusCode(404);
        save("nobody", form("x"), "0").statusCode(404);
        assertTrue(statements("/admin/groups/stockholm-kug") <= 6, "" + statements("/admin/groups/stockholm-kug"));
    }

    private static long statements(String path) {
        return Statements.of(() -> desk(path)).stream()
                .filter(sql -> sql.contains("group_")
                        || sql.contains("user_group")
                        || sql.contains("move")
                        || sql.contains("change"))
                .count();
    }

    /** What the form sends when only the name was changed. */
    private static Map<String, String> form(String name) {
        var form = new LinkedHashMap<String, String>();
        form.put("name", name);
        form.put("url", "https://www.meetup.example.org/stockholm-kug");
        form.put("country", "Sweden");
        form.put("position", "59.32900, 18.06800");
        form.put("topics", "kotlin");
        return form;
    }

    private static ValidatableResponse save(String slug, Map<String, String> form, String version) {
        var sent = new LinkedHashMap<>(form);
        sent.put("version", version);
        return post(slug, "", sent);
    }

    private static ValidatableResponse move(String slug, String to, String reason, String version) {
        return post(slug, "/moves", Map.of("to", to, "reason", reason, "version", version));
    }

    private static ValidatableResponse post(String slug, String path, Map<String, String> form) {
        return post("/admin/groups/" + slug + path, form);
    }

    private static ValidatableResponse post(String path, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }

    private static String version(String slug) {
        return desk("/admin/groups/" + slug)
                .selectFirst("#terms input[name=version]")
                .val();
    }

    private static Document desk(String path) {
        return page(given().accept("text/html").get(path).then().statusCode(200));
    }

    private static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }
}
