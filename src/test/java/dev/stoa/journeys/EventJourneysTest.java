package dev.stoa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.event.EventState;
import dev.stoa.event.MeetupDesk;
import dev.stoa.support.Browser;
import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months, meetups and their desk in a browser: open to everyone, by keyboard, with and without JavaScript. */
@QuarkusTest
class EventJourneysTest {

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Events events;

    @Inject
    Meetups meetups;

    @Inject
    MeetupDesk desk;

    private long series;

    @BeforeEach
    void aYearOfTuesdays() {
        world.reset();
        series = meetups.published(
                groups.stockholm(),
                Meetups.plan("Kotlin Tuesday", "2090-11-14T18:30", "Europe/Stockholm", "FREQ=WEEKLY;BYDAY=TU", null));
        events.edition("Nordic Conf", "2090-11-13", "2090-11-15", "Oslo", "Norway", "java");
        var second = meetups.dates(series).get(1);
        desk.move(second.id, second.version, EventState.CANCELLED, "Too dark", Meetups.EDITOR);
    }

    @Test
    void aVisitorReadsAMonth() {
        try (var browser = Browser.open();
                var wide = browser.window(1440, 900, ColorScheme.LIGHT);
                var phone = browser.window(390, 844, ColorScheme.DARK);
                var plain = browser.window(false)) {
            for (var window : List.of(wide, phone)) {
                for (var path : List.of(
                        "/events",
                        "/events?month=2090-11",
                        "/events/stockholm-kug-kotlin-tuesday",
                        "/events/stockholm-kug-kotlin-tuesday-2090-11-21")) {
                    window.page().navigate(at(path));
                    look(window, path);
                }
            }
            wide.page().navigate(at("/events?month=2090-11"));
            // The tests run by UTC: in winter an hour behind Stockholm.
            assertTrue(wide.page().locator("ol.rows .local").first().innerText().contains("(17:30 for you"));
            wide.page().locator("table.month a").first().focus();
            wide.page().keyboard().press("Enter");
            wide.page().waitForURL(at("/events/nordic-conf-2090"));

            plain.page().navigate(at("/events?month=2090-11"));
            assertEquals(0, plain.page().locator(".local").count());
            assertEquals(
                    "18:30 to 20:30",
                    plain.page().locator("ol.rows time[data-zone]").first().innerText());
            plain.page().locator("a[rel=next]").click();
            assertEquals("Events in December 2090", plain.page().locator("h1").innerText());
        }
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"editor"})
    void anEditorMovesADateWithoutJavaScript() {
        var date = meetups.dates(series).get(2);
        try (var browser = Browser.open();
                var window = browser.window(1440, 900, ColorScheme.LIGHT);
                var plain = browser.window(false)) {
            for (var path : List.of(
                    "/admin/meetups",
                    "/admin/meetups/new",
                    "/admin/meetups/" + series,
                    "/admin/meetups/dates/" + date.id,
                    "/admin/meetups/dates/" + date.id + "/following",
                    "/admin/calendar")) {
                window.page().navigate(at(path));
                look(window, path);
            }
            var page = plain.page();
            page.navigate(at("/admin/meetups/dates/" + date.id));
            page.locator("#time").fill("19:15");
            page.locator("#reason").fill("The room is free later");
            page.getByText("Reschedule", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.navigate(at("/events/" + date.slug));
            assertTrue(
                    page.locator(".lead").innerText().contains("19:15 to 21:15 Europe/Stockholm"),
                    page.locator(".lead").innerText());
            assertTrue(page.locator(".note").innerText().contains("The room is free later"));
        }
    }

    /** No barrier; with STOA_PICTURES set, a picture for people to look at. */
    private static void look(Browser.Window window, String path) {
        assertEquals(List.of(), window.barriers(), path);
        var folder = System.getenv("STOA_PICTURES");
        if (folder != null) {
            var name = path.replaceAll("[^a-z0-9-]+", "_") + window.page().viewportSize().width + ".png";
            window.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name))
                            .setFullPage(true));
        }
    }

    private String at(String path) {
        return "http://localhost:" + portal.getPort() + path;
    }
}
