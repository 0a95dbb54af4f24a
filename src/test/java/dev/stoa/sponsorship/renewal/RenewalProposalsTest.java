package dev.stoa.sponsorship.renewal;

import static dev.stoa.support.Matters.move;
import static dev.stoa.support.Matters.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
        held("In ninety days", today.plusDays(90).minusWeeks(52));
        held("In ninety-one days", today.plusDays(91).minusWeeks(52));
        held("Begins today", today.minusWeeks(52));
        held("Has passed", today.minusDays(1).minusWeeks(52));
        desk.sponsorship(desk.edition("Never promised", today.minusWeeks(50), "Lund", "Sweden"));
        assertEquals(2, proposals.propose());
        assertEquals(0, proposals.propose());
        var renewals = QuarkusTransaction.requiringNew().call(() -> Renewal.<Renewal>list("order by id"));
        assertEquals(
                List.of("In ninety days " + today.plusDays(90).getYear(), "Begins today " + today.getYear()),
                renewals.stream().map(renewal -> renewal.title).toList());
        assertEquals(today.plusDays(90), renewals.getFirst().nextStartsOn);
        assertEquals("erik", renewals.getFirst().owner);
        assertEquals(
                List.of("erik", "erik"),
                QuarkusTransaction.requiringNew()
                        .call(() -> Notice.<Notice>listAll().stream()
                                .map(notice -> notice.recipient)
                                .toList()));
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
        long id = held("PyCon Sweden", today.minusWeeks(52).plusDays(30));
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
