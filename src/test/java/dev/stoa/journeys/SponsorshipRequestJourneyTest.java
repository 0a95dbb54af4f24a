package dev.stoa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Askings;
import dev.stoa.support.Browser;
import dev.stoa.support.Browser.Window;
import dev.stoa.support.Desk;
import dev.stoa.support.Keycloak;
import dev.stoa.support.MailServer;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a stranger's request to a committed sponsorship in a real browser; the clicks of staff are counted as the browser sees them. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SponsorshipRequestJourneyTest {

    private static final int MOST_CLICKS = 12;

    /** Clicks by hand or by keyboard; both come as trusted clicks. */
    private static final String COUNTS =
            "addEventListener('click', e => { if (e.isTrusted) localStorage.setItem('clicks',"
                    + " 1 + Number(localStorage.getItem('clicks') || 0)); }, true)";

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Keycloak keycloak;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    GreenMail server;

    /** By its name, as Keycloak's redirects and the cookies have it. */
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
        desk.budget("Conferences", "SEK", "100000");
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @Test
    void aRequestBecomesACommittedSponsorshipInTwelveClicks() {
        keycloak.awaitReady();
        try (var browser = Browser.open()) {
            ask(browser);
            int clicks = 0;
            try (var erik = signedIn(browser, "erik", 1440, ColorScheme.LIGHT)) {
                var page = erik.page();
                link(page, "Sponsorship requests");
                look(erik, "list");
                link(page, "Barn Conference 2090");
                press(page, "Take up");
                press(page, "Put it on our calendar");
                page.locator("#budget").focus();
                page.keyboard().type("Conferences");
                page.locator("#metrics").fill("30 good talks at the booth");
                press(page, "Save the deal");
                assertThat(page.locator("#preview caption")).containsText("SEK 45,000");
                look(erik, "deal");
                clicks += clicks(page);
            }
            try (var anna = signedIn(browser, "anna", 360, ColorScheme.DARK)) {
                var page = anna.page();
                page.navigate(at("/admin/sponsorship-requests"));
                link(page, "Barn Conference 2090");
                look(anna, "request-360");
                press(page, "Approve");
                assertThat(page.locator("header .badge").first()).hasText("Approved");
                // The way that goes by an address counts as a click too.
                clicks += 1 + clicks(page);
                link(page, "a sponsorship");
                assertThat(page.locator("header .badge").first()).hasText("Committed");
                page.navigate(at("/admin/sponsorship-requests/comparison"));
                look(anna, "comparison-360");
                page.navigate(at("/admin/sponsorship-requests/rules"));
                look(anna, "rules-360");
            }
            assertTrue(clicks <= MOST_CLICKS, clicks + " clicks");
            System.out.println("Clicks from submitted to committed: " + clicks);
        }
    }

    private void ask(Browser browser) {
        try (var window = browser.window(360, 780, ColorScheme.DARK)) {
            var page = window.page();
            page.navigate(at("/requests/new?for=sponsorship"));
            look(window, "form-360");
            var form = Askings.conference();
            for (var field : List.of(
                    "name",
                    "startsOn",
                    "endsOn",
                    "city",
                    "country",
                    "url",
                    "codeOfConduct",
                    "audience",
                    "amount",
                    "currency",
                    "details",
                    "tiers",
                    "yourName",
                    "email")) {
                page.locator("#" + field).fill(form.get(field));
            }
            page.getByLabel("Cash", new Page.GetByLabelOptions().setExact(true)).check();
            page.waitForTimeout(3100);
            press(page, "Send it");
            assertThat(page.locator("h2").first()).hasText("Please look at your mail");
            mail.sendDue();
            page.navigate(at(Askings.link(server, 0)));
            press(page, "Yes, it was me");
            assertThat(page.locator("h1")).hasText("Barn Conference 2090");
            look(window, "asker-360");
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private Window signedIn(Browser browser, String user, int width, ColorScheme scheme) {
        var window = browser.window(width, 900, scheme);
        var page = window.page();
        page.navigate(at("/admin"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(keycloak.password(user));
        page.locator("#password").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin"));
        page.addInitScript(COUNTS);
        page.navigate(at("/admin"));
        return window;
    }

    private static int clicks(Page page) {
        return ((Number) page.evaluate("Number(localStorage.getItem('clicks') || 0)")).intValue();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** No barrier, nothing wider than the screen, and a picture for people. */
    private static void look(Window window, String name) {
        var page = window.page();
        assertEquals(List.of(), window.barriers(), page.url());
        assertEquals(
                true,
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                name + " is wider than the screen");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "look", "requests-" + name + ".png")));
    }
}
