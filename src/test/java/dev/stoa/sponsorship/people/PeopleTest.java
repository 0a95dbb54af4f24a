package dev.stoa.sponsorship.people;

import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who attends, speaks and staffs the booth, and who went where over a year, over HTTP as staff use it. */
@QuarkusTest
class PeopleTest {

    private static final Map<String, String> VERA = Map.of("person", "vera", "role", "SPEAKS", "travel", "TO_BOOK");

    @Inject
    World world;

    @Inject
    Desk desk;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void somebodyIsAddedBookedAndTakenBack() {
        assertTrue(page(at("")).select(".empty").text().startsWith("Nobody yet"));
        assertTrue(page(at("")).title().startsWith("People, PyCon Sweden 2025 · Desk"));
        assertEquals(303, add(Map.of()).statusCode());
        var row = page(at("")).selectFirst("tbody tr");
        assertEquals("vera speaks travel to book, not yet asked to be named", row.text());
        var vera = row.selectFirst("a").attr("href");
        assertEquals(
                303,
                edit(
                                vera,
                                Map.of(
                                        "travel",
                                        "BOOKED",
                                        "arrivesOn",
                                        "2025-11-11",
                                        "leavesOn",
                                        "2025-11-14",
                                        "agreed",
                                        "yes",
                                        "note",
                                        "<b>late</b>"))
                        .statusCode());
        assertEquals(
                "vera speaks travel booked, 2025-11-11 to 2025-11-14",
                page(at("")).selectFirst("tbody tr").text());
        assertEquals("<b>late</b>", page(vera).getElementById("note").val());
        assertTrue(page(vera).select("#history").text().contains("Travel: to book → booked"));
        assertTrue(page("/admin/sponsorships/" + pycon).select("#parts").text().contains("vera speaks travel booked"));
        form().formParam("version", "1").post(vera + "/removal").then().statusCode(303);
        given().get(vera).then().statusCode(404);
        assertTrue(
                page("/admin/sponsorships/" + pycon).select("#history").text().contains("People: vera speaks → empty"));
        var told = QuarkusTransaction.requiringNew().call(() -> Notice.<Notice>list("order by id"));
        assertEquals(
                List.of(
                        "vera: You are down for PyCon Sweden 2025",
                        "vera: You are no longer down for PyCon Sweden 2025"),
                told.stream()
                        .map(notice -> notice.recipient + ": " + notice.subject)
                        .toList());
    }

