package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.people.Account;
import dev.stoa.people.Person;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tallies of a small company, number by number. */
@QuarkusTest
class TalliesTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
    }

    private static JsonPath json(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
    }

    /** As Pages does, but of an address that is encoded already, such as those of links. */
    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String rows(JsonPath answer) {
        return answer.<Map<String, Object>>getList("rows").stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    /** Ada has no account: her number. */
    private String ada() {
        return "~"
                + ledger.counts("select 'ada', person_id from commit_identity where email = 'ada@example.org'")
                        .get("ada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by=kind | COMMIT 4, ISSUE_OPENED 1, PULL_REQUEST_CLOSED 1, PULL_REQUEST_MERGED 1, PULL_REQUEST_OPENED 1, RELEASE 1 | 9
            bots=exclude | COMMIT 4, ISSUE_OPENED 1, PULL_REQUEST_CLOSED 1, PULL_REQUEST_MERGED 1, PULL_REQUEST_OPENED 1, RELEASE 1 | 9
            bots=include&kind=COMMIT | COMMIT 5 | 5
            bots=ONLY | COMMIT 1 | 1
            by=month | 2023-06 1, 2024-01 2, 2024-02 5, 2024-03 1 | 9
            by=day&kind=commit | 2023-06-01 1, 2024-01-10 1, 2024-01-11 1, 2024-03-01 1 | 4
            by=repository | example/kiln 8, example/loom 1 | 9
            by=account | grace 7, ADA 3 | 10
            by=organisation | Example 3, null 6 | 9
            by=organisation,account | Example ADA 3, null grace 7 | 10
            by=account,month&kind=COMMIT | grace 2023-06 1, grace 2024-01 1, ADA 2024-01 2, ADA 2024-03 1 | 5
            account=grace | COMMIT 2, ISSUE_OPENED 1, PULL_REQUEST_CLOSED 1, PULL_REQUEST_MERGED 1, PULL_REQUEST_OPENED 1, RELEASE 1 | 7
            account=GRACE&by=repository | example/kiln 6, example/loom 1 | 7
            account=~none | | 0
            repository=Example/Loom | COMMIT 1 | 1
            project=loom | COMMIT 1 | 1
            org=EXAMPLE&by=month&kind=COMMIT | 2023-06 1, 2024-01 2, 2024-03 1 | 4
            organisation=example | COMMIT 3 | 3
            organisation=our-company | COMMIT 3 | 3
            organisation=~none&kind=COMMIT | COMMIT 1 | 1
            who=company | COMMIT 3 | 3
            who=community&kind=WORK | COMMIT 1, ISSUE_OPENED 1, PULL_REQUEST_OPENED 1, RELEASE 1 | 4
            from=2024-01-11&to=2024-03-01&kind=COMMIT | COMMIT 1 | 1
            from=2024-03-01&to=2024-03-02 | COMMIT 1 | 1
            kind=STAR | | 0
            kind=ISSUE_OPENED,RELEASE | ISSUE_OPENED 1, RELEASE 1 | 2
            kind=ISSUE_OPENED&kind=RELEASE | ISSUE_OPENED 1, RELEASE 1 | 2
            """)
    void countsAsTheRulesSay(String query, String expected, long total) {
        var answer = json("/contributions.json?" + query);
        assertEquals(expected == null ? "" : expected, rows(answer).replace(ada(), "ADA"));
        assertEquals(total, answer.getLong("total"));
    }

    @Test
    void saysHowFarItCanBeTrustedAndWhatItUnderstood() {
        var answer = json("/contributions.json?org=Example&kind=release,commit&by=kind");
        assertTrue(answer.getMap("").containsKey("asOf"));
        assertFalse(answer.getBoolean("complete"), "no sync was ever run here");
        assertEquals(Map.of("org", "Example", "kind", "COMMIT,RELEASE", "bots", "exclude"), answer.getMap("filters"));
        assertEquals(List.of("kind"), answer.getList("by"));
        assertEquals("contributions", answer.getString("counts"));
        assertEquals(5, json(answer.getString("links.self")).getLong("total"));
        given().urlEncodingEnabled(false)
                .get(answer.getString("links.csv"))
                .then()
                .statusCode(200)
                .contentType("text/csv");
        page(answer.getString("links.html"));
        assertEquals("credits", json("/contributions.json?by=account").getString("counts"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=COMMITS, kind, PULL_REQUEST_OPENED",
        "by=author, by, organisation",
        "bots=yes, bots, include",
        "who=us, who, community",
        "from=2024-02-30, from, 2026-01-31",
        "from=yesterday, from, 2026-01-31",
        "to=+999999999-12-31, to, 2026-01-31",
        "from=2024-02-01&to=2024-02-01, to, after",
        "author=ada, author, repository",
        "org=a&org=b, org, once",
        "page=0, page, number",
        "page=99999999999, page, number"
    })
    void refusesWhatItCannotRead(String query, String parameter, String said) {
        for (var ending : List.of(".json", ".csv")) {
            given().get("/contributions" + ending + "?" + query)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("status", equalTo(422))
                    .body("errors.parameter", hasItem(parameter))
                    .body("detail", containsString(said));
        }
        if (!parameter.equals("page")) {
            var answer = given().accept("text/html")
                    .get("/contributions?" + query)
                    .then()
                    .statusCode(422);
            answer.body(containsString(said));
        }
    }

    @Test
    void keepsWhatWasTypedBesideItsMistake() {
        var refused = Jsoup.parse(given().accept("text/html")
                .get("/contributions?from=2024-02-30&project=kiln&kind=COMMIT")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertEquals("2024-02-30", refused.select("#from[aria-invalid]").attr("value"));
        assertTrue(refused.select("#from-error").text().contains("must be a day"));
        assertEquals("kiln", refused.select("#project").attr("value"));
        assertEquals("COMMIT", refused.select("input[type=hidden][name=kind]").attr("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "org=nobody, org",
        "repository=example/vault, repository",
        "repository=kiln, repository",
        "project=vault, project",
        "account=nobody, account",
        "account=~99999, account",
        "account=~999999999999999999999, account",
        "organisation=Nowhere Ltd, organisation"
    })
    void saysWhatIsNotHere(String query, String parameter) {
        given().get("/contributions.json?" + query.replace(" ", "%20"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
        given().accept("text/html")
                .get("/contributions?" + query.replace(" ", "%20"))
                .then()
                .statusCode(404)
                .contentType("text/html");
        given().get("/contributions/rows.csv?" + query.replace(" ", "%20"))
                .then()
                .statusCode(404);
    }

    @Test
    void findsByFormerNames() {
        workshop.renameKiln("furnace");
        assertEquals(8, json("/contributions.json?repository=example/kiln").getLong("total"));
        assertEquals("example/furnace 8, example/loom 1", rows(json("/contributions.json?by=repository")));
        QuarkusTransaction.requiringNew().run(() -> {
            Account.<Account>findById(77L)
                    .getEntityManager()
                    .createNativeQuery("update account set login = 'glind' where id = 77")
                    .executeUpdate();
        });
        version.hidden();
        assertEquals(7, json("/contributions.json?account=grace").getLong("total"));
        assertEquals("COMMIT 2", rows(json("/contributions.json?account=glind&kind=COMMIT")));
        given().redirects()
                .follow(false)
                .get("/people/grace")
                .then()
                .statusCode(301)
                .header("Location", containsString("/people/glind"));
        given().redirects()
                .follow(false)
                .get("/people/GLIND.json")
                .then()
                .statusCode(301)
                .header("Location", containsString("/people/glind.json"));
    }

    @Test
    void whatTurnsPrivateIsGoneAtOnce() {
        assertEquals(9, json("/contributions.json").getLong("total"));
        workshop.privatiseKiln();
        assertEquals(1, json("/contributions.json").getLong("total"));
        given().get("/contributions.json?repository=example/kiln").then().statusCode(404);
        given().get("/contributions/rows.json").then().body("total", equalTo(1)).body(not(containsString("kiln")));
        given().accept("text/html").get("/people/" + ada()).then().statusCode(404);
    }

    @Test
    void whoAskedNotToBeShownIsCountedAndNamedNowhere() {
        QuarkusTransaction.requiringNew().run(() -> {
            Person grace = Account.<Account>findById(77L).person;
            grace.hiddenAt = Instant.parse("2024-07-01T00:00:00Z");
        });
        version.hidden();
        assertEquals(
                "ADA 3, null 7", rows(json("/contributions.json?by=account")).replace(ada(), "ADA"));
        assertEquals(9, json("/contributions.json").getLong("total"));
        assertEquals(7, json("/contributions.json?account=~none").getLong("total"));
        given().get("/contributions.json?account=grace").then().statusCode(404);
        given().get("/people/grace.json").then().statusCode(404);
        given().accept("text/html").get("/people/grace").then().statusCode(404);
        var rows = json("/contributions/rows.json?account=~none");
        assertEquals(7, rows.getList("rows").size());
        assertEquals(
                List.of(),
                rows.getList(
                        "rows.findAll { it.url != null || it.commit != null || it.title != null || it.name != null || it.number != null }"));
        for (var address : List.of(
                "/contributions",
                "/contributions/rows",
                "/people",
                "/people.json",
                "/people.csv",
                "/contributions/rows.csv")) {
            var text = given().get(address).then().statusCode(200).extract().asString();
            assertFalse(text.contains("grace") || text.contains("Grace"), address);
        }
        assertEquals(1, json("/people.json").getInt("hidden"));
    }

    @Test
    void oneAddressThreeForms() {
        for (var accept :
                List.of("application/json", "application/json, */*;q=0.1", "text/html;q=0.4, application/json;q=0.5")) {
            given().accept(accept)
                    .get("/contributions?by=kind")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Vary", "Accept, Accept-Encoding");
        }
        given().accept("text/csv")
                .get("/contributions?by=kind")
                .then()
                .contentType(startsWith("text/csv"))
                .header("Vary", "Accept, Accept-Encoding");
        for (var accept : List.of(
                "text/html",
                "*/*",
                "text/html, application/json",
                "image/png",
                "application/json;q=0",
                "json;;;q=x,csv")) {
            given().accept(accept)
                    .get("/contributions?by=kind")
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Vary", "Accept, Accept-Encoding");
        }
        given().accept("application/json")
                .get("/about")
                .then()
                .contentType("application/json")
                .header("Vary", "Accept, Accept-Encoding");
        given().accept("application/json")
                .get("/contributions?kind=X")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .header("Vary", "Accept, Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contributions.json",
                "/contributions.csv",
                "/contributions",
                "/contributions/rows.json",
                "/people.csv",
                "/people/grace.json"
            })
    void answersOnceMoreWithoutABody(String address) {
        var first = given().get(address)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract();
        given().header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().head(address)
                .then()
                .statusCode(200)
                .header("ETag", first.header("ETag"))
                .header("Content-Type", first.header("Content-Type"))
                .body(equalTo(""));
    }

    @Test
    void csvIsATableThatSpreadsheetsCannotRun() {
        QuarkusTransaction.requiringNew().run(() -> {
            Person grace = Account.<Account>findById(77L).person;
            grace.name = "=HYPERLINK(\"x\"), \"Grace\"";
        });
        version.hidden();
        var csv = given().get("/people.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();
        assertTrue(csv.startsWith("account,name,ours,organisation,work,first,latest\r\n"), csv);
        assertTrue(
                csv.contains("\r\ngrace,\"'=HYPERLINK(\"\"x\"\"), \"\"Grace\"\"\",false,,5,2023-06-01,2024-02-05\r\n"),
                csv);
        var tally = given().get("/contributions.csv?by=organisation")
                .then()
                .header("Stoa-Total", "9")
                .header("Stoa-Complete", "false")
                .extract()
                .asString();
        assertEquals("organisation,count\r\nExample,3\r\n,6\r\n", tally);
    }

    @Test
    void showsTheRowsBehindEachNumber() {
        var rows = json("/contributions/rows.json");
        assertEquals(9, rows.getInt("total"));
        assertEquals(
                "COMMIT, RELEASE, ISSUE_OPENED, PULL_REQUEST_CLOSED, PULL_REQUEST_MERGED, PULL_REQUEST_OPENED, COMMIT, COMMIT, COMMIT",
                String.join(", ", rows.getList("rows.kind")));
        assertEquals(
                List.of(
                        "https://github.com/example/kiln/commit/" + "a3".repeat(20),
                        "https://github.com/example/kiln/releases/tag/v1.0",
                        "https://github.com/example/kiln/issues/8",
                        "https://github.com/example/kiln/pull/7"),
                rows.getList("rows.url").subList(0, 4));
        assertEquals("Fire more evenly", rows.getString("rows[3].title"));
        assertEquals("Example", rows.getString("rows[0].organisation"));
        assertEquals(
                7,
                json("/contributions/rows.json?account=grace").getList("rows").size());
        assertEquals(
                2,
                json("/contributions/rows.json?account=grace&kind=COMMIT")
                        .getList("rows")
                        .size(),
                "also as a co-author");
        var page = page("/contributions/rows?kind=COMMIT&project=kiln");
        assertEquals(3, page.select("tbody tr").size());
        assertEquals(
                "/contributions/rows?project=kiln",
                page.select(".facets a").get(1).attr("href"));
        given().get("/contributions/rows.json?before=then")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItems("before"));
        given().get("/contributions/rows.json?by=kind").then().statusCode(422);
        assertEquals(
                0,
                json("/contributions/rows.json?before=2020-01-01T00:00:00Z")
                        .getList("rows")
                        .size());
    }

    @Test
    void theOverviewShowsItAllAndLinksIt() {
        var page = page("/contributions");
        assertEquals("9", page.select(".lead a").text());
        assertEquals(
                "All work 7 | Commits 4 | Pull requests opened 1 | Pull requests merged 1 | Pull requests closed 1 | Issues opened 1 | Releases 1",
                Pages.texts(page, "ul[aria-label=Kinds] a"));
        assertEquals("Community 6 | Our people 3", Pages.texts(page, "ul[aria-label=Company and community] a"));
        assertEquals("kiln 8 | loom 1", Pages.texts(page, "section[aria-labelledby=projects] li"));
        assertEquals("Grace Lind 5 | Ada Holm 3", Pages.texts(page, "section[aria-labelledby=people] li"));
        assertEquals("Example 3", Pages.texts(page, "section[aria-labelledby=organisations] li"));
        assertTrue(page.select("figure.plot desc").text().contains("9 in all, most in 2024-02 with 5"));
        for (var link : page.select("main .rows a[aria-label]")) {
            assertEquals(
                    link.text(),
                    String.valueOf(json(link.attr("href").replace("/rows", "/rows.json"))
                            .getLong("total")),
                    link.attr("href"));
        }
        var both = page("/contributions?kind=COMMIT,RELEASE&who=community&stack=kind&by=month,kind");
        assertEquals("2", both.select(".lead a").text());
        assertEquals("2023-06 COMMIT 1 | 2024-02 RELEASE 1", Pages.texts(both, "table.tally tbody tr"));
        assertEquals(
                "/contributions?who=community&kind=RELEASE&by=month%2Ckind&stack=kind",
                both.select("ul[aria-label=Kinds] a[aria-current]").first().attr("href"));
    }

    @Test
    void anEmptyPortalSaysWhatWillComeHere() {
        world.reset();
        assertTrue(Pages.texts(page("/contributions"), ".empty").contains("As soon as"));
        assertTrue(Pages.texts(page("/people"), ".empty").contains("As soon as"));
        assertEquals(0, page("/contributions/rows").select("tbody tr").size());
        assertEquals(0, json("/contributions.json?by=day,account").getLong("total"));
    }

    @Test
    void asksTheDatabaseABoundedNumberOfTimes() {
        assertEquals(
                2,
                Statements.of(() -> json("/contributions.json?by=day,account")).size());
        assertEquals(
                3,
                Statements.of(() -> json("/contributions.json?account=grace&org=example&organisation=Example"))
                        .size());
        assertEquals(6, Statements.of(() -> page("/contributions")).size());
        assertEquals(
                7,
                Statements.of(() -> page("/contributions?project=kiln&by=day")).size());
        assertEquals(
                4, Statements.of(() -> page("/contributions/rows?project=kiln")).size());
        assertEquals(4, Statements.of(() -> page("/people?q=a")).size());
        assertEquals(8, Statements.of(() -> page("/people/grace")).size());
    }

    @Test
    void tellsOfPeople() {
        var page = page("/people");
        assertEquals("Grace Lind | Ada Holm", Pages.texts(page, ".people .what > a"));
        assertEquals("Ada Holm", Pages.texts(page("/people?who=company"), ".people .what > a"));
        assertEquals("Grace Lind", Pages.texts(page("/people?q=GR%C3%81CE"), ".people .what > a"));
        assertEquals("Ada Holm", Pages.texts(page("/people?organisation=example"), ".people .what > a"));
        assertEquals("Ada Holm | Grace Lind", Pages.texts(page("/people?sort=name"), ".people .what > a"));
        assertEquals(
                "Grace Lind | Ada Holm", Pages.texts(page("/people?sort=odd&page=-7&who=odd"), ".people .what > a"));
        given().get("/people.json?sort=odd").then().statusCode(422);
        var ada = page("/people/" + ada());
        assertEquals("Ada Holm", ada.select("h1").text());
        assertEquals("3 | 1", Pages.texts(ada, ".facts dd"));
        assertEquals("Example throughout", Pages.texts(ada, "section[aria-labelledby=organisations] li"));
        assertEquals("kiln 3", Pages.texts(ada, "section[aria-labelledby=projects] li"));
        var grace = json("/people/grace.json");
        assertEquals(
                "2023-06-01 2024-02-05 7",
                grace.getString("first") + " " + grace.getString("latest") + " " + grace.getInt("total"));
        var bot = page("/people/steward%5Bbot%5D");
        assertTrue(bot.select(".note").text().contains("a program"));
        assertEquals("1", bot.select(".facts dd").first().text());
        assertEquals(
                1,
                page(bot.select(".facts dd a").first().attr("href"))
                        .select("tbody tr")
                        .size());
        given().accept("text/html").get("/people/nobody").then().statusCode(404);
        given().accept("text/html").get("/people/~none").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/people/~"
                        + ledger.counts("select 'g', person_id from account where id = 77")
                                .get("g"))
                .then()
                .statusCode(301)
                .header("Location", containsString("/people/grace"));
    }
}
