package dev.stoa.sponsorship.request;

import static dev.stoa.support.Requests.page;
import static dev.stoa.support.Requests.post;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import dev.stoa.site.RateLimit;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.support.Askings;
import dev.stoa.support.Desk;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Pages;
import dev.stoa.support.Requests;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff take requests from the first look to the sponsorship that they become, over HTTP; the asker's mail follows. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class RequestDeskTest {

    private static final String DESK = "/admin/sponsorship-requests/";

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Groups groups;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    LetterMail mail;

    @Inject
    Validator validator;

    @Inject
    RequestDesk writes;

    @Inject
    Upkeep upkeep;

    GreenMail server;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void anApprovalMakesACommittedSponsorshipInOneMove() throws Exception {
        long id = asked(Askings.edition(edition()));
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        var refused = page(move(id, "approved").statusCode(422));
        assertTrue(refused.selectFirst("#state .errors").text().contains("Write down the deal first"));
        offer(id, desk.budget("Conferences", "SEK", "100000"), Desk.ERIK);
        var page = desk(id);
        assertEquals("One approver is needed.", page.selectFirst("#approvers").text());
        assertEquals(
                "If we approve this: SEK 45,000",
                page.selectFirst("#preview caption").text());
        assertEquals(
                List.of("Approve", "Ask about …", "Defer …"),
                page.select("#state button").eachText());

        move(id, "approved").statusCode(303);
        page = desk(id);
        assertEquals("Approved", page.selectFirst("header .badge").text());
        var sponsorship = Pages.get(page.selectFirst(".note a").attr("href"));
        assertEquals("PyCon Sweden 2090", sponsorship.selectFirst("h1").text());
        assertEquals("Committed", sponsorship.selectFirst("header .badge").text());
        assertTrue(
                sponsorship.selectFirst("#money").text().contains("Committed on"),
                sponsorship.selectFirst("#money").text());
        assertTrue(sponsorship.selectFirst("#parts").text().contains("PyCon Sweden 2090 Approved"));
        assertTrue(sponsorship.text().contains("We expect: 30 good talks at the booth"));
        assertEquals(
                Map.of("COMMITTED 45000.000", 1L),
                ledger.counts(
                        "select figure || ' ' || amount, count(*) from budget_entry where figure = 'COMMITTED' group by 1"));
        assertEquals(1, mail.sendDue());
        assertEquals("Yes to your request: PyCon Sweden 2090", server.getReceivedMessages()[0].getSubject());
        assertTrue(Requests.text(server, 0).contains("A talk of ours"));
        assertFalse(Requests.text(server, 0).contains("30 good talks"), "what we expect stays with us");
        assertTrue(Pages.get(Askings.link(server, 0)).text().contains("Gold, SEK 45,000"));
        // Once more is refused, and makes no second one.
        move(id, "approved").statusCode(409);
        assertEquals(1, Sponsorship.count());
        assertEquals(
                1,
                ledger.counts("select recipient, 1 from notice where subject like '%is approved'")
                        .size());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void whatTheBudgetHasNoRoomForIsNeitherApprovedNorBegun() {
        long id = asked(Askings.edition(edition()));
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        offer(id, desk.budget("Small", "SEK", "44999"), Desk.ERIK);
        var page = desk(id);
        assertTrue(page.selectFirst("#no-approval").text().contains("this takes SEK 45,000"), page.text());
        assertTrue(page(move(id, "approved").statusCode(409)).text().contains("SEK 1 too much"));
        assertEquals(0, Sponsorship.count(), "nothing half done");
        assertEquals("In review", desk(id).selectFirst("header .badge").text());
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"editor", "approver"})
    void nobodyApprovesTheirOwn() {
        long id = asked(Askings.edition(edition()));
        move(id, "in-review").statusCode(303);
        var form = Askings.deal(desk.budget("Conferences", "SEK", "100000"));
        form.put("version", version(id));
        post(DESK + id + "/deal", form).statusCode(303);
        assertTrue(desk(id).selectFirst("#state ul.hint")
                .text()
                .contains("Nobody may approve their own sponsorship request"));
        move(id, "approved").statusCode(403);
        assertEquals(0, Sponsorship.count());
        // Nor what somebody asks for who reads their mail.
        ledger.change("insert into mailbox (user_name, address, seen_at) values ('erik', 'nils@example.org', now())");
        long other = asked(Askings.edition(edition()));
        ledger.change("update sponsorship_request set state = 'IN_REVIEW' where id = " + other);
        move(other, "approved").statusCode(403);
    }

    @Test
    @TestSecurity(user = "bo", roles = "approver")
    void aLargeSumTakesTwoWhereverTheSecondSaysYes() {
        ledger.change("insert into approval_rule (currency, from_amount, approvers, created_by, created_at)"
                + " values ('SEK', 40000, 2, 'finn', now())");
        long budget = desk.budget("Conferences", "SEK", "1000000");
        long here = half(budget);
        var page = desk(here);
        assertTrue(
                page.selectFirst("#approvers").text().contains("1 has said yes"),
                page.selectFirst("#approvers").text());
        assertEquals("In review", page.selectFirst("header .badge").text());
        // The terms are those that the first one saw.
        var form = Askings.deal(budget);
        form.put("version", version(here));
        assertTrue(
                page(post(DESK + here + "/deal", form).statusCode(422)).text().contains("One approver has said yes"));
        move(here, "approved").statusCode(303);
        assertEquals("Approved", desk(here).selectFirst("header .badge").text());

        long there = half(budget);
        var became = desk(there).selectFirst(".note a").attr("href");
        post(
                        became + "/moves",
                        Map.of(
                                "to",
                                "committed",
                                "version",
                                Pages.get(became)
                                        .selectFirst("input[name=version]")
                                        .val()))
                .statusCode(303);
        assertEquals("Approved", desk(there).selectFirst("header .badge").text());

        // Declined instead: what it half became is called off.
        long no = half(budget);
        decline(no).statusCode(303);
        assertEquals(
                Map.of("COMMITTED", 2L, "CANCELLED", 1L),
                ledger.counts("select state, count(*) from sponsorship group by 1"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void twoApprovalsAtOnceMakeOneSponsorship() throws Exception {
        long id = asked(Askings.edition(edition()));
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        offer(id, desk.budget("Conferences", "SEK", "100000"), Desk.ERIK);
        int seen = seen(id);
        var outcomes = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var tasks = List.<Callable<String>>of(
                    () -> attempt(id, seen, Desk.ANNA), () -> attempt(id, seen, Actor.of("bo", "approver")));
            for (var done : pool.invokeAll(tasks)) {
                outcomes.add(done.get());
            }
        }
        outcomes.sort(null);
        assertEquals(List.of("Outdated", "done"), outcomes);
        assertEquals(1, Sponsorship.count());
        assertEquals(
                1,
                ledger.counts("select id, 1 from budget_entry where figure = 'COMMITTED'")
                        .size());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void aGroupsSumIsApprovedInTheBudget() {
        groups.stockholm();
        long id = asked(Askings.group("stockholm-kug"));
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        offer(id, desk.budget("Groups", "SEK", "100000"), Desk.ERIK);
        move(id, "approved").statusCode(303);
        assertEquals("Approved", desk(id).selectFirst("header .badge").text());
        assertEquals(0, Sponsorship.count());
        assertEquals(
                Map.of("sponsorship request APPROVED", 1L),
                ledger.counts("select subject || ' ' || figure, count(*) from budget_entry group by 1"));
    }

    @Test
    @TestSecurity(
            user = "erik",
            roles = {"editor", "approver"})
    void aConferenceThatWeDoNotListIsPutOnTheCalendarFirst() {
        long id = asked(Askings.conference());
        move(id, "in-review").statusCode(303);
        offer(id, desk.budget("Conferences", "SEK", "100000"), Actor.of("carl", "editor"));
        ledger.change("update sponsorship_request set owner = 'carl'");
        assertTrue(
                page(move(id, "approved").statusCode(422)).text().contains("Put the conference on our calendar first"));
        post(DESK + id + "/edition", Map.of("version", version(id))).statusCode(303);
        assertNull(desk(id).selectFirst("#calendar"));
        assertEquals(
                "Barn Conference",
                Pages.get("/events/barn-conference-2090").selectFirst("h1").text());
        post(DESK + id + "/edition", Map.of("version", version(id))).statusCode(422);
        // A second request for the same is of the same edition.
        long other = asked(Askings.conference());
        post(DESK + other + "/edition", Map.of("version", version(other))).statusCode(303);
        assertEquals(1, ledger.count("edition"));
        assertEquals(
                "the same conference or group, the same asker",
                desk(other).selectFirst("#duplicates small").text());
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = {"editor", "approver"})
    void aQuestionADeferralAndARefusal() throws Exception {
        long id = asked(Askings.conference());
        move(id, "in-review").statusCode(303);
        move(id, "needs-info").statusCode(422);
        post(DESK + id + "/moves", Map.of("to", "needs-info", "reason", "How many talks?", "version", version(id)))
                .statusCode(303);
        mail.sendDue();
        assertTrue(Requests.text(server, 0).contains("How many talks?"));
        post(Askings.link(server, 0) + "/messages", Map.of("text", "Twelve.")).statusCode(303);
        var page = desk(id);
        assertEquals("In review", page.selectFirst("header .badge").text());
        assertTrue(Pages.texts(page, "#messages li").contains("The asker Twelve."));

        var defer = new java.util.HashMap<>(Map.of("to", "deferred", "reason", "No budget yet", "until", "2001-01-01"));
        for (var day : List.of("", "soon", "2001-01-01")) {
            defer.put("until", day);
            defer.put("version", version(id));
            page = page(post(DESK + id + "/moves", defer).statusCode(422));
            assertNotNull(page.selectFirst("#until-error"));
            assertEquals("No budget yet", page.selectFirst("#reason").val());
        }
        defer.put("until", "2089-01-15");
        post(DESK + id + "/moves", defer).statusCode(303);
        assertTrue(desk(id).selectFirst("main header").text().contains("until 15 January 2089"));
        assertEquals(0, upkeep.takeUp());
        ledger.change("update sponsorship_request set deferred_until = current_date - 1");
        assertEquals(1, upkeep.takeUp());
        assertEquals("In review", desk(id).selectFirst("header .badge").text());

        var letter = Pages.get(DESK + id + "/refusal");
        assertTrue(
                letter.selectFirst("#letter").val().contains("Hello Nils Ek,"),
                letter.selectFirst("#letter").val());
        assertTrue(letter.selectFirst("#letter").val().contains("support Barn Conference 2090"));
        post(DESK + id + "/refusal", Map.of("letter", "No: [reason]", "reason", "", "version", version(id)))
                .statusCode(422);
        move(id, "declined").statusCode(422);
        server.purgeEmailFromAllMailboxes();
        mail.sendDue();
        server.purgeEmailFromAllMailboxes();
        var typed = Map.of("letter", "Dear Nils,\n\nno: [reason]", "reason", "Too far away", "version", version(id));
        post(DESK + id + "/refusal", typed).statusCode(303);
        post(DESK + id + "/refusal", typed).statusCode(409);
        assertEquals(1, mail.sendDue());
        assertTrue(Requests.text(server, 0).replace("\r", "").contains("no: Too far away"), Requests.text(server, 0));
        assertTrue(desk(id).selectFirst("#history").text().contains("Too far away"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void oddDealsAreRefusedBesideTheirFields() {
        long id = asked(Askings.edition(edition()));
        move(id, "in-review").statusCode(303);
        long budget = desk.budget("Conferences", "SEK", "100000");
        for (var wrong : List.of(
                new String[] {"amount", "-1"},
                new String[] {"amount", "many"},
                new String[] {"amount", "45.000,00"},
                new String[] {"amount", "9999999999"},
                new String[] {"currency", "XXX"},
                new String[] {"currency", "Kronor"},
                new String[] {"budget", "999"},
                new String[] {"metrics", " "},
                new String[] {"metrics", "Thirty talks"},
                new String[] {"metrics", "0 talks"},
                new String[] {"metrics", "3 talks\n4 Talks"},
                new String[] {"tier", ""},
                new String[] {"owner", "<b>"},
                new String[] {"conditions", "x".repeat(2001)})) {
            var form = Askings.deal(budget);
            form.put(wrong[0], wrong[1]);
            form.put("version", version(id));
            var page = page(post(DESK + id + "/deal", form).statusCode(422));
            assertNotNull(page.selectFirst("#" + wrong[0] + "-error"), wrong[0] + " = " + wrong[1]);
            assertEquals(
                    wrong[0].equals("tier") ? "" : "Gold",
                    page.selectFirst("#tier").val());
        }
        assertEquals(
                0,
                ledger.counts("select id, 1 from sponsorship_request where tier is not null")
                        .size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatTwoPeopleChangeIsNeverOverwritten() {
        long id = asked(Askings.edition(edition()));
        move(id, "in-review").statusCode(303);
        long budget = desk.budget("Conferences", "SEK", "100000");
        var mine = Askings.deal(budget);
        mine.put("version", version(id));
        var asked = form("/asked", id);
        offer(id, budget, Actor.of("carl", "editor"));
        mine.put("tier", "Silver");
        var late = page(post(DESK + id + "/deal", mine).statusCode(409));
        assertEquals("Tier Silver Gold", late.selectFirst("#conflict tbody tr").text());
        assertEquals("Silver", late.selectFirst("#tier").val());
        mine.put("version", late.selectFirst("#deal input[name=version]").val());
        post(DESK + id + "/deal", mine).statusCode(303);
        post(DESK + id + "/moves", Map.of("to", "needs-info", "reason", "Why?", "version", "0"))
                .statusCode(409);
        asked.put("city", "Lund");
        var other = page(post(DESK + id + "/asked", asked).statusCode(409));
        assertEquals("Lund", other.selectFirst("#city").val());
        asked.put("version", other.selectFirst("input[name=version]").val());
        post(DESK + id + "/asked", asked).statusCode(303);
        assertTrue(desk(id).selectFirst("#history").text().contains("City: Stockholm → Lund erik"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void colleaguesWriteDownWhatReachesThemOtherwise() {
        var form = Askings.conference();
        form.put("email", "");
        form.put("as", "draft");
        form.put("startsOn", "2090-03-09");
        var wrong = page(post("/admin/sponsorship-requests", form).statusCode(422));
        assertEquals("Barn Conference", wrong.selectFirst("#name").val());
        assertNotNull(wrong.selectFirst("#endsOn-error"));
        form.put("startsOn", "2090-03-07");
        post("/admin/sponsorship-requests", form).statusCode(303);
        var page = desk(1);
        assertEquals("Draft", page.selectFirst("header .badge").text());
        assertTrue(page.selectFirst("#asked").text().contains("Written down by erik"));
        assertNull(page.selectFirst("#deal"));
        move(1, "submitted").statusCode(303);
        form.put("as", "submitted");
        post("/admin/sponsorship-requests", form).statusCode(303);
        var list = Pages.get("/admin/sponsorship-requests");
        assertEquals("Sponsorship requests", list.selectFirst("h1").text());
        assertEquals(2, list.select("tbody tr").size());
        assertTrue(
                list.selectFirst("tbody tr").text().contains("Cash, swag SEK 45,000 Submitted today"),
                list.selectFirst("tbody tr").text());
        assertEquals(
                2,
                Pages.get("/admin/sponsorship-requests?state=submitted&need=swag&q=barn")
                        .select("tbody tr")
                        .size());
        assertEquals(
                0,
                Pages.get("/admin/sponsorship-requests?need=travel")
                        .select("tbody tr")
                        .size());
        assertEquals(
                4, Statements.of(() -> Pages.get("/admin/sponsorship-requests")).size());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aFormThatIsSentTwiceMakesOneRequest() throws Exception {
        var form = Askings.conference();
        form.put("as", "submitted");
        form.put("once", Pages.get(DESK + "new").selectFirst("input[name=once]").val());
        var first = post("/admin/sponsorship-requests", form)
                .statusCode(303)
                .extract()
                .header("Location");
        form.put("details", "Sent once more.");
        assertEquals(
                first,
                post("/admin/sponsorship-requests", form)
                        .statusCode(303)
                        .extract()
                        .header("Location"));
        assertEquals(1, ledger.count("sponsorship_request"));
        // A form of its own is a request of its own, and two clicks at the same moment are one.
        var once = Pages.get(DESK + "new").selectFirst("input[name=once]").val();
        var asked = RequestForm.of(new MultivaluedHashMap<>(form))
                .read(validator, LocalDate.of(2026, 1, 1), false)
                .asked();
        try (var both = Executors.newFixedThreadPool(4)) {
            var ids = new java.util.TreeSet<Long>();
            for (var done : both.invokeAll(java.util.Collections.nCopies(
                    8, (Callable<Long>) () -> writes.begin(once, asked, false, Desk.ERIK)))) {
                ids.add(done.get());
            }
            assertEquals(1, ids.size());
        }
        assertEquals(2, ledger.count("sponsorship_request"));
        form.put("name", "");
        form.put("once", once);
        assertEquals(
                once,
                page(post("/admin/sponsorship-requests", form).statusCode(422))
                        .selectFirst("input[name=once]")
                        .val(),
                "the same form when it comes back");
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theListIsATableToTakeAway() throws Exception {
        long id = asked(Askings.conference());
        var form = Askings.conference();
        form.put("name", "=Formula Conference");
        asked(form);
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        var page = Pages.get("/admin/sponsorship-requests?state=in-review&q=barn");
        var links = page.select("p.hint a").eachAttr("href");
        assertEquals(
                List.of(
                        "/admin/sponsorship-requests.csv?q=barn&state=in-review",
                        "/admin/sponsorship-requests.xlsx?q=barn&state=in-review"),
                links);
        var csv = given().get(links.getFirst()).then().statusCode(200).extract();
        assertEquals("attachment; filename=\"sponsorship-requests.csv\"", csv.header("Content-Disposition"));
        var lines = csv.asString().lines().toList();
        assertEquals(
                "id,request,begins,for,needs,amount,currency,state,asked,since,deferredUntil,owner,sample",
                lines.getFirst().replace("\uFEFF", ""));
        assertEquals(2, lines.size());
        assertTrue(
                lines.get(1)
                        .startsWith(id
                                + ",Barn Conference 2090,2090-03-07,conference,\"Cash, swag\",45000.00,SEK,in-review,"),
                lines.get(1));
        assertFalse(lines.get(1).contains("Nils"), "who asks does not travel");
        assertFalse(given().get("/admin/sponsorship-requests.csv").asString().contains("\n=Formula"));
        var xlsx = given().get(links.get(1)).then().statusCode(200).extract().asByteArray();
        assertEquals("PK", new String(xlsx, 0, 2, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void anApprovalIsReopenedWhereNothingHangsOnIt() {
        groups.stockholm();
        long budget = desk.budget("Groups", "SEK", "100000");
        long id = asked(Askings.group("stockholm-kug"));
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        offer(id, budget, Desk.ERIK);
        move(id, "approved").statusCode(303);
        assertEquals(Map.of("APPROVED", 45_000L), taken());
        assertEquals(List.of("Reopen …"), desk(id).select("#state button").eachText());
        assertTrue(page(move(id, "in-review").statusCode(422)).text().contains("needs a reason"));
        post(DESK + id + "/moves", Map.of("to", "in-review", "reason", "Wrong sum", "version", version(id)))
                .statusCode(303);
        assertEquals("In review", desk(id).selectFirst("header .badge").text());
        assertEquals(Map.of("APPROVED", 0L), taken(), "the budget has it back");
        offer(id, budget, Desk.ERIK);
        move(id, "approved").statusCode(303);
        assertEquals(Map.of("APPROVED", 45_000L), taken(), "and it can be approved anew");
    }

    private Map<String, Long> taken() {
        return ledger.counts("select figure, cast(sum(in_budget) as bigint) from budget_entry group by 1");
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void anApprovalThatBecameASponsorshipIsReopenedThere() {
        long id = asked(Askings.edition(edition()));
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        offer(id, desk.budget("Conferences", "SEK", "100000"), Desk.ERIK);
        move(id, "approved").statusCode(303);
        var page = desk(id);
        assertEquals(0, page.select("#state button").size());
        assertTrue(page.selectFirst("#state ul.hint").text().contains("reopen or cancel that on its page"));
        var reopen = Map.of("to", "in-review", "reason", "Too early", "version", version(id));
        assertTrue(page(post(DESK + id + "/moves", reopen).statusCode(422))
                .selectFirst("#state .errors")
                .text()
                .contains("It became a sponsorship"));
        ledger.change("update sponsorship set state = 'CANCELLED'");
        post(DESK + id + "/moves", reopen).statusCode(303);
        assertEquals("In review", desk(id).selectFirst("header .badge").text());
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whoMayOnlyLookChangesNothing() {
        long id = asked(Askings.conference());
        var page = desk(id);
        assertEquals(0, page.select("main form").size());
        for (var path : List.of("/deal", "/edition", "/messages", "/score", "/asked", "/refusal")) {
            post(DESK + id + path, Map.of("version", version(id))).statusCode(403);
        }
        for (var state : List.of("in-review", "deferred", "withdrawn")) {
            post(
                            DESK + id + "/moves",
                            Map.of("to", state, "reason", "x", "until", "2080-01-01", "version", version(id)))
                    .statusCode(403);
        }
        post("/admin/sponsorship-requests", Askings.conference()).statusCode(403);
        post("/admin/sponsorship-requests/rules/rubric", Map.of("criteria", "A; 1"))
                .statusCode(403);
        assertEquals(
                Map.of("SUBMITTED", 1L), ledger.counts("select state, count(*) from sponsorship_request group by 1"));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void oddAnswersAreOurs() {
        for (var path : List.of("9", "999999999999999999")) {
            given().accept("text/html").get(DESK + path).then().statusCode(404);
            post(DESK + path + "/moves", Map.of("to", "in-review")).statusCode(404);
            post(DESK + path + "/score", Map.of()).statusCode(404);
        }
        long id = asked(Askings.conference());
        post(DESK + id + "/moves", Map.of()).statusCode(422);
        post(DESK + id + "/moves", Map.of("to", "in-review", "version", "first"))
                .statusCode(409);
        post(DESK + id + "/deal", Map.of()).statusCode(422);
        post(DESK + id + "/score", Map.of()).statusCode(409);
        post(DESK + id + "/edition", Map.of()).statusCode(409);
    }

    private static String edition(Desk desk) {
        return desk.edition("PyCon Sweden", LocalDate.of(2090, 11, 12), "Stockholm", "Sweden");
    }

    private String edition() {
        return edition(desk);
    }

    /** As if it had come by the form and been confirmed. */
    private long asked(Map<String, String> form) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var fields = new MultivaluedHashMap<>(form);
            var asked = RequestForm.of(fields)
                    .read(validator, LocalDate.of(2026, 1, 1), true)
                    .asked();
            return SponsorshipRequest.begin(
                            asked, RequestLife.ASKER, false, false, Instant.parse("2026-11-01T09:00:00Z"))
                    .id;
        });
    }

    /** By a colleague who is not signed in here. */
    private void work(long id, RequestState to, Actor by, String reason) {
        writes.move(id, seen(id), to, by, reason, null);
    }

    private void offer(long id, long budget, Actor by) {
        var form = new DealForm();
        var typed = Askings.deal(budget);
        form.tier = typed.get("tier");
        form.amount = typed.get("amount");
        form.currency = typed.get("currency");
        form.budget = typed.get("budget");
        form.conditions = typed.get("conditions");
        form.metrics = typed.get("metrics");
        form.why = typed.get("why");
        form.owner = by.name();
        writes.offer(id, seen(id), form.read().deal(), by.name(), by);
    }

    /** Approved by anna, one of two. */
    private long half(long budget) {
        long id = asked(Askings.edition(edition()));
        work(id, RequestState.IN_REVIEW, Desk.ERIK, "");
        offer(id, budget, Desk.ERIK);
        work(id, RequestState.APPROVED, Desk.ANNA, "");
        return id;
    }

    private String attempt(long id, int seen, Actor by) {
        try {
            writes.move(id, seen, RequestState.APPROVED, by, "", null);
            return "done";
        } catch (RuntimeException refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private ValidatableResponse decline(long id) {
        return post(
                DESK + id + "/refusal", Map.of("letter", "No: [reason]", "reason", "Too far", "version", version(id)));
    }

    private ValidatableResponse move(long id, String to) {
        return post(DESK + id + "/moves", Map.of("to", to, "version", version(id)));
    }

    private int seen(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SponsorshipRequest.<SponsorshipRequest>findById(id).version);
    }

    private String version(long id) {
        return Integer.toString(seen(id));
    }

    private static org.jsoup.nodes.Document desk(long id) {
        return Pages.get(DESK + id);
    }

    /** The fields of a form as the page shows them. */
    private static Map<String, String> form(String path, long id) {
        var fields = new java.util.LinkedHashMap<String, String>();
        var page = Pages.get(DESK + id + path);
        for (var field : page.select("main form [name]")) {
            if (!field.attr("type").equals("checkbox")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        fields.put(
                "needs",
                String.join(",", page.select("input[name=needs][checked]").eachAttr("value")));
        return fields;
    }
}
