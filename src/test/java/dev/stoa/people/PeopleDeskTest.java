package dev.stoa.people;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see and decide about people, over HTTP, and what visitors see of it. */
@QuarkusTest
class PeopleDeskTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    @BeforeEach
    void theWorkshop() {
        world.reset();
        workshop.tell();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theListFindsByNameLoginAndAddressAndNarrows() {
        assertEquals(List.of("Grace Lind grace", "Ada Holm", "steward[bot] bot"), people(""));
        assertEquals(List.of("Ada Holm"), people("?q=ada%40example"));
        assertEquals(List.of("Grace Lind grace"), people("?q=GRACE"));
        assertEquals(List.of("Grace Lind grace"), people("?show=unaffiliated"));
        assertEquals(List.of("steward[bot] bot"), people("?show=bots"));
        assertEquals(List.of(), people("?show=hidden"));
        assertTrue(desk("/admin/people?q=nobody").text().contains("Nobody fits"));
        int statements = Statements.of(() -> desk("/admin/people")).size();
        assertEquals(2, statements);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsWithoutAddressesAndDecidesNothing() {
        var page = desk("/admin/people/" + person("Ada Holm"));
        assertTrue(page.text().contains("a…@example.org"));
        assertFalse(page.html().contains("ada@example.org"));
        assertTrue(page.select("form[action^=/admin/decisions], a[href^=/admin/decisions/new]")
                .isEmpty());
        assertEquals(List.of(), people("?q=ada%40example"), "an address cannot be guessed at");
        for (var path : List.of("organisations", "organisations/our-company", "bots", "identities", "decisions")) {
            assertTrue(
                    desk("/admin/" + path).select("form[method=post] button").stream()
                            .allMatch(button -> button.text().equals("Sign out")),
                    path);
        }
        given().get("/admin/decisions/new?kind=name&person=1").then().statusCode(403);
        post("/admin/decisions", Map.of("kind", "name", "person", person("Ada Holm"), "version", 0, "name", "X"))
                .then()
                .statusCode(403);
        assertEquals(1, ledger.count("people_decision"), "no more than the workshop's own");
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void anAffiliationIsPreviewedThenShowsAtOnceInPublicNumbersAndIsUndone() {
        long grace = person("Grace Lind");
        assertEquals("2", fact("contributors"));
        var outside = Pages.get("/").select(".facts").text();
        post("/admin/decisions", Map.of("kind", "organisation", "name", "Harp Ltd"))
                .then()
                .statusCode(303);
        var form = desk("/admin/decisions/new?kind=affiliation&person=" + grace);
        var ours = form.select("#organisation option").stream()
                .filter(option ->
                        !option.text().equals("Harp Ltd") && !option.val().isEmpty())
                .findFirst()
                .orElseThrow()
                .val();
        Map<String, Object> typed = affiliation(grace, ours, "2024-01-01", "", "VERIFIED");
        var preview = page(post("/admin/decisions/preview", typed), 200);
        assertEquals("2024-01-01", preview.getElementById("from").val());
        assertEquals("VERIFIED", preview.select("#source option[selected]").val());
        var row = preview.select("#preview tbody tr").first().text();
        assertTrue(row.startsWith("No organisation, community") && row.contains(", our people 5 1 "), row);
        assertEquals(
                "/admin/decisions", preview.select("form.form button").first().attr("formaction"));
        assertEquals(outside, Pages.get("/").select(".facts").text(), "a preview changes nothing");
        post("/admin/decisions", typed)
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/admin/people/" + grace));
        assertEquals(
                Map.of("false", 1L, "true", 8L),
                ledger.counts("select ours::text, sum(contributions) from public_activity where not bot group by 1"));
        assertFalse(outside.equals(awaitOther("/", outside)), "the home page follows");
        var person = desk("/admin/people/" + grace);
        assertTrue(person.getElementById("affiliations").text().contains("verified"));
        assertTrue(person.getElementById("decisions").text().contains("Grace Lind works for"));
        long decision =
                ledger.counts("select 'n', max(id) from people_decision").get("n");
        post("/admin/decisions", Map.of("kind", "undo", "decision", decision))
                .then()
                .statusCode(303);
        assertEquals(
                Map.of("false", 6L, "true", 3L),
                ledger.counts("select ours::text, sum(contributions) from public_activity where not bot group by 1"));
        assertEquals(
                "undone by decision " + (decision + 1),
                desk("/admin/decisions")
                        .select("#decision-" + decision + " .badge")
                        .text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void mistakesStandBesideTheirFieldsWithWhatWasTyped() {
        long grace = person("Grace Lind");
        var wrong = page(post("/admin/decisions/preview", affiliation(grace, 1, "soon", "2020-01-01", "MANUAL")), 422);
        assertEquals(
                "Write a day like 2024-05-31, or leave it empty.",
                wrong.getElementById("from-error").text());
        assertEquals("soon", wrong.getElementById("from").val());
        assertEquals("2020-01-01", wrong.getElementById("to").val());
        var twisted = page(post("/admin/decisions", affiliation(grace, 1, "2021-01-01", "2020-01-01", "MANUAL")), 422);
        assertEquals(
                "The end comes after the beginning.",
                twisted.getElementById("to-error").text());
        assertEquals(
                "Write what stands after the @, like example.com.",
                page(
                                post(
                                        "/admin/decisions",
                                        Map.of("kind", "domain", "organisation", 1, "domain", "not a domain")),
                                422)
                        .getElementById("domain-error")
                        .text());
        assertEquals(
                "That would fit nearly everybody: write at least three letters.",
                page(post("/admin/decisions/preview", Map.of("kind", "bot-rule", "pattern", "*b*")), 422)
                        .getElementById("pattern-error")
                        .text());
        assertEquals(
                "Say how you know.",
                page(
                                post(
                                        "/admin/decisions",
                                        Map.of("kind", "bot", "person", grace, "version", 0, "verdict", "bot")),
                                422)
                        .getElementById("reason-error")
                        .text());
        for (var nothing : List.of(
                Map.of("kind", "name", "person", 4711),
                Map.of("kind", "no-such-kind"),
                Map.of("kind", "removal", "what", "person", "id", 1),
                Map.of("kind", "undo", "decision", 99),
                Map.of("kind", "affiliation", "id", "x"))) {
            post("/admin/decisions", nothing).then().statusCode(404);
        }
        assertEquals(1, ledger.count("people_decision"), "no more than the workshop's own");
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whoSavesOverAnotherIsToldAndKeepsWhatWasTyped() {
        long ada = person("Ada Holm");
        post("/admin/decisions", Map.of("kind", "name", "person", ada, "version", 0, "name", "Ada H."))
                .then()
                .statusCode(303);
        var conflict = page(
                post("/admin/decisions", Map.of("kind", "name", "person", ada, "version", 0, "name", "Ada Holm-Ek")),
                409);
        assertEquals(
                "Name Ada Holm-Ek Ada H.", conflict.select("#conflict tbody tr").text());
        assertEquals("Ada Holm-Ek", conflict.getElementById("name").val());
        // What came back can be saved as it is.
        int version = Integer.parseInt(
                conflict.select("form.form input[name=version]").val());
        post("/admin/decisions", Map.of("kind", "name", "person", ada, "version", version, "name", "Ada Holm-Ek"))
                .then()
                .statusCode(303);
        assertEquals(
                "Ada Holm-Ek", desk("/admin/people/" + ada).selectFirst("h1").text());
    }

    @Test
    @TestSecurity(user = "root", roles = "admin")
    void whoOptsOutIsNamedNowhereAtOnceAndStillCounts() {
        long grace = person("Grace Lind");
        var before = ledger.counts("select kind, sum(contributions) from public_activity group by 1");
        var contributors = fact("contributors");
        assertTrue(Pages.get("/projects/kiln").text().contains("Grace Lind"));
        Map<String, Object> typed =
                Map.of("kind", "opt-out", "person", grace, "version", 0, "shown", "hidden", "reason", "Ticket 7");
        assertTrue(page(post("/admin/decisions/preview", typed), 200).text().contains("No number changes"));
        post("/admin/decisions", typed).then().statusCode(303);
        for (var path : List.of(
                "/", "/projects", "/projects/kiln", "/projects/loom", "/projects/kiln.json", "/projects.json")) {
            var body = given().accept(path.endsWith("json") ? "application/json" : "text/html")
                    .get(path)
                    .asString();
            assertFalse(body.contains("Grace") || body.contains("grace"), path);
        }
        assertEquals(contributors, fact("contributors"));
        assertEquals(before, ledger.counts("select kind, sum(contributions) from public_activity group by 1"));
        assertEquals(List.of("Grace Lind grace opted out"), people("?show=hidden"));
        long decision =
                ledger.counts("select 'n', max(id) from people_decision").get("n");
        post("/admin/decisions", Map.of("kind", "undo", "decision", decision))
                .then()
                .statusCode(303);
        assertTrue(awaitText("/projects/kiln", "Grace Lind"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void onlyAdministratorsOptOutOrTakeItBack() {
        long grace = person("Grace Lind");
        for (var path : List.of("/admin/decisions", "/admin/decisions/preview")) {
            post(path, Map.of("kind", "opt-out", "person", grace, "version", 0, "shown", "hidden"))
                    .then()
                    .statusCode(403);
        }
        given().get("/admin/decisions/new?kind=opt-out&person=" + grace).then().statusCode(403);
        assertFalse(desk("/admin/people/" + grace).text().contains("Opt out"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void suggestionsAreMergedOrDismissed() {
        events.apply(List.of(
                Workshop.commit(
                        Workshop.KILN,
                        "e1",
                        "2024-04-01T10:00:00Z",
                        new dev.stoa.contribution.Credit("Ada Holm", "ada@home.example")),
                Workshop.commit(
                        Workshop.KILN,
                        "e2",
                        "2024-04-02T10:00:00Z",
                        new dev.stoa.contribution.Credit("Grace Lind", "grace@users.noreply.github.com"))));
        var page = desk("/admin/identities");
        assertEquals(
                List.of("Grace Lind", "Ada Holm"),
                page.select(".suggestions legend").eachText());
        assertEquals(
                "A noreply address of one carries a login of the other; The same name;"
                        + " The name before the @ of one is the login of the other",
                page.select(".suggestions .hint").first().text());
        var ids = page.select(".suggestions li")
                .first()
                .select("input[name=person]")
                .eachAttr("value");
        var preview = page(postAll("/admin/decisions/preview", "merge", ids), 200);
        assertTrue(preview.getElementById("preview").text().contains("2 contributors would be counted as 1."));
        assertTrue(preview.select("#survivor option[selected]").text().startsWith("Grace Lind (grace)"));
        postAll("/admin/decisions", "merge", ids).then().statusCode(303);
        assertEquals(
                List.of("Ada Holm"),
                desk("/admin/identities").select(".suggestions legend").eachText());
        var adas = desk("/admin/identities").select("input[name=person]").eachAttr("value");
        postAll("/admin/decisions", "dismissal", adas).then().statusCode(303);
        assertTrue(desk("/admin/identities").text().contains("Nobody looks like anybody else"));
        long decision =
                ledger.counts("select 'n', max(id) from people_decision").get("n");
        post("/admin/decisions", Map.of("kind", "undo", "decision", decision))
                .then()
                .statusCode(303);
        assertEquals(
                List.of("Ada Holm"),
                desk("/admin/identities").select(".suggestions legend").eachText());
        assertEquals(List.of("Grace Lind grace"), people("?show=several"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aBotIsJudgedByRuleListAndStaff() {
        assertEquals(
                List.of("steward[bot]"),
                desk("/admin/bots").select("#bots tbody th a").eachText());
        assertEquals(
                "GitHub says so",
                desk("/admin/bots").select("#bots tbody td").first().text());
        post("/admin/decisions", Map.of("kind", "bot-rule", "pattern", "Grace*"))
                .then()
                .statusCode(303);
        assertEquals(
                List.of("Grace Lind grace The rule grace* 7 Decide", "steward[bot] GitHub says so 1 Decide"),
                desk("/admin/bots").select("#bots tbody tr").eachText());
        assertEquals("1", fact("contributors"));
        long grace = person("Grace Lind");
        post(
                        "/admin/decisions",
                        Map.of(
                                "kind",
                                "bot",
                                "person",
                                grace,
                                "version",
                                0,
                                "verdict",
                                "human",
                                "reason",
                                "We met her"))
                .then()
                .statusCode(303);
        assertEquals("2", fact("contributors"));
        assertEquals(
                List.of("Grace Lind grace Staff said so 7 Decide"),
                desk("/admin/bots").select("#humans tbody tr").eachText());
        assertTrue(desk("/admin/people/" + grace).select(".note").text().contains("A human: Staff said so."));
        var rule = desk("/admin/bots").select("#rules a[href*=removal]").attr("href");
        var removal = desk(rule);
        assertTrue(removal.text().contains("Remove the bot rule grace*"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void domainsAndGitHubOrganisationsAreAddedChangedAndRemoved() {
        var home = desk("/admin/organisations/our-company");
        assertEquals(List.of("example.org"), home.select("#domains tbody th").eachText());
        var change = home.select("#domains a[href*=kind=domain&id]").attr("href");
        var form = desk(change);
        assertEquals("example.org", form.getElementById("domain").val());
        long rule = Long.parseLong(form.select("form.form input[name=id]").val());
        post(
                        "/admin/decisions",
                        Map.of(
                                "kind",
                                "domain",
                                "id",
                                rule,
                                "version",
                                0,
                                "domain",
                                "Example.org",
                                "from",
                                "2024-02-01",
                                "to",
                                ""))
                .then()
                .statusCode(303);
        assertEquals(
                Map.of("false", 2L, "true", 2L),
                ledger.counts(
                        "select ours::text, sum(contributions) from activity where identity_id is not null and person_id = "
                                + person("Ada Holm") + " group by 1"));
        post("/admin/decisions", Map.of("kind", "removal", "what", "domain_rule", "id", rule, "version", 0))
                .then()
                .statusCode(409);
        post("/admin/decisions", Map.of("kind", "removal", "what", "domain_rule", "id", rule, "version", 1))
                .then()
                .statusCode(303);
        assertTrue(desk("/admin/organisations/our-company")
                .getElementById("domains")
                .text()
                .contains("Whoever commits from a domain"));
        long ours = ledger.counts("select 'n', id from organisation where ours").get("n");
        post("/admin/decisions", Map.of("kind", "owner", "organisation", ours, "owner", "https://github.com/Example"))
                .then()
                .statusCode(303);
        assertEquals(
                List.of("example"),
                desk("/admin/organisations/our-company")
                        .select("#owners tbody th")
                        .eachText());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatIsEmptiedStaysEmptyInThePreview() {
        long ours = ledger.counts("select 'n', id from organisation where ours").get("n");
        post("/admin/decisions", affiliation(person("Grace Lind"), ours, "2024-01-01", "2024-03-01", "MANUAL"))
                .then()
                .statusCode(303);
        var preview = page(
                post(
                        "/admin/decisions/preview",
                        Map.of(
                                "kind",
                                "affiliation",
                                "id",
                                1,
                                "version",
                                0,
                                "organisation",
                                ours,
                                "from",
                                "",
                                "to",
                                "",
                                "source",
                                "MANUAL")),
                200);
        assertEquals("", preview.getElementById("from").val());
        assertEquals("", preview.getElementById("to").val());
        assertEquals(
                "Grace Lind works for Example",
                preview.select("#preview strong").text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void oddFormsAreRefusedNotStumbledOver() {
        for (var body : List.of(
                "",
                "kind",
                "=",
                "&&",
                "kind=%zz",
                "kind=%00&person=%ff",
                "kind=merge&person=9223372036854775808&person",
                "kind=undo&decision=-1")) {
            for (var path : List.of("/admin/decisions", "/admin/decisions/preview")) {
                int status = given().redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded")
                        .body(body)
                        .post(path)
                        .statusCode();
                assertTrue(List.of(400, 404, 415, 422).contains(status), path + " answers " + status + " to " + body);
            }
        }
        for (var query : List.of("?kind=%00", "?q=%ff&page=%00", "?q=%25&kind=MERGE&page=-1")) {
            int status = given().urlEncodingEnabled(false)
                    .get("/admin/decisions" + query)
                    .statusCode();
            assertTrue(List.of(200, 400).contains(status), query + " answers " + status);
        }
        assertEquals(1, ledger.count("people_decision"), "no more than the workshop's own");
    }

    private List<String> people(String query) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                        .get("/admin/people" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("tbody th")
                .eachText();
    }

    private String fact(String name) {
        return Long.toString(ledger.counts("select 'n', count(distinct person_id) from public_activity where not bot")
                .get("n"));
    }

    private static String awaitOther(String path, String former) {
        for (int tried = 0; tried < 40; tried++) {
            var now = Pages.get(path).select(".facts").text();
            if (!now.equals(former)) {
                return now;
            }
            pause();
        }
        return former;
    }

    private static boolean awaitText(String path, String text) {
        for (int tried = 0; tried < 40; tried++) {
            if (Pages.get(path).text().contains(text)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }

    private long person(String name) {
        return ledger.counts("select name, id from named_person where not empty")
                .get(name);
    }

    private static Document desk(String path) {
        return page(given().urlEncodingEnabled(false).get(path), 200);
    }

    private static Document page(Response answer, int status) {
        return Jsoup.parse(answer.then().statusCode(status).extract().asString());
    }

    private static Map<String, Object> affiliation(
            long person, Object organisation, String from, String to, String source) {
        return Map.of(
                "kind",
                "affiliation",
                "person",
                person,
                "organisation",
                organisation,
                "from",
                from,
                "to",
                to,
                "source",
                source);
    }

    private static Response post(String path, Map<String, ?> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(path);
    }

    private static Response postAll(String path, String kind, List<String> persons) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("kind", kind)
                .formParam("person", persons)
                .post(path);
    }
}
