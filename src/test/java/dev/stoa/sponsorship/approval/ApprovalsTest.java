package dev.stoa.sponsorship.approval;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.notice.Notice;
import dev.stoa.support.World;
import dev.stoa.workflow.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of approval and who stands in for whom, over HTTP. */
@QuarkusTest
class ApprovalsTest {

    @Inject
    World world;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @TestSecurity(user = "finn", roles = "finance")
    void financeSetsAndRemovesARule() {
        rule("20,000", "EUR", "2").then().statusCode(303);
        rule("20000.00", "EUR", "1").then().statusCode(422);
        assertEquals(
                List.of("EUR 20,000 two approvers finn Remove"),
                page().select("[aria-labelledby=rules] tbody tr").eachText());
        form().post("/admin/approvals/rules/1/removal").then().statusCode(303);
        form().post("/admin/approvals/rules/1/removal").then().statusCode(404);
        assertTrue(page().select("[aria-labelledby=rules] tbody").isEmpty());
        var changes = QuarkusTransaction.requiringNew().call(() -> Change.of("approval rule", 1));
        assertEquals(
                List.of("null -> from EUR 20,000: 2 approvers by finn", "from EUR 20,000: 2 approvers -> null by finn"),
                changes.stream()
                        .map(change -> change.fromValue + " -> " + change.toValue + " by " + change.actor)
                        .toList());
        // Who sets the rules does not lend a voice that they have not.
        delegate("finn", "vera", today(), today().plusDays(3)).then().statusCode(403);
    }

    @ParameterizedTest
    @TestSecurity(user = "finn", roles = "finance")
    @CsvSource({
        "-1, EUR, 2, amount",
        "'', EUR, 2, amount",
        "1, EURO, 2, currency",
        "1, EUR, 3, approvers",
        "1, EUR, '', approvers"
    })
    void aWrongRuleComesBackWithAMessageBesideIt(String amount, String currency, String approvers, String field) {
        var page = Jsoup.parse(rule(amount, currency, approvers)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertFalse(page.getElementById(field + "-error").text().isBlank());
        assertEquals(amount, page.getElementById("amount").val());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void anApproverNamesWhoDecidesWhileTheyAreAway() {
        delegate("anna", "vera", today(), today().plusDays(3)).then().statusCode(303);
        var row = page().select("[aria-labelledby=absences] tbody tr").text();
        assertTrue(row.startsWith("anna vera "), row);
        assertTrue(row.contains(" on holidays"), row);
        var told = QuarkusTransaction.requiringNew().call(() -> Notice.unread("vera", 5));
        assertEquals("You decide for anna while they are away", told.getFirst().subject);
        assertEquals(List.of("anna"), delegators(today()));
        assertEquals(List.of("anna"), delegators(today().plusDays(3)));
        assertEquals(List.of(), delegators(today().plusDays(4)));
        assertEquals(List.of(), delegators(today().minusDays(1)));
        form().post("/admin/approvals/delegations/1/end").then().statusCode(303);
        form().post("/admin/approvals/delegations/1/end").then().statusCode(303);
        assertEquals(List.of(), delegators(today()));
        assertEquals(2, (int) QuarkusTransaction.requiringNew()
                .call(() -> Change.of("delegation", 1).size()));
        rule("1", "EUR", "1").then().statusCode(403);
    }

    @ParameterizedTest
    @TestSecurity(user = "anna", roles = "approver")
    @CsvSource({
        "bert, vera, 0,  3,  delegator",
        "anna, anna, 0,  3,  delegate",
        "anna, '',   0,  3,  delegate",
        "anna, 'a b',0,  3,  delegate",
        "anna, vera, 3,  1,  toDay",
        "anna, vera, -5, -1, toDay",
        "anna, vera, 0,  93, toDay",
    })
    void aWrongAbsenceComesBackWithAMessageBesideIt(String delegator, String delegate, int from, int to, String field) {
        var page = Jsoup.parse(delegate(delegator, delegate, today().plusDays(from), today().plusDays(to))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertFalse(page.getElementById(field + "-error").text().isBlank());
        assertEquals(0L, (long) QuarkusTransaction.requiringNew().call(() -> Delegation.count()));
    }

    @Test
    @TestSecurity(user = "ada", roles = "admin")
    void anAdministratorMayDoItForWhoFellIll() {
        delegate("anna", "vera", today(), today()).then().statusCode(303);
        assertEquals(List.of("anna"), delegators(today()));
    }

    @Test
    @TestSecurity(user = "mallory", roles = "editor")
    void othersReadAndDoNotWrite() {
        QuarkusTransaction.requiringNew()
                .run(() -> Delegation.begin(
                        new Delegation.Terms("anna", "vera", today(), today(), ""), "anna", clock.instant()));
        assertTrue(page().select("main form").isEmpty());
        rule("1", "EUR", "1").then().statusCode(403);
        delegate("mallory", "vera", today(), today()).then().statusCode(403);
        form().post("/admin/approvals/delegations/1/end").then().statusCode(403);
        assertEquals(List.of("anna"), delegators(today()));
    }

    private static List<String> delegators(LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> Delegation.delegators("vera", day));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static io.restassured.response.Response rule(String amount, String currency, String approvers) {
        return form().formParam("amount", amount)
                .formParam("currency", currency)
                .formParam("approvers", approvers)
                .post("/admin/approvals/rules");
    }

    private static io.restassured.response.Response delegate(
            String delegator, String delegate, LocalDate from, LocalDate to) {
        return form().formParam("delegator", delegator)
                .formParam("delegate", delegate)
                .formParam("fromDay", from.toString())
                .formParam("toDay", to.toString())
                .formParam("reason", "holidays")
                .post("/admin/approvals/delegations");
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static Document page() {
        return Jsoup.parse(
                given().get("/admin/approvals").then().statusCode(200).extract().asString());
    }
}
