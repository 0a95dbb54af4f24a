package dev.stoa.sponsorship.edition;

import static dev.stoa.support.Matters.add;
import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.move;
import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.sponsorship.contract.Contract;
import dev.stoa.sponsorship.deadline.Deadline;
import dev.stoa.sponsorship.deliverable.Deliverable;
import dev.stoa.sponsorship.invoice.Invoice;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetEntry;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.sponsorship.outcome.Goal;
import dev.stoa.sponsorship.people.Participation;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next edition in one click, over HTTP as staff press it. PyCon begins on Wednesday, 12 November 2025, in Stockholm. */
@QuarkusTest
class NextEditionTest {

    @Inject
    World world;

    @Inject
    dev.stoa.site.DataVersion version;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"editor", "legal", "finance"})
    void allThatComesBackComesAlongAndNothingElse() {
        fill();
        desk.moveTo(pycon, SponsorshipState.CLOSED);
        desk.edition("PyCon Sweden", LocalDate.of(2026, 11, 18), "Stockholm", "Sweden");
        var preview = page("/admin/sponsorships/" + pycon + "/next");
        assertTrue(preview.title().startsWith("Next edition, PyCon Sweden 2025 · Desk"), preview.title());
        assertEquals("PyCon Sweden", preview.selectFirst("#plan h2").text());
        assertEquals(
                "18 to 20 November 2026",
                preview.selectFirst("#plan .section-head p").text());
        assertTrue(
                preview.select("#plan dd").text().contains("53 weeks"),
                preview.select("#plan dd").text());
        assertTrue(preview.select("#comes").text().contains("Send the logo: Wednesday 7 October 2026, 17:00"));
        assertTrue(preview.select("#debrief").text().contains("The room was full."));
        assertEquals(1L, in(() -> Sponsorship.count()), "a preview makes nothing");

        long next = made(
                press(pycon, preview.selectFirst("#plan input[name=edition]").val()));

        var made = in(() -> Sponsorship.byId(next).orElseThrow());
        assertEquals(SponsorshipState.NEGOTIATING, made.state);
        assertEquals("pycon-sweden-2026", made.edition.slug);
        assertEquals("Gold SEK 45,000 erik", made.tier + " " + made.money() + " " + made.owner);
        assertFalse(made.published, "nobody has said yet that visitors may see it");
        assertEquals("", made.notes);
        assertEquals(
                List.of("4 x Tickets ENTITLED 0 null 2026-10-07", "1 x Logo ENTITLED 0 null null"),
                in(() -> Benefit.<Benefit>list("sponsorshipId = ?1 order by id", next).stream()
                        .map(b -> b.quantity + " x " + b.title + " " + b.state + " " + b.used + " " + b.amount + " "
                                + b.expiresOn)
                        .toList()));
        assertEquals(
                List.of("Logo for the website NOT_STARTED SVG"),
                in(() -> Deliverable.<Deliverable>list("sponsorshipId", next).stream()
                        .map(d -> d.title + " " + d.state + " " + d.spec + d.link)
                        .toList()));
        assertEquals(
                List.of(
                        "Send the logo OPEN DAY 2026-10-07 17:00 ORGANISER null",
                        "Propose a talk OPEN DAY 2026-06-10 null ANYWHERE_ON_EARTH null",
                        "Name who comes OPEN EVENT_START null -3 WEEKS",
                        "Order the booth OPEN UNKNOWN null null ORGANISER 2026-09-02"),
                in(() -> Deadline.<Deadline>list("sponsorshipId = ?1 order by id", next).stream()
                        .map(NextEditionTest::words)
                        .toList()));
        assertEquals(
                List.of("vera SPEAKS TO_BOOK null false"),
                in(() -> Participation.of(next).stream()
                        .map(a -> a.person + " " + a.role.name() + " " + a.travel.name() + " " + a.arrivesOn + " "
                                + a.agreed)
                        .toList()));
        assertEquals(
                List.of("Talk attendees 100 null"),
                in(() -> Goal.of(next).stream()
                        .map(goal -> goal.title + " " + goal.expected + " " + goal.actual)
                        .toList()));
        in(() -> {
            assertEquals(0, Contract.count("sponsorshipId", next));
            assertEquals(0, Invoice.count("sponsorshipId", next));
            assertEquals(0, ledger.count("approval"));
            assertEquals(List.of(), BudgetEntry.standing(new Subject("sponsorship", next)));
            return null;
        });
        var sponsorship = page("/admin/sponsorships/" + next);
        assertTrue(sponsorship
                .select("#parts")
                .text()
                .contains("The last time Again? Yes, as it was. The room was full."));
        assertTrue(page("/admin/sponsorships/" + pycon)
                .select("#history")
                .text()
                .contains("Next edition: empty → PyCon Sweden 2026"));
        // What was agreed then is kept word for word, and says for whom.
        assertTrue(page("/admin/sponsorships/" + next + "/benefits/agreement")
                .text()
                .contains("Gold, as agreed for PyCon Sweden 2025"));
    }

    private void fill() {
        form().formParam("text", "4 x Tickets until 2025-10-01\nLogo")
                .post("/admin/sponsorships/" + pycon + "/benefits/agreement");
        var logo = add(pycon, "deliverables", Map.of("title", "Logo for the website", "owner", "erik", "spec", "SVG"));
        move(logo, "in-progress", "");
        add(pycon, "contracts", Map.of("title", "Agreement", "counterparty", "Them", "owner", "erik"));
        add(pycon, "invoices", Map.of("title", "Gold", "amount", "45000", "currency", "SEK", "owner", "erik"));
        deadline("Send the logo", Map.of("basis", "DAY", "day", "2025-10-01", "time", "17:00"));
        deadline("Propose a talk", Map.of("basis", "DAY", "day", "2025-06-04", "clocks", "ANYWHERE_ON_EARTH"));
        deadline("Name who comes", Map.of("basis", "EVENT_START", "distance", "-3", "unit", "WEEKS"));
        deadline("Order the booth", Map.of("basis", "UNKNOWN", "askAgainOn", "2025-08-27"));
        var dropped = add(pycon, "deadlines", deadlineForm("Not this", Map.of("basis", "DAY", "day", "2025-10-01")));
        move(dropped, "dropped", "It was a mistake");
        form().formParams(Map.of(
                        "person",
                        "vera",
                        "role",
                        "SPEAKS",
                        "travel",
                        "BOOKED",
                        "arrivesOn",
                        "2025-11-11",
                        "agreed",
                        "yes"))
                .post("/admin/sponsorships/" + pycon + "/people")
                .then()
                .statusCode(303);
        form().formParams(Map.of("wentWell", "The room was full.", "again", "YES"))
                .post("/admin/sponsorships/" + pycon + "/outcome/debrief")
                .then()
                .statusCode(303);
    }

    private static String words(Deadline d) {
        return d.title + " " + d.state + " " + d.basis.name() + " " + d.day + " "
                + (d.basis.name().equals("EVENT_START")
                        ? d.distance + " " + d.unit.name()
                        : d.time + " " + d.clocks.name() + " " + d.askAgainOn);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void pressedTwiceItIsMadeOnceAndSaysSo() {
        long next = made(press(pycon, ""));
        var again = press(pycon, "");
        assertEquals(409, again.statusCode());
        var page = Jsoup.parse(again.asString());
        assertEquals(
                "It is made already, and is not made twice.",
                page.selectFirst("[role=alert]").text());
        assertEquals("/admin/sponsorships/" + next, page.selectFirst("#made a").attr("href"));
        assertTrue(page.select("form[method=post][action$=next]").isEmpty());
        assertEquals(2L, in(() -> Sponsorship.count()));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void ofManyWhoPressAtTheSameTimeOneMakesIt() {
        long other = desk.sponsorship(desk.pycon());
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> press(n % 2 == 0 ? pycon : other, "new").statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(303, 303), answers.subList(0, 2));
        assertEquals(List.of(409), answers.subList(2, 12).stream().distinct().toList());
        assertEquals(4L, in(() -> Sponsorship.count()));
        assertEquals(2L, in(() -> Edition.count()), "both are of the one new edition");
    }

    @Test
    @TestSecurity(user = "anna", roles = "editor")
    void whatNobodyHasAnnouncedIsMadeAsADraft() {
        var preview = page("/admin/sponsorships/" + pycon + "/next");
        assertTrue(preview.selectFirst("#plan .note").text().startsWith("Nobody has announced it yet."));
        assertEquals(
                "11 to 13 November 2026",
                preview.selectFirst("#plan .section-head p").text());
        long next = made(press(pycon, "new"));
        var edition = in(() -> Sponsorship.byId(next).orElseThrow().edition);
        assertEquals(LocalDate.of(2026, 11, 11), edition.startsOn);
        assertEquals(LocalDate.of(2026, 11, 13), edition.endsOn);
        assertEquals(EventState.DRAFT, edition.state);
        assertEquals("Europe/Stockholm", edition.zone);
        var told = in(() -> Notice.<Notice>listAll());
        assertEquals(
                List.of("erik"), told.stream().map(notice -> notice.recipient).toList());
        assertEquals("PyCon Sweden 2026 is begun", told.getFirst().subject);
    }

    /** Also where it is committed to and marked as public. */
    @Test
    @TestSecurity(user = "anna", roles = "editor")
    void visitorsFindADraftNowhereUntilItIsAnnounced() {
        long next = made(press(pycon, "new"));
        var edition = in(() -> Sponsorship.byId(next).orElseThrow().edition);
        QuarkusTransaction.requiringNew().run(() -> {
            Edition.update(
                    "name = 'Xylophone Days 2026', searchable = 'xylophone days 2026' where id = ?1", edition.id);
            Sponsorship.update(
                    "published = true, state = ?1 where id = ?2",
                    dev.stoa.sponsorship.SponsorshipState.COMMITTED,
                    next);
        });
        version.hidden();
        var everywhere = List.of(
                "/",
                "/events",
                "/events?year=2026",
                "/events?q=xylophone",
                "/events.json",
                "/events.csv",
                "/events.ics",
                "/events.atom",
                "/events/" + pyconSlug(),
                "/sponsorships",
                "/sponsorships/2026",
                "/sponsorships.json",
                "/sponsorships.csv",
                "/sponsorships.atom",
                "/talks",
                "/search?q=xylophone",
                "/requests/new?for=sponsorship",
                "/sitemap.xml");
        for (var path : everywhere) {
            var answer = given().accept("*/*").get(path);
            assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
            assertTrue(
                    !answer.asString().replace("value=\"xylophone\"", "").contains("Xylophone"),
                    path + " tells of a draft");
            assertTrue(!answer.asString().contains("events/" + edition.slug), path + " leads to a draft");
        }
        for (var path : List.of("", ".ics", ".json")) {
            given().accept("*/*").get("/events/" + edition.slug + path).then().statusCode(404);
        }

        var sponsorship = page("/admin/sponsorships/" + next);
        assertEquals(0, sponsorship.select("main a[href^=/events/]").size());
        assertEquals(
                "/admin/conferences/" + edition.id,
                sponsorship.selectFirst("#unannounced a").attr("href"));
        var page = page("/admin/conferences/" + edition.id);
        assertEquals("Draft", page.selectFirst("header .badge").text());
        assertEquals(0, page.select("header a[href^=/events/]").size());
        assertEquals(List.of("Announce"), page.select("#state button").eachText());
        given().redirects()
                .follow(false)
                .formParam(
                        "version",
                        page.selectFirst("#state input[name=version]").val())
                .formParam("to", "published")
                .post("/admin/conferences/" + edition.id + "/moves")
                .then()
                .statusCode(303);
        version.hidden();
        assertTrue(page("/events/" + edition.slug).text().contains("Xylophone Days 2026"));
        for (var path : List.of("/events?year=2026", "/events.ics", "/sponsorships/2026", "/events/" + pyconSlug())) {
            assertTrue(given().accept("*/*").get(path).asString().contains("Xylophone"), path);
        }
        var event = given().get("/events/" + edition.slug + ".ics").asString();
        assertTrue(event.contains("STATUS:CONFIRMED") || !event.contains("STATUS:TENTATIVE"), event);
    }

    private String pyconSlug() {
        return in(() -> Sponsorship.byId(pycon).orElseThrow().edition.slug);
    }

    /** An edition that moved by a month, one in another city, one that is called off. */
    @ParameterizedTest
    @TestSecurity(user = "erik", roles = "editor")
    @CsvSource(textBlock = """
            2026-12-09, Stockholm, PUBLISHED, 2026-12-09
            2026-11-11, Gothenburg, PUBLISHED, 2026-11-11
            2026-10-14, Stockholm, POSTPONED, 2026-10-14
            2026-12-09, Stockholm, CANCELLED, 2026-11-11
            2030-12-09, Stockholm, PUBLISHED, 2026-11-11
            """)
    void theLikeliestEditionIsProposed(LocalDate day, String city, EventState state, LocalDate proposed) {
        var slug = desk.edition("PyCon Sweden", day, city, "Sweden");
        QuarkusTransaction.requiringNew().run(() -> Edition.update("state = ?1 where slug = ?2", state, slug));
        long next = made(press(pycon, ""));
        assertEquals(proposed, in(() -> Sponsorship.byId(next).orElseThrow().edition.startsOn));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theBudgetOfTheNextYearIsOnlyAsked() {
        long budget = QuarkusTransaction.requiringNew().call(() -> {
            var last = Budget.named("SEK for tests").orElseThrow();
            var next = new Budget();
            next.name = "SEK next year";
            next.fiscalYear = 2026;
            next.startsOn = LocalDate.of(2026, 1, 1);
            next.costCentre = last.costCentre;
            next.topic = last.topic;
            next.currency = "SEK";
            next.amount = last.amount;
            next.createdBy = "finn";
            next.createdAt = Desk.BEGUN;
            next.persist();
            return next.id;
        });
        assertTrue(
                page("/admin/sponsorships/" + pycon + "/next").text().contains("SEK 45,000, asked of SEK next year"));
        long next = made(press(pycon, ""));
        assertEquals(
                List.of("REQUESTED SEK 45,000 " + budget),
                in(() -> BudgetEntry.standing(new Subject("sponsorship", next)).stream()
                        .map(entry -> entry.figure + " " + entry.money() + " " + entry.budgetId)
                        .toList()));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer", "approver", "finance", "legal"})
    void whoIsNoEditorSeesThePlanAndDoesNotPress() {
        var page = page("/admin/sponsorships/" + pycon + "/next");
        assertTrue(page.select("#plan form").isEmpty());
        assertEquals(403, press(pycon, "").statusCode());
        assertEquals(1L, in(() -> Sponsorship.count()));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void oddInputIsNoServerError() {
        assertEquals(404, press(999_999, "").statusCode());
        assertEquals(404, press(Long.MAX_VALUE / 10, "").statusCode());
        long next = made(press(pycon, "<b>no such</b>\u0000"));
        assertTrue(next > pycon);
    }

    private void deadline(String title, Map<String, String> more) {
        add(pycon, "deadlines", deadlineForm(title, more));
    }

    private static Map<String, String> deadlineForm(String title, Map<String, String> more) {
        var typed = new java.util.HashMap<>(Map.of(
                "title",
                title,
                "owner",
                "erik",
                "unit",
                "DAYS",
                "clocks",
                "ORGANISER",
                "per",
                "ONCE",
                "currency",
                "EUR"));
        typed.putAll(more);
        return typed;
    }

    private static Response press(long sponsorship, String edition) {
        return form().formParam("edition", edition).post("/admin/sponsorships/" + sponsorship + "/next");
    }

    private static long made(Response answer) {
        assertEquals(303, answer.statusCode(), () -> answer.asString());
        return Long.parseLong(answer.header("Location").replaceAll(".*/", ""));
    }

    private static <T> T in(Supplier<T> reads) {
        return QuarkusTransaction.requiringNew().call(reads::get);
    }
}