    @ParameterizedTest
    @TestSecurity(user = "erik", roles = "editor")
    @CsvSource(
            delimiter = '|',
            value = {
                "person | '' | Name the colleague.",
                "person | <b>vera</b> | A user name has letters",
                "role | YACHT | Choose one of the list.",
                "travel | '' | Choose one of the list.",
                "arrivesOn | 2025-02-30 | Write a day like",
                "leavesOn | 2025-11-10 | They would leave before they arrive.",
            })
    void whatIsWrongIsSaidBesideItsFieldAndTheRestIsKept(String field, String value, String message) {
        var typed = new HashMap<>(Map.of("arrivesOn", "2025-11-11", "note", "kept <i>"));
        typed.put(field, value);
        var answer = add(typed);
        assertEquals(422, answer.statusCode());
        var page = Jsoup.parse(answer.asString());
        assertTrue(
                page.getElementById(field + "-error").text().startsWith(message),
                page.select(".error").text());
        assertEquals("kept <i>", page.getElementById("note").val());
        assertTrue(page(at("")).select("tbody").isEmpty());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void nobodyIsThereTwiceInOneRoleAndNobodyOverwritesAnother() {
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> add(Map.of()).statusCode())
                .sorted()
                .toList();
        assertEquals(303, answers.getFirst());
        assertEquals(List.of(409), answers.subList(1, 8).stream().distinct().toList());
        assertEquals(303, add(Map.of("role", "ATTENDS")).statusCode());
        var rows = page(at("")).select("tbody a").eachAttr("href");
        assertEquals(409, edit(rows.getFirst(), Map.of("role", "SPEAKS")).statusCode());
        assertEquals(
                303,
                edit(rows.getFirst(), Map.of("version", "0", "role", "STAFFS_BOOTH", "note", "first"))
                        .statusCode());
        var second = edit(rows.getFirst(), Map.of("version", "0", "role", "ATTENDS", "note", "second"));
        assertEquals(409, second.statusCode());
        var page = Jsoup.parse(second.asString());
        assertTrue(page.getElementById("conflict").text().contains("vera staffs the booth"));
        assertEquals("second", page.getElementById("note").val());
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer", "approver", "finance", "legal"})
    void othersReadAndDoNotWrite() {
        QuarkusTransaction.requiringNew().run(() -> attends(pycon, "vera", Role.SPEAKS, Travel.BOOKED));
        var vera = page(at("")).selectFirst("tbody a").attr("href");
        assertTrue(page(at("")).select("main form").isEmpty());
        assertTrue(page(vera).select("main form").isEmpty());
        assertEquals(403, add(Map.of()).statusCode());
        assertEquals(403, edit(vera, Map.of()).statusCode());
        assertEquals(
                403, form().formParam("version", "0").post(vera + "/removal").statusCode());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aYearShowsWhoWentWhereHowOften() {
        long euro = desk.sponsorship(desk.edition("EuroPython", LocalDate.of(2025, 7, 14), "Prague", "Czechia"));
        long last = desk.sponsorship(desk.edition("EuroPython", LocalDate.of(2024, 7, 8), "Prague", "Czechia"));
        long off = desk.sponsorship(desk.edition("Devoxx", LocalDate.of(2025, 10, 6), "Antwerp", "Belgium"));
        QuarkusTransaction.requiringNew().run(() -> {
            attends(pycon, "vera", Role.SPEAKS, Travel.BOOKED);
            attends(pycon, "vera", Role.STAFFS_BOOTH, Travel.BOOKED);
            attends(euro, "vera", Role.SPEAKS, Travel.NOT_NEEDED);
            attends(euro, "bo", Role.ATTENDS, Travel.TO_BOOK);
            attends(euro, "ill", Role.ATTENDS, Travel.CANCELLED);
            attends(last, "bo", Role.ATTENDS, Travel.BOOKED);
            attends(off, "bo", Role.ATTENDS, Travel.BOOKED);
            dev.stoa.sponsorship.Sponsorship.<dev.stoa.sponsorship.Sponsorship>findById(off)
                    .move(SponsorshipState.CANCELLED, Desk.ERIK, "No", Desk.BEGUN);
        });
        var page = page("/admin/attendance");
        assertEquals("Who went where in 2025", page.selectFirst("h1").text());
        assertEquals(List.of("2025 2", "2024 1"), page.select(".facets a").eachText());
        assertEquals(
                List.of(
                        "vera 2 0 2 1 EuroPython 2025 speaks, PyCon Sweden 2025 speaks, PyCon Sweden 2025 staffs the booth",
                        "bo 1 1 0 0 EuroPython 2025 attends"),
                page.select("tbody tr").eachText());
        var csv = given().get("/admin/attendance.csv?year=2025")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                "year,person,events,attends,speaks,staffs the booth,where\r\n2025,vera,2,0,2,1,\"EuroPython 2025, PyCon Sweden 2025\"\r\n2025,bo,1,1,0,0,EuroPython 2025\r\n",
                csv);
        assertTrue(
                page("/admin/attendance?year=1999").select(".empty").text().startsWith("Nobody went anywhere in 1999"));
        given().get("/admin/attendance?year=%00x").then().statusCode(200);
    }

    @Test
    void noVisitorSeesAnyOfIt() {
        QuarkusTransaction.requiringNew().run(() -> attends(pycon, "vera", Role.SPEAKS, Travel.BOOKED));
        var sponsorship = "/admin/sponsorships/" + pycon;
        for (var path : List.of(
                at(""),
                at("/1"),
                sponsorship + "/tickets",
                sponsorship + "/speakers",
                sponsorship + "/next",
                sponsorship + "/outcome",
                "/admin/attendance",
                "/admin/attendance.csv",
                "/admin/outcomes",
                "/admin/outcomes/pycon-sweden",
                "/admin/outcomes/pycon-sweden.csv")) {
            var answer = given().redirects().follow(false).get(path);
            // To the sign-in, or without Keycloak a word that it is not there.
            assertTrue(answer.statusCode() >= 300, path + " answered " + answer.statusCode());
            assertFalse(answer.asString().contains("vera"), path);
        }
    }

    static void attends(long sponsorship, String person, Role role, Travel travel) {
        var attendance = new Participation();
        attendance.sponsorshipId = sponsorship;
        attendance.person = person;
        attendance.role = role;
        attendance.travel = travel;
        attendance.createdBy = "erik";
        attendance.createdAt = Desk.BEGUN;
        attendance.persist();
    }

    private String at(String below) {
        return "/admin/sponsorships/" + pycon + "/people" + below;
    }

    private Response add(Map<String, String> more) {
        var typed = new HashMap<>(VERA);
        typed.putAll(more);
        return form().formParams(typed).post(at(""));
    }

    private static Response edit(String address, Map<String, String> more) {
        var typed = new HashMap<>(VERA);
        typed.put("version", page(address).select("input[name=version]").val());
        typed.putAll(more);
        return form().formParams(typed).post(address);
    }
}
