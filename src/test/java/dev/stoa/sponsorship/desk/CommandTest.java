package dev.stoa.sponsorship.desk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command box as a page: it finds and does without JavaScript. */
@QuarkusTest
class CommandTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void aSponsorshipIsFoundWithWhatThisPersonMayDo() {
        long id = desk.sponsorship(desk.pycon());
        desk.sponsorship(desk.edition("PyCon Sweden", LocalDate.of(2024, 11, 12), "Stockholm", "Sweden"));
        var page = command("pycon 2025");
        assertTrue(page.title().startsWith("Find and do · Desk"));
        var found = page.selectFirst("#found section");
        assertEquals("Sponsorships", found.selectFirst("h2").text());
        assertEquals(List.of("PyCon Sweden 2025"), found.select(".what a").eachText());
        assertEquals(List.of("Commit", "Cancel"), found.select("button").eachText());
        var commit = found.select("form").first();
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("version", commit.selectFirst("[name=version]").val())
                .formParam("to", commit.selectFirst("button").val())
                .post(commit.attr("action"))
                .then()
                .statusCode(303);
        assertEquals(
                SponsorshipState.COMMITTED,
                QuarkusTransaction.requiringNew()
                        .call(() -> Sponsorship.byId(id).orElseThrow().state));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void conferencesAndPagesAreFoundToo() {
        desk.pycon();
        var page = command("PYCON");
        assertEquals(List.of("Conferences"), page.select("#found h2").eachText());
        var href = page.selectFirst("#found .what a").attr("href");
        given().get(href).then().statusCode(200);
        assertEquals(
                List.of("Board"), command("kanban").select("#found .what a").eachText());
        assertTrue(
                command("new budget")
                        .select("#found a[href='/admin/budgets/new']")
                        .isEmpty(),
                "not hers");
        assertTrue(command("xyzzy").selectFirst(".empty h2").text().startsWith("Nothing fits"));
        assertEquals("By keyboard", command("").selectFirst("#keys h2").text());
        for (var odd : List.of("%", "_", "\\", "'", "<b>", "2025", ":x", "?")) {
            given().queryParam("q", odd).get("/admin/command").then().statusCode(200);
        }
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void everyPageOfTheDeskThatIsFoundIsThere() {
        for (var place : command("s")
                .select("#found section:has(h2:contains(Pages)) .what a")
                .eachAttr("href")) {
            given().get(place).then().statusCode(200);
        }
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void whateverTheMenuLeadsToIsFoundByItsNameThere() {
        for (var link : command("").select("nav[aria-label=Desk] a[href^=/admin]:not([href=/admin/command])")) {
            var found = command(link.text()).select("#found section:has(h2:contains(Pages)) .what a");
            assertTrue(
                    found.stream()
                            .anyMatch(one -> one.text().equals(link.text())
                                    && one.attr("href").equals(link.attr("href"))),
                    link.text() + " finds " + found.eachText());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calendar           | My calendar, Imports
            all invoices       | Invoices and more
            over the years     | Outcomes
            permissions        | Users and roles
            create sponsorship | New sponsorship, Write a request down
            from a file        | Sponsorships from a file
            side by side       | Compare a quarter
            rubric             | Rules, rubric and letter
            signature          | All contracts
            owed               | All deliverables
            booth              | All benefits
            renewals           | All renewals
            department         | Waiting for my role
            left on the table  | Benefits
            create budget      | New budget""")
    @TestSecurity(user = "ada", roles = "admin")
    void aPageIsFoundByWhatIsDoneThere(String words, String pages) {
        assertEquals(
                pages,
                String.join(
                        ", ",
                        command(words)
                                .select("#found section:has(h2:contains(Pages)) .what a")
                                .eachText()));
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void whateverIsThereItTakesTheSameStatements() {
        var pycon = desk.pycon();
        desk.sponsorship(pycon);
        int before = Statements.of(() -> command("pycon")).size();
        for (int n = 0; n < 10; n++) {
            desk.sponsorship(pycon);
        }
        assertEquals(before, Statements.of(() -> command("pycon")).size());
    }

    private static Document command(String q) {
        return Jsoup.parse(given().queryParam("q", q)
                .get("/admin/command")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
