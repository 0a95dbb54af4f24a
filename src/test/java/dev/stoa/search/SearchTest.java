package dev.stoa.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.pipeline.Span;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Browser;
import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One search over everything, as a page and as data. */
@QuarkusTest
class SearchTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Events events;

    @Inject
    Groups groups;

    @Inject
    Ledger ledger;

    @Inject
    SearchStep step;

    @Inject
    DataVersion version;

    @TestHTTPResource
    URI portal;

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
        events.pyConSweden();
        groups.stockholm();
        groups.brasil();
        step.again(Span.ALL);
    }

    /** By a word, by its beginning, with a slip, without accents and capitals, by topic, place and stem. */
    @ParameterizedTest
    @CsvSource({
        "kiln, /projects/kiln",
        "KIL, /projects/kiln",
        "klin kiln, /projects/kiln",
        "grace, /people/grace",
        "Grac Lind, /people/grace",
        "stokholm, /groups/stockholm-kug",
        "sweden, /groups/stockholm-kug",
        "pycon, /events/pycon-sweden-%d",
        "kotlin dev, /groups/kotlin-devs-brasil",
        "counting, /news/what-we-count"
    })
    void finds(String typed, String href) {
        var found = Pages.get("/search?q=" + typed.replace(" ", "+"))
                .select(".rows a")
                .eachAttr("href");
        var wanted = href.replace("%d", "");
        assertTrue(found.stream().anyMatch(one -> one.startsWith(wanted)), typed + ": " + found);
    }

    @Test
    void theBestIsFirstAndWhatWasFoundIsMarked() {
        var page = Pages.get("/search?q=kiln");
        assertEquals("kiln", page.select(".rows a").first().text());
        assertEquals("kiln", page.select(".rows mark").first().text());
        assertEquals("Search for kiln · Stoa", page.title().replaceAll("· .*", "· Stoa"));
        assertEquals("kiln", page.select("main input[name=q]").val());
    }

    @Test
    void kindsNarrowAndSayHowMany() {
        var page = Pages.get("/search?q=sweden");
        assertEquals("Events 1 | Groups 1", Pages.texts(page, ".facets li"));
        var groups = Pages.get(page.select(".facets a:contains(Groups)").attr("href"));
        assertEquals(1, groups.select(".rows > li").size());
        assertEquals("Events 1 | Groups 1", Pages.texts(groups, ".facets li"));
        assertEquals("true", groups.select(".facets a:contains(Groups)").attr("aria-current"));
    }

    @Test
    void answersAsDataWhileSomebodyTypes() {
        given().accept("application/json")
                .get("/search?q=ki&kind=project")
                .then()
                .statusCode(200)
                .body("rows.title", hasItem("kiln"))
                .body("rows.kind", hasItem("project"))
                .body("total", equalTo(1));
        given().accept("application/json")
                .get("/search?q=ki&kind=rocket&colour=red")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItems("kind", "colour"));
    }

    /** Before the step runs again: nobody is named who was hidden a moment ago, and no project that went private. */
    @Test
    void whatWasHiddenIsNotShownAnyMore() {
        ledger.change(
                "update person set hidden_at = now() where id in (select person_id from account where login = 'grace')");
        ledger.change("update project set visible = false where slug = 'kiln'");
        assertFalse(Pages.get("/search?q=grace").text().contains("Grace"));
        assertEquals(
                0,
                Pages.get("/search?q=kiln").select(".rows a[href^=/projects]").size());
        assertTrue(step.again(Span.ALL) > 0);
        assertTrue(Pages.get("/search?q=kiln").select(".facets").isEmpty());
        assertEquals(
                0,
                ledger.counts("select title, 1 from search_document").keySet().stream()
                        .filter(title -> title.contains("Grace") || title.contains("kiln") || title.contains("vault"))
                        .count());
    }

    @Test
    void asksTwiceHoweverMuchThereIs() {
        assertEquals(2, Statements.of(() -> Pages.get("/search?q=kiln")).size());
        ledger.change("""
                insert into search_document (kind, ref, href, title, words, body)
                select 'ARTICLE', 'n' || n, '/news/n' || n, 'Kiln number ' || n, '', 'About kilns' from generate_series(1, 500) n""");
        var statements = Statements.of(() -> {
            var page = Pages.get("/search?q=kiln&page=3");
            assertEquals(20, page.select(".rows > li").size());
            assertEquals("Page 3 of 26", page.select(".pager span").get(1).text());
        });
        assertEquals(2, statements.size(), statements.toString());
        assertTrue(step.again(Span.ALL) >= 500, "what is no text of ours goes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=",
                "?q=%20",
                "?q=%27%22%3B--",
                "?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "?q=a%26%7C!(:*",
                "?q=%00",
                "?q=the",
                "?q=x&page=1000000000",
                "?q=x&kind=nonsense"
            })
    void whateverIsTypedIsAnswered(String query) {
        var page = Pages.get("/search" + query);
        assertEquals("Search", page.select("h1").text());
        assertTrue(page.select("script:not([src])").isEmpty());
    }

    @Test
    void whatIsFarTooLongIsCutOrRefused() {
        assertEquals(
                "Search",
                Pages.get("/search?q=" + "ab+".repeat(300)).select("h1").text());
        given().get("/search?q=" + "ab+".repeat(3_333)).then().statusCode(414);
    }

    /** Whichever replica begins after a change has been noticed has compared it for all. */
    @Test
    void oneReplicaComparesForAll() {
        version.changed();
        assertTrue(step.due(), "nobody has run yet");
        ran("now() - interval '10 seconds'");
        assertFalse(step.due(), "somebody ran a moment ago: later");
        ran("now() - interval '1 minute'");
        assertTrue(step.due(), "that was before the change");
        ran("now() + interval '1 minute'");
        assertFalse(step.due(), "that was after it");
        version.hidden();
        ran("now()");
        assertTrue(step.due(), "what was hidden goes at once");
    }

    private void ran(String when) {
        ledger.change("delete from pipeline_run where step = 'search'");
        ledger.change(
                "insert into pipeline_run (step, state, started_at, finished_at, done_at) values ('search', 'DONE', %1$s, %1$s, %1$s)"
                        .formatted(when));
    }

    @Test
    void suggestsInTheLanguageOfThePage() {
        try (var browser = Browser.open();
                var window = browser.window(390, 800, ColorScheme.DARK)) {
            var page = window.page();
            page.navigate(portal.resolve("/de/talks").toString());
            page.locator("#find").pressSequentially("sweden");
            var first = page.locator("#find-list [role=option]").first();
            first.waitFor();
            assertTrue(first.getAttribute("data-href").startsWith("/de/"), first.getAttribute("data-href"));
            assertEquals("Was gefunden wurde", page.locator("#find-list").getAttribute("aria-label"));
            assertEquals(List.of(), window.barriers());
        }
    }

    /** The combobox of the ARIA Authoring Practices, by keyboard, in a browser. */
    @Test
    void suggestsWhileSomebodyTypes() {
        try (var browser = Browser.open();
                var window = browser.window(1280, 800, ColorScheme.LIGHT)) {
            var page = window.page();
            page.navigate(portal.resolve("/talks").toString());
            var field = page.locator("#find");
            var options = page.locator("#find-list [role=option]");
            assertEquals("combobox", field.getAttribute("role"));
            field.pressSequentially("sweden");
            options.nth(1).waitFor();
            assertEquals("true", field.getAttribute("aria-expanded"));
            assertNull(field.getAttribute("aria-activedescendant"));
            assertEquals(List.of(), window.barriers());
            field.press("ArrowDown");
            field.press("ArrowDown");
            assertEquals(options.nth(1).getAttribute("id"), field.getAttribute("aria-activedescendant"));
            assertEquals("true", options.nth(1).getAttribute("aria-selected"));
            field.press("ArrowDown");
            assertEquals("true", options.nth(0).getAttribute("aria-selected"), "it goes round");
            field.press("Escape");
            assertFalse(page.locator("#find-list").isVisible());
            assertEquals("false", field.getAttribute("aria-expanded"));
            assertEquals("sweden", field.inputValue(), "what was typed stays");
            field.press("ArrowDown");
            var href = options.nth(0).getAttribute("data-href");
            field.press("Enter");
            page.waitForURL("**" + href);
        }
    }

    /** Enter without a choice sends the form; so does a browser without the script. */
    @Test
    void theFormWorksWithoutIt() {
        try (var browser = Browser.open()) {
            for (boolean script : new boolean[] {true, false}) {
                try (var window = browser.window(script)) {
                    var page = window.page();
                    page.navigate(portal.resolve("/talks").toString());
                    page.locator("#find").fill("kiln");
                    page.locator("#find").press("Enter");
                    page.waitForURL("**/search?q=kiln");
                    page.locator("main .rows a[href='/projects/kiln']").waitFor();
                }
            }
        }
    }
}
