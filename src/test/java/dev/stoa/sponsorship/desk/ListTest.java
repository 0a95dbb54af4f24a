package dev.stoa.sponsorship.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list: facets and order in the address, views that a person keeps, and many moved at once. */
@QuarkusTest
class ListTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void everyFacetNarrowsAndCountsWithoutItself() {
        three();
        assertEquals("Sponsorships · Desk · Stoa", list("").title().replaceFirst("· [^·]+$", "· Stoa"));
        assertEquals(List.of("EuroPython 2024"), names("?currency=EUR"));
        assertEquals(List.of("JavaZone 2025", "EuroPython 2024"), names("?owner=anna"));
        assertEquals(List.of("PyCon Sweden 2025"), names("?conference=pycon-sweden"));
        assertEquals(List.of("JavaZone 2025"), names("?month=2025-09"));
        assertEquals(List.of("JavaZone 2025"), names("?owner=anna&year=2025"));
        var anna = list("?owner=anna");
        assertEquals(
                List.of("Everybody", "anna (2)", "erik (1)"),
                anna.select("select[name=owner] option").eachText());
        assertEquals(
                List.of("All years", "2025 (1)", "2024 (1)"),
                anna.select("select[name=year] option").eachText());
        assertEquals(
                "anna", anna.selectFirst("select[name=owner] option[selected]").val());
        assertTrue(names("?topic=nonsense").isEmpty());
        assertEquals(3, names("?currency=x&sort=sideways&month=13&conference=").size());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aClickOnAHeadSortsAndAnotherTurnsItRound() {
        three();
        assertEquals(List.of("EuroPython 2024", "JavaZone 2025", "PyCon Sweden 2025"), names("?sort=conference"));
        assertEquals(List.of("PyCon Sweden 2025", "JavaZone 2025", "EuroPython 2024"), names("?sort=-conference"));
        var head = list("?sort=amount").selectFirst("th[aria-sort]");
        assertEquals("ascending", head.attr("aria-sort"));
        assertEquals("/admin/sponsorships?sort=-amount", head.selectFirst("a").attr("href"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aViewKeepsTheAddressAndOneOpensByItself() {
        three();
        keep("?owner=anna&year=2025", "Anna's", "yes").then().statusCode(303);
        keep("?currency=EUR", "Euro", null).then().statusCode(303);
        // The same name takes the place of the earlier one.
        keep("?owner=anna", "Anna's", "yes").then().statusCode(303);
        var opened = given().redirects().follow(false).get("/admin/sponsorships");
        assertEquals(303, opened.statusCode());
        assertTrue(opened.header("Location").endsWith("/admin/sponsorships?owner=anna"), opened.header("Location"));
        var all = list("?view=all");
        assertEquals(
                List.of("Anna's opens by itself", "Euro", "All"),
                all.selectFirst("ul[aria-label='Your views']").select("a").eachText());
        assertEquals(
                "Euro",
                list("?currency=EUR")
                        .selectFirst("ul[aria-label='Your views'] a[aria-current]")
                        .text());
        var removal = all.select("form[action$=removal]").first().attr("action");
        form().post(removal).then().statusCode(303);
        assertEquals(
                200,
                given().redirects().follow(false).get("/admin/sponsorships").statusCode());
        var nameless = keep("?currency=EUR", " ", null);
        assertEquals(422, nameless.statusCode());
        assertTrue(Jsoup.parse(nameless.asString())
                .selectFirst("#views .error")
                .text()
                .startsWith("Give the view a name"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aViewIsRenamedAndHoldsOnTheBoardToo() {
        three();
        keep("?owner=anna&state=negotiating&sort=amount", "Anna's", null).then().statusCode(303);
        keep("?currency=EUR", "Euro", null).then().statusCode(303);
        var rename = list("?view=all").select("form[action$=/name]").first().attr("action");
        var taken = form().formParam("name", "Euro").post(rename + "?on=board&closed=yes");
        assertEquals(422, taken.statusCode());
        var page = Jsoup.parse(taken.asString());
        assertEquals("Board", page.selectFirst("h1").text());
        assertEquals(
                "Another view of yours has this name.",
                page.selectFirst("#views .error").text());
        assertEquals("Euro", page.selectFirst("#views input[aria-invalid]").val(), "what was typed stays");
        var renamed = form().formParam("name", "For Anna").post(rename + "?on=board&closed=yes");
        assertEquals(303, renamed.statusCode());
        assertTrue(renamed.header("Location").endsWith("/admin/board?closed=yes"), renamed.header("Location"));
        // The board shows every state in its own order: of the view it takes the rest.
        var board = Jsoup.parse(given().get("/admin/board?owner=anna").asString());
        var views = board.select("ul[aria-label='Your views'] a");
        assertEquals(List.of("Euro", "For Anna", "All"), views.eachText());
        assertEquals("/admin/board?owner=anna", views.get(1).attr("href"));
        assertEquals("true", views.get(1).attr("aria-current"));
        assertEquals(2, board.select("[data-card]").size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theSameViewKeptByManyAtOnceIsOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 24)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            n -> () -> keep("?currency=EUR", "Euro", "yes").statusCode())
                    .toList());
            for (var answer : answers) {
                assertEquals(303, answer.get());
            }
        }
        assertEquals(
                2,
                list("?view=all")
                        .selectFirst("ul[aria-label='Your views']")
                        .select("a")
                        .size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void manyAreTriedFirstAndThenMovedOneByOne() {
        var pycon = desk.pycon();
        long committed = desk.sponsorship(pycon);
        desk.moveTo(committed, SponsorshipState.COMMITTED);
        long negotiating = desk.sponsorship(pycon);
        var list = list("");
        assertEquals(2, list.select("input[name=chosen]").size());
        var ticked = list.select("input[name=chosen]").eachAttr("value");
        var trial = bulk("", ticked, "preparing", "");
        assertEquals(200, trial.statusCode());
        var page = Jsoup.parse(trial.asString());
        assertTrue(page.selectFirst(".note").text().startsWith("Nothing is moved yet. 1 of 2 can be"), page.text());
        assertTrue(page.text().contains("A sponsorship that is negotiating cannot become preparing."), page.text());
        assertEquals(SponsorshipState.COMMITTED, state(committed), "a trial moves nothing");
        var done = bulk("/moves", ticked, "preparing", "");
        assertEquals(303, done.statusCode());
        var told = Jsoup.parse(given().get(done.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(told.selectFirst(".note").text().startsWith("1 of 2 done, by erik"), told.text());
        assertEquals(SponsorshipState.PREPARING, state(committed));
        assertEquals(SponsorshipState.NEGOTIATING, state(negotiating));
        // Sent again, the version that was ticked is not the stored one any more.
        var again = Jsoup.parse(bulk("", ticked, "live", "").asString());
        assertTrue(again.text().contains("Somebody changed it after you had opened this page"), again.text());
        assertEquals(422, bulk("", List.of("x", "1.2.3"), "live", "").statusCode());
        assertEquals(422, bulk("/moves", ticked, "nowhere", "").statusCode());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerTicksNothing() {
        three();
        var page = list("");
        assertTrue(page.select("input[name=chosen], #bulk fieldset").isEmpty());
        assertEquals(403, bulk("", List.of("1.0"), "cancelled", "no").statusCode());
        assertEquals(403, bulk("/moves", List.of("1.0"), "cancelled", "no").statusCode());
        assertFalse(page.text().contains("New sponsorship"));
    }

    private void three() {
        desk.sponsorship(desk.pycon());
        desk.sponsorship(
                desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia"), "EUR", "10000", Desk.ANNA);
        desk.sponsorship(
                desk.edition("JavaZone", LocalDate.of(2025, 9, 3), "Oslo", "Norway"), "NOK", "95000", Desk.ANNA);
    }

    private static List<String> names(String query) {
        return list(query).select("tbody th").eachText();
    }

    private static Document list(String query) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get("/admin/sponsorships" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Response keep(String query, String name, String opens) {
        var form = form().urlEncodingEnabled(true).formParam("name", name);
        if (opens != null) {
            form.formParam("opens", opens);
        }
        return form.post("/admin/sponsorships/views" + query);
    }

    private static Response bulk(String path, List<String> chosen, String to, String reason) {
        return form().formParam("chosen", chosen)
                .formParam("to", to)
                .formParam("reason", reason)
                .post("/admin/sponsorships/bulk" + path);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static SponsorshipState state(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Sponsorship.byId(id).orElseThrow().state);
    }
}
