package dev.stoa.project;

import static dev.stoa.support.Conversations.LUTE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Visibility;
import dev.stoa.contribution.health.LifecycleProposals;
import dev.stoa.support.Conversations;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff name, group and judge projects, over HTTP; what visitors see follows at once. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "editor")
class ProjectAdminTest {

    private static final long HARP = 9_000_000_002L;
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    @Inject
    World world;

    @Inject
    Conversations told;

    @Inject
    LifecycleProposals stale;

    @Inject
    Ledger ledger;

    @BeforeEach
    void twoProjects() {
        world.reset();
        told.repository(LUTE, "strings", "lute");
        told.repository(HARP, "strings", "harp");
        told.commit(LUTE, "ada@x.example", "2024-05-01T00:00");
        told.commit(HARP, "bo@x.example", "2024-05-01T00:00");
        told.commit(HARP, "bo@x.example", "2024-05-02T00:00");
    }

    @Test
    void aNewNameAndAddressAreThereAtOnceAndTheOldOneLeadsThere() {
        var form = desk("lute").selectFirst("#terms form");
        assertEquals("lute", form.select("input[name=slug]").val());
        save("lute", "Lute Player", "lute-player", "Plays the lute.", "yes", version("lute"))
                .statusCode(303)
                .header("Location", endsWith("/admin/projects/lute-player"));
        assertEquals(
                "Lute Player Quiet",
                Pages.get("/projects/lute-player").select("h1").text());
        moved("/projects/lute", 301, "/projects/lute-player");
        moved("/admin/projects/lute", 303, "/admin/projects/lute-player");
        var history = desk("lute-player").select("#history li").text();
        assertTrue(history.contains("Name: lute → Lute Player"), history);
        assertTrue(history.contains("Address: lute → lute-player") && history.contains("erik"), history);
        save("lute-player", "Lute", "lute", "", "yes", version("lute-player")).statusCode(303);
        moved("/projects/lute-player", 301, "/projects/lute");
        Pages.get("/projects/lute");
    }

    @Test
    void anAddressOfAnotherIsRefusedWithEverythingKept() {
        save("harp", "Harp", "harp-of-old", "", "yes", version("harp")).statusCode(303);
        for (var taken : new String[] {"harp", "harp-of-old", "Not An Address", ""}) {
            var page = page(save("lute", "My lute", taken, "Words", "yes", version("lute"))
                    .statusCode(422));
            assertEquals(1, page.select("#slug-error").size(), taken);
            assertEquals(taken, page.select("input[name=slug]").val());
            assertEquals("Words", page.select("textarea[name=description]").text());
        }
        assertEquals(Map.of("harp-of-old", 1L, "lute", 1L), ledger.counts("select slug, 1 from project"));
    }

    @Test
    void whoeverSavesSecondSeesBothAndLosesNothing() {
        var seen = version("lute");
        save("lute", "First", "lute", "", "yes", seen).statusCode(303);
        var page = page(save("lute", "Second", "lute", "", "yes", seen).statusCode(409));
        assertEquals("Name Second First", page.select("#conflict tbody tr").text());
        assertEquals("Second", page.select("#terms input[name=name]").val());
    }

    @Test
    void aRepositoryMovesWithItsNumbersAndTheEmptyProjectSaysSo() {
        assertEquals(
                "1", Pages.get("/projects/lute").select(".facts dd").first().text());
        repository("lute", "strings/HARP", version("lute")).statusCode(303);
        assertEquals(
                "3", Pages.get("/projects/lute").select(".facts dd").first().text());
        moved("/projects/harp", 301, "/projects/lute");
        assertEquals(
                "Visitors do not see it: it has no repositories.",
                desk("harp").select("#hidden").text());
        assertEquals("lute", Pages.texts(Pages.get("/projects"), ".cell h3"));
        assertTrue(desk("harp").select("#history li").text().contains("Repository: strings/harp → empty"));
        assertTrue(desk("lute").select("#history li").text().contains("Repository: empty → strings/harp"));
        removal("lute", HARP, version("lute")).statusCode(303);
        assertEquals(
                "1", Pages.get("/projects/lute").select(".facts dd").first().text());
        assertEquals(
                Map.of("strings-harp-" + HARP, 1L),
                ledger.counts("select p.slug, 1 from repository r join project p on p.id = r.project_id where r.id = "
                        + HARP));
        removal("lute", LUTE, version("lute")).statusCode(422);
        removal("lute", 77, version("lute")).statusCode(404);
    }

