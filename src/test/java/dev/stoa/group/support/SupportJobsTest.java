package dev.stoa.group.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.MovingClock;
import dev.stoa.support.Venues;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders come until it is done and never after; persons are forgotten in time. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class SupportJobsTest {

    private static final Actor ANNA = Actor.of("anna", "approver", "editor");
    private static final String TOLD = "select recipient || ' ' || subject, count(*) from notice group by 1";

    @Inject
    World world;

    @Inject
    Venues venues;

    @Inject
    Ledger ledger;

    @Inject
    LetterMail mail;

    @Inject
    StoaConfig config;

    GreenMail server;

    private MovingClock clock;
    private Reminders reminders;

    @BeforeEach
    void noon() throws Exception {
        world.reset();
        venues.arcade();
        server.purgeEmailFromAllMailboxes();
        clock = MovingClock.at(Instant.parse("2026-03-02T12:00:00Z"));
        reminders = new Reminders(new AskerLetters(mail, config, clock), clock);
    }

    @Test
    void staffAreRemindedUntilItIsDoneAndNeverAfter() {
        long id = request(1L);
        clock.sleep(Duration.ofDays(3).minusSeconds(1));
        assertEquals(0, reminders.remind());
        clock.sleep(Duration.ofSeconds(1));
        // Several processes look at the same time, and again later.
        assertEquals(
                1, IntStream.range(0, 4).parallel().map(n -> reminders.remind()).sum());
        assertEquals(Map.of("erik Late: Stockholm KUG asks for a room", 1L), ledger.counts(TOLD));
        clock.sleep(Duration.ofDays(2));
        assertEquals(0, reminders.remind());
        // What was missed while nothing ran is told once.
        clock.sleep(Duration.ofDays(30));
        assertEquals(1, reminders.remind());
        assertEquals(0, reminders.remind());
        move(id, RequestState.IN_REVIEW, null);
        assertEquals(0, reminders.remind(), "done");
        move(id, RequestState.DECLINED, "No");
        clock.sleep(Duration.ofDays(100));
        assertEquals(0, reminders.remind(), "never after");
        assertEquals(Map.of("erik Late: Stockholm KUG asks for a room", 2L), ledger.counts(TOLD));
    }

    @Test
    void theOwnerIsToldAndWithoutOneTheDesk() {
        request(null);
        clock.sleep(Duration.ofDays(3));
        assertEquals(1, reminders.remind());
        assertEquals(Map.of(), ledger.counts(TOLD), "nobody has ever worked here");
        long second = request(null);
        ledger.change("update support_request set owner = 'finn' where id = " + second);
        clock.sleep(Duration.ofDays(3));
        assertEquals(2, reminders.remind());
        assertEquals(Map.of("finn Late: Stockholm KUG asks for a room", 2L), ledger.counts(TOLD));
    }

    @Test
    void whoWasAskedIsRemindedByMail() throws Exception {
        long id = request(null);
        move(id, RequestState.IN_REVIEW, null);
        move(id, RequestState.QUESTION, "How many?");
        clock.sleep(Duration.ofDays(7));
        assertEquals(1, reminders.remind());
        mail.sendDue();
        assertEquals("We wait for your answer: Stockholm KUG", server.getReceivedMessages()[0].getSubject());
        assertEquals(0, ledger.count("notice"));
    }

    @Test
    void aMeetingIsDueOnTheDayAfterIt() {
        long id = scheduled("2026-04-07T16:00:00Z", "2026-04-07T19:00:00Z");
        assertEquals(
                Map.of("2026-04-08 19:00", 1L),
                ledger.counts(
                        "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), 1 from support_request"));
        clock.sleep(Duration.ofDays(30));
        assertEquals(0, reminders.remind());
        clock.sleep(Duration.ofDays(8));
        assertEquals(1, reminders.remind());
        move(id, RequestState.HELD, null);
        assertEquals(0, reminders.remind());
    }

    @Test
    void guestsAreForgottenAfterTheMeetup() {
        long id = scheduled("2026-04-07T16:00:00Z", "2026-04-07T19:00:00Z");
        guest(id);
        var retention = new Retention(clock);
        clock.sleep(Duration.between(clock.instant(), Instant.parse("2026-04-09T18:59:00Z")));
        assertEquals(0, retention.forget());
        clock.sleep(Duration.ofMinutes(1));
        assertEquals(1, retention.forget());
        assertEquals(0, retention.forget());
    }

    @Test
    void guestsAreKeptWhileAMeetupIsMovedAndForgottenWhenItIsCalledOff() {
        long id = scheduled("2026-04-07T16:00:00Z", "2026-04-07T19:00:00Z");
        guest(id);
        ledger.change("update support_request set state = 'APPROVED', hold_id = null");
        var retention = new Retention(clock);
        assertEquals(0, retention.forget());
        ledger.change("update support_request set state = 'CANCELLED'");
        assertEquals(1, retention.forget());
    }

    @Test
    void whoAskedIsForgottenAYearAfterTheEnd() {
        long id = request(null);
        move(id, RequestState.DECLINED, "No");
        QuarkusTransaction.requiringNew().run(() -> SupportMessage.keep(id, null, "I am Nils", clock.instant()));
        var retention = new Retention(clock);
        clock.sleep(Duration.ofDays(364));
        retention.forget();
        assertEquals(1, ledger.count("support_message"));
        clock.sleep(Duration.ofDays(1));
        retention.forget();
        assertEquals(0, ledger.count("support_message"));
        assertEquals(
                Map.of("A group", 1L),
                ledger.counts(
                        "select concat_ws(' ', group_name, asker, email, nullif(purpose, '')), 1 from support_request"));
    }

    private long scheduled(String starts, String ends) {
        long id = request(null);
        ledger.change(
                "insert into room_hold (room_id, title, starts_at, ends_at, state, expires_at, keeper, held_by, held_at,"
                        + " version) values (1, 'x', '%s', '%s', 'CONFIRMED', now(), 'erik', 'erik', now(), 0)"
                                .formatted(starts, ends));
        ledger.change("update support_request set hold_id = 1, owner = 'finn', state = 'APPROVED'");
        move(id, RequestState.SCHEDULED, null);
        return id;
    }

    private void guest(long id) {
        QuarkusTransaction.requiringNew().run(() -> SupportGuest.keep(id, "Ada Holm", null, clock.instant()));
    }

    private void move(long id, RequestState to, String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> SupportRequest.toChange(id).orElseThrow().move(to, ANNA, reason, clock.instant()));
    }

    private long request(Long venue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SupportRequest.begin(
                                new Asked(
                                        Wanted.HOSTING,
                                        null,
                                        "Stockholm KUG",
                                        "Nils Ek",
                                        "nils@example.org",
                                        "Testing",
                                        null,
                                        null,
                                        new Asked.Meeting(
                                                venue, LocalDateTime.parse("2026-04-07T18:00"), 180, 40, "", "", "")),
                                false,
                                clock.instant())
                        .id);
    }
}
