package dev.stoa.sponsorship.people;

import static dev.stoa.support.Matters.add;
import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets are given to named colleagues, never more than were agreed. */
@QuarkusTest
class TicketsTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theyAreGivenTakenBackAndToldByNotice() {
        assertTrue(page(at("")).select(".empty").text().startsWith("No tickets were agreed"));
        long benefit = tickets(2);
        assertEquals("Tickets, PyCon Sweden 2025", page(at("")).title().replaceAll(" · Desk.*", ""));
        assertEquals(303, give(benefit, "vera").statusCode());
        assertEquals(303, give(benefit, "erik").statusCode());
        var page = page(at(""));
        assertEquals("vera", page.selectFirst("tbody th").text());
        assertTrue(page.text().contains("2 of 2 given away"));
        assertTrue(page.text().contains("All are given away."));
        assertRefused(give(benefit, "bo"), "All 2 are given away. Take one back first, or agree upon more.");
        assertRefused(give(benefit, "vera"), "vera has one of these already.");
        var back = page.selectFirst("form[action$=return]").attr("action");
        assertEquals(303, form().post(back).statusCode());
        assertRefused(form().post(back), "It was taken back already, by erik.");
        assertEquals(303, give(benefit, "bo").statusCode());
        assertEquals(2, used(benefit));
        assertEquals(
                List.of(
                        "vera: You have a ticket for PyCon Sweden 2025",
                        "vera: Your ticket is taken back: PyCon Sweden 2025",
                        "bo: You have a ticket for PyCon Sweden 2025"),
                QuarkusTransaction.requiringNew()
                        .call(() -> Notice.<Notice>list("order by id").stream()
                                .map(notice -> notice.recipient + ": " + notice.subject)
                                .toList()),
                "nobody is told what they did themselves");
        assertTrue(page("/admin/sponsorships/" + pycon + "/benefits/" + benefit)
                .select("#history")
                .text()
                .contains("How many are used: 1 → 2"));
        assertTrue(page("/admin/sponsorships/" + pycon).select("#parts").text().contains("2 of 2 given to somebody"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void ofManyWhoGiveTheLastOnesAtTheSameTimeNoneIsGivenTooMuch() {
        long benefit = tickets(3);
        var answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(n -> give(benefit, "user" + n))
                .sorted((a, b) -> Integer.compare(a.statusCode(), b.statusCode()))
                .toList();
        assertEquals(
                List.of(303, 303, 303),
                answers.subList(0, 3).stream().map(Response::statusCode).toList());
        for (var refused : answers.subList(3, 16)) {
            assertRefused(refused, "All 3 are given away. Take one back first, or agree upon more.");
        }
        assertEquals(3, used(benefit));
        assertEquals(3L, QuarkusTransaction.requiringNew().call(() -> Ticket.count()));
        var back = page(at("")).selectFirst("form[action$=return]").attr("action");
        var returns = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> form().post(back).statusCode())
                .sorted()
                .toList();
        assertEquals(303, returns.getFirst());
        assertEquals(List.of(409), returns.subList(1, 8).stream().distinct().toList());
        assertEquals(2, used(benefit));
    }

    /** Those that somebody wrote down by hand, without names, count too. */
    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatIsUsedWithoutANameIsNotGivenAgain() {
        long benefit = tickets(2);
        QuarkusTransaction.requiringNew().run(() -> Benefit.update("used = 1 where id = ?1", benefit));
        assertEquals(303, give(benefit, "vera").statusCode());
        assertRefused(give(benefit, "bo"), "All 2 are given away. Take one back first, or agree upon more.");
        assertTrue(page(at("")).text().contains("1 without a name"));
    }

    /** What is typed by hand says no other than the names do, and what nobody has stays flagged. */
    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatIsTypedIsNeverLessThanWhatIsGivenByName() {
        long benefit = tickets(4);
        give(benefit, "vera");
        give(benefit, "bo");
        var refused = type(benefit, Map.of("used", "1", "note", "Kept <note>"));
        assertEquals(422, refused.statusCode());
        var page = Jsoup.parse(refused.asString());
        assertEquals(
                "2 colleagues have one of these by name: write 2 or more, or take some back first, on the page of the tickets.",
                page.getElementById("used-error").text());
        assertEquals("1", page.getElementById("used").val());
        assertEquals("Kept <note>", page.getElementById("note").val());
        assertEquals(2, used(benefit));
        assertTrue(page("/admin/sponsorships/" + pycon + "/benefits/" + benefit)
                .text()
                .contains("2 of 4 used · unused, expires on"));
        var other = type(benefit, Map.of("used", "2", "sort", "LOGO"));
        assertEquals(
                "Colleagues have tickets of it by name: take them back first.",
                Jsoup.parse(other.asString()).getElementById("sort-error").text());
        assertEquals(303, type(benefit, Map.of("used", "3")).statusCode(), "one more, without a name");
        assertTrue(
                page(at("")).text().contains("1 without a name; 1 unused"),
                page(at("")).text());
        // And no undo writes a name away.
        var step = page("/admin/history/benefit/" + benefit).select("#steps li").stream()
                .filter(one -> one.text().startsWith("How many are used: 2 → 3"))
                .findFirst()
                .orElseThrow();
        form().post(step.selectFirst("form").attr("action")).then().statusCode(303);
        assertEquals(2, used(benefit));
        form().post(page(at("")).selectFirst("form[action$=return]").attr("action"));
        assertEquals(303, type(benefit, Map.of("used", "1")).statusCode());
        assertRefused(type(benefit, Map.of("used", "0")), 422);
    }

    private static void assertRefused(Response answer, int status) {
        assertEquals(status, answer.statusCode());
        assertTrue(Jsoup.parse(answer.asString()).text().contains("One colleague has one of these by name"));
    }

    /** The form of the benefit as its page shows it, with these typed. */
    private Response type(long benefit, Map<String, String> typed) {
        var path = "/admin/sponsorships/" + pycon + "/benefits/" + benefit;
        var form = form();
        for (var field : page(path).select("#fields form [name]")) {
            var value = field.tagName().equals("select")
                    ? field.select("option[selected]").val()
                    : field.val();
            form.formParam(field.attr("name"), typed.getOrDefault(field.attr("name"), value));
        }
        return form.post(path);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatNobodyHasIsMarkedBeforeItExpires() {
        tickets(2);
        var head = page(at("")).selectFirst(".section-head p");
        assertEquals("late", head.className());
        assertEquals(
                "0 of 2 given away · 2 unused, to be claimed until "
                        + LocalDate.now(clock).plusDays(9),
                head.text());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void oddInputIsRefused() {
        long benefit = tickets(2);
        assertEquals(422, give(benefit, "").statusCode());
        var odd = give(benefit, "<b>vera</b>");
        assertEquals(422, odd.statusCode());
        assertEquals(
                "<b>vera</b>",
                Jsoup.parse(odd.asString()).selectFirst("input[name=person]").val());
        assertEquals(404, give(benefit + 1, "vera").statusCode());
        assertEquals(
                404,
                form().formParam("person", "vera")
                        .formParam("benefit", "x")
                        .post(at(""))
                        .statusCode());
        assertEquals(404, form().post(at("/99/return")).statusCode());
        long logo = id(add(
                pycon,
                "benefits",
                Map.of("title", "Logo", "sort", "LOGO", "quantity", "1", "owner", "erik", "currency", "EUR")));
        assertEquals(404, give(logo, "vera").statusCode(), "a logo is no ticket");
        long other = desk.sponsorship(desk.pycon());
        assertEquals(
                404,
                form().formParam("person", "vera")
                        .formParam("benefit", benefit)
                        .post("/admin/sponsorships/" + other + "/tickets")
                        .statusCode());
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer", "approver", "finance", "legal"})
    void othersReadAndDoNotGive() {
        assertEquals(403, give(1, "vera").statusCode());
        assertEquals(403, form().post(at("/1/return")).statusCode());
        assertTrue(page(at("")).select("main form").isEmpty());
    }

    private long tickets(int quantity) {
        return id(add(
                pycon,
                "benefits",
                Map.of(
                        "title", "Conference tickets",
                        "sort", "TICKETS",
                        "quantity", Integer.toString(quantity),
                        "owner", "erik",
                        "currency", "EUR",
                        "expiresOn", LocalDate.now(clock).plusDays(9).toString())));
    }

    private static long id(String address) {
        return Long.parseLong(address.replaceAll(".*/", ""));
    }

    private static int used(long benefit) {
        return QuarkusTransaction.requiringNew().call(() -> Benefit.<Benefit>findById(benefit).used);
    }

    private Response give(long benefit, String person) {
        return form().formParam("benefit", benefit).formParam("person", person).post(at(""));
    }

    private static void assertRefused(Response answer, String sentence) {
        assertEquals(409, answer.statusCode());
        assertEquals(
                sentence,
                Jsoup.parse(answer.asString()).selectFirst("[role=alert]").text());
    }

    private String at(String below) {
        return "/admin/sponsorships/" + pycon + "/tickets" + below;
    }
}
