package dev.stoa.sponsorship.request;

import static dev.stoa.support.Requests.page;
import static dev.stoa.support.Requests.post;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Askings;
import dev.stoa.support.Desk;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What requests are judged by, over HTTP: rules, duplicates, a rubric with blind reviewers, a quarter side by side; and a table of them. */
@QuarkusTest
@TestSecurity(user = "erik", roles = "editor")
class JudgingTest {

    private static final String DESK = "/admin/sponsorship-requests/";
    private static final String RULES = DESK + "rules";

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    Validator validator;

    @Inject
    ScoreDesk scores;

    @Inject
    Groups groups;

    @Inject
    RequestHistory history;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void eachRuleSaysWhetherItIsMetAndNoneDeclines() {
        var form = Askings.conference();
        form.put("codeOfConduct", "");
        long id = asked(form, "2090-02-01T09:00:00Z");
        assertEquals(
                "Asked 60 days ahead It was asked 34 days before it begins. not met"
                        + " | Has a code of conduct None is given. not met"
                        + " | One a calendar year for each conference and group Nothing else was given for it in 2090. met",
                Pages.texts(desk(id), "#eligibility li"));
        assertEquals("Submitted", desk(id).selectFirst("header .badge").text());
        rule("LEAD_TIME", "30", -1).statusCode(303);
        post(RULES + "/CODE_OF_CONDUCT", Map.of("version", "-1")).statusCode(303);
        assertEquals(
                List.of("met", "met"), desk(id).select("#eligibility .badge").eachText());
        assertTrue(Pages.get(RULES)
                .selectFirst("#history")
                .text()
                .contains("Asked early enough: on, 60 days → on, 30 days erik"));

        // Two people, and odd values.
        rule("LEAD_TIME", "40", -1).statusCode(409);
        rule("LEAD_TIME", "-3", 0).statusCode(422);
        rule("LEAD_TIME", "many", 0).statusCode(422);
        rule("LEAD_TIME", "731", 0).statusCode(422);
        rule("LEAD_TIME", "45", 0).statusCode(303);
        rule("BRIBES", "45", 0).statusCode(404);
        IntStream.range(0, 8).parallel().forEach(n -> {
            int status = post(RULES + "/ONE_PER_YEAR", Map.of("active", "yes", "version", "-1"))
                    .extract()
                    .statusCode();
            assertTrue(status == 303 || status == 409, "" + status);
        });
    }

    @Test
    void oneAYearCountsWhatWasPromisedForTheSameConference() {
        var edition = desk.edition("PyCon Sweden", LocalDate.of(2090, 11, 12), "Stockholm", "Sweden");
        long before = desk.sponsorship(edition);
        long id = asked(Askings.edition(edition), "2090-02-01T09:00:00Z");
        assertEquals(
                "met", desk(id).select("#eligibility .badge").last().text(), "still negotiated: nothing is promised");
        desk.moveTo(before, SponsorshipState.COMMITTED);
        assertTrue(Pages.texts(desk(id), "#eligibility li").contains("1 more in 2090. not met"));
    }

    @Test
    void similarNamesAreShownToStaff() {
        long first = asked(Askings.conference(), "2089-02-01T09:00:00Z");
        var similar = Askings.conference();
        similar.put("name", "The Barn Conferences");
        similar.put("email", "sofia@example.org");
        long second = asked(similar, "2089-03-01T09:00:00Z");
        var later = Askings.conference();
        later.put("startsOn", "2092-03-07");
        later.put("endsOn", "2092-03-08");
        asked(later, "2089-03-02T09:00:00Z");
        var other = Askings.conference();
        other.put("name", "KotlinConf");
        asked(other, "2089-03-03T09:00:00Z");
        assertEquals(1, desk(second).select("#duplicates li").size());
        assertEquals(DESK + first, desk(second).selectFirst("#duplicates a").attr("href"));
        assertTrue(desk(second).selectFirst("#duplicates small").text().startsWith("a similar name"));
    }