    @Test
    void whatCannotBeGroupedIsSaidBesideTheField() {
        for (var odd : new String[] {"", "lute", "strings/viol", "a/b/c", "strings/lute"}) {
            var page = page(repository("lute", odd, version("lute")).statusCode(422));
            assertEquals(1, page.select("#repository-error").size(), odd);
            assertEquals(odd, page.select("input[name=repository]").val());
        }
        repository("lute", "strings/harp", "0").statusCode(303);
        repository("lute", "strings/harp", "0").statusCode(409);
    }

    @Test
    void whatIsHiddenIsGoneAtOnceAndTombstonesKeepTheirNames() {
        Pages.get("/projects/lute");
        save("lute", "Lute", "lute", "", null, version("lute")).statusCode(303);
        given().get("/projects/lute").then().statusCode(404);
        assertEquals(
                "Visitors do not see it: it is hidden.",
                desk("lute").select("#hidden").text());
        told.repository(HARP, "strings", "lyre", false, Visibility.PRIVATE, "2024-01-01T00:00");
        var row = desk("lyre").select("#repositories tbody tr").text();
        assertTrue(row.startsWith("strings/lyre private strings/harp"), row);
        assertEquals(
                "Visitors do not see it: none of its repositories is public.",
                desk("lyre").select("#hidden").text());
    }

    @Test
    void theListFindsByRepositoryAndNarrowsByState() {
        assertEquals("harp | lute", Pages.texts(get("/admin/projects"), "tbody th"));
        assertEquals("harp", Pages.texts(get("/admin/projects?q=strings/HARP"), "tbody th"));
        move("harp", "active", "", version("harp")).statusCode(303);
        var active = get("/admin/projects?lifecycle=active");
        assertEquals("harp", Pages.texts(active, "tbody th"));
        assertEquals("Undecided 1 | Active 1", Pages.texts(active, ".facets a"));
        assertEquals("No project fits", Pages.texts(get("/admin/projects?q=nothing"), ".empty h2"));
        assertEquals("harp | lute", Pages.texts(get("/admin/projects?page=99&lifecycle=odd"), "tbody th"));
    }

    @Test
    void movesFollowTheTableAndVisitorsSeeTheBadge() {
        move("lute", "archived", "", version("lute")).statusCode(422);
        move("lute", "nonsense", "", version("lute")).statusCode(422);
        move("lute", "maintenance", "Kept safe", version("lute")).statusCode(303);
        assertEquals(
                "lute Maintenance", Pages.get("/projects/lute").select("h1").text());
        assertTrue(Pages.texts(Pages.get("/projects"), ".cell .badge").contains("Maintenance"));
        move("lute", "incubating", "", version("lute")).statusCode(409);
        move("lute", "active", "", "0").statusCode(409);
        move("lute", "active", "", version("lute")).statusCode(303);
        assertEquals(
                "lute Active", Pages.get("/projects/lute").select("h1").text(), "at once, whoever looked a moment ago");
        var page = page(move("lute", "archived", "No more", version("lute")).statusCode(403));
        assertTrue(page.select("[role=alert]").text().startsWith("Only approvers may archive"), page.text());
        assertEquals("No more", page.select("#reason").text());
        assertEquals(Map.of("project", 2L), ledger.counts("select subject, count(*) from move group by 1"));
    }

