package dev.stoa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.group.hosting.VenueHistory;
import dev.stoa.group.support.SupportHistory;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Browser;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Requests;
import dev.stoa.support.Venues;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking for support in a browser, with and without JavaScript, and the desk's pages about it: open to everyone. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class SupportJourneysTest {

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Venues venues;

    @Inject
    VenueHistory houses;

    @Inject
    SupportHistory sample;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    GreenMail server;

    @BeforeEach
    void theArcade() throws Exception {
        world.reset();
        limit.clear();
        groups.stockholm();
        venues.arcade();
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @Test
    void aVisitorAsksForARoomWithAndWithoutJavaScript() {
        try (var browser = Browser.open();
                var phone = browser.window(360, 780, ColorScheme.DARK);
                var plain = browser.window(false)) {
            int letters = 0;
            for (var window : List.of(phone, plain)) {
                var page = window.page();
                page.navigate(at("/groups/stockholm-kug"));
                page.getByText("for a room", new Page.GetByTextOptions().setExact(true))
                        .click();
                assertEquals("Ask for a room", page.locator("h1").innerText());
                assertEquals("Stockholm KUG", page.locator("#group").inputValue());
                if (window == phone) {
                    look(window, "/requests/new");
                }
                page.locator("#venue").selectOption("the-arcade");
                page.locator("#date").fill("2090-03-07");
                page.locator("#time").fill("18:00");
                page.locator("#minutes").fill("180");
                page.locator("#heads").fill("many");
                page.locator("#purpose").fill("An evening on testing");
                page.locator("#yourName").fill("Nils Ek");
                page.locator("#email").fill("nils@example.org");
                // Faster than people are.
                page.locator("button.button").last().click();
                assertTrue(page.locator("#heads-error").innerText().contains("how many people"));
                assertEquals("An evening on testing", page.locator("#purpose").inputValue());
                page.locator("#heads").fill("40");
                page.waitForTimeout(3100);
                page.locator("button.button").last().click();
                assertEquals(
                        "Please look at your mail", page.locator("h2").first().innerText());
                mail.sendDue();
                page.navigate(at(Requests.link(server, letters++)));
                page.getByText("Yes, it was me").click();
                assertEquals("A room for Stockholm KUG", page.locator("h1").innerText());
                if (window == phone) {
                    look(window, "/requests-key");
                }
            }
            ledger.change("update support_request set state = 'QUESTION', owner = 'erik'");
            var page = plain.page();
            page.reload();
            page.locator("#text").fill("Forty-two");
            page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
            assertTrue(page.locator("#messages li").innerText().contains("Forty-two"));
            page.getByText("Delete what is mine").click();
            assertEquals("This link does not work", page.locator("h1").innerText());
        }
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = {"editor", "approver"})
    void staffHostAMeetupWithoutJavaScript() {
        world.reset();
        groups.stockholm();
        groups.lund();
        assertEquals(
                2, houses.read(Path.of("content/sample/support/venues.json")).added());
        var told = sample.read(Path.of("content/sample/support/requests.json"));
        assertEquals(List.of(), told.rejected());
        assertEquals(8, told.added());
        try (var browser = Browser.open();
                var wide = browser.window(1440, 900, ColorScheme.LIGHT);
                var phone = browser.window(360, 780, ColorScheme.DARK);
                var plain = browser.window(false)) {
            for (var window : List.of(wide, phone)) {
                for (var path : List.of(
                        "/admin",
                        "/admin/requests",
                        "/admin/requests?state=held&late=yes",
                        "/admin/requests/1",
                        "/admin/requests/2",
                        "/admin/requests/3",
                        "/admin/requests/6",
                        "/admin/requests/8",
                        "/admin/venues",
                        "/admin/venues/new",
                        "/admin/venues/the-arcade")) {
                    window.page().navigate(at(path));
                    look(window, path);
                }
            }
            var page = plain.page();
            page.navigate(at("/admin/requests/5"));
            press(page, "Take up");
            press(page, "Approve");
            page.locator("#room select").selectOption("1");
            press(page, "Hold it");
            press(page, "Confirm");
            assertEquals("Scheduled", page.locator("#state h2").innerText());
            page.locator("#guests").fill("Ada Holm\nGrace Lind");
            press(page, "Add them");
            assertEquals(2, page.locator("#guest-list li").count());
        }
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** By how much the page is wider than the window, in CSS px. */
    private static int sideways(Page page) {
        return (int) page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    }

    /** No barrier, and all of it fits; with STOA_PICTURES set, a picture for people to look at. */
    private static void look(Browser.Window window, String path) {
        var folder = System.getenv("STOA_PICTURES");
        if (folder != null) {
            var name = path.replaceAll("[^a-z0-9-]+", "_") + window.page().viewportSize().width + ".png";
            window.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name))
                            .setFullPage(true));
        }
        assertEquals(List.of(), window.barriers(), path);
        assertEquals(0, sideways(window.page()), "nothing sticks out at the side: " + path);
    }

    private String at(String path) {
        return "http://localhost:" + portal.getPort() + path;
    }
}
