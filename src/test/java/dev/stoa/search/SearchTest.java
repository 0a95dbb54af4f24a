package dev.stoa.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.pipeline.Span;
import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
}
