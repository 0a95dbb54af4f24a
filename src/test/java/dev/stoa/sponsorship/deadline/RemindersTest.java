package dev.stoa.sponsorship.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import dev.stoa.event.Edition;
import dev.stoa.notice.Mailbox;
import dev.stoa.notice.Notice;
import dev.stoa.notice.NoticeMail;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.sponsorship.benefit.Benefits;
import dev.stoa.sponsorship.contract.Contract;
import dev.stoa.sponsorship.contract.ContractState;
import dev.stoa.sponsorship.contract.Contracts;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.support.Desk;
import dev.stoa.support.MailServer;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told about deadlines: one digest, nothing twice, nothing that is done. PyCon begins on 12 November 2025. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class RemindersTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Reminders reminders;

    @Inject
    MatterDesk matters;

    @Inject
    Deadlines deadlines;

    @Inject
    Benefits benefits;

    @Inject
    Contracts contracts;

    @Inject
    NoticeMail mail;

    GreenMail server;

    long pycon;

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        server.purgeEmailFromAllMailboxes();
        pycon = desk.sponsorship(desk.pycon());
    }

    @Test
    void eachStepIsToldOnceAndMoreUrgentEachTime() {
        logo("erik");
        assertEquals(List.of(), tell("2025-08-31T05:30:00Z"));
        assertEquals(List.of("erik: Coming closer: Logo, PyCon Sweden 2025"), tell("2025-09-01T05:30:00Z"));
        assertEquals(List.of(), tell("2025-09-02T05:30:00Z"));
        assertEquals(1, tell("2025-09-17T05:30:00Z").size());
        assertEquals(1, tell("2025-09-24T05:30:00Z").size());
        assertEquals(List.of(), tell("2025-09-29T05:30:00Z"));
        assertEquals(1, tell("2025-09-30T05:30:00Z").size());
        assertEquals(List.of(), tell("2025-10-01T05:30:00Z"));
        assertEquals(List.of("erik: Overdue: Logo, PyCon Sweden 2025"), tell("2025-10-02T05:30:00Z"));
        assertEquals(List.of(), tell("2025-10-03T05:30:00Z"));
        assertEquals(List.of(), tell("2026-10-03T05:30:00Z"));
    }

    @Test
    void afterADowntimeOneDigestSaysWhatIsRightNow() {
        logo("erik");
        assertEquals(1, tell("2025-09-01T05:30:00Z").size());
        // Three weeks of silence: what was to be told at fourteen and seven days is not told any more.
        assertEquals(1, tell("2025-09-30T22:30:00Z").size());
        assertEquals(List.of(), tell("2025-09-30T23:30:00Z"));
    }

    @Test
    void manyDeadlinesAreOneMailAndSomeoneElseGetsTheirOwn() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> Mailbox.seen("erik", "erik@example.org", Desk.BEGUN));
        for (int n = 0; n < 40; n++) {
            logo("erik");
        }
        deadline(d -> {
            d.owner = "vera";
            d.title = "Texts";
            d.amount = new BigDecimal("500");
            d.per = LateCost.Per.DAY;
            d.clocks = Clocks.ANYWHERE_ON_EARTH;
        });
        assertEquals(
                List.of("erik: 41 deadlines need you, 41 overdue", "vera: Overdue: Texts, PyCon Sweden 2025"),
                tell("2025-10-03T12:00:00Z"));
        assertEquals(1, mail.sendDue());
        var text = GreenMailUtil.getBody(server.getReceivedMessages()[0])
                .replace("=\r\n", "")
                .replace("\r\n", "\n");
        assertTrue(text.contains("- Logo, PyCon Sweden 2025: 2 days late"), text);
        assertTrue(text.contains("and 11 more"), text);
        assertTrue(text.contains("/admin/deadlines"), text);
        var told = text("vera");
        assertTrue(told.contains("Anywhere on Earth, 6 weeks before the first day of the event"), told);
        assertTrue(told.contains("being late has cost EUR 1,000 so far, EUR 500 for each day begun"), told);
    }

    @Test
    void whoStandsInIsToldOnlyOnceItIsOverdue() {
        deadline(d -> {
            d.owner = "vera";
            d.backup = "bo";
        });
        assertEquals(List.of("vera"), recipients("2025-09-24T05:30:00Z"));
        assertEquals(List.of("bo", "vera"), recipients("2025-10-02T05:30:00Z"));
        assertTrue(text("bo").contains("You stand in for vera"), text("bo"));
        assertFalse(text("vera").contains("stand in"));
        assertEquals(List.of(), recipients("2025-10-04T05:30:00Z"));
    }

    @Test
    void withoutABackupItIsWhoLooksAfterTheSponsorship() {
        logo("vera");
        assertEquals(List.of("erik", "vera"), recipients("2025-10-02T05:30:00Z"));
    }

    @Test
    void whatIsDoneOrDroppedOrCalledOffIsSilent() {
        for (var state : List.of(DeadlineState.DONE, DeadlineState.DROPPED)) {
            long id = logo("erik");
            QuarkusTransaction.requiringNew().run(() -> {
                Deadline done = Deadline.findById(id);
                matters.move(deadlines, done, state, "It is", Desk.ERIK, Desk.BEGUN);
            });
        }
        QuarkusTransaction.requiringNew().run(() -> Notice.deleteAll());
        assertEquals(List.of(), tell("2025-10-02T05:30:00Z"));
        logo("erik");
        QuarkusTransaction.requiringNew().run(() -> Sponsorship.update("state = ?1", SponsorshipState.CANCELLED));
        assertEquals(List.of(), tell("2025-10-02T05:30:00Z"));
    }

    @Test
    void itMovesWithWhatItHangsOnAndThenBeginsAnew() {
        logo("erik");
        assertEquals(1, tell("2025-09-24T05:30:00Z").size());
        QuarkusTransaction.requiringNew().run(() -> {
            Edition edition = Edition.findAll().firstResult();
            edition.startsOn = edition.startsOn.plusWeeks(8);
            edition.endsOn = edition.endsOn.plusWeeks(8);
        });
        assertEquals(List.of(), tell("2025-09-25T05:30:00Z"));
        assertEquals(1, tell("2025-11-20T05:30:00Z").size());
        long late = deadline(d -> {
            d.basis = Basis.CONTRACT;
            d.distance = 1;
        });
        assertEquals(1, tell("2025-11-30T05:30:00Z").size(), "the logo is overdue, the contract is not there");
        assertEquals(List.of(), tell("2025-12-20T05:30:00Z"));
        QuarkusTransaction.requiringNew().run(() -> {
            var contract = new Contract();
            contract.title = "Contract";
            contract.owner = "lena";
            contract.counterparty = "Them";
            contract.signedOn = LocalDate.of(2025, 12, 20);
            contract.state = ContractState.EXECUTED;
            matters.begin(contracts, pycon, contract, Desk.ERIK, Desk.BEGUN);
        });
        assertEquals(List.of("erik: Coming closer: Logo, PyCon Sweden 2026"), tell("2025-12-20T06:30:00Z"));
        assertTrue(text("erik").contains("1 week after the signed contract"), late + text("erik"));
    }

    @Test
    void whatNobodyKnowsIsAskedForWhenItWasSaidAndAgainWhenThatMoves() {
        long id = deadline(d -> {
            d.basis = Basis.UNKNOWN;
            d.askAgainOn = LocalDate.of(2025, 5, 1);
        });
        assertEquals(List.of(), tell("2025-04-30T05:30:00Z"));
        assertEquals(1, tell("2025-05-01T05:30:00Z").size());
        assertEquals(List.of(), tell("2025-05-02T05:30:00Z"));
        QuarkusTransaction.requiringNew()
                .run(() -> Deadline.<Deadline>findById(id).askAgainOn = LocalDate.of(2025, 6, 1));
        assertEquals(List.of(), tell("2025-05-03T05:30:00Z"));
        assertEquals(1, tell("2025-06-01T05:30:00Z").size());
        assertTrue(text("erik").contains("ask again (nobody has said the day yet)"), text("erik"));
    }

    @Test
    void severalProcessesTellItOnce() {
        for (int n = 0; n < 10; n++) {
            logo("erik");
        }
        int digests = IntStream.range(0, 6)
                .parallel()
                .map(n -> reminders.tell(Instant.parse("2025-10-02T05:30:00Z")))
                .sum();
        assertEquals(10L, QuarkusTransaction.requiringNew().call(() -> Told.count()));
        assertEquals(digests, QuarkusTransaction.requiringNew().call(() -> Notice.count()));
    }

    @Test
    void anUnusedBenefitIsFlaggedBeforeItExpires() {
        desk.moveTo(pycon, SponsorshipState.COMMITTED);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int used : new int[] {3, 4}) {
                var tickets = new Benefit();
                tickets.title = "Tickets";
                tickets.owner = "erik";
                tickets.quantity = 4;
                tickets.used = used;
                tickets.amount = new BigDecimal("2000");
                tickets.currency = "SEK";
                tickets.expiresOn = LocalDate.of(2025, 10, 31);
                matters.begin(benefits, pycon, tickets, Desk.ERIK, Desk.BEGUN);
            }
        });
        assertEquals(List.of(), tell("2025-09-30T05:30:00Z"));
        assertEquals(List.of("erik: Coming closer: Use it: Tickets, PyCon Sweden 2025"), tell("2025-10-01T05:30:00Z"));
        assertTrue(text("erik").contains("1 of 4 not used, expires on 2025-10-31); worth SEK 2,000"), text("erik"));
    }

    /** Six weeks before the first day. */
    private long logo(String owner) {
        return deadline(d -> d.owner = owner);
    }

    private long deadline(Consumer<Deadline> with) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var deadline = deadlines.blank();
            deadline.title = "Logo";
            deadline.owner = "erik";
            deadline.basis = Basis.EVENT_START;
            deadline.distance = -6;
            with.accept(deadline);
            return matters.begin(deadlines, pycon, deadline, Desk.ERIK, Desk.BEGUN).id;
        });
    }

    /** What was told at that time: to whom, and the subject. */
    private List<String> tell(String now) {
        long before = last();
        reminders.tell(Instant.parse(now));
        return QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>list("id > ?1 order by recipient", before).stream()
                        .map(notice -> notice.recipient + ": " + notice.subject)
                        .toList());
    }

    private List<String> recipients(String now) {
        return tell(now).stream().map(line -> line.replaceFirst(":.*", "")).toList();
    }

    private static long last() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>find("order by id desc")
                        .firstResultOptional()
                        .map(notice -> notice.id)
                        .orElse(0L));
    }

    private static String text(String recipient) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>find("recipient = ?1 order by id desc", recipient)
                        .<Notice>firstResult()
                        .text);
    }
}
