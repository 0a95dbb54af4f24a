package dev.stoa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.stoa.support.Browser;
import dev.stoa.support.Browser.Window;
import dev.stoa.support.Desk;
import dev.stoa.support.Keycloak;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From an empty budget to a promise that it pays for, each step by whose it is, in a real browser; axe-core looks on. */
@QuarkusTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MoneyJourneyTest {

    private static Browser browser;

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

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
    void reset() {
        world.reset();
    }

    @Test
    void aPromiseIsPaidOutOfABudget() {
        keycloak.awaitReady();
        long sponsorship = desk.sponsorship(desk.pycon());
        try (var finn = signedIn("finn", 1440, ColorScheme.LIGHT)) {
            var page = finn.page();
            page.navigate(at("/admin/budgets"));
            look(finn, "budgets-empty");
            page.navigate(at("/admin/budgets/new"));
            page.locator("#name").fill("Conferences: Python");
            page.locator("#costCentre").fill("CC-4100");
            page.locator("#topic").fill("Python");
            page.locator("#amount").fill("8,000.5.1");
            press(page, "Open it");
            assertThat(page.locator("#amount-error")).containsText("point");
            look(finn, "budget-wrong");
            page.locator("#amount").fill("8,000");
            press(page, "Open it");
            assertThat(page).hasURL(Pattern.compile(".*/admin/budgets/\\d+"));
            page.navigate(at("/admin/rates"));
            look(finn, "rates-empty");
            var rates = "Date,USD,SEK,\n" + LocalDate.now(clock) + ",1.0744,11.6055,\n";
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("eurofxref.csv", "text/csv", rates.getBytes(StandardCharsets.UTF_8)));
            press(page, "Read it");
            assertThat(page.locator("#rates tbody tr")).hasCount(2);
            look(finn, "rates");
            page.navigate(at("/admin/approvals"));
            page.locator("#amount").fill("20000");
            press(page, "Add the rule");
            look(finn, "approvals");
        }
        try (var erik = signedIn("erik", 1440, ColorScheme.LIGHT)) {
            var page = erik.page();
            page.navigate(at("/admin/sponsorships/" + sponsorship));
            page.locator("#budget")
                    .selectOption(new com.microsoft.playwright.options.SelectOption()
                            .setLabel("Conferences: Python ("
                                    + LocalDate.now(clock).getYear() + ", EUR)"));
            press(page, "Save");
            assertThat(page.locator("#preview tbody tr").first()).containsText("EUR 4,122.53");
            look(erik, "sponsorship-asked");
        }
        try (var anna = signedIn("anna", 360, ColorScheme.DARK)) {
            var page = anna.page();
            page.navigate(at("/admin/sponsorships/" + sponsorship));
            look(anna, "sponsorship-360");
            press(page, "Commit");
            assertThat(page.locator("#money")).containsText("SEK 45,000 = EUR 3,877.47");
            page.locator("#money h2 + p a").click();
            assertThat(page.locator("#figures")).containsText("EUR 4,122.53");
            look(anna, "budget-360");
        }
        try (var finn = signedIn("finn", 1440, ColorScheme.DARK)) {
            finn.page().navigate(at("/admin/budgets"));
            look(finn, "budgets");
            finn.page().locator("#budgets a").first().click();
            look(finn, "budget");
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private Window signedIn(String user, int width, ColorScheme scheme) {
        var window = browser.window(width, 900, scheme);
        var page = window.page();
        page.navigate(at("/admin"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(keycloak.password(user));
        page.locator("#password").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin"));
        return window;
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
                .setPath(Path.of("target", "look", "money-" + name + ".png")));
    }
}
