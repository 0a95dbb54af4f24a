package dev.stoa.journeys;

import static dev.stoa.support.Matters.add;
import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.move;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.support.Browser;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of what belongs to a sponsorship, with something on each, in a browser: open to everyone, also on a phone. */
@QuarkusTest
class MatterPagesTest {

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"admin", "editor", "legal", "finance"})
    void theyAreFreeOfBarriersAndAContractIsMovedWithoutScripts() {
        var today = LocalDate.now(clock);
        long pycon = desk.sponsorship(desk.edition("PyCon Sweden", today.plusDays(60), "Stockholm", "Sweden"));
        var sponsorship = "/admin/sponsorships/" + pycon;
        var contract = add(
                pycon,
                "contracts",
                Map.of("title", "Sponsorship agreement", "counterparty", "Python Sverige", "owner", "lena"));
        move(contract, "received", "");
        move(contract, "legal-review", "");
        var invoice = add(
                pycon,
                "invoices",
                Map.of("title", "Gold tier", "number", "17", "amount", "45000", "currency", "SEK", "owner", "finn"));
        add(pycon, "deliverables", Map.of("title", "Logo for the website", "owner", "erik"));
        form().formParam("text", "4 x Conference tickets = 14000 until " + today.plusDays(9) + "\nTalk\nLogo")
                .post(sponsorship + "/benefits/agreement");
        add(pycon, "renewals", Map.of("title", "Next year", "nextStartsOn", "2030-01-01", "owner", "erik"));
        deadline(
                pycon,
                Map.of("title", "Send the text", "day", today.minusDays(3).toString(), "amount", "500"));
        deadline(pycon, Map.of("title", "Name who comes", "basis", "EVENT_START", "distance", "-3"));
        deadline(pycon, Map.of("title", "Order furniture", "basis", "UNKNOWN", "askAgainOn", today.toString()));
        var pages = new TreeMap<>(Map.of(
                "sponsorship",
                sponsorship,
                "contracts",
                sponsorship + "/contracts",
                "contract",
                contract,
                "invoice",
                invoice,
                "bookings",
                invoice + "/bookings",
                "benefits",
                sponsorship + "/benefits",
                "agreement",
                sponsorship + "/benefits/agreement",
                "deadlines",
                "/admin/deadlines",
                "deadline-new",
                sponsorship + "/deadlines/new",
                "address",
                "/admin/deadlines/address"));
        pages.put("deliverable", sponsorship + "/deliverables/1");
        pages.put("renewal", sponsorship + "/renewals/1");
        pages.put("deadline", sponsorship + "/deadlines/1");
        pages.put("left", "/admin/benefits");
        pages.put("today", "/admin");
        pages.put("waiting", "/admin/waiting");
        pages.putAll(paperwork(sponsorship));
        var found = new ArrayList<String>();
        try (var browser = Browser.open();
                var window = browser.window(1440, 900, ColorScheme.LIGHT);
                var phone = browser.window(360, 800, ColorScheme.DARK);
                var plain = browser.window(false)) {
            pages.forEach((name, path) -> {
                for (var each : List.of(window, phone)) {
                    each.page().navigate(at(path));
                    each.barriers().forEach(barrier -> found.add(name + ": " + barrier));
                    assertFalse(each.page().content().contains("{page"), name);
                    picture(each, (each == phone ? "phone-" : "wide-") + name);
                }
                int width = ((Number) phone.page().evaluate("document.documentElement.scrollWidth")).intValue();
                if (width > 360) {
                    found.add(name + " does not fit a phone: " + width);
                }
            });
            assertEquals(List.of(), found);
            plain.page().navigate(at(contract));
            assertTrue(plain.page()
                    .title()
                    .startsWith("Sponsorship agreement, PyCon Sweden "
                            + today.plusDays(60).getYear() + " · Desk"));
            plain.page().locator("button[value=sent-for-signature]").click();
            assertEquals("Sent for signature", plain.page().locator("#state h2").innerText());
            plain.page().locator("#signedOn").fill("2026-05-04");
            plain.page().locator("#fields button").click();
            plain.page().locator("button[value=executed]").click();
            assertEquals("Executed", plain.page().locator("#state h2").innerText());
        }
    }

    /** A document made here, and a file that is asked for. */
    private static Map<String, String> paperwork(String sponsorship) {
        form().formParams(Map.of("from", "letter", "title", "Letter", "recipient", "Python Sverige"))
                .post(sponsorship + "/documents/drafts/kept")
                .then()
                .statusCode(303);
        form().formParams(Map.of("title", "Logo", "drawing", "ANY", "unit", "PX", "fit", "AT_LEAST", "colour", "SRGB"))
                .formParam("most", "2")
                .post(sponsorship + "/assets")
                .then()
                .statusCode(303);
        return Map.of(
                "documents",
                sponsorship + "/documents",
                "document",
                sponsorship + "/documents/1",
                "draft",
                sponsorship + "/documents/drafts",
                "texts",
                "/admin/document-texts",
                "text",
                "/admin/document-texts/contract",
                "assets",
                sponsorship + "/assets",
                "asset",
                sponsorship + "/assets/1");
    }

    private static void deadline(long sponsorship, Map<String, String> more) {
        var typed = new TreeMap<>(Map.of(
                "owner",
                "erik",
                "basis",
                "DAY",
                "unit",
                "WEEKS",
                "clocks",
                "ORGANISER",
                "currency",
                "SEK",
                "per",
                "DAY"));
        typed.putAll(more);
        add(sponsorship, "deadlines", typed);
    }

    /** With STOA_PICTURES set, a picture for people to look at. */
    private static void picture(Browser.Window window, String name) {
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
}
