package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectsTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    DataVersion version;

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
    }

    @Test
    void listsWhatIsPublicWithTheMostStarsFirst() {
        var page = Pages.get("/projects");
        assertEquals("kiln | loom", Pages.texts(page, ".cell h3"));
        assertEquals("Quiet | Archived", Pages.texts(page, ".cell .badge"));
        assertTrue(Pages.texts(page, ".cell footer").contains("2 contributors"));
    }

    @Test
    void narrowsByLanguageWithCountsAndKeepsTheSearch() {
        var page = Pages.get("/projects?q=craft");
        assertEquals("Java 1 | Python 1", Pages.texts(page, ".facets a"));
        var java = Pages.get(page.select(".facets a").first().attr("href"));
        assertEquals("loom", Pages.texts(java, ".cell h3"));
        assertEquals("/projects?q=craft", java.select(".facets a[aria-current]").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILN", "kil", "firing of the%", "python", "python kiln", "Kíln ＰＹＴＨＯＮ"})
    void findsByNameDescriptionAndTopic(String words) {
        var page = found(words);
        assertEquals(words.contains("%") ? "" : "kiln", Pages.texts(page, ".cell h3"));
    }

    @Test
    void findsWithoutTheAccentsThatAreWritten() {
        workshop.renameKiln("Öfen-São");
        for (var words : new String[] {"ofen", "SAO", "öfen", "são firing", "company ÖFEN"}) {
            var page = found(words);
            assertEquals(words.contains("firing") ? "" : "Öfen-São", Pages.texts(page, ".cell h3"), words);
        }
    }

    @Test
    void saysWhatToDoWhenNothingMatches() {
        var page = Pages.get("/projects?q=nothing-like-this");
        assertEquals("No project matches", Pages.texts(page, ".empty h2"));
        assertEquals("nothing-like-this", page.select("main input[name=q]").attr("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1000000000", "99999999999999999999", "x", ""})
    void makesOfAnOddPageOneThatExists(String number) {
        assertEquals("kiln | loom", Pages.texts(Pages.get("/projects?page=" + number), ".cell h3"));
    }

    @Test
    void survivesWhatVisitorsNeverType() {
        for (var odd :
                new String[] {"a".repeat(3000), "%00", "'; drop table project; --", "<script>alert(1)</script>"}) {
            var page = given().queryParam("q", odd)
                    .get("/projects")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertFalse(page.contains("<script>alert"));
        }
    }

    @Test
    void tellsOfOneProject() {
        var page = Pages.get("/projects/kiln");
        assertEquals("kiln Quiet", page.select("h1").text());
        assertEquals("3 | 2 | 1 | 1 | 60", Pages.texts(page, ".facts dd"));
        assertEquals(
                "Grace Lind@grace 4 | Ada Holm our people 3", Pages.texts(page, "section[aria-labelledby=people] li"));
        assertEquals("v1.0", Pages.texts(page, "section[aria-labelledby=releases] strong"));
        assertTrue(page.select("figure.plot desc").text().contains("From 2024-01"));
        assertTrue(page.select("figure.plot tbody tr").size() == 3);
    }

    @Test
    void keepsHistoryAndAddressAfterARename() {
        workshop.renameKiln("furnace");
        assertEquals("3 | 2 | 1 | 1 | 60", Pages.texts(Pages.get("/projects/furnace"), ".facts dd"));
        given().redirects()
                .follow(false)
                .get("/projects/kiln")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/projects/furnace"));
    }

    @Test
    void hidesAtOnceWhatTurnsPrivate() {
        Pages.get("/projects/kiln");
        workshop.privatiseKiln();
        given().get("/projects/kiln").then().statusCode(404);
        assertEquals("loom", Pages.texts(Pages.get("/projects"), ".cell h3"));
        assertEquals("1 | 1", Pages.texts(Pages.get("/"), ".facts dd").substring(0, 5));
    }

    @Test
    void neverShowsWhatIsPrivate() {
        given().get("/projects/vault").then().statusCode(404);
        assertFalse(Pages.get("/projects").text().contains("vault"));
    }

    @Test
    void aProjectTellsItsLanguagesHowToTakePartAndItsReadme() {
        assertTrue(Pages.get("/projects/kiln").select("#readme").isEmpty(), "nothing told of it yet");
        events.apply(List.of(new GitHubEvent.RepositoryDescribed(
                Workshop.KILN,
                3,
                false,
                Map.of("Python", 7_500L, "C", 2_500L, "Shell", 3L),
                "README.md",
                "# Kiln\nFires *clay*.",
                "Contributor Covenant",
                true,
                true,
                null,
                Instant.parse("2026-01-01T00:00:00Z"))));
        version.hidden();
        var page = Pages.get("/projects/kiln");
        assertTrue(page.text().contains("Python 75 % · C 25 %"), page.text());
        assertFalse(page.text().contains("Shell"), "a drop in the ocean");
        assertEquals("clay", page.selectFirst("details .prose em").text());
        assertEquals(
                List.of("How to contribute", "Code of conduct: Contributor Covenant", "Security policy"),
                page.select("section[aria-labelledby=repositories] > p > a").eachText());
    }

    /** The page is there in one flight of packets, however long a README is. */
    @Test
    void showsTheBeginningOfALongReadme() {
        var paragraph = "All about kilns and what is fired in them. ".repeat(20) + "\n\n";
        describe("# Kiln\n\n" + paragraph.repeat(40), 4);
        var readme = Pages.get("/projects/kiln").selectFirst("section[aria-labelledby=readme]");
        assertEquals(9, readme.select(".prose p").size(), "as many whole paragraphs as have room");
        assertEquals(
                "Read on where the project lives",
                readme.select("details > p > a").text());
    }

    private void describe(String readme, long order) {
        events.apply(List.of(new GitHubEvent.RepositoryDescribed(
                Workshop.KILN,
                3,
                false,
                Map.of(),
                "README.md",
                readme,
                null,
                false,
                false,
                null,
                Instant.parse("2026-01-0" + order + "T00:00:00Z"))));
        version.hidden();
    }

    @Test
    void asksTheDatabaseABoundedNumberOfTimes() {
        assertEquals(5, Statements.of(() -> Pages.get("/projects?q=craft")).size());
        assertEquals(8, Statements.of(() -> Pages.get("/projects/kiln")).size());
        version.hidden();
        assertEquals(14, Statements.of(() -> Pages.get("/")).size());
    }

    /** A crawler takes each filter, order and page of the list: they are made of the same cells. */
    @Test
    void asksOnceForWhatTheListsPagesHaveInCommon() {
        version.hidden();
        assertEquals(5, Statements.of(() -> Pages.get("/projects")).size());
        assertEquals(1, Statements.of(() -> Pages.get("/projects?sort=name")).size());
    }

    private static Document found(String words) {
        return Jsoup.parse(given().queryParam("q", words)
                .get("/projects")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
