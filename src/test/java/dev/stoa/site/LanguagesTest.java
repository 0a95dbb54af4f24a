package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Pages;
import dev.stoa.support.Requests;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language stands in the address, and nowhere else; all else about a page stays as it is. */
@QuarkusTest
class LanguagesTest {

    @Inject
    World world;

    @Inject
    Languages languages;

    @Inject
    PageCache cache;

    @BeforeEach
    void reset() {
        world.reset();
        cache.clear();
    }

    @ParameterizedTest
    @CsvSource({"/projects,en,Projects", "/de/projects,de,Projekte", "/sv/projects,sv,Projekt"})
    void aPageSpeaksTheLanguageOfItsAddressWhateverTheBrowserWants(String address, String tag, String word) {
        for (var browser : List.of("en", "de", "sv", "fr;q=0.3", "*", "nonsense,,;;q=7")) {
            var answer = given().accept("text/html")
                    .header("Accept-Language", browser)
                    .get(address)
                    .then()
                    .statusCode(200);
            answer.header("Content-Language", tag);
            var page = Requests.page(answer);
            assertEquals(tag, page.selectFirst("html").attr("lang"));
            assertEquals(word, page.selectFirst("nav.nav a").text());
        }
    }

    @Test
    void linksAndFormsStayInTheLanguage() {
        var page = Pages.get("/de");
        assertEquals("/de", page.selectFirst(".brand").attr("href"));
        assertEquals("/de/projects", page.selectFirst("nav.nav a").attr("href"));
        assertEquals("/de/search", page.selectFirst("form[role=search]").attr("action"));
        assertEquals("/admin", page.selectFirst(".colophon a[href^=/admin]").attr("href"), "the desk is English");
        assertTrue(page.select("link[rel=stylesheet], script").stream()
                .noneMatch(one -> (one.attr("href") + one.attr("src")).startsWith("/de")));
    }

    @Test
    void searchEnginesAreToldOfEachLanguage() {
        var bare = alternates(Pages.get("/projects?sort=name&utm_source=x"));
        assertEquals(bare, alternates(Pages.get("/de/projects?sort=name")));
        assertEquals(4, bare.size(), bare.toString());
        assertTrue(bare.get(0).matches("en https?://[^/]+/projects\\?sort=name"), bare.toString());
        assertTrue(bare.get(1).matches("x-default https?://[^/]+/projects\\?sort=name"), bare.toString());
        assertTrue(bare.get(2).matches("de https?://[^/]+/de/projects\\?sort=name"), bare.toString());
        assertTrue(Pages.get("/de/projects")
                .selectFirst("link[rel=canonical]")
                .attr("href")
                .endsWith("/de/projects"));
        assertTrue(
                Pages.get("/de").selectFirst("link[rel=canonical]").attr("href").endsWith("/de"));
    }

    @Test
    void visitorsChooseAmongTheOthers() {
        var page = Pages.get("/de/projects?q=ants");
        assertEquals(
                List.of("en /projects?q=ants", "sv /sv/projects?q=ants"),
                page.select(".colophon a[hreflang]").stream()
                        .map(one -> one.attr("hreflang") + " " + one.attr("href"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/de/nowhere",
        "/de/admin",
        "/de/css/site.css",
        "/de/projects.json",
        "/de/events.atom",
        "/de/live",
        "/de/de/projects",
        "/fr/projects",
        "/en/projects",
        "/dexprojects",
        "/de/webhooks/github",
        "/de/sign-out",
        "/de/q/health"
    })
    void whatIsNoPageIsInNoLanguage(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    void dataAreTheSameInEachLanguage() {
        var english = given().get("/projects.json").asString();
        assertEquals(
                english,
                given().header("Accept", "application/json").get("/de/projects").asString());
    }

    @Test
    void aMistakeIsToldInThePageOfItsLanguage() {
        var page = Requests.page(
                given().accept("text/html").get("/de/projects/nowhere").then().statusCode(404));
        assertEquals("de", page.selectFirst("html").attr("lang"));
        assertEquals("/de/projects", page.selectFirst("nav.nav a").attr("href"));
        given().redirects()
                .follow(false)
                .post("/de/projects")
                .then()
                .statusCode(Matchers.anyOf(Matchers.is(403), Matchers.is(405)));
    }

    @Test
    void theCacheKeepsThemApart() {
        for (int round = 0; round < 3; round++) {
            assertEquals("sv", Pages.get("/sv/people").selectFirst("html").attr("lang"));
            assertEquals("en", Pages.get("/people").selectFirst("html").attr("lang"));
            assertEquals("de", Pages.get("/de/people").selectFirst("html").attr("lang"));
        }
        var tag = given().get("/de/people").header("ETag");
        given().header("If-None-Match", tag).get("/de/people").then().statusCode(304);
        given().header("If-None-Match", tag).get("/people").then().statusCode(200);
    }

    @Test
    void addressesChangeBetweenLanguagesAndBack() {
        assertEquals("/de", languages.in(Language.GERMAN, "/"));
        assertEquals("/de?x=/y", languages.in(Language.GERMAN, "/?x=/y"));
        assertEquals("/de#top", languages.in(Language.GERMAN, "/#top"));
        assertEquals("/projects", languages.in(Language.ENGLISH, "/projects"));
        assertEquals("/projects.csv", languages.in(Language.GERMAN, "/projects.csv"));
        assertEquals("/", languages.bare("/de"));
        assertEquals("/", languages.bare("/de/"));
        assertEquals("/devlake", languages.bare("/devlake"));
        var html =
                "<a href=\"/projects?q=a&amp;b\">x</a><a hreflang=\"en\" href=\"/projects\">y</a><a href=\"//evil.example/projects\">z</a>"
                        + "<a href=\"https://example.org/projects\">w</a><form action=\"/requests\"><img src=\"/projects\"></form>";
        assertEquals(
                "<a href=\"/de/projects?q=a&amp;b\">x</a><a hreflang=\"en\" href=\"/projects\">y</a><a href=\"//evil.example/projects\">z</a>"
                        + "<a href=\"https://example.org/projects\">w</a><form action=\"/de/requests\"><img src=\"/projects\"></form>",
                languages.links(Language.GERMAN, html));
    }

    @Test
    void daysAreWrittenAsTheLanguageWritesThem() {
        var day = LocalDate.of(2026, 12, 3);
        assertEquals("3 December 2026", Language.ENGLISH.day.format(day));
        assertEquals("3. Dezember 2026", Language.GERMAN.day.format(day));
        assertEquals("3 december 2026", Language.SWEDISH.day.format(day));
        assertThrows(IllegalArgumentException.class, () -> Language.tagged("tlh"));
        assertFalse(Language.offered().isEmpty());
    }

    private static List<String> alternates(Document page) {
        return page.select("link[rel=alternate][hreflang]").stream()
                .map(one -> one.attr("hreflang") + " " + one.attr("href"))
                .toList();
    }
}