    @Test
    void reviewersAreBlindUntilTheyHaveScored() {
        long id = asked(Askings.conference(), "2089-02-01T09:00:00Z");
        assertTrue(desk(id).selectFirst("#scores").text().contains("There is no rubric yet"));
        rubric("Reach; 3\nOpenness; 1; Who speaks").statusCode(303);
        var page = desk(id);
        assertEquals(
                List.of("points-1", "points-2"), page.select("#scores fieldset").eachAttr("id"));
        score(id, Desk.ANNA, Map.of(1L, 5, 2L, 1));
        page = desk(id);
        assertTrue(
                page.selectFirst("#scores").text().contains("1 hidden until you have saved yours"),
                page.selectFirst("#scores").text());
        assertFalse(page.text().contains("4.00"));
        assertFalse(page.selectFirst("#scores").text().contains("anna"));
        var comparison = Pages.get(DESK + "comparison?quarter=2089-Q1");
        assertTrue(comparison.text().contains("hidden until you have scored it"));
        assertFalse(comparison.text().contains("4.0"));

        var mine = new LinkedHashMap<String, String>();
        mine.put("rubric", "1");
        mine.put("points-1", "2");
        mine.put("comment", "So <i>far</i> away");
        for (var wrong : List.of("", "0", "6", "five", "-1")) {
            mine.put("points-2", wrong);
            var refused = page(post(DESK + id + "/score", mine).statusCode(422));
            assertEquals("2", refused.selectFirst("#points-1 input[checked]").val());
            assertEquals("So <i>far</i> away", refused.selectFirst("#comment").val());
        }
        mine.put("points-2", "2");
        post(DESK + id + "/score", mine).statusCode(303);
        post(DESK + id + "/score", mine).statusCode(303);
        page = desk(id);
        // (5*3 + 1*1) / 4 = 4 and 2.
        assertTrue(
                page.selectFirst("#scores").text().contains("3.00 from 2, spread 2.00"),
                page.selectFirst("#scores").text());
        assertEquals(
                List.of("anna 4.00 Reach 5 · Openness 1", "erik 2.00 Reach 2 · Openness 2 So <i>far</i> away"),
                page.select("#scores tbody tr").eachText());
        assertEquals(2, ledger.count("request_score"));

        // Another rubric: what was scored keeps its own.
        rubric("Reach; 1\nPrice; 1").statusCode(303);
        post(DESK + id + "/score", mine).statusCode(409);
        page = desk(id);
        assertEquals(2, page.select("#scores tbody .badge").size());
        assertTrue(page.selectFirst("#scores").text().contains("3.00 from 2"));
        rubric("Reach; 1\nPrice; 1").statusCode(303);
        assertEquals(2, ledger.count("rubric"), "the same again is no new version");
        for (var wrong : List.of("", "Reach", "Reach; 0", "Reach; 11", "Reach; much", "Reach; 1\nreach; 2", "; 3")) {
            var refused = page(rubric(wrong).statusCode(422));
            assertNotNull(refused.selectFirst("#criteria-error"), wrong);
            assertEquals(wrong, refused.selectFirst("#criteria").val().replace("\r", ""));
        }
    }

    @Test
    void aQuarterStandsSideBySide() {
        rubric("Reach; 3\nOpenness; 1").statusCode(303);
        long low = asked(Askings.conference(), "2089-02-01T09:00:00Z");
        var better = Askings.conference();
        better.put("name", "KotlinConf");
        better.put("amount", "900");
        long high = asked(better, "2089-03-31T23:59:59Z");
        var unscored = Askings.conference();
        unscored.put("name", "Later");
        unscored.put("needs", "food");
        unscored.put("amount", "");
        asked(unscored, "2089-03-01T09:00:00Z");
        asked(Askings.conference(), "2089-04-01T00:00:00Z");
        score(low, Desk.ERIK, Map.of(1L, 2, 2L, 4));
        score(high, Desk.ERIK, Map.of(1L, 5, 2L, 5));
        score(high, Desk.ANNA, Map.of(1L, 4, 2L, 5));
        var page = Pages.get(DESK + "comparison?quarter=2089-Q1");
        assertEquals("Quarter 1 of 2089", page.selectFirst("h1").text());
        assertEquals(
                List.of("Barn Conference 2090", "Later 2090", "KotlinConf 2090"),
                page.select("thead a").eachText());
        page = Pages.get(DESK + "comparison?quarter=2089-Q1&sort=score");
        assertEquals(
                List.of("KotlinConf 2090", "Barn Conference 2090", "Later 2090"),
                page.select("thead a").eachText());
        assertEquals(
                List.of(
                        "Score 4.63 from 2, spread 0.75 2.50 from 1, spread 0.00 hidden until you have scored it",
                        "Reach × 3 4.5 2.0 –",
                        "Openness × 1 5.0 4.0 –"),
                page.select("tbody tr").eachText().subList(0, 3));
        page = Pages.get(DESK + "comparison?quarter=2089-Q1&sort=amount");
        assertEquals("Barn Conference 2090", page.selectFirst("thead a").text());
        assertEquals(
                3,
                Statements.of(() -> Pages.get(DESK + "comparison?quarter=2089-Q1"))
                        .size());
        assertTrue(Pages.get(DESK + "comparison?quarter=odd&sort=odd")
                .text()
                .contains("Nothing was asked in this quarter"));
    }

