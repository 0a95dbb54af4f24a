package dev.stoa.sponsorship.renewal;

import static dev.stoa.support.Matters.move;
import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether to come back is asked ninety days before the next edition, once, and only where it makes sense. */
@QuarkusTest
class RenewalProposalsTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    RenewalProposals proposals;

    @Inject
    Clock clock;

    LocalDate today;

    @BeforeEach
    void reset() {
        world.reset();
        today = LocalDate.now(clock);
    }

    @Test
    void itIsProposedOnceNinetyDaysBeforeTheNextEdition() {
        var inTime = last(day -> !day.isAfter(today.plusDays(90)), Comparator.naturalOrder());
        var tooEarlyToAsk = last(day -> day.isAfter(today.plusDays(90)), Comparator.reverseOrder());
        var soon = last(day -> !day.isBefore(today), Comparator.reverseOrder());
        var passed = last(day -> day.isBefore(today), Comparator.naturalOrder());
        held("In ninety days", inTime);
        held("In more than ninety days", tooEarlyToAsk);
        held("Begins soon", soon);
        held("Has passed", passed);
        desk.sponsorship(desk.edition("Never promised", today.minusWeeks(50), "Lund", "Sweden"));
        assertEquals(2, proposals.propose());
        assertEquals(0, proposals.propose());
        var renewals = QuarkusTransaction.requiringNew().call(() -> Renewal.<Renewal>list("order by id"));
        assertEquals(
                List.of(
                        "In ninety days " + Shift.expected(inTime).getYear(),
                        "Begins soon " + Shift.expected(soon).getYear()),
                renewals.stream().map(renewal -> renewal.title).toList());
        assertEquals(Shift.expected(inTime), renewals.getFirst().nextStartsOn);
        assertEquals("erik", renewals.getFirst().owner);
        assertEquals(
                List.of("erik", "erik"),
                QuarkusTransaction.requiringNew()
                        .call(() -> Notice.<Notice>listAll().stream()
                                .map(notice -> notice.recipient)
                                .toList()));
    }

    /** The first day of an edition a year ago whose next one is expected then: of several the last in this order. */
    private LocalDate last(Predicate<LocalDate> expected, Comparator<LocalDate> order) {
        return IntStream.range(200, 450)
                .mapToObj(today::minusDays)
                .filter(day -> expected.test(Shift.expected(day)))
                .max(Comparator.comparing(Shift::expected, order).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void itIsExpectedOnTheDayOnWhichASponsorshipOfItIsMade() {
        // Not fifty-two weeks later, but the third Wednesday of the month again.
        var first = IntStream.range(275, 450)
                .mapToObj(today::minusDays)
                .filter(day -> !Shift.expected(day).equals(day.plusWeeks(52)))
                .filter(day -> !Shift.expected(day).isBefore(today)
                        && !Shift.expected(day).isAfter(today.plusDays(RenewalProposals.BEFORE)))
                .findFirst()
                .orElseThrow();
        long id = held("PyCon Sweden", first);
        assertEquals(1, proposals.propose());
        var proposed = QuarkusTransaction.requiringNew()
                .call(() -> Renewal.<Renewal>findAll().firstResult().nextStartsOn);
        var made = given().redirects()
                .follow(false)
                .formParam("edition", "new")
                .post("/admin/sponsorships/" + id + "/next")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        long next = Long.parseLong(made.replaceAll(".*/", ""));
        assertEquals(
                QuarkusTransaction.requiringNew()
                        .call(() -> Sponsorship.byId(next).orElseThrow().edition.startsOn),
                proposed);
    }

    @Test
    void theNextEditionThatIsKnownGoesBeforeTheOneThatIsExpected() {
        held("PyCon Sweden", today.minusWeeks(80));
        assertEquals(0, proposals.propose());
        desk.edition("PyCon Sweden", today.plusDays(70), "Stockholm", "Sweden");
        assertEquals(1, proposals.propose());
    }

    @Test
    void whoAlreadyComesBackIsNotAsked() {
        held("PyCon Sweden", today.minusWeeks(52).plusDays(20));
        desk.sponsorship(desk.edition("PyCon Sweden", today.plusDays(40), "Stockholm", "Sweden"));
        assertEquals(0, proposals.propose());
    }

    @Test
    @TestSecurity(user = "anna", roles = "approver")
    void anApproverDecides() {
        long id = held("PyCon Sweden", last(day -> !day.isAfter(today.plusDays(30)), Comparator.naturalOrder()));
        proposals.propose();
        var renewal = "/admin/sponsorships/" + id + "/renewals/1";
        assertEquals("Upcoming", page(renewal).selectFirst("#state h2").text());
        move(renewal, "evaluating", "");
        assertEquals(303, move(renewal, "change-tier", "Gold is too much").statusCode());
        assertEquals("Change tier", page(renewal).selectFirst("#state h2").text());
    }

    private long held(String name, LocalDate startsOn) {
        long id = desk.sponsorship(desk.edition(name, startsOn, "Stockholm", "Sweden"));
        desk.moveTo(id, SponsorshipState.CLOSED);
        return id;
    }
}