    @Test
    void aProposalIsMadeOnceDecidedByStaffAndNotMadeAgain() {
        told.issue(LUTE, 1, "cy", "2024-01-01T00:00", null);
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "di", "2024-01-02T00:00");
        assertEquals(1, stale.run(TODAY));
        assertEquals(0, stale.run(TODAY));
        assertEquals(0, stale.run(TODAY.plusDays(1)), "another day is no other evidence");
        var page = desk("lute");
        assertEquals("Proposed: Maintenance", page.select("#proposal h2").text());
        assertTrue(
                page.select("#proposal p")
                        .text()
                        .contains(
                                "1 pull request or issue waits for an answer, the oldest since 1 January 2024; a maintainer last answered never."),
                page.text());
        assertEquals("lute Quiet", Pages.get("/projects/lute").select("h1").text(), "nothing is decided by itself");
        assertEquals(
                "Decide: one project may stand elsewhere",
                get("/admin").select(".todo a").text());
        assertEquals("lute", Pages.texts(get("/admin/projects?waiting=yes"), "tbody th"));
        long id = ledger.counts("select 'id', id from lifecycle_proposal").get("id");
        decide("lute", id, "decline", "").statusCode(422);
        decide("lute", id, "", "").statusCode(422);
        decide("harp", id, "accept", "").statusCode(404);
        decide("lute", id, "decline", "They are on holiday").statusCode(303);
        decide("lute", id, "accept", "").statusCode(409);
        assertEquals(0, stale.run(TODAY.plusDays(30)));
        assertTrue(desk("lute").select("#past").text().contains("Maintenance, declined by erik"));
        told.comment(LUTE, Kind.ISSUE_COMMENT, 1, "strings", "2024-01-05T00:00");
        assertEquals(0, stale.run(TODAY.plusDays(31)), "the owner answered");
        told.issue(LUTE, 2, "cy", "2024-02-01T00:00", null);
        assertEquals(1, stale.run(TODAY.plusDays(32)), "somebody else waits: other evidence");
        id = ledger.counts("select 'id', max(id) from lifecycle_proposal").get("id");
        decide("lute", id, "accept", "").statusCode(303);
        assertEquals(
                "lute Maintenance", Pages.get("/projects/lute").select("h1").text());
        assertEquals(
                Map.of("DECLINED", 1L, "ACCEPTED", 1L),
                ledger.counts("select state, count(*) from lifecycle_proposal group by 1"));
        assertEquals("Nothing needs you today", get("/admin").select("h1").text());
    }

    @Test
    void aProposalGoesWhenItsFactsDo() {
        told.repository(HARP, "strings", "harp", true, Visibility.PUBLIC, "2024-01-01T00:00");
        assertEquals(1, stale.run(TODAY));
        assertEquals("Proposed: Archived", desk("harp").select("#proposal h2").text());
        told.repository(HARP, "strings", "harp", false, Visibility.PUBLIC, "2024-01-02T00:00");
        assertEquals(1, stale.run(TODAY));
        assertEquals(0, stale.run(TODAY));
        assertNull(desk("harp").selectFirst("#proposal"));
        assertEquals(2, stale.run(LocalDate.of(2025, 6, 1)), "a year without a commit");
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aViewerReadsAndChangesNothing() {
        var page = desk("lute");
        assertEquals(0, page.select("main form").size());
        assertTrue(page.text().contains("Only editors or approvers may activate a project."), page.text());
        save("lute", "Mine", "lute", "", "yes", version("lute")).statusCode(403);
        move("lute", "active", "", "0").statusCode(403);
        repository("lute", "strings/harp", "0").statusCode(403);
        removal("lute", LUTE, "0").statusCode(403);
        decide("lute", 1, "accept", "").statusCode(403);
    }

    private ValidatableResponse save(
            String at, String name, String slug, String description, String visible, String version) {
        var form = form().formParam("name", name)
                .formParam("slug", slug)
                .formParam("description", description)
                .formParam("version", version);
        return (visible == null ? form : form.formParam("visible", visible))
                .post("/admin/projects/" + at)
                .then();
    }

    private ValidatableResponse move(String slug, String to, String reason, String version) {
        return form().formParam("to", to)
                .formParam("reason", reason)
                .formParam("version", version)
                .post("/admin/projects/%s/moves".formatted(slug))
                .then();
    }

    private ValidatableResponse decide(String slug, long id, String decision, String reason) {
        return form().formParam("decision", decision)
                .formParam("reason", reason)
                .post("/admin/projects/%s/proposals/%d/decision".formatted(slug, id))
                .then();
    }

    private ValidatableResponse repository(String slug, String name, String version) {
        return form().formParam("repository", name)
                .formParam("version", version)
                .post("/admin/projects/%s/repositories".formatted(slug))
                .then();
    }

    private ValidatableResponse removal(String slug, long id, String version) {
        return form().formParam("version", version)
                .post("/admin/projects/%s/repositories/%d/removal".formatted(slug, id))
                .then();
    }

    private static RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded");
    }

    private static void moved(String from, int status, String to) {
        given().redirects().follow(false).get(from).then().statusCode(status).header("Location", endsWith(to));
    }

    private String version(String slug) {
        return Long.toString(ledger.counts("select slug, version from project").get(slug));
    }

    private static Document desk(String slug) {
        return get("/admin/projects/" + slug);
    }

    private static Document get(String path) {
        return page(given().get(path).then().statusCode(200));
    }

    private static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }
}
