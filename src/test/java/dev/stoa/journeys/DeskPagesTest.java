package dev.stoa.journeys;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.group.SupportKind;
import dev.stoa.people.Memberships;
import dev.stoa.people.decision.Affiliate;
import dev.stoa.people.decision.Affiliate.Source;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.DescribeOrganisation;
import dev.stoa.people.decision.MapOwner;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.project.Upstream;
import dev.stoa.support.Browser;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's pages with something on each, in a browser: open to everyone, and of use without JavaScript. */
@QuarkusTest
class DeskPagesTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Groups groups;

    @Inject
    GitHubEvents events;

    @Inject
    Decisions decisions;

    @Inject
    Memberships memberships;

    @Inject
    Pipeline pipeline;

    @Inject
    Ledger ledger;

    @BeforeEach
    void theWorkshop() {
        world.reset();
        workshop.tell();
        var stockholm = groups.stockholm();
        groups.organiser(stockholm, "omar", "Omar Haddad", true);
        groups.give(stockholm, SupportKind.GRANT, "2024-03-01", "15000", "SEK", true);
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
        decisions.make(
                new MapOwner(
                        "example",
                        ledger.counts("select slug, id from organisation").get("our-company")),
                "erik");
        memberships.replace("example", List.of(77L));
        QuarkusTransaction.requiringNew().run(() -> {
            new Upstream("harp", "strings", "Our strings come from there", "erik", NOW).persist();
            var gone = new Upstream("nobody", "nothing", "", "erik", NOW);
            gone.persist();
            Upstream.getEntityManager()
                    .createNativeQuery("""
                            insert into sync_beside (part, subject, failed_at, failure, attempts, due_at)
                            values ('UPSTREAM', :id, now(), 'GitHub shows no such public repository', 1, now())""")
                    .setParameter("id", Long.toString(gone.id))
                    .executeUpdate();
        });
        ledger.change("""
                insert into delivery (guid, event, repository, organisation, received_at, due_at, finished_at, size, state, reason)
                values ('parked', 'push', 'example/kiln', 'example', now(), now(), now(), 10, 'PARKED', 'It is no payload')""");
        pipeline.round();
        ledger.change(
                "insert into hook (number, kind, owner, delivery_at, read_at) values (1, 'ORGANISATION', 'example', now(), now())");
        ledger.change(
                "insert into missed_delivery (guid, hook_id, delivery, event, delivered_at, status, found_at, due_at)"
                        + " select 'g', id, 1, 'push', now(), 'failed to connect to host', now(), now() from hook");
        ledger.change(
                "insert into delivery_gap (hook_id, owner, since, until, found_at) select id, owner, now(), now(), now() from hook");
        ledger.change(
                "insert into reconciliation (repository_id, kind, at, told, held) select id, 'STARS', now(), 2, 1 from repository limit 1");
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
                "pipeline", "/admin/pipeline",
                "upstreams", "/admin/upstreams",
                "affiliation", "/admin/decisions/new?kind=affiliation&person=" + person("Ada Holm")));
        pages.put("completeness", "/admin/completeness");
        pages.put("groups", "/admin/groups");
        pages.put("group", "/admin/groups/stockholm-kug");
        try (var browser = Browser.open();
                var window = browser.window(1440, 900, ColorScheme.LIGHT);
                var plain = browser.window(false)) {
            pages.forEach((name, path) -> {
                window.page().navigate(at(path));
                look(window, name);
            });
            window.page().navigate(at("/admin/hooks"));
            look(window, "hooks");
            window.page().navigate(at("/admin/upstreams"));
            assertEquals(
                    2, window.page().locator("tbody tr").count(), "barriers are looked for where there is content");
            window.page().navigate(at("/admin/organisations/our-company"));
            assertEquals("example", window.page().locator("#owners tbody th").innerText());
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
