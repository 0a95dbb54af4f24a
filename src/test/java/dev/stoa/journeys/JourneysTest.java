package dev.stoa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.webhook.HelloWorld;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.support.Browser;
import dev.stoa.support.Browser.Window;
import dev.stoa.support.Desk;
import dev.stoa.support.GitHubHook;
import dev.stoa.support.Groups;
import dev.stoa.support.Keycloak;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do, in a real browser, with and without JavaScript; axe-core looks at every page on the way. */
@QuarkusTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JourneysTest {

    private static Browser browser;

    @Inject
    Pipeline pipeline;

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Desk desk;

    @Inject
    Groups groups;

    @Inject
    Keycloak keycloak;

    @Inject
    GitHubHook hook;

    @Inject
    GitHubEvents ledger;

    /** By its name, as Keycloak's redirects and the cookies have it. */
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
        desk.pycon();
        groups.lund();
        groups.stockholm();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** Once for each page: without JavaScript it is the same HTML, and axe-core cannot run. */
    private static void look(Window window, boolean javaScript) {
        if (javaScript) {
            assertEquals(List.of(), window.barriers(), window.page().url());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitorFindsAProject(boolean javaScript) {
        pipeline.round();
        try (var visitor = browser.window(javaScript)) {
            var page = visitor.page();
            page.navigate(at("/"));
            look(visitor, javaScript);
            page.getByRole(
                            javaScript ? AriaRole.COMBOBOX : AriaRole.SEARCHBOX,
                            new Page.GetByRoleOptions().setName("Search this site"))
                    .fill("kil");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=kil$"));
            look(visitor, javaScript);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("kiln"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("kiln");
            page.getByText("as a table").click();
            assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
            look(visitor, javaScript);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/events/pycon-sweden-2025",
                "/groups",
                "/groups?region=europe",
                "/groups?near=Lund",
                "/groups?near=Atlantis",
                "/groups/stockholm-kug",
                "/groups/new",
                "/sponsorships",
                "/news",
                "/contributions",
                "/contributions/elsewhere",
                "/contributions/funnel",
                "/projects/kiln/stars",
                "/map",
                "/completeness",
                "/people",
                "/about",
                "/nothing-here"
            })
    void everyPageOpensToEveryone(String path) {
        try (var visitor = browser.window(true)) {
            visitor.page().navigate(at(path));
            assertThat(visitor.page().locator("h1")).isVisible();
            look(visitor, true);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitorFindsAGroupOnTheMapByTheKeyboard(boolean javaScript) {
        try (var visitor = browser.window(javaScript)) {
            var page = visitor.page();
            page.navigate(at("/groups"));
            page.locator("svg.map a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/groups\\?country=Sweden$"));
            look(visitor, javaScript);
            page.locator("svg.map a").last().focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/groups/stockholm-kug$"));
            look(visitor, javaScript);
            page.navigate(at("/groups"));
            page.getByLabel("Near").fill("Malmö");
            page.keyboard().press("Enter");
            assertThat(page.locator("#listed")).hasText("Near Malmö, Sweden");
            assertThat(page.locator(".rows .what a").first()).hasText("Lund KUG");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditorBeginsASponsorshipAndMovesIt(boolean javaScript) {
        keycloak.awaitReady();
        try (var erik = browser.window(javaScript)) {
            var page = erik.page();
            page.navigate(at("/admin"));
            page.locator("#username").fill("erik");
            page.locator("#password").fill(keycloak.password("erik"));
            page.locator("#password").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/admin"));
            look(erik, javaScript);
            page.navigate(at("/admin/sponsorships/new"));
            look(erik, javaScript);
            page.locator("#edition").fill("pycon-sweden-2025");
            page.locator("#tier").fill("Gold");
            page.locator("#amount").fill("12.500,00");
            page.locator("#currency").fill("SEK");
            page.locator("#owner").fill("erik");
            page.locator("#why").fill("Our neighbours teach each other here.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin negotiating"))
                    .click();
            assertThat(page.locator("#amount-error")).containsText("point");
            assertThat(page.locator("#why")).hasValue("Our neighbours teach each other here.");
            look(erik, javaScript);
            page.locator("#amount").fill("12500");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin negotiating"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/admin/sponsorships/\\d+"));
            assertThat(page.locator("h1")).containsText("PyCon Sweden");
            look(erik, javaScript);
            page.locator("#reason").fill("The hall is full this year.");
            page.locator("button[name=to][value=waitlisted i]").click();
            assertThat(page.locator("#history")).containsText("The hall is full this year.");
            page.navigate(at("/admin"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            page.navigate(at("/admin"));
            assertThat(page.locator("#username")).isVisible();
        }
    }

    @Test
    void aPushShowsToWhoReloadsASecondLater() {
        ledger.apply(List.of(HelloWorld.repository()));
        try (var visitor = browser.window(false)) {
            var page = visitor.page();
            page.navigate(at("/projects/hello-world"));
            assertEquals(
                    0,
                    page.locator(".facts dt", new Page.LocatorOptions().setHasText("commits"))
                            .count());
            assertEquals(
                    202,
                    hook.deliver("push", HelloWorld.push("refs/heads/master", "a", "b"))
                            .statusCode());
            page.waitForTimeout(1000);
            page.reload();
            assertTrue(page.locator(".facts").innerText().replace("\n", " ").contains("2 commits")
                    || page.locator(".facts").innerText().replace("\n", " ").contains("commits 2"));
        }
    }

    @Test
    void anOpenPageShowsAPushByItself() {
        var hello = (RepositoryChanged) HelloWorld.repository();
        ledger.apply(List.of(hello, issue(hello.repository())));
        try (var visitor = browser.window(true)) {
            var page = visitor.page();
            page.navigate(at("/projects/hello-world"));
            assertThat(page.locator("html")).hasAttribute("data-stream", "open");
            page.evaluate("window.here = 'the same document'");
            page.locator(".facts a[href*='kind=ISSUE_OPENED']").focus();
            page.evaluate("scrollTo(0, 120)");
            var commits = page.locator(".facts a[href*='kind=COMMIT']");
            assertThat(commits).hasCount(0);
            push("a1", "b1");
            assertThat(commits).hasText("2", LATER);
            assertEquals("the same document", page.evaluate("window.here"));
            // What was in front is in the middle now.
            assertTrue(page.evaluate("document.activeElement.getAttribute('href')")
                    .toString()
                    .contains("kind=ISSUE_OPENED"));
            assertThat(page.locator("[role=status]")).hasText("The numbers on this page have changed.");
            assertEquals(120, page.evaluate("scrollY"));
            page.getByText("as a table").click();
            push("a2", "b2");
            assertThat(commits).hasText("4", LATER);
            assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
            assertEquals("the same document", page.evaluate("window.here"));
            look(visitor, true);
        }
    }

    private void push(String... commits) {
        assertEquals(
                202,
                hook.deliver("push", HelloWorld.push("refs/heads/master", commits))
                        .statusCode());
    }

    private static IssueChanged issue(long repository) {
        var at = Instant.parse("2024-02-03T10:00:00Z");
        var grace = new Actor(77, "grace", "Grace Lind", null, "User");
        return new IssueChanged(repository, 9601, 8, "Too hot", grace, List.of(), at, null, false, at);
    }

    /** More than the pause that a page makes between two questions. */
    private static final LocatorAssertions.HasTextOptions LATER =
            new LocatorAssertions.HasTextOptions().setTimeout(10_000);
}
