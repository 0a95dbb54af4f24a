package dev.stoa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.event.DateFacts;
import dev.stoa.event.MeetupDesk;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Browser;
import dev.stoa.support.Groups;
import dev.stoa.support.Guests;
import dev.stoa.support.MailServer;
import dev.stoa.support.Meetups;
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

/** A guest's way in a browser, with and without JavaScript: from the list of groups to a place at every date, and back. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class RsvpJourneysTest {

    /** What is wider than the window, and does not scroll in itself. */
    private static final String STICKS_OUT = """
            [...document.querySelectorAll("main *")]
              .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".wide"))
              .map(one => one.tagName + "." + one.className)
              .concat(document.documentElement.scrollWidth > innerWidth ? ["the page"] : [])""";

    private static final String DATE = "stockholm-kug-kotlin-tuesday-2090-11-14";

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    MeetupDesk desk;

    @Inject
    Guests guests;

    @Inject
    RateLimit limit;

    GreenMail server;

    private long first;

    @BeforeEach
    void sixTuesdaysOfWhichTheFirstIsFull() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
        long series = meetups.published(
                groups.stockholm(),
                Meetups.plan(
                        "Kotlin Tuesday",
                        "2090-11-14T18:30",
                        "Europe/Stockholm",
                        "FREQ=MONTHLY;BYDAY=2TU",
                        "2091-04-10T18:30"));
        var date = meetups.dates(series).getFirst();
        first = date.id;
        desk.reviseOne(date.id, date.version, new DateFacts(null, null, 1), Meetups.EDITOR);
        var ada = guests.typed("Ada Holm");
        ada.put("diet", "No nuts, and nothing that was near them");
        guests.come(server, DATE, ada);
        guests.mail(server);
    }

    @AfterEach
    void forget() {
        limit.clear();
    }

    @Test
    void fromTheGroupToEveryDateAndBack() {
        try (var browser = Browser.open();
                var plain = browser.window(false);
                var lively = browser.window(true)) {
            journey(plain.page(), "Eva Plain");
            journey(lively.page(), "Eva Lively");
        }
    }

    private void journey(Page page, String name) {
        page.navigate(at("/groups"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stockholm KUG"))
                .last()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kotlin Tuesday"))
                .first()
                .click();
        page.getByText("Come to every date").click();
        page.locator("#name").fill(name);
        page.locator("#email").fill(name.replace(' ', '.') + "@example.org");
        page.locator("#diet").fill("Vegan");
        // Nobody is quicker, and programs are told so.
        page.waitForTimeout(3200);
        page.getByText("I want to come", new Page.GetByTextOptions().setExact(true))
                .click();
        assertEquals(
                "Please look at your mail", page.locator("[role=status] h2").innerText());

        page.navigate(at(guests.mail(server).getFirst().link()));
        page.getByText("Yes, I want to come").click();
        assertEquals("Your place at Kotlin Tuesday", page.locator("h1").innerText());
        var badges = page.locator(".rows .badge").allInnerTexts();
        assertEquals(6, badges.size());
        assertEquals("On the waitlist, number 1 in line", badges.getFirst());
        assertEquals("You have a place", badges.getLast());
        assertEquals("Vegan", page.locator("#diet").inputValue());
        var welcome = guests.mail(server).getFirst();
        assertTrue(welcome.file().contains("METHOD:REQUEST"));

        page.locator(".rows form button").nth(2).click();
        assertEquals("You do not come", page.locator(".rows .badge").nth(2).innerText());
        page.locator("button.danger", new Page.LocatorOptions().setHasText("Cancel every date"))
                .click();
        assertEquals(
                List.of("You do not come"),
                page.locator(".rows .badge").allInnerTexts().stream().distinct().toList());
        assertTrue(guests.mail(server).getLast().file().contains("METHOD:CANCEL"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void everyPageIsOpenToEveryone() {
        var own = guests.come(server, "stockholm-kug-kotlin-tuesday", guests.typed("Eva Lind"));
        var waiting = guests.typed("Bo Ek");
        guests.ask(DATE, waiting).statusCode(303);
        var open = guests.mail(server).getLast().link();
        try (var browser = Browser.open();
                var wide = browser.window(1440, 900, ColorScheme.LIGHT);
                var phone = browser.window(360, 800, ColorScheme.DARK)) {
            for (var window : List.of(wide, phone)) {
                look(window, "meetup", "/events/" + DATE);
                look(window, "meetup-free", "/events/stockholm-kug-kotlin-tuesday-2090-12-12");
                look(window, "series", "/events/stockholm-kug-kotlin-tuesday");
                look(window, "form", "/events/" + DATE + "/rsvps/new");
                look(window, "sent", "/events/" + DATE + "/rsvps/new?sent=mail");
                look(window, "confirm", open);
                look(window, "own", own);
                look(window, "gone", "/rsvps/gone");
                look(window, "guests", "/admin/meetups/dates/" + first + "/guests");
                look(window, "overview", "/admin/meetups/1/guests");
                look(window, "signed-in", "/admin/events/" + DATE + "/rsvps/new");
            }
        }
    }

    /** No barrier and nothing that sticks out; with STOA_PICTURES set, a picture for people to look at. */
    private void look(Browser.Window window, String name, String path) {
        window.page().navigate(at(path));
        assertEquals(List.of(), window.barriers(), path);
        var folder = System.getenv("STOA_PICTURES");
        if (folder != null) {
            window.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    folder, "rsvp-" + name + "-" + window.page().viewportSize().width + ".png"))
                            .setFullPage(true));
        }
        assertEquals(List.of(), window.page().evaluate(STICKS_OUT), name + " sticks out");
    }

    private String at(String path) {
        return "http://localhost:" + portal.getPort() + path;
    }
}
