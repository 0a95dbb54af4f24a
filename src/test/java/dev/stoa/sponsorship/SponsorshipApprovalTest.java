package dev.stoa.sponsorship;

import static dev.stoa.sponsorship.SponsorshipState.CANCELLED;
import static dev.stoa.sponsorship.SponsorshipState.COMMITTED;
import static dev.stoa.sponsorship.SponsorshipState.NEGOTIATING;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.notice.Notice;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.approval.ApprovalDesk;
import dev.stoa.sponsorship.approval.NotApproved;
import dev.stoa.sponsorship.money.BudgetEntry;
import dev.stoa.sponsorship.money.NotPosted;
import dev.stoa.sponsorship.money.RateDesk;
import dev.stoa.sponsorship.money.Subject;
import dev.stoa.support.Desk;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Move;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sponsorship takes of its budget, who has to say yes before, and that a hundred at once never overspend. */
@QuarkusTest
class SponsorshipApprovalTest {

    private static final Actor ADA = Actor.of("ada", "admin");
    private static final Actor BERT = Actor.of("bert", "approver");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    SponsorshipDesk sponsorships;

    @Inject
    ApprovalDesk approvals;

    @Inject
    RateDesk rates;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void aHundredAtOnceNeverOverspendAndEachRefusalIsExplained() throws Exception {
        var pycon = desk.pycon();
        long budget = desk.budget("Conferences", "EUR", "50000");
        var ids = java.util.stream.IntStream.range(0, 100)
                .mapToObj(n -> desk.sponsorship(pycon, "EUR", "1200", Desk.ERIK, budget))
                .toList();
        var start = new CountDownLatch(1);
        var refusals = new ConcurrentLinkedQueue<Throwable>();
        try (var threads = Executors.newFixedThreadPool(100)) {
            for (long id : ids) {
                threads.submit(() -> {
                    try {
                        start.await();
                        sponsorships.move(id, 0, COMMITTED, Desk.ANNA, null);
                    } catch (Throwable refusal) {
                        refusals.add(refusal);
                    }
                });
            }
            start.countDown();
            threads.shutdown();
            assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        }
        // 41 x 1,200 = 49,200: the forty-second does not fit.
        assertEquals(59, refusals.size());
        var sentence = "The budget Conferences has EUR 800 left and this takes EUR 1,200: EUR 400 too much."
                + " Choose another budget, lower the amount, or ask finance to raise the budget.";
        for (var refusal : refusals) {
            assertTrue(refusal instanceof NotPosted, () -> "not explained: " + refusal);
            assertEquals(sentence, refusal.getMessage());
        }
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(41, Sponsorship.count("state", COMMITTED));
            assertEquals(59, Sponsorship.count("state", NEGOTIATING));
            List<BudgetEntry> entries = BudgetEntry.listAll();
            assertEquals(41, entries.size());
            assertEquals(
                    0,
                    new BigDecimal("49200")
                            .compareTo(entries.stream().map(e -> e.inBudget).reduce(BigDecimal.ZERO, BigDecimal::add)));
            assertEquals(100 + 41, Move.count(), "nothing half done");
        });
    }

    /** Who may commit what erik made: with their own voice, and for anna, who is away and asked them. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # who,   role,      stands in for, answer
            erik,    editor,    -,    NOT_YOUR_ROLE
            erik,    approver,  -,    YOUR_OWN
            erik,    admin,     -,    YOUR_OWN
            erik,    editor,    anna, NOT_YOUR_ROLE
            vera,    viewer,    -,    NOT_YOUR_ROLE
            vera,    viewer,    anna, committed
            vera,    viewer,    erik, NOT_YOUR_ROLE
            eva,     editor,    -,    NOT_YOUR_ROLE
            eva,     editor,    anna, committed
            finn,    finance,   -,    NOT_YOUR_ROLE
            finn,    finance,   anna, committed
            lea,     legal,     -,    NOT_YOUR_ROLE
            lea,     legal,     anna, committed
            olaf,    organiser, -,    NOT_YOUR_ROLE
            olaf,    organiser, anna, committed
            bert,    approver,  -,    committed
            bert,    approver,  erik, committed
            ada,     admin,     -,    committed
            """)
    void everyRoleApprovesWhatItMay(String who, String role, String standsInFor, String answer) {
        long id = desk.sponsorship(desk.pycon());
        if (standsInFor != null) {
            away(standsInFor, who);
        }
        var actor = Actor.of(who, role);
        var result = "committed";
        try {
            sponsorships.move(id, 0, COMMITTED, actor, null);
        } catch (Refusal refusal) {
            result = refusal.why().name();
        }
        assertEquals(answer, result);
        assertEquals(answer.equals("committed") ? COMMITTED : NEGOTIATING, stored(id).state);
        assertEquals(answer.equals("committed") ? 1 : 0, entries(id).size());
    }

    /** Every role tries every other move with a voice that was lent to it: an approver's voice approves, and nothing else. */
    @ParameterizedTest
    @CsvSource({"viewer", "finance", "legal", "organiser"})
    void aLentVoiceIsForApprovalsOnly(String role) {
        long id = desk.sponsorship(desk.pycon());
        away("anna", "vera");
        var vera = Actor.of("vera", role);
        for (var to : SponsorshipState.values()) {
            if (to != COMMITTED) {
                assertThrows(Refusal.class, () -> sponsorships.move(id, 0, to, vera, "because"), to.name());
            }
        }
        assertEquals(NEGOTIATING, stored(id).state);
    }

    /** Two approvers are two people with two voices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna                | committed: no",
                "anna bert           | committed: yes",
                "anna ada            | committed: yes",
                "anna anna           | You have approved this already. It takes 2 approvers: ask another one.",
                "anna vera-for-anna  | anna has approved this already. It takes 2 approvers: ask another one.",
                "vera-for-anna anna  | vera has approved this already, for anna. It takes 2 approvers: ask another one.",
                "vera-for-anna vera-for-bert | You have approved this already. It takes 2 approvers: ask another one.",
                "vera-for-anna bert  | committed: yes",
            })
    void twoApproversAreTwoPeople(String order, String answer) {
        approvals.rule(Money.of("40000", "SEK"), 2, ADA);
        long id = desk.sponsorship(desk.pycon());
        var result = "";
        for (var who : order.split(" ")) {
            var parts = who.split("-for-");
            if (parts.length == 2) {
                QuarkusTransaction.requiringNew()
                        .run(() -> Sponsorship.getEntityManager()
                                .createNativeQuery("update delegation set ended_at = now() where delegate = 'vera'")
                                .executeUpdate());
                away(parts[1], parts[0]);
            }
            var actor = parts.length == 2
                    ? Actor.of(parts[0], "viewer")
                    : Actor.of(who, who.equals("ada") ? "admin" : "approver");
            try {
                sponsorships.move(id, 0, COMMITTED, actor, null);
                result = "committed: " + (stored(id).state == COMMITTED ? "yes" : "no");
            } catch (NotApproved refusal) {
                result = refusal.getMessage();
            }
        }
        assertEquals(answer, result);
        assertEquals(answer.equals("committed: yes") ? 1 : 0, entries(id).size());
    }

    @ParameterizedTest
    @CsvSource({
        "9999.99,  EUR, 1",
        "10000,    EUR, 2",
        "19999.99, EUR, 2",
        "20000,    EUR, 1",
        "99999999, SEK, 1",
    })
    void theHighestRuleAtOrBelowTheSumCounts(String amount, String currency, int needed) {
        approvals.rule(Money.of("10000", "EUR"), 2, ADA);
        approvals.rule(Money.of("20000", "EUR"), 1, ADA);
        long budget = desk.budget("Big", currency, "500000000");
        long id = desk.sponsorship(desk.pycon(), currency, amount, Desk.ERIK, budget);
        sponsorships.move(id, 0, COMMITTED, Desk.ANNA, null);
        assertEquals(needed == 1 ? COMMITTED : NEGOTIATING, stored(id).state);
    }

    @Test
    void theOwnerIsToldThatItTakesOneMore() {
        approvals.rule(Money.of("0", "SEK"), 2, ADA);
        long id = desk.sponsorship(desk.pycon());
        sponsorships.move(id, 0, COMMITTED, Desk.ANNA, null);
        assertEquals(1, Move.of("sponsorship", id).size());
        var told = QuarkusTransaction.requiringNew().call(() -> Notice.unread("erik", 5));
        assertEquals("PyCon Sweden 2025 is approved by one of 2", told.getFirst().subject);
        sponsorships.move(id, 0, COMMITTED, BERT, null);
        assertEquals(COMMITTED, stored(id).state);
    }

    @Test
    void anApprovalIsForTheTermsThatWereSeen() {
        approvals.rule(Money.of("0", "SEK"), 2, ADA);
        long id = desk.sponsorship(desk.pycon());
        sponsorships.move(id, 0, COMMITTED, Desk.ANNA, null);
        revise(id, "46000", null);
        revise(id, "45000", null);
        // Changed and changed back: what anna saw is not what was decided on in between.
        sponsorships.move(id, 2, COMMITTED, BERT, null);
        assertEquals(NEGOTIATING, stored(id).state);
        sponsorships.move(id, 2, COMMITTED, Desk.ANNA, null);
        assertEquals(COMMITTED, stored(id).state);
    }

    @Test
    void whatIsReopenedGivesItsMoneyBackAndNeedsANewYes() {
        long id = desk.sponsorship(desk.pycon());
        sponsorships.move(id, 0, COMMITTED, Desk.ANNA, null);
        assertEquals(List.of("COMMITTED SEK 45,000"), entries(id));
        sponsorships.move(id, 1, NEGOTIATING, Desk.ERIK, "They changed the date");
        assertEquals(List.of("REQUESTED SEK 45,000"), entries(id));
        sponsorships.move(id, 2, COMMITTED, Desk.ANNA, null);
        sponsorships.move(id, 3, CANCELLED, Desk.ANNA, "Called off");
        assertEquals(List.of(), entries(id));
        sponsorships.move(id, 4, NEGOTIATING, Desk.ERIK, "It takes place after all");
        assertEquals(List.of("REQUESTED SEK 45,000"), entries(id));
    }

    @Test
    void whatItAsksForFollowsItsTerms() {
        long first = desk.budget("First", "EUR", "100000");
        long second = desk.budget("Second", "SEK", "100000");
        rates.type("SEK", today(), new BigDecimal("10"), Desk.FINN);
        long id = desk.sponsorship(desk.pycon(), "SEK", "45000", Desk.ERIK, first);
        revise(id, "50000", first);
        assertEquals(List.of("REQUESTED SEK 50,000"), entries(id));
        revise(id, "50000", second);
        assertEquals(List.of("REQUESTED SEK 50,000"), entries(id));
        QuarkusTransaction.requiringNew().run(() -> {
            List<BudgetEntry> all = BudgetEntry.listAll();
            assertEquals(
                    List.of("5000.000 of " + first, "-5000.000 of " + first, "50000.000 of " + second),
                    all.stream().map(e -> e.inBudget + " of " + e.budgetId).toList());
        });
        revise(id, "0", second);
        assertEquals(List.of(), entries(id));
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void withoutABudgetOneIsToldToChooseOne() {
        long id = desk.sponsorship(desk.pycon());
        QuarkusTransaction.requiringNew().run(() -> Sponsorship.update("budgetId = null"));
        var refused = Jsoup.parse(commit(id, 0).then().statusCode(409).extract().asString());
        assertEquals(
                "No budget is chosen for the sponsorship. Choose one in its terms, then it can be approved.",
                refused.selectFirst("#state [role=alert]").text());
        assertEquals(
                "No budget is chosen yet: choose one in the terms, then it can be approved.",
                refused.getElementById("no-approval").text());
        // Something in kind only takes no money and needs none.
        QuarkusTransaction.requiringNew().run(() -> Sponsorship.update("amount = 0"));
        commit(id, 0).then().statusCode(303);
        assertEquals(COMMITTED, stored(id).state);
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void thePageShowsWhatWouldRemainAndAtWhichRate() {
        rates.type("SEK", today(), new BigDecimal("11.43"), Desk.FINN);
        long budget = desk.budget("Java", "EUR", "5000");
        desk.budget("Python", "EUR", "1000");
        desk.budget("In crowns", "SEK", "1000");
        long id = desk.sponsorship(desk.pycon(), "SEK", "45000", Desk.ERIK, budget);
        var page = page(id);
        assertEquals(
                List.of(
                        "Java EUR 5,000 EUR 5,000 EUR 1,062.99",
                        "All EUR budgets of 2025 EUR 6,000 EUR 6,000 EUR 2,062.99",
                        "Topic Java EUR 5,000 EUR 5,000 EUR 1,062.99"),
                page.select("#preview tbody tr").eachText());
        assertTrue(
                page.getElementById("approvers")
                        .text()
                        .startsWith(
                                "One approver is needed. Today it is EUR 3,937.01: 1 SEK = 0.0874891 EUR, typed by finn"),
                page.text());
        commit(id, 0).then().statusCode(303);
        page = page(id);
        assertTrue(page.getElementById("money").text().contains("SEK 45,000 = EUR 3,937.01"), page.text());
        assertTrue(page.getElementById("money").text().contains("approved by anna"));
        // The next one does not fit, and the page says so before anybody tries.
        long next = desk.sponsorship(desk.pycon(), "SEK", "45000", Desk.ERIK, budget);
        assertTrue(page(next).getElementById("no-approval").text().startsWith("Java has EUR 1,062.99 left"));
        var refused =
                Jsoup.parse(commit(next, 0).then().statusCode(409).extract().asString());
        assertTrue(
                refused.selectFirst("#state [role=alert]").text().startsWith("The budget Java has EUR 1,062.99 left"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void withoutARateNobodyCanApprove() {
        long budget = desk.budget("Java", "EUR", "5000");
        long id = desk.sponsorship(desk.pycon(), "SEK", "45000", Desk.ERIK, budget);
        var refused = Jsoup.parse(commit(id, 0).then().statusCode(409).extract().asString());
        assertTrue(
                refused.selectFirst("#state [role=alert]").text().startsWith("There is no rate between SEK and EUR"),
                refused.text());
        assertEquals(NEGOTIATING, stored(id).state);
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void theFormOffersBudgetsAndKeepsTheChoice() {
        int year = today().getYear();
        long budget = desk.budget("Java", "EUR", "5000");
        QuarkusTransaction.requiringNew()
                .run(() -> Sponsorship.getEntityManager()
                        .createNativeQuery("update budget set fiscal_year = " + year)
                        .executeUpdate());
        var form = Jsoup.parse(given().get("/admin/sponsorships/new").asString());
        assertEquals(
                List.of("None chosen yet", "Java (" + year + ", EUR)"),
                form.select("#budget option").eachText());
        var typed = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("edition", desk.pycon())
                .formParam("tier", "Gold")
                .formParam("amount", "45000")
                .formParam("currency", "SEK")
                .formParam("owner", "erik")
                .formParam("budget", budget);
        var refused = Jsoup.parse(typed.post("/admin/sponsorships")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertTrue(refused.getElementById("budget-error").text().startsWith("There is no rate between SEK and EUR"));
        assertEquals(
                Long.toString(budget),
                refused.selectFirst("#budget option[selected]").val());
        rates.type("SEK", today(), new BigDecimal("10"), Desk.FINN);
        var location = typed.post("/admin/sponsorships")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
        assertEquals(List.of("REQUESTED SEK 45,000"), entries(id));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatWasCommittedToBeforeThereWereBudgetsGetsOneOnce() {
        long small = desk.budget("Small", "SEK", "44999");
        long first = desk.budget("First", "SEK", "45000");
        long second = desk.budget("Second", "SEK", "45000");
        long id = desk.sponsorship(desk.pycon());
        desk.moveTo(id, SponsorshipState.LIVE);
        QuarkusTransaction.requiringNew().run(() -> Sponsorship.update("budgetId = null"));
        int version = stored(id).version;
        choose(id, version, "").then().statusCode(303);
        var full = Jsoup.parse(choose(id, stored(id).version, Long.toString(small))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertTrue(full.getElementById("budget-error").text().startsWith("The budget Small has SEK 44,999 left"));
        choose(id, stored(id).version, Long.toString(first)).then().statusCode(303);
        assertEquals(List.of("COMMITTED SEK 45,000"), entries(id));
        choose(id, stored(id).version, Long.toString(second)).then().statusCode(422);
        choose(id, stored(id).version, "4711").then().statusCode(422);
        choose(id, stored(id).version, null).then().statusCode(303);
        assertEquals(first, stored(id).budgetId);
    }

    /** @param budget null for a form that does not speak of it */
    private static io.restassured.response.Response choose(long id, int version, String budget) {
        var form = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("version", version)
                .formParam("edition", "pycon-sweden-2025")
                .formParam("tier", "Gold")
                .formParam("amount", "45000")
                .formParam("currency", "SEK")
                .formParam("owner", "erik")
                .formParam("why", "Because our people meet theirs here.")
                .formParam("published", "yes");
        return (budget == null ? form : form.formParam("budget", budget)).post("/admin/sponsorships/" + id);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whoStandsInSeesTheButtonAndForWhom() {
        long id = desk.sponsorship(desk.pycon());
        assertTrue(page(id).select("button[value=committed]").isEmpty());
        away("anna", "vera");
        var page = page(id);
        assertEquals("Commit", page.select("#state button").text());
        assertTrue(page.getElementById("approvers").text().endsWith("You would decide for anna, who is away."));
        commit(id, 0).then().statusCode(303);
        assertTrue(page(id).getElementById("money").text().contains("approved by vera for anna"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void moreBudgetsAndPostingsTakeNoMoreStatementsOfThePage() {
        long budget = desk.budget("Java", "EUR", "500000");
        rates.type("SEK", today(), new BigDecimal("11.43"), Desk.FINN);
        long id = desk.sponsorship(desk.pycon(), "SEK", "45000", Desk.ERIK, budget);
        int few = statements(id);
        for (int i = 0; i < 20; i++) {
            desk.budget("Budget " + i, "EUR", "1000");
            long other = desk.sponsorship(desk.pycon(), "SEK", "450", Desk.ERIK, budget);
            sponsorships.move(other, 0, COMMITTED, Desk.ANNA, null);
        }
        assertEquals(few, statements(id));
    }

    private static int statements(long id) {
        return Statements.of(() -> page(id)).size();
    }

    private void away(String delegator, String delegate) {
        QuarkusTransaction.requiringNew()
                .run(() -> Sponsorship.getEntityManager()
                        .createNativeQuery(
                                "insert into delegation (delegator, delegate, from_day, to_day, reason, created_by, created_at)"
                                        + " values (?1, ?2, ?3, ?3, '', ?1, now())")
                        .setParameter(1, delegator)
                        .setParameter(2, delegate)
                        .setParameter(3, LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                        .executeUpdate());
    }

    private void revise(long id, String amount, Long budget) {
        var now = stored(id);
        var terms = QuarkusTransaction.requiringNew().call(() -> {
            var before = Sponsorship.byId(id).orElseThrow().terms();
            return new Terms(
                    before.edition(),
                    before.tier(),
                    new Money(new BigDecimal(amount), before.money().currency()),
                    before.owner(),
                    before.why(),
                    before.published(),
                    before.notes(),
                    budget == null
                            ? before.budget()
                            : dev.stoa.sponsorship.money.Budget.byId(budget)
                                    .orElseThrow()
                                    .choice());
        });
        sponsorships.revise(id, now.version, terms, Desk.ERIK);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<String> entries(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> BudgetEntry.standing(new Subject("sponsorship", id)).stream()
                        .map(entry -> entry.figure + " " + entry.money())
                        .toList());
    }

    private static Sponsorship stored(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Sponsorship.byId(id).orElseThrow());
    }

    private static io.restassured.response.Response commit(long id, int version) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("version", version)
                .formParam("to", "committed")
                .post("/admin/sponsorships/" + id + "/moves");
    }

    private static Document page(long id) {
        return Jsoup.parse(given().get("/admin/sponsorships/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
