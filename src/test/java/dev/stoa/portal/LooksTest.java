package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.support.Browser;
import dev.stoa.support.Pages;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new, what helps who is lost, the days of a year, and the page that shows every component. */
@QuarkusTest
class LooksTest {

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
    }

    @Test
    void homeTellsWhatIsNewTheLatestFirst() {
        var page = Pages.get("/");
        assertEquals("kiln v1.0 | Ada Holm | Grace Lind", Pages.texts(page, ".novelties li > a"));
        assertEquals(
                "Release · 5 February 2024 | First contribution · 10 January 2024 | First contribution · 1 June 2023",
                Pages.texts(page, ".novelties small:has(time)"));
    }

    @Test
    void whoIsLostGetsASearchForWhatTheAddressSays() {
        var page = Jsoup.parse(
                given().accept("text/html").get("/projects/web-scripts").asString());
        assertEquals(
                "web scripts",
                page.select("main form[action=/search] input[name=q]").val());
        assertTrue(page.select("main a[href=/projects]").size() > 0);
        assertEquals(
                "",
                Jsoup.parse(given().urlEncodingEnabled(false)
                                .accept("text/html")
                                .get("/%22%3E")
                                .asString())
                        .select("main input[name=q]")
                        .val());
    }

    @Test
    void aYearOfDaysStandsBesideItsTableAndItsCsv() {
        var heat = Pages.get("/people/grace").selectFirst("figure.heat");
        assertTrue(
                heat.selectFirst("desc").text().contains("7 on 6 days"),
                heat.selectFirst("desc").text());
        assertEquals(heat.selectFirst("title").text(), "Contributions of Grace Lind day by day");
        assertTrue(heat.select("tbody tr").size() > 1);
        var csv = given().get(heat.selectFirst("a").attr("href"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains("2024-02-01"), csv);
    }

    @Test
    void theStyleguideIsForStaff() {
        given().redirects()
                .follow(false)
                .accept("application/json")
                .get("/styleguide")
                .then()
                .statusCode(401);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theStyleguideShowsEveryComponentInBothSchemesWithoutBarriers() {
        try (var browser = Browser.open();
                var window = browser.window(1440, 900, ColorScheme.LIGHT)) {
            window.page().navigate(portal.resolve("/styleguide").toString());
            assertEquals(2, window.page().locator(".scheme .heat").count());
            var folder = System.getenv("STOA_PICTURES");
            if (folder != null) {
                window.page()
                        .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                                .setPath(java.nio.file.Path.of(folder, "styleguide.png"))
                                .setFullPage(true));
            }
            assertEquals(List.of(), window.barriers());
        }
    }
}
