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
import dev.stoa.support.Desk;
import dev.stoa.support.Keycloak;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Requests;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole life of a sponsorship in a real browser, from a stranger's request to the next edition: erik edits, anna approves,
 * lena looks after the law and finn after the money, each signed in by Keycloak. What was mailed and the letter that was made are
 * read, and at the end the history knows every step of everybody.
 */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class WholeLifeTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Keycloak keycloak;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    @Inject
    Clock clock;

    GreenMail server;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Browser browser;
    private Page erik;
    private Page anna;
    private Page lena;
    private Page finn;

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
    void fromRequestToRenewal() throws Exception {
        keycloak.awaitReady();
        try (var opened = Browser.open()) {
            browser = opened;
            ask();
            erik = signedIn("erik");
            anna = signedIn("anna");
            var sponsorship = approved();
            lena = signedIn("lena");
            finn = signedIn("finn");
            contract(sponsorship);
            letter(sponsorship);
            deliverable(sponsorship);
            benefit(sponsorship);
            invoice(sponsorship);
            close(sponsorship);
            var next = renewed(sponsorship);
            remembered(sponsorship, next);
        }
    }

    private void ask() {
        try (var window = browser.window(390, 844, ColorScheme.LIGHT)) {
            var page = window.page();
            page.navigate(at("/requests/new?for=sponsorship"));
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
            mail.sendDue();
            page.navigate(at(Askings.link(server, 0)));
            press(page, "Yes, it was me");
            assertThat(page.locator("h1")).hasText("Barn Conference 2090");
        }
    }

    /** @return the path of the sponsorship that the request became */
    private String approved() {
        erik.navigate(at("/admin/sponsorship-requests"));
        link(erik, "Barn Conference 2090");
        press(erik, "Take up");
        press(erik, "Put it on our calendar");
        erik.locator("#budget").focus();
        erik.keyboard().type("Conferences");
        erik.locator("#metrics").fill("30 good talks at the booth");
        press(erik, "Save the deal");
        anna.navigate(at("/admin/sponsorship-requests"));
        link(anna, "Barn Conference 2090");
        press(anna, "Approve");
        mail.sendDue();
        assertTrue(mails().contains("yes, we support you: Gold, SEK 45,000"), mails());
        link(anna, "a sponsorship");
        assertThat(anna.locator("header .badge").first()).hasText("Committed");
        return anna.url().replaceAll("^http://[^/]+", "");
    }

    private void contract(String sponsorship) {
        var contract =
                begin(erik, sponsorship, "contracts", Map.of("title", "Agreement", "counterparty", "Barn Association"));
        move(erik, contract, "received");
        move(erik, contract, "legal-review");
        move(lena, contract, "sent-for-signature");
        lena.locator("#signedOn").fill(today().toString());
        lena.locator("#fields button").click();
        move(lena, contract, "executed");
    }

    private void letter(String sponsorship) throws IOException {
        erik.navigate(at(sponsorship + "/documents/drafts"));
        erik.locator("#recipient").fill("Nils Ek <nils@example.org>\nBarn Association");
        press(erik, "Keep it");
        var file = erik.locator("a[download]").first().getAttribute("href");
        var answer = erik.context().request().get(at(file));
        assertEquals(200, answer.status());
        try (var pdf = Loader.loadPDF(answer.body())) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Nils Ek <nils@example.org>"), text);
            assertTrue(text.contains("Barn Conference 2090"), text);
        }
    }

    private void deliverable(String sponsorship) {
        var logo = begin(erik, sponsorship, "deliverables", Map.of("title", "Logo for the website"));
        for (var state : List.of("in-progress", "internal-review", "submitted", "accepted")) {
            move(erik, logo, state);
        }
    }

    private void benefit(String sponsorship) {
        var talk = begin(erik, sponsorship, "benefits", Map.of("title", "Talk"));
        move(erik, talk, "claimed");
        move(erik, talk, "confirmed");
        erik.locator("#proof").fill("https://example.org/barn/talks");
        erik.locator("#fields button").click();
        move(erik, talk, "delivered");
    }

    private void invoice(String sponsorship) {
        var invoice = begin(
                erik,
                sponsorship,
                "invoices",
                Map.of("title", "Gold tier", "number", "2090-1", "amount", "45000", "currency", "SEK"));
        move(finn, invoice, "received");
        move(finn, invoice, "validated");
        move(anna, invoice, "approved");
        move(finn, invoice, "scheduled");
        finn.navigate(at(invoice + "/bookings"));
        finn.locator("#sort").selectOption("PAYMENT");
        finn.locator("#amount").fill("45000");
        finn.locator("#bookedOn").fill(today().toString());
        press(finn, "Book it");
        finn.navigate(at(invoice));
        assertThat(finn.locator("#state h2")).hasText("Paid");
        finn.navigate(at("/admin/budgets"));
        finn.locator("#budgets a").first().click();
        assertThat(finn.locator("#figures")).containsText("SEK 55,000");
    }

    private void close(String sponsorship) {
        for (var state : List.of("preparing", "live", "wrap-up")) {
            move(erik, sponsorship, state);
        }
        finn.navigate(at(sponsorship));
        finn.locator("#state button[value='closed']").click();
        assertThat(finn.locator("#state .errors")).containsText("there is no number yet");
        erik.navigate(at(sponsorship + "/outcome"));
        erik.locator("tbody th a").first().click();
        erik.locator("#actual").fill("24");
        press(erik, "Save");
        erik.navigate(at(sponsorship + "/outcome"));
        erik.locator("#wentWell").fill("Full house every day.");
        erik.locator("#again").selectOption("YES");
        press(erik, "Save the debrief");
        assertThat(erik.locator("#debrief")).containsText("by erik");
        move(finn, sponsorship, "closed");
    }

    /** @return the path of the next edition's */
    private String renewed(String sponsorship) {
        var renewal = begin(erik, sponsorship, "renewals", Map.of("title", "Next year", "nextStartsOn", "2091-03-06"));
        move(erik, renewal, "evaluating");
        move(anna, renewal, "renew");
        erik.navigate(at(sponsorship + "/next"));
        assertThat(erik.locator("main")).containsText("Full house every day.");
        erik.locator("#plan form button").click();
        assertThat(erik.locator("header .badge").first()).hasText("Negotiating");
        assertThat(erik.locator("h1")).containsText("2091");
        return erik.url().replaceAll("^http://[^/]+", "");
    }

    /** Nobody's step is missing, whatever it was about. */
    private void remembered(String sponsorship, String next) {
        var moves = ledger.counts(
                "select subject || ': ' || string_agg(to_state || ' ' || actor, ', ' order by id), count(*)"
                        + " from move where subject in ('sponsorship', 'contract', 'deliverable', 'benefit', 'invoice', 'renewal',"
                        + " 'sponsorship request') group by subject, subject_id");
        var said = String.join("\n", moves.keySet());
        for (var line : List.of(
                "sponsorship request: .*IN_REVIEW erik, APPROVED anna",
                "sponsorship: NEGOTIATING erik, COMMITTED anna, PREPARING erik, LIVE erik, WRAP_UP erik, CLOSED finn",
                "sponsorship: NEGOTIATING erik",
                "contract: REQUESTED erik, RECEIVED erik, LEGAL_REVIEW erik, SENT_FOR_SIGNATURE lena, EXECUTED lena",
                "deliverable: NOT_STARTED erik, IN_PROGRESS erik, INTERNAL_REVIEW erik, SUBMITTED erik, ACCEPTED erik",
                "benefit: ENTITLED erik, CLAIMED erik, CONFIRMED erik, DELIVERED erik",
                "invoice: EXPECTED erik, RECEIVED finn, VALIDATED finn, APPROVED anna, SCHEDULED finn, PAID finn",
                "renewal: UPCOMING erik, EVALUATING erik, RENEW anna")) {
            assertTrue(Pattern.compile("(?m)^" + line + "$").matcher(said).find(), line + "\n\n" + said);
        }
        erik.navigate(at("/admin/history"));
        assertThat(erik.locator("main")).containsText("finn");
        erik.navigate(at("/admin/history/sponsorship/" + sponsorship.replaceAll("\\D", "")));
        assertThat(erik.locator("main")).containsText("Next edition");
        assertThat(erik.locator("main")).containsText("anna");
        erik.navigate(at(sponsorship));
        assertThat(erik.locator("#history")).containsText(Pattern.compile("wrap-up\\s*→\\s*closed"));
        assertTrue(next.matches("/admin/sponsorships/\\d+"), next);
    }

    /** A matter of this kind, by its form. @return its path */
    private String begin(Page page, String sponsorship, String kind, Map<String, String> typed) {
        page.navigate(at(sponsorship + "/" + kind + "/new"));
        typed.forEach((field, value) -> {
            var element = page.locator("#" + field);
            if (element.evaluate("e => e.tagName").equals("SELECT")) {
                element.selectOption(value);
            } else {
                element.fill(value);
            }
        });
        press(page, "Add it");
        assertThat(page).hasURL(Pattern.compile(".*/" + kind + "/\\d+"));
        return page.url().replaceAll("^http://[^/]+", "");
    }

    /** By the button of its page; afterwards the page says the new state. */
    private void move(Page page, String path, String state) {
        page.navigate(at(path));
        page.locator("#state button[value='" + state + "']").click();
        assertThat(page.locator("#state h2"))
                .hasText(Pattern.compile(state.replace("-", "[- ]"), Pattern.CASE_INSENSITIVE));
    }

    private Page signedIn(String user) {
        var page = browser.window(1440, 900, ColorScheme.LIGHT).page();
        page.navigate(at("/admin"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(keycloak.password(user));
        page.locator("#password").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin"));
        return page;
    }

    private String mails() {
        return IntStream.range(0, server.getReceivedMessages().length)
                .mapToObj(message -> Requests.text(server, message))
                .collect(Collectors.joining("\n"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
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
}
