package dev.stoa.group.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.hosting.RoomHold.State;
import dev.stoa.site.NotPossible;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.MovingClock;
import dev.stoa.support.Venues;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gets a room that somebody has, and nobody has one longer than they may. */
@QuarkusTest
class HoldsTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Inject
    World world;

    @Inject
    Venues venues;

    @Inject
    Ledger ledger;

    @Inject
    Holds holds;

    private Room canteen;

    @BeforeEach
    void theArcade() {
        world.reset();
        venues.arcade();
        canteen = venues.room("Canteen");
    }

    @Test
    void ofTwoHundredAtOnceOneGetsTheRoom() throws Exception {
        var start = new CountDownLatch(1);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int n = 0; n < 200; n++) {
            // Not all want the very same time: any two of these overlap.
            var slot = slot("2090-03-07T18:%02d".formatted(n % 60), 180);
            tries.add(() -> {
                start.await();
                try {
                    holds.hold(canteen, "A group", slot, 20, 7, Desk.ERIK);
                    return true;
                } catch (NotPossible taken) {
                    assertTrue(taken.getMessage().contains("is taken at that time"), taken.getMessage());
                    return false;
                }
            });
        }
        // Few enough for the pool's connections, many enough to collide.
        try (var threads = Executors.newFixedThreadPool(16)) {
            var running = new ArrayList<Future<Boolean>>();
            tries.forEach(one -> running.add(threads.submit(one)));
            start.countDown();
            int got = 0;
            for (var one : running) {
                got += one.get() ? 1 : 0;
            }
            assertEquals(1, got);
        }
        assertEquals(1, ledger.count("room_hold"));
    }

    @Test
    void theDatabaseItselfRefusesASecondHold() {
        hold("2090-03-07T18:00", 120);
        var twice = assertThrows(
                IllegalStateException.class,
                () -> ledger.change(
                        "insert into room_hold (room_id, title, starts_at, ends_at, state, expires_at, keeper, held_by,"
                                + " held_at, version) select room_id, 'Twice', starts_at, ends_at, 'CONFIRMED', expires_at, 'x',"
                                + " 'x', held_at, 0 from room_hold"));
        assertTrue(twice.getCause().getMessage().contains("room_held_once"));
    }

    @Test
    void oneAfterTheOtherAndOneBesideTheOtherAreFine() {
        hold("2090-03-07T18:00", 120);
        hold("2090-03-07T20:00", 60);
        hold("2090-03-07T16:00", 120);
        holds.hold(venues.room("Attic"), "Small", slot("2090-03-07T18:00", 120), 5, 7, Desk.ERIK);
        assertEquals("room", refused("2090-03-07T19:59", 1).field());
        assertEquals(4, ledger.count("room_hold"));
    }

    @Test
    void whatIsLetGoIsFreeAgain() {
        long id = hold("2090-03-07T18:00", 120);
        QuarkusTransaction.requiringNew().run(() -> holds.release(id));
        hold("2090-03-07T18:00", 120);
        assertEquals("That room is held no more. Hold one again.", confirm(id).getMessage());
    }

    @Test
    void aRoomIsOnlyForSoManyAndOnlyWhenItIsOpen() {
        assertTrue(refused(() -> holds.hold(canteen, "x", slot("2090-03-07T18:00", 60), 81, 7, Desk.ERIK))
                .getMessage()
                .contains("holds 80 people; 81 are expected"));
        assertTrue(refused("2090-03-07T21:00", 61).getMessage().contains("from 08:00 to 22:00 on a Tuesday"));
        assertTrue(refused("2090-03-05T18:00", 60).getMessage().contains("not on a Sunday"));
        // On 26 March 2090 the clocks jump from two to three; the house would be closed, but there is no such time at
        // all.
        assertTrue(refused("2090-03-26T02:30", 60).getMessage().contains("jump over"));
        assertTrue(refused("2020-03-10T18:00", 60).getMessage().contains("over"));
        assertTrue(refused(() -> holds.hold(canteen, "x", slot("2090-03-07T18:00", 60), 8, 0, Desk.ERIK))
                .getMessage()
                .contains("1 to 60 days"));
        ledger.change("update room set closed = true where name = 'Canteen'");
        canteen = venues.room("Canteen");
        assertTrue(refused("2090-03-07T18:00", 60).getMessage().contains("no guests any more"));
        assertEquals(0, ledger.count("room_hold"));
    }

    @Test
    void aHoldIsRemindedOfOnceAndThenEndsByItself() {
        var clock = MovingClock.at(Instant.parse("2026-03-02T12:00:00Z"));
        var job = new Holds(clock);
        long id = QuarkusTransaction.requiringNew()
                .call(() -> job.hold(canteen, "Stockholm KUG", slot("2026-04-07T18:00", 120), 20, 7, Desk.ERIK));
        assertEquals(0, job.remind() + job.expireDue());
        clock.sleep(Duration.ofDays(6).plusMinutes(1));
        // Several processes look at the same time, and again later.
        assertEquals(1, job.remind() + job.remind());
        assertEquals(0, job.expireDue());
        assertEquals(
                Map.of(
                        "erik The Arcade, Canteen, held until tomorrow: Stockholm KUG /admin/venues/the-arcade?month=2026-04#hold-"
                                + id,
                        1L),
                ledger.counts("select recipient || ' ' || subject || ' ' || path, 1 from notice"));
        clock.sleep(Duration.ofDays(1));
        assertEquals(1, job.expireDue());
        assertEquals(0, job.expireDue() + job.remind());
        assertEquals(2, ledger.count("notice"));
        assertEquals(Map.of("EXPIRED", 1L), ledger.counts("select state, count(*) from room_hold group by 1"));
        QuarkusTransaction.requiringNew()
                .run(() -> job.hold(canteen, "Others", slot("2026-04-07T19:00", 60), 20, 7, Desk.ANNA));
    }

    @Test
    void whoComesBeforeTheJobNeedNotWaitForIt() {
        var clock = MovingClock.at(Instant.parse("2026-03-02T12:00:00Z"));
        var desk = new Holds(clock);
        long first = QuarkusTransaction.requiringNew()
                .call(() -> desk.hold(canteen, "First", slot("2026-04-07T18:00", 120), 20, 1, Desk.ERIK));
        clock.sleep(Duration.ofDays(1));
        assertEquals(
                "The hold has ended by itself. Hold a room again.",
                assertThrows(
                                NotPossible.class,
                                () -> QuarkusTransaction.requiringNew().run(() -> desk.confirm(first)))
                        .getMessage());
        QuarkusTransaction.requiringNew()
                .run(() -> desk.hold(canteen, "Second", slot("2026-04-07T18:00", 120), 20, 1, Desk.ERIK));
    }

    @Test
    void whatIsConfirmedStaysAndIsNotRemindedOf() {
        var clock = MovingClock.at(Instant.parse("2026-03-02T12:00:00Z"));
        var job = new Holds(clock);
        long id = QuarkusTransaction.requiringNew()
                .call(() -> job.hold(canteen, "Stockholm KUG", slot("2026-04-07T18:00", 120), 20, 7, Desk.ERIK));
        QuarkusTransaction.requiringNew().run(() -> job.confirm(id));
        clock.sleep(Duration.ofDays(30));
        assertEquals(0, job.remind() + job.expireDue());
        assertEquals(0, ledger.count("notice"));
    }

    @Test
    void aHoldNeverOutlivesItsOwnTime() {
        var clock = MovingClock.at(Instant.parse("2026-04-06T12:00:00Z"));
        long id = QuarkusTransaction.requiringNew()
                .call(() -> new Holds(clock).hold(canteen, "Soon", slot("2026-04-07T18:00", 120), 20, 7, Desk.ERIK));
        RoomHold hold = QuarkusTransaction.requiringNew().call(() -> RoomHold.findById(id));
        assertEquals(Instant.parse("2026-04-07T16:00:00Z"), hold.expiresAt);
        assertEquals(State.HELD, hold.state);
    }

    private long hold(String starts, int minutes) {
        return holds.hold(canteen, "A group", slot(starts, minutes), 20, 7, Desk.ERIK);
    }

    private NotPossible refused(String starts, int minutes) {
        return refused(() -> hold(starts, minutes));
    }

    private NotPossible confirm(long id) {
        return refused(() -> holds.confirm(id));
    }

    private static NotPossible refused(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(NotPossible.class, work);
    }

    private static Slot slot(String starts, int minutes) {
        return new Slot(LocalDateTime.parse(starts), minutes, STOCKHOLM);
    }
}
