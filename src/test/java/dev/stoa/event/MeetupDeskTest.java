package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.UserGroup;
import dev.stoa.site.Outdated;
import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the dates of a series, whatever is done to it. It is 20 December 2025. */
@QuarkusTest
class MeetupDeskTest {

    private static final Instant NOW = Instant.parse("2025-12-20T12:00:00Z");

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    MeetupDesk desk;

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    Clock clock;

    private UserGroup stockholm;

    @BeforeEach
    void begin() {
        world.reset();
        stockholm = groups.stockholm();
        at(NOW);
    }

    @AfterEach
    void end() {
        desk.clock = clock;
        horizon.clock = clock;
    }

    private void at(Instant now) {
        desk.clock = Clock.fixed(now, ZoneOffset.UTC);
        horizon.clock = desk.clock;
    }

    private static MeetupPlan tuesday(String title, String until) {
        return Meetups.plan(title, "2026-01-13T18:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", until);
    }

    @Test
    void aDraftHasItsDatesAndNobodySeesThem() {
        long id = meetups.draft(stockholm, tuesday("Tuesday", null));
        var dates = meetups.dates(id);
        assertEquals(18, dates.size(), "eighteen months ahead");
        assertTrue(dates.stream().allMatch(date -> date.state == EventState.DRAFT));
        assertEquals("stockholm-kug-tuesday-2026-01-13", dates.getFirst().slug);
        assertEquals(Instant.parse("2026-07-14T16:30:00Z"), dates.get(6).startsAt);
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Occurrence.visible(dates.getFirst().slug).isEmpty()
                        && MeetupSeries.visible("stockholm-kug-tuesday").isEmpty()));
    }

    @Test
    void theHorizonMovesOnNightByNightAndChangesNothingElse() {
        long id = meetups.published(stockholm, tuesday("Tuesday", null));
        var before = meetups.dates(id);
        HorizonJob.moveOn(horizon);
        assertEquals(versions(before), versions(meetups.dates(id)), "nothing is written for nothing");

        at(Instant.parse("2026-03-01T02:10:00Z"));
        HorizonJob.moveOn(horizon);
        var after = meetups.dates(id);
        assertEquals(20, after.size());
        assertEquals(versions(before), versions(after.subList(0, 18)));
        assertEquals(EventState.PUBLISHED, after.getLast().state);
        assertEquals(0, meetups.series(id).sequence);
    }

    /** What happens when the world learns of new zone rules: rows were written with the old ones. */
    @Test
    void momentsAreDerivedAnewFromTheWallTime() {
        long id = meetups.published(stockholm, tuesday("Tuesday", null));
        QuarkusTransaction.requiringNew()
                .run(() -> Occurrence.update(
                        "startsAt = ?1 where id = ?2",
                        Instant.parse("2026-01-13T16:30:00Z"),
                        meetups.dates(id).getFirst().id));
        HorizonJob.moveOn(horizon);
        assertEquals(Instant.parse("2026-01-13T17:30:00Z"), meetups.dates(id).getFirst().startsAt);
    }

    @Test
    void sequenceRisesWhenPeopleHaveToLookAndOnlyThen() {
        long id = meetups.published(stockholm, tuesday("Tuesday", null));
        assertEquals(0, meetups.series(id).sequence);
        var uid = meetups.series(id).uid;

        revise(id, tuesday("Kotlin Tuesday", null));
        assertEquals(0, meetups.series(id).sequence, "a title is no reason to look");
        at(NOW.plusSeconds(60));
        revise(
                id,
                Meetups.plan("Kotlin Tuesday", "2026-01-13T19:00", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", null));
        assertEquals(1, meetups.series(id).sequence);
        assertEquals(NOW.plusSeconds(60), meetups.series(id).changedAt);
        revise(
                id,
                Meetups.plan(
                        "Kotlin Tuesday",
                        "2026-01-13T19:00",
                        "Europe/Stockholm",
                        120,
                        "FREQ=MONTHLY;BYDAY=2TU",
                        null,
                        new Place("Elsewhere", null, "Stockholm", "Sweden", null)));
        assertEquals(2, meetups.series(id).sequence);

        var date = meetups.dates(id).get(1);
        assertEquals(0, date.sequence);
        desk.move(date.id, date.version, EventState.POSTPONED, "Ill", Meetups.EDITOR);
        assertEquals(1, meetups.dates(id).get(1).sequence);
        reschedule(id, 1, "2026-02-17T18:30");
        assertEquals(2, meetups.dates(id).get(1).sequence);
        reschedule(id, 1, "2026-02-18T18:30");
        assertEquals(3, meetups.dates(id).get(1).sequence);
        assertEquals(LocalDateTime.parse("2026-02-17T18:30"), meetups.dates(id).get(1).movedFrom);
        assertEquals(LocalDateTime.parse("2026-02-10T19:00"), meetups.dates(id).get(1).recurrenceId, "its key stays");
        assertEquals(uid, meetups.series(id).uid);
        assertEquals(
                List.of("Ill", "Taken", ""),
                QuarkusTransaction.requiringNew()
                        .call(() -> Trail.of("meetup", date.id).entries().stream()
                                .map(Trail.Entry::reason)
                                .toList()));
    }

    @Test
    void aNewRuleTakesThePeopleOfTheOldDatesWithIt() {
        long id = meetups.published(stockholm, tuesday("Tuesday", null));
        var before = meetups.dates(id);
        revise(id, Meetups.plan("Tuesday", "2026-01-14T18:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2WE", null));
        var after = meetups.dates(id);
        assertEquals(ids(before), ids(after), "the second Tuesday became the second Wednesday");
        assertEquals(LocalDateTime.parse("2026-02-11T18:30"), after.get(1).startsLocal);
        assertEquals(before.get(1).slug, after.get(1).slug);

        revise(
                id,
                Meetups.plan(
                        "Tuesday",
                        "2026-01-14T18:30",
                        "Europe/Stockholm",
                        "FREQ=MONTHLY;BYDAY=2WE",
                        "2026-06-30T18:30"));
        var shorter = meetups.dates(id);
        assertEquals(12, shorter.stream().filter(date -> date.dropped).count());
        assertTrue(shorter.stream().filter(date -> date.dropped).allMatch(date -> date.state == EventState.CANCELLED));
        assertEquals(ids(before), ids(shorter), "no row that people may have is lost");
    }

    @Test
    void whatADateHasOfItsOwnSurvivesTheSeries() {
        long id = meetups.published(stockholm, tuesday("Tuesday", null));
        var date = meetups.dates(id).get(2);
        desk.reviseOne(date.id, date.version, new DateFacts("Lightning talks", null, 30), Meetups.EDITOR);
        reschedule(id, 3, "2026-04-21T18:30");
        revise(id, Meetups.plan("Evening", "2026-01-13T19:00", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", null));

        var dates = meetups.dates(id);
        assertEquals("Lightning talks", dates.get(2).title);
        assertEquals(30, dates.get(2).capacity);
        assertEquals(LocalDateTime.parse("2026-03-10T19:00"), dates.get(2).startsLocal, "its time is the series'");
        assertEquals("Evening", dates.get(3).title);
        assertEquals(LocalDateTime.parse("2026-04-21T18:30"), dates.get(3).startsLocal);
        desk.reviseOne(date.id, dates.get(2).version, new DateFacts(null, null, null), Meetups.EDITOR);
        assertEquals("Evening", meetups.dates(id).get(2).title);
        assertEquals(80, meetups.dates(id).get(2).capacity);
    }

    @Test
    void whatHasBeenStaysAsItWas() {
        long id = meetups.published(stockholm, tuesday("Tuesday", null));
        at(Instant.parse("2026-03-01T12:00:00Z"));
        var other = Meetups.plan("Tuesday", "2026-01-13T19:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", null);
        int version = meetups.series(id).version;
        assertThrows(MeetupDesk.Happened.class, () -> desk.reviseAll(id, version, other, Meetups.EDITOR));
        revise(id, tuesday("Words may change", null));

        var march = meetups.dates(id).get(2);
        var plan = Meetups.plan("Later", "2026-03-10T19:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", null);
        long next = desk.reviseFollowing(march.id, march.version, plan, Meetups.EDITOR);
        assertEquals(2, meetups.dates(id).size());
        assertEquals(LocalDateTime.parse("2026-01-13T18:30"), meetups.dates(id).getFirst().startsLocal);
        assertEquals(march.id, meetups.dates(next).getFirst().id);
        assertEquals(
                LocalDateTime.parse("2026-03-10T19:30"), meetups.dates(next).getFirst().startsLocal);
        assertEquals(EventState.PUBLISHED, meetups.series(next).state);

        desk.cancel(next, meetups.series(next).version, "It ends", Meetups.EDITOR);
        assertTrue(meetups.dates(next).stream().allMatch(date -> date.state == EventState.CANCELLED));
        assertTrue(meetups.dates(id).stream().allMatch(date -> date.state == EventState.PUBLISHED));
    }

    @Test
    void aDateOfADraftIsLeftOutWithoutATrace() {
        long id = meetups.draft(stockholm, tuesday("Tuesday", "2026-12-31T18:30"));
        var july = meetups.dates(id).get(6);
        desk.leaveOut(july.id, july.version, Meetups.EDITOR);
        assertEquals(11, meetups.dates(id).size());
        desk.publish(id, meetups.series(id).version, Meetups.EDITOR);
        assertEquals(11, meetups.dates(id).size());
        var may = meetups.dates(id).get(4);
        assertThrows(MeetupDesk.Happened.class, () -> desk.leaveOut(may.id, may.version, Meetups.EDITOR));
    }

    @Test
    void theRulesOfTheLifeHold() {
        long id = meetups.published(stockholm, tuesday("Tuesday", null));
        var date = meetups.dates(id).getFirst();
        assertThrows(Refusal.class, () -> desk.move(date.id, date.version, EventState.CANCELLED, " ", Meetups.EDITOR));
        assertThrows(Refusal.class, () -> desk.move(date.id, date.version, EventState.REPORTED, "x", Meetups.EDITOR));
        assertThrows(Outdated.class, () -> desk.move(date.id, date.version + 1, EventState.HELD, "x", Meetups.EDITOR));
        assertThrows(
                ForbiddenException.class,
                () -> desk.move(date.id, date.version, EventState.HELD, "x", Actor.of("olga", "organiser")),
                "an organiser of other groups");
        assertThrows(
                ForbiddenException.class,
                () -> desk.begin(stockholm.id, tuesday("Other", null), Actor.of("vera", "viewer")));
        assertEquals(EventState.PUBLISHED, meetups.dates(id).getFirst().state);
        assertFalse(meetups.dates(id).getFirst().open(Instant.parse("2026-02-01T00:00:00Z")));
        assertTrue(meetups.dates(id).getFirst().open(NOW));
    }

    private void revise(long id, MeetupPlan plan) {
        desk.reviseAll(id, meetups.series(id).version, plan, Meetups.EDITOR);
    }

    private void reschedule(long id, int number, String starts) {
        var date = meetups.dates(id).get(number);
        desk.reschedule(
                date.id,
                date.version,
                new WallTime(LocalDateTime.parse(starts), 120, ZoneId.of("Europe/Stockholm")),
                "Taken",
                Meetups.EDITOR);
    }

    private static List<Long> ids(List<Occurrence> dates) {
        return dates.stream().map(date -> date.id).sorted().toList();
    }

    private static List<Integer> versions(List<Occurrence> dates) {
        return dates.stream().map(date -> date.version).toList();
    }
}
