package dev.stoa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.request.RequestHistory;
import dev.stoa.support.Browser;
import dev.stoa.support.Desk;
import dev.stoa.support.Keycloak;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk as it is worked at all day: by keyboard, in a real browser, by people whom Keycloak signed in. Each of them signs in
 * once; the world is empty before each test.
 */
@QuarkusTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DeskByKeyboardTest {

    private static final Map<String, Page> SIGNED_IN = new HashMap<>();
    private static Browser browser;

    /** How often something was pressed, and how often a mouse was used for it. */
    private static final String COUNTS = """
            for (const kind of ["pointerdown", "click"])
              addEventListener(kind, () => sessionStorage.setItem(kind, Number(sessionStorage.getItem(kind)) + 1), true);""";

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Keycloak keycloak;

    @Inject
    Ledger ledger;

    @Inject
    RequestHistory requests;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @AfterAll
    static void close() {
        SIGNED_IN.clear();
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @BeforeEach
    void reset() {
        world.reset();
        keycloak.awaitReady();
        if (browser == null) {
            browser = Browser.open();
        }
    }

    @Test
    void theBoardByArrowKeys() {
        var pycon = desk.pycon();
        long first = desk.sponsorship(pycon);
        long second = desk.sponsorship(pycon, "EUR", "50", Desk.ERIK);
        long live = desk.sponsorship(pycon, "EUR", "70", Desk.ERIK);
        desk.moveTo(live, SponsorshipState.LIVE);
        var page = open("erik", "/admin/board");
        keys(page, "j");
        assertThat(card(page, first).locator("> a")).isFocused();
        keys(page, "ArrowDown");
        assertThat(card(page, second).locator("> a")).isFocused();
        keys(page, "ArrowDown", "ArrowRight");
        assertThat(card(page, live).locator("> a")).isFocused();
        keys(page, "ArrowLeft", "ArrowUp", "m");
        assertThat(card(page, first).locator("textarea")).isFocused();
        keys(page, "ArrowDown");
        assertThat(button(card(page, first), "Waitlist")).isFocused();
        keys(page, "Escape");
        assertThat(card(page, first).locator("> a")).isFocused();
        // To cancel needs a reason: it is refused, and the words are typed where one stands then.
        keys(page, "m", "ArrowDown", "ArrowDown");
        assertThat(button(card(page, first), "Cancel …")).isFocused();
        keys(page, "Enter");
        assertThat(card(page, first).getByRole(AriaRole.ALERT)).containsText("Say why");
        assertThat(card(page, first).locator("textarea")).isFocused();
        page.keyboard().type("The hall burnt down");
        keys(page, "ArrowDown", "ArrowDown", "Enter");
        assertThat(card(page, first)).hasCount(0);
        // What is moved keeps the focus in its new lane.
        keys(page, "j", "m", "ArrowDown", "Enter");
        assertThat(lane(page, "waitlisted").locator("#card-" + second)).hasCount(1);
        assertThat(card(page, second).locator("> a")).isFocused();
        keys(page, "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin/sponsorships/" + second));
        assertEquals(
                Map.of("CANCELLED", 1L, "WAITLISTED", 1L, "LIVE", 1L),
                ledger.counts("select state, count(*) from sponsorship group by state"));
        assertEquals(
                1,
                ledger.counts("select reason, 1 from move where reason like 'The hall%'")
                        .size());
    }

    @Test
    void theBoardByDragging() {
        var pycon = desk.pycon();
        long first = desk.sponsorship(pycon);
        long second = desk.sponsorship(pycon, "EUR", "50", Desk.ERIK);
        var page = open("erik", "/admin/board?closed=yes");
        drag(page, first, "waitlisted");
        assertThat(lane(page, "waitlisted").locator("#card-" + first)).hasCount(1);
        // A lane that does not take it says so; one that wants a reason asks for it.
        drag(page, second, "live");
        assertThat(page.locator(".board + [role=status]")).containsText("cannot be moved there");
        drag(page, second, "cancelled");
        assertThat(card(page, second).locator("textarea")).isFocused();
        page.keyboard().type("No money left");
        button(card(page, second), "Cancel …").click();
        assertThat(lane(page, "cancelled").locator("#card-" + second)).hasCount(1);
        assertEquals(
                Map.of("WAITLISTED", 1L, "CANCELLED", 1L),
                ledger.counts("select state, count(*) from sponsorship group by state"));
    }

    @Test
    void theBoardWithoutScripts() {
        long id = desk.sponsorship(desk.pycon());
        try (var plain = browser.window(false)) {
            var page = plain.page();
            signIn(page, "erik");
            page.navigate(at("/admin/board"));
            card(page, id).locator("summary").click();
            button(card(page, id), "Waitlist").click();
            assertThat(lane(page, "waitlisted").locator("#card-" + id)).hasCount(1);
            assertThat(page.locator(".scripted").first()).isHidden();
        }
    }

    @Test
    void theListRowByRowAndManyAtOnce() {
        var pycon = desk.pycon();
        for (int n = 1; n <= 4; n++) {
            desk.moveTo(desk.sponsorship(pycon, "SEK", n + "000", Desk.ERIK), SponsorshipState.COMMITTED);
        }
        var page = open("erik", "/admin");
        keys(page, "g", "s");
        assertThat(page).hasURL(Pattern.compile(".*/admin/sponsorships"));
        keys(page, "j", "j", "j", "k");
        assertThat(page.locator("tbody tr").nth(1).locator("a")).isFocused();
        // From the second to the fourth, and their moves.
        keys(page, "x", "j", "j", "X", "m");
        assertThat(page.locator("#bulk button")).hasText("See what would happen (3)");
        assertThat(page.locator("#bulk select")).isFocused();
        page.keyboard().type("Prep");
        keys(page, "Tab", "Tab", "Enter");
        assertThat(page.locator(".note")).containsText("3 of 3 can be");
        tabTo(page, "Move these 3");
        keys(page, "Enter");
        assertThat(page.locator(".note")).containsText("3 of 3 done, by erik");
        keys(page, "j", "Enter");
        assertThat(page.locator("h1")).hasText("PyCon Sweden 2025");
        assertEquals(
                Map.of("COMMITTED", 1L, "PREPARING", 3L),
                ledger.counts("select state, count(*) from sponsorship group by state"));
        // A box that is ticked with Tab and Space does not take the keys away.
        keys(page, "g", "s");
        assertThat(page.locator("h1")).hasText("Sponsorships");
        page.locator("tbody input").first().focus();
        keys(page, "Space", "j");
        assertThat(page.locator("tbody tr").nth(1).locator("a")).isFocused();
    }

    @Test
    void theCommandBox() {
        desk.sponsorship(desk.pycon());
        long other = desk.sponsorship(
                desk.edition("EuroPython", LocalDate.of(2025, 7, 8), "Prague", "Czechia"), "EUR", "10000", Desk.ERIK);
        var page = open("anna", "/admin/sponsorships?view=all");
        keys(page, "j", "j");
        var focused = page.locator("tbody tr").nth(1).locator("a");
        assertThat(focused).isFocused();
        keys(page, "Control+k");
        var box = page.getByRole(AriaRole.DIALOG);
        assertThat(box.locator("input")).isFocused();
        page.keyboard().type("pycon");
        assertThat(box.locator("#found .what a").first()).hasText("PyCon Sweden 2025");
        keys(page, "ArrowDown", "ArrowUp");
        assertThat(box.locator("input[type=search]")).isFocused();
        keys(page, "Escape");
        assertThat(box).isHidden();
        assertThat(focused).isFocused();
        // Enter means what is typed, however soon it comes.
        keys(page, "/");
        page.keyboard().type("budgets");
        keys(page, "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin/budgets"));
        // Anything is done from there, too.
        keys(page, "Control+k");
        page.keyboard().type("europython");
        assertThat(box.locator("#found .what a").first()).hasText("EuroPython 2025");
        keys(page, "ArrowDown", "ArrowDown");
        assertThat(button(box, "Commit")).isFocused();
        keys(page, "Enter");
        assertThat(page.locator("header .badge").first()).hasText("Committed");
        assertThat(page).hasURL(Pattern.compile(".*/admin/sponsorships/" + other + ".*"));
        keys(page, "/");
        page.keyboard().type("xyzzy");
        assertThat(box.locator("#found")).containsText("Nothing fits");
        keys(page, "Escape");
        keysAreListedAndCanBeTurnedOff(page, box);
    }

    private static void keysAreListedAndCanBeTurnedOff(Page page, Locator box) {
        keys(page, "?");
        assertThat(box.locator("#keys dt").first()).containsText("Ctrl K or /");
        assertThat(box.locator("#found")).isHidden();
        button(box, "Turn single keys off or on").press("Enter");
        assertThat(box.locator("#keys [role=status]")).containsText("They are off");
        keys(page, "Escape", "g", "b", "/");
        assertThat(page.locator("h1")).not().hasText("Board");
        assertThat(box).isHidden();
        page.navigate(page.url().replaceAll("/admin.*", "/admin/command"));
        button(page.locator("#keys"), "Turn single keys off or on").press("Enter");
        keys(page, "g", "b");
        assertThat(page.locator("h1")).hasText("Board");
    }

    @Test
    void aFieldIsTakenBackFromTheHistory() {
        long id = desk.sponsorship(desk.pycon());
        var page = open("erik", "/admin/sponsorships/" + id);
        keys(page, "e");
        assertThat(page.locator("#edition")).isFocused();
        page.locator("#tier").fill("Platinum");
        page.locator("#amount").fill("50000");
        page.locator("#amount").press("Enter");
        assertThat(page.locator("main > header")).containsText("Platinum · SEK 50,000");
        page.navigate(at("/admin/history/sponsorship/" + id));
        undo(page, "amount");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("moves money in budgets");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        undo(page, "tier");
        assertThat(page.locator("#steps")).containsText("Undo of what erik changed");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        page.navigate(at("/admin/sponsorships/" + id));
        assertThat(page.locator("main > header")).containsText("Gold · SEK 50,000");
    }

    /** Row by row to the last change of this field, which stands first, and Enter. */
    private static void undo(Page page, String field) {
        var rows = page.locator("#steps li");
        var wanted = page.locator("#steps li", new Page.LocatorOptions().setHasText(field + ":"))
                .first();
        for (int n = 0; n < 20 && !focused(wanted); n++) {
            keys(page, "j");
        }
        assertTrue(focused(wanted), field + " of " + rows.allInnerTexts());
        keys(page, "Enter");
    }

    private static boolean focused(Locator row) {
        return (boolean) row.evaluate("row => row.contains(document.activeElement)");
    }

    @Test
    void twoWhoEditTheSameLoseNothing() {
        long id = desk.sponsorship(desk.pycon());
        var erik = open("erik", "/admin/sponsorships/" + id);
        var ada = open("ada", "/admin/sponsorships/" + id);
        ada.locator("#tier").fill("Bronze");
        ada.locator("#tier").press("Enter");
        assertThat(ada.locator("main > header")).containsText("Bronze");
        erik.locator("#tier").fill("Platinum");
        erik.locator("#notes").fill("They want us on the main stage");
        erik.locator("#tier").press("Enter");
        var conflict = erik.locator("#conflict");
        assertThat(conflict).isFocused();
        assertThat(conflict.locator("tbody tr")).hasText(new Pattern[] {
            Pattern.compile("Tier\\s*Platinum\\s*Bronze"), Pattern.compile("Notes\\s*They want us on the main stage.*")
        });
        assertThat(erik.locator("#tier")).hasValue("Platinum");
        assertThat(erik.locator("#notes")).hasValue("They want us on the main stage");
        keys(erik, "e");
        erik.locator("#tier").fill("Bronze");
        erik.locator("#tier").press("Enter");
        assertThat(conflict).hasCount(0);
        assertEquals(
                1,
                ledger.counts("select id::text, 1 from sponsorship where tier = 'Bronze' and notes like '%main stage'")
                        .size());
    }

    @Test
    void savedViewsOfTheListAndTheBoard() {
        var pycon = desk.pycon();
        desk.sponsorship(pycon);
        desk.sponsorship(pycon, "EUR", "50", Desk.ANNA);
        var page = open("erik", "/admin/board?owner=anna");
        tabTo(page, "Keep this view");
        keys(page, "Enter", "Tab");
        page.keyboard().type("Anna’s");
        keys(page, "Enter");
        var views = page.locator("[aria-label='Your views'] a");
        assertThat(views).hasText(new String[] {"Anna’s", "All"});
        assertThat(page.locator("[data-card]")).hasCount(1);
        assertThat(page.locator("[aria-label='Your views'] [aria-current]")).hasText("Anna’s");
        tabTo(page, "All");
        keys(page, "Enter");
        assertThat(page.locator("[data-card]")).hasCount(2);
        // The same view narrows the list.
        keys(page, "g", "s");
        assertThat(page.locator("tbody tr")).hasCount(2);
        tabTo(page, "Anna’s");
        keys(page, "Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        tabTo(page, "Keep this view");
        keys(page, "Enter");
        var name = page.getByLabel("Name of Anna’s");
        tabTo(page, name);
        keys(page, "Control+a");
        page.keyboard().type("For Anna");
        keys(page, "Enter");
        assertThat(views).hasText(new String[] {"For Anna", "All"});
        tabTo(page, "Keep this view");
        keys(page, "Enter");
        tabTo(page, "Remove");
        keys(page, "Enter");
        assertThat(views).hasCount(0);
        assertEquals(0, ledger.count("saved_view"));
    }

    /** The promise of the desk: at most twelve presses of both together, and no mouse. */
    @Test
    void fromSubmittedToCommittedByKeyboardAlone(@TempDir Path folder) throws Exception {
        desk.budget("Conferences", "SEK", "100000");
        requests.read(Files.writeString(folder.resolve("requests.json"), """
                {"rubric": "People; 1; Do they work with what we work with?", "requests": [{"asked": -6, "begins": 150, "form": {
                  "kind": "conference", "name": "Sample Python Days", "city": "Gothenburg", "country": "Sweden",
                  "url": "https://example.org/python-days", "codeOfConduct": "https://example.org/python-days/conduct",
                  "audience": "300 people who write Python.", "needs": "cash", "amount": "45000", "currency": "SEK",
                  "tiers": "Gold, 45000", "details": "Tickets for students.", "yourName": "Sofia Sample",
                  "email": "sofia@example.org"}}]}"""));
        var erik = open("erik", "/admin");
        erik.evaluate("sessionStorage.clear()");
        request(erik);
        keys(erik, "m", "Enter");
        assertThat(erik.locator("#state h2")).hasText("In review");
        tabTo(erik, "Put it on our calendar");
        keys(erik, "Enter");
        assertThat(erik.locator("#calendar")).hasCount(0);
        keys(erik, "e");
        assertThat(erik.locator("#tier")).isFocused();
        tabTo(erik, erik.locator("#budget"));
        erik.keyboard().type("Conferences");
        tabTo(erik, erik.locator("#metrics"));
        erik.keyboard().type("30 good talks at the booth");
        tabTo(erik, "Save the deal");
        keys(erik, "Enter");
        assertThat(erik.locator("#deal .section-head")).containsText("SEK 45,000");
        // Nobody approves their own: the second half is a colleague's.
        var anna = open("anna", "/admin");
        anna.evaluate("sessionStorage.clear()");
        request(anna);
        keys(anna, "m");
        assertThat(anna.locator(":focus")).hasText("Approve");
        keys(anna, "Enter");
        assertThat(anna.locator("main > header .badge").first()).hasText("Approved");
        tabTo(anna, "a sponsorship");
        keys(anna, "Enter");
        assertThat(anna.locator("main > header .badge").first()).hasText("Committed");
        assertEquals(0, count(erik, "pointerdown") + count(anna, "pointerdown"), "by keyboard alone");
        long pressed = count(erik, "click") + count(anna, "click");
        assertTrue(pressed >= 5 && pressed <= 12, pressed + " presses");
    }

    /** From anywhere to the one that waits. */
    private static void request(Page page) {
        keys(page, "g", "r");
        assertThat(page.locator("h1")).hasText("Sponsorship requests");
        keys(page, "j");
        assertThat(page.locator(":focus")).containsText("Sample Python Days");
        keys(page, "Enter");
        assertThat(page.locator("h1")).containsText("Sample Python Days");
    }

    private static long count(Page page, String kind) {
        return ((Number) page.evaluate("kind => Number(sessionStorage.getItem(kind))", kind)).longValue();
    }

    private Page open(String user, String path) {
        var page = SIGNED_IN.computeIfAbsent(user, name -> {
            var fresh = browser.window(1920, 900, ColorScheme.LIGHT).page();
            fresh.addInitScript(COUNTS);
            signIn(fresh, name);
            return fresh;
        });
        page.navigate(at(path));
        return page;
    }

    private void signIn(Page page, String user) {
        page.navigate(at("/admin"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(keycloak.password(user));
        page.locator("#password").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin"));
    }

    private static void keys(Page page, String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    /** As somebody without a mouse gets there. */
    private static void tabTo(Page page, String name) {
        tabTo(
                page,
                page.locator("main :is(a, button, summary)")
                        .getByText(name, new Locator.GetByTextOptions().setExact(true))
                        .or(page.locator("main :is(a, button, summary)")
                                .filter(new Locator.FilterOptions()
                                        .setHasText(Pattern.compile("^\\s*" + name + "\\s*$"))))
                        .first());
    }

    private static void tabTo(Page page, Locator wanted) {
        assertThat(wanted).hasCount(1);
        for (int n = 0; n < 150; n++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            keys(page, "Tab");
        }
        throw new AssertionError("Tab never gets to " + wanted);
    }

    /** As a hand does it: the browser begins to drag after the first few pixels, and a lane sees it hover before it falls. */
    private static void drag(Page page, long card, String lane) {
        var target = lane(page, lane);
        target.scrollIntoViewIfNeeded();
        card(page, card).scrollIntoViewIfNeeded();
        var from = card(page, card).boundingBox();
        var to = target.boundingBox();
        var slowly = new Mouse.MoveOptions().setSteps(8);
        page.mouse().move(from.x + 20, from.y + 12);
        page.mouse().down();
        page.mouse().move(from.x + 40, from.y + 20, slowly);
        page.mouse().move(to.x + 30, to.y + 12, slowly);
        page.mouse().move(to.x + 34, to.y + 14, slowly);
        page.mouse().up();
    }

    private static Locator card(Page page, long id) {
        return page.locator("#card-" + id);
    }

    private static Locator lane(Page page, String state) {
        return page.locator("[data-lane='" + state + "']");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