    @Test
    void theLetterIsStaffs() {
        var form = Map.of("text", "Dear [asker], no: [reason]", "version", "-1");
        post(RULES + "/letter", form).statusCode(303);
        post(RULES + "/letter", form).statusCode(409);
        var refused = page(
                post(RULES + "/letter", Map.of("text", "No.", "version", "0")).statusCode(422));
        assertNotNull(refused.selectFirst("#text-error"));
        assertEquals("No.", refused.selectFirst("#text").val());
        long id = asked(Askings.conference(), "2089-02-01T09:00:00Z");
        assertEquals(
                "Dear Nils Ek, no: [reason]",
                Pages.get(DESK + id + "/refusal").selectFirst("#letter").val());
    }

    @Test
    void aTableIsShownBeforeItIsTaken() {
        var csv = """
                kind,name,startsOn,endsOn,city,country,url,codeOfConduct,audience,needs,amount,currency,tiers,details,yourName,email
                conference,Table One,2090-03-07,,Lund,Sweden,https://example.org,,Some,cash;food,5000,SEK,"Gold, 5000; Silver, 3000",For us,Nils,nils@example.org
                conference,Table Two,2090-03-07,2090-03-01,Lund,Sweden,https://example.org,,Some,cash,5000,SEK,,For us,Nils,
                conference,=cmd(),2090-03-07,,,,https://example.org,,Some,swag,,,,For us,Nils,
                conference,Table One,2090-03-07,,Lund,Sweden,https://example.org,,Some,food,,,,Again,Nils,NILS@example.org
                """;
        var looked = table(csv).statusCode(303).extract().header("Location");
        var page = Pages.get(looked);
        assertEquals(
                List.of("new", "wrong", "new", "known"),
                page.select("#rows .badge").eachText());
        assertTrue(page.selectFirst("#rows").text().contains("3 Table Two wrong The last day comes before the first."));
        assertEquals(0, SponsorshipRequest.count(), "nothing is kept before it is taken");
        IntStream.range(0, 4)
                .parallel()
                .forEach(n -> given().redirects()
                        .follow(false)
                        .post(looked + "/taking")
                        .then()
                        .statusCode(303));
        assertEquals(2, SponsorshipRequest.count());
        assertEquals(
                Map.of("CASH,FOOD", 1L, "SWAG", 1L),
                ledger.counts("select wanted, count(*) from sponsorship_request where entered_by = 'erik' group by 1"));
        assertEquals(
                "Gold, SEK 5,000",
                desk(1).select("#asked tr").stream()
                        .filter(row -> row.text().startsWith("Tier"))
                        .findFirst()
                        .orElseThrow()
                        .selectFirst("td")
                        .text());
        for (var wrong : List.of("", "name", "colour\nred", "name,name\n\"a", "\u0000")) {
            assertNotNull(page(table(wrong).statusCode(422)).selectFirst("#csv-error"), wrong);
        }
    }

    @Test
    void theSampleWorldHasSomeInEveryState() {
        var droidcon = desk.edition("droidcon London", LocalDate.of(2025, 10, 30), "London", "United Kingdom");
        ledger.change("update sponsorship set source_key = 'sample-droidcon-london-2025' where id = "
                + desk.sponsorship(droidcon));
        groups.stockholm();
        var file = Path.of("content/sample/sponsorships/requests.json");
        var report = history.read(file);
        assertEquals(List.of(), report.rejected());
        assertEquals(7, report.added());
        assertEquals(0, history.read(file).added(), "told twice they are there once");
        assertEquals(
                Map.of(
                        "SUBMITTED",
                        1L,
                        "IN_REVIEW",
                        2L,
                        "NEEDS_INFO",
                        1L,
                        "DEFERRED",
                        1L,
                        "DECLINED",
                        1L,
                        "APPROVED",
                        1L),
                ledger.counts("select state, count(*) from sponsorship_request where sample group by 1"));
        var list = Pages.get("/admin/sponsorship-requests");
        assertEquals(7, list.select("tbody .badge.wait").size());
    }

    private static ValidatableResponse table(String csv) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .multiPart("csv", csv, "text/plain; charset=UTF-8")
                .post(DESK + "imports")
                .then();
    }

    private static ValidatableResponse rule(String kind, String days, int version) {
        return post(RULES + "/" + kind, Map.of("active", "yes", "days", days, "version", Integer.toString(version)));
    }

    private static ValidatableResponse rubric(String criteria) {
        return post(RULES + "/rubric", Map.of("criteria", criteria));
    }

    private void score(long id, Actor by, Map<Long, Integer> points) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle("rubric", "1");
        points.forEach((criterion, given) -> typed.putSingle("points-" + criterion, given.toString()));
        assertTrue(scores.score(id, typed, by).none());
    }

    private static org.jsoup.nodes.Document desk(long id) {
        return Pages.get(DESK + id);
    }

    private long asked(Map<String, String> form, String at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var asked = RequestForm.of(new MultivaluedHashMap<>(form))
                    .read(validator, LocalDate.of(2026, 1, 1), true)
                    .asked();
            return SponsorshipRequest.begin(asked, RequestLife.ASKER, false, false, Instant.parse(at)).id;
        });
    }
}
