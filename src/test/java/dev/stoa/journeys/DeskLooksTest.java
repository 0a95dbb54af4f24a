package dev.stoa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.sponsorship.request.RequestHistory;
import dev.stoa.support.Browser;
import dev.stoa.support.Browser.Window;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sponsorship desk on a wide light and a narrow dark screen, empty and full: no barrier, nothing wider than the screen. */
@QuarkusTest
@TestSecurity(
        user = "bo",
        roles = {"editor", "approver", "finance"})
class DeskLooksTest {

    private static final String LONG =
            "International Conference on Software Engineering, Donaudampfschifffahrtsgesellschaft"
                    + " and Everything Else that Has a Very Long Name";

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    RequestHistory requests;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void whatIsEmptySaysWhatWillBeThere() {
        look("empty", pages());
    }

    @Test
    void whatIsFullHasRoom() {
        var pycon = desk.pycon();
        long first = desk.sponsorship(pycon);
        for (int n = 0; n < 20; n++) {
            desk.sponsorship(pycon, List.of("SEK", "EUR", "JPY").get(n % 3), 1000 + n + "", Desk.ANNA);
        }
        desk.moveTo(first, dev.stoa.sponsorship.SponsorshipState.COMMITTED);
        desk.sponsorship(
                desk.edition(LONG, LocalDate.of(2026, 3, 1), "Llanfairpwllgwyngyllgogerychwyrndrobwll", "Wales"));
        requests.read(Path.of("content/sample/sponsorships/requests.json"));
        var pages = pages();
        var own = "/admin/sponsorships/" + first;
        pages.putAll(Map.of(
                "sponsorship", own,
                "outcome", own + "/outcome",
                "attendance", own + "/people",
                "object", "/admin/history/sponsorship/" + first,
                "request", "/admin/sponsorship-requests/1",
                "budget", "/admin/budgets/1",
                "next", own + "/next"));
        look("full", pages);
    }

    private static Map<String, String> pages() {
        return new TreeMap<>(Map.of(
                "today", "/admin",
                "board", "/admin/board?closed=yes",
                "list", "/admin/sponsorships?view=all",
                "history", "/admin/history",
                "command", "/admin/command",
                "found", "/admin/command?q=conference",
                "requests", "/admin/sponsorship-requests",
                "budgets", "/admin/budgets",
                "deadlines", "/admin/deadlines",
                "attendance-all", "/admin/attendance"));
    }

    private void look(String name, Map<String, String> pages) {
        var faults = new ArrayList<String>();
        try (var browser = Browser.open();
                var wide = browser.window(1280, 800, ColorScheme.LIGHT);
                var narrow = browser.window(360, 740, ColorScheme.DARK)) {
            pages.forEach((page, path) -> {
                faults.addAll(faults(wide, name + "-" + page + "-1280", path));
                faults.addAll(faults(narrow, name + "-" + page + "-360", path));
            });
        }
        assertEquals(List.of(), faults);
    }

    private List<String> faults(Window window, String name, String path) {
        var page = window.page();
        var answer = page.navigate("http://localhost:" + portal.getPort() + path);
        var faults = new ArrayList<String>();
        if (answer.status() != 200) {
            faults.add(path + " answers " + answer.status());
        }
        window.barriers().forEach(barrier -> faults.add(name + ": " + barrier));
        if (!(boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
            faults.add(name + " is wider than the screen");
        }
        if (System.getenv("STOA_PICTURES") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getenv("STOA_PICTURES"), "desk-" + name + ".png")));
        }
        return faults;
    }
}
