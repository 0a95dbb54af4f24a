package dev.stoa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.stoa.event.MeetupImport;
import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.event.imports.ImportsDone;
import dev.stoa.event.talk.TalkImport;
import dev.stoa.group.UserGroupImport;
import dev.stoa.support.Browser;
import dev.stoa.support.Events;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Talks, imports and conferences in a browser, wide and on a phone, and to the end without JavaScript. */
@QuarkusTest
@TestSecurity(
        user = "erik",
        roles = {"editor"})
class TalkJourneysTest {

    private static final Path SAMPLE = Path.of("content/sample");

    private static final String FILE = """
            name,startDate,endDate,city,country,url,topics
            Kiln Days,2090-09-10,2090-09-12,Lund,Sweden,https://kiln.example.org/,pottery
            JFokus,2090-02-06,2090-02-09,Stockholm,Sweden,https://conference.example.org/,"java,kotlin"
            Nowhere,2090-02-30,2090-03-01,Lund,Sweden,https://no.example.org/,
            """;

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    UserGroupImport groups;

    @Inject
    ConferenceImport conferences;

    @Inject
    MeetupImport meetups;

    @Inject
    TalkImport talks;

    @Inject
    Events events;

    @Inject
    ImportsDone imports;

    @BeforeEach
    void theSample() {
        world.reset();
        groups.kotlin(SAMPLE.resolve("groups/kotlin-user-groups.yml"));
        conferences.confsTech(SAMPLE.resolve("conferences"));
        meetups.read(SAMPLE.resolve("meetups/meetups.yml"), true);
        talks.read(SAMPLE.resolve("talks/talks.yml"), true);
        events.jFokus();
        events.farConf(LocalDate.of(2090, 3, 1));
    }

    @Test
    void everyPageIsFreeOfBarriersWideAndOnAPhone() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("talks", "/talks");
        pages.put("talk", "/talks/a-loop-in-one-direction");
        pages.put("talks-of", "/talks?person=Alva+Lind");
        pages.put("event-people", "/events/fosdem-2025");
        pages.put("events-ours", "/events?ours=yes");
        pages.put("group-talks", "/groups/stockholm-kug");
        pages.put("desk-talks", "/admin/talks");
        pages.put("desk-talk", "/admin/talks/1");
        pages.put("desk-people", "/admin/events/fosdem-2025/people");
        pages.put("desk-cfps", "/admin/cfps");
        pages.put("desk-conferences", "/admin/conferences");
        pages.put("desk-edition", "/admin/conferences/1");
        pages.put("desk-new-edition", "/admin/conferences/new");
        pages.put("desk-imports", "/admin/imports");
        try (var browser = Browser.open();
                var wide = browser.window(1440, 900, ColorScheme.LIGHT);
                var phone = browser.window(360, 800, ColorScheme.DARK)) {
            pages.forEach((name, path) -> {
                look(wide, name, path);
                look(phone, name + "-phone", path);
                assertEquals(
                        360,
                        phone.page().evaluate("document.documentElement.scrollWidth"),
                        name + " is not wider than the phone");
            });
        }
    }

    @Test
    void anEditorImportsAFileAndAddsATalkWithoutJavaScript() {
        try (var browser = Browser.open();
                var plain = browser.window(false);
                var wide = browser.window(1440, 900, ColorScheme.LIGHT)) {
            var page = plain.page();
            page.navigate(at("/admin/imports"));
            page.locator("#files")
                    .setInputFiles(new FilePayload("new.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
            page.getByText("Show what would change").click();
            assertTrue(page.locator("main").innerText().contains("It is being read"));
            imports.all();
            page.getByText("look now").click();
            assertEquals(
                    List.of("New 1", "Changed 1", "Rejected 1"),
                    page.locator("ul.facets a").allInnerTexts());
            look(wide, "desk-import", page.url().replaceAll("https?://[^/]+", ""));
            page.getByText("Take these 2").click();
            imports.all();
            page.getByText("Look now").click();
            assertTrue(page.locator(".note").innerText().startsWith("2 rows were taken"));

            page.navigate(at("/events/kiln-days-2090"));
            assertTrue(page.locator(".lead").innerText().startsWith("10 to 12 September 2090"));
            page.navigate(at("/admin/talks/new?event=kiln-days-2090"));
            page.locator("#title").fill("Firing evenly");
            page.locator("#ours").fill("Ada Holm");
            page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("public page").click();
            assertEquals("Firing evenly", page.locator("h1").innerText());
            page.locator(".lead a").click();
            assertEquals("Talks of Ada Holm", page.locator("h1").innerText());
        }
    }

    /** No barrier; with STOA_PICTURES set, a picture for people to look at. */
    private void look(Browser.Window window, String name, String path) {
        window.page().navigate(at(path));
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
}
