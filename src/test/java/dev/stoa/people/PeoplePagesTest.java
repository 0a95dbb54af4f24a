package dev.stoa.people;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.people.Affiliation.Source;
import dev.stoa.people.decision.Affiliate;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.DescribeOrganisation;
import dev.stoa.support.Browser;
import dev.stoa.support.Ledger;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's pages on people in a browser: open to everyone, and of use without JavaScript. */
@QuarkusTest
class PeoplePagesTest {

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    Decisions decisions;

    @Inject
    Ledger ledger;

    @BeforeEach
    void theWorkshop() {
        world.reset();
        workshop.tell();
        events.apply(List.of(Workshop.commit(
                Workshop.KILN, "e1", "2024-04-01T10:00:00Z", new Credit("Ada Holm", "ada@home.example"))));
        decisions.make(new DescribeOrganisation(null, 0, "Harp Ltd", null, null), "erik");
        decisions.make(
                new Affiliate(
                        null,
                        0,
                        person("Grace Lind"),
                        ledger.counts("select slug, id from organisation").get("harp-ltd"),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2024, 2, 3),
                        Source.VERIFIED),
                "erik");
    }

    @Test
    @TestSecurity(
            user = "root",
            roles = {"admin", "editor"})
    void everyPageIsFreeOfBarriersAndOfScripts() {
        var pages = new TreeMap<>(Map.of(
                "people", "/admin/people",
                "person", "/admin/people/" + person("Grace Lind"),
                "organisations", "/admin/organisations",
                "organisation", "/admin/organisations/our-company",
                "bots", "/admin/bots",
                "identities", "/admin/identities",
                "decisions", "/admin/decisions",
                "affiliation", "/admin/decisions/new?kind=affiliation&person=" + person("Ada Holm")));
        try (var browser = Browser.open();
                var window = browser.window(1440, 900, ColorScheme.LIGHT);
                var plain = browser.window(false)) {
            pages.forEach((name, path) -> {
                window.page().navigate(at(path));
                look(window, name);
            });
            window.page().navigate(at(pages.get("affiliation")));
            window.page().locator("#organisation").selectOption("Harp Ltd");
            window.page().locator("#from").fill("2024-01-01");
            window.page()
                    .getByText("Preview", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertTrue(window.page().locator("#preview table").count() == 2);
            look(window, "preview");
            // The same without JavaScript, to the end.
            plain.page().navigate(at("/admin/identities"));
            plain.page().locator("button[value=merge]").click();
            assertEquals("Merge", plain.page().locator("button[formaction]").innerText());
            plain.page().locator("button[formaction]").click();
            assertTrue(plain.page().url().endsWith("/admin/identities"));
            assertTrue(plain.page().locator("main").innerText().contains("Nobody looks like anybody else"));
        }
        assertEquals(
                Map.of("Merged Ada Holm into Ada Holm", 1L),
                ledger.counts("select summary, 1 from people_decision where kind = 'MERGE'"));
        given().get("/admin/decisions").then().statusCode(200);
    }

    /** No barrier; with STOA_PICTURES set, a picture for people to look at. */
    private static void look(Browser.Window window, String name) {
        assertEquals(List.of(), window.barriers(), name);
        var folder = System.getenv("STOA_PICTURES");
        if (folder != null) {
            window.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name + ".png"))
                            .setFullPage(true));
        }
    }

    private String at(String path) {
        return "http://localhost:" + portal.getPort() + path;
    }

    private long person(String name) {
        return ledger.counts("select name, min(id) from named_person where not empty group by 1")
                .get(name);
    }
}
