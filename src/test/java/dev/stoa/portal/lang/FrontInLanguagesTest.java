package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.DataVersion;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Events;
import dev.stoa.support.Ledger;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The front page, completeness, and whatever goes wrong, in German and Swedish. */
@QuarkusTest
class FrontInLanguagesTest {

    /** Names and words of the data, and what is the same in each language. */
    private static final Set<String> SAME = Set.of(
            "kiln",
            "loom",
            "The kiln of the example company",
            "The loom of the example company",
            "Python ·",
            "Java ·",
            "Grace Lind",
            "kiln v1.0",
            "First firing",
            "PyCon Sweden 2024",
            "PyCon Sweden",
            "JFokus",
            "Europe/Stockholm",
            "example",
            "Organisation",
            "community",
            "commits",
            "User groups",
            "· Example",
            "Example",
            "Ada Holm",
            "Release ·",
            "Releases",
            "Person (login)",
            "Deutsch",
            "Svenska",
            "JSON",
            "CSV");

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Events events;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    @BeforeEach
    void empty() {
        world.reset();
    }

    private void fill() {
        workshop.tell();
        events.pyConSweden();
        events.jFokus();
        deliver("a", "example", "PROCESSED");
        deliver("b", "example", "PARKED");
        deliver("c", "secret-labs", "IGNORED");
        deliver("d", null, "WAITING");
        version.changed();
    }

    private void deliver(String guid, String owner, String state) {
        ledger.change("""
                insert into delivery (guid, event, action, repository, organisation, received_at, due_at, size)
                values ('%1$s', 'push', null, %2$s || '/thing', %2$s, now() - interval '1 day', '2999-01-01', 10)""".formatted(guid, owner == null ? "null::text" : "'" + owner + "'"));
        ledger.change("""
                update delivery set state = '%s', attempts = attempts + 1, finished_at = received_at + interval '5 s',
                  reason = 'because' where guid = '%s'""".formatted(state, guid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void leavesNoEnglish(String tag) {
        var left = new ArrayList<String>();
        look(tag, left, 200, "/", "/completeness");
        fill();
        look(tag, left, 200, "/", "/completeness");
        look(tag, left, 404, "/projects/nowhere", "/contributions?project=nowhere&account=x&organisation=y");
        look(
                tag,
                left,
                422,
                "/contributions?colour=red&kind=SINGING&from=x&to=2024-02-31&project=a&project=b",
                "/contributions?from=2024-02-01&to=2024-01-01",
                "/contributions/rows?before=x&skip=-1",
                "/contributions/rows?cursor=x");
        assertEquals(List.of(), left);
    }

    private static void look(String tag, List<String> left, int status, String... paths) {
        for (var path : paths) {
            Leftovers.between(html(path, status), html("/" + tag + path, status), SAME)
                    .forEach(words -> left.add(path + " " + words));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /de/projects/nowhere | Hier ist nichts
            /sv/projects/nowhere | Här finns inget
            /projects/nowhere | Nothing is here
            """)
    void saysThatNothingIsThere(String path, String title) {
        var page = page(path, 404);
        assertEquals(title, page.selectFirst("h1").text());
        assertEquals("nowhere", page.selectFirst(".filters input").val());
    }

    /** What is refused before any resource is asked: the frame around it has the language of the address, too. */
    @Test
    void refusesInTheLanguageOfTheAddress() {
        var answer = given().accept("text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://evil.example")
                .post("/de/groups");
        assertEquals(403, answer.statusCode());
        var page = Jsoup.parse(answer.asString());
        assertEquals("de", page.selectFirst("html").attr("lang"));
        assertEquals("Das kam von einer anderen Website", page.selectFirst("h1").text());
        assertEquals("Zum Inhalt springen", page.selectFirst(".skip").text());
        assertTrue(page.select(".actions a").eachAttr("href").contains("/de/projects"), page.html());
    }

    /** Programs read English at each address. */
    @Test
    void tellsProgramsInEnglish() {
        given().accept("application/json")
                .get("/de/contributions?colour=red")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("colour"))
                .body("title", equalTo("Wrong parameters"));
        assertTrue(given().accept("application/json")
                .get("/de/contributions?colour=red")
                .jsonPath()
                .getString("detail")
                .startsWith("There is no parameter \"colour\". It can be: "));
        given().accept("application/json")
                .get("/sv/projects/nowhere")
                .then()
                .statusCode(404)
                .body("title", equalTo("Nothing is here"));
        given().accept("application/json")
                .get("/de")
                .then()
                .statusCode(200)
                .body("rows[3].meaning", equalTo("user groups"));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertTrue(page("/de/contributions?from=x", 422)
                .text()
                .contains("„from“ muss ein Tag wie 2026-01-31 sein, nicht „x“."));
        assertTrue(page("/sv/contributions?from=x", 422)
                .text()
                .contains("”from” måste vara en dag som 2026-01-31, inte ”x”."));
    }

    /** While nothing is ahead, the front page tells of what was supported last. */
    @Test
    void tellsWhereWeStoodBy() {
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.LIVE);
        version.changed();
        assertTrue(page("/", 200).text().contains("Where we stood by All sponsorships"));
        assertTrue(page("/de", 200).text().contains("Wo wir dabei waren Alle Sponsorings"));
        assertTrue(page("/sv", 200).text().contains("Där vi ställde upp All sponsring"));
    }

    @Test
    void saysHowFreshTheNumbersAre() {
        assertEquals(
                "noch nichts von GitHub gelesen",
                page("/de", 200).selectFirst(".as-of").text());
        assertEquals(
                "inget läst från GitHub än",
                page("/sv", 200).selectFirst(".as-of").text());
    }

    private static String html(String path, int status) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static Document page(String path, int status) {
        return Jsoup.parse(html(path, status));
    }
}
