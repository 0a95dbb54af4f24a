package dev.stoa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.identity.GitHubDoor;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Browser;
import dev.stoa.support.Browser.Window;
import dev.stoa.support.Keycloak;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import dev.stoa.support.github.GitHubSignIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A contributor comes by GitHub, claims the account and says for whom they work; staff confirm it. In a real browser. */
@QuarkusTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClaimJourneyTest {

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubDoor door;

    @Inject
    Keycloak keycloak;

    @Inject
    RateLimit limit;

    /** By its name, as Keycloak's redirects and the cookies have it. */
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void reset() {
        world.reset();
        workshop.tell();
        limit.clear();
    }

    /** Other tests share the Keycloak. */
    @AfterEach
    void forget() {
        door.forgetAll();
    }

    @Test
    void claimsAndProposesAndIsConfirmed() {
        try (var github = GitHubSignIn.start();
                var browser = Browser.open();
                var grace = browser.window(1280, 900, ColorScheme.LIGHT)) {
            door.leadTo(github);
            door.forgetAll();
            github.seat(new GitHubSignIn.User(77, "grace", "Grace Lind", null));
            var page = grace.page();
            page.navigate(at("/me"));
            look(grace, "nobody");
            link(page, "Sign in with GitHub");
            press(page, "Authorize");
            assertThat(page.locator("h2").first()).hasText("Is this you?");
            look(grace, "unclaimed");
            press(page, "This is me: claim the account");
            assertThat(page.locator("h1")).hasText("Grace Lind");
            page.getByLabel("Organisation").fill("Harp Ltd");
            page.getByLabel("From").fill("2024-05-01");
            page.getByLabel("Until").fill("2024-01-01");
            press(page, "Propose");
            assertThat(page.locator("#to-error")).hasText("The end comes after the beginning.");
            look(grace, "error");
            page.getByLabel("Until").fill("");
            press(page, "Propose");
            assertThat(page.locator("#corrections .badge")).hasText("open");
            look(grace, "open");
            confirm(browser);
            page.navigate(at("/me"));
            assertThat(page.locator("#corrections .badge")).hasText("confirmed");
            assertThat(page.locator("section[aria-labelledby=affiliations] .what"))
                    .containsText("Harp Ltd");
            press(page, "Sign out");
            page.navigate(at("/me"));
            assertThat(page.getByText("Sign in with GitHub").first()).isVisible();
        }
    }

    private void confirm(Browser browser) {
        try (var erik = browser.window(1280, 900, ColorScheme.LIGHT)) {
            var page = erik.page();
            page.navigate(at("/admin/corrections"));
            page.locator("#username").fill("erik");
            page.locator("#password").fill(keycloak.password("erik"));
            page.locator("#password").press("Enter");
            assertThat(page.locator("h1")).hasText("Corrections");
            look(erik, "desk");
            link(page, "Works for Harp Ltd from 2024-05-01");
            assertThat(page.locator("#preview")).containsText("Harp Ltd");
            look(erik, "desk-one");
            press(page, "Confirm");
            page.navigate(at("/admin/corrections?state=confirmed"));
            assertThat(page.locator("main")).containsText("by erik");
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
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

    /** Wide and narrow, light and dark: no barrier, nothing wider than the screen, and a picture for people. */
    private static void look(Window window, String name) {
        var page = window.page();
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(360, 1280)) {
                page.setViewportSize(width, 900);
                // Colours fade from one scheme to the other.
                page.evaluate("Promise.allSettled(document.getAnimations().map(fading => fading.finished))");
                var picture =
                        "claim-%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
                assertEquals(List.of(), window.barriers(), picture);
                assertEquals(
                        true,
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                        picture + " is wider than the screen");
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "look", picture + ".png")));
            }
        }
    }
}
