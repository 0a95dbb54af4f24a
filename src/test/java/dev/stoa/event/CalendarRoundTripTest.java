package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import dev.stoa.support.Groups;
import dev.stoa.support.IcalJs;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written is what our own rows say, read back by ical4j (the same text again), by ical.js in Chromium (the same
 * moments, with the zones that the file defines), and without a complaint by biweekly: after every state change, over both changes of the clocks.
 */
@QuarkusTest
class CalendarRoundTripTest {

    private static final URI SITE = URI.create("https://oss.example.org/");
    private static final Instant NOW = Instant.parse("2025-12-20T12:00:00Z");

    private static IcalJs icalJs;

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

    /** One date as a calendar shows it. */
    private record Shown(Instant starts, Instant ends, String title, String status, int sequence)
            implements Comparable<Shown> {
        @Override
        public int compareTo(Shown other) {
            return starts.equals(other.starts) ? title.compareTo(other.title) : starts.compareTo(other.starts);
        }
    }

    @BeforeAll
    static void open() {
        icalJs = new IcalJs();
    }

    @AfterAll
    static void close() {
        icalJs.close();
    }

    @BeforeEach
    void begin() {
        world.reset();
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

    /** Saturday nights of a whole year: past midnight, and over both nights in which the clocks change. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Stockholm",
                "Europe/London",
                "Europe/Lisbon",
                "America/New_York",
                "America/Los_Angeles",
                "America/Sao_Paulo",
                "America/Santiago",
                "Asia/Kolkata",
                "Asia/Tokyo",
                "Australia/Sydney",
                "Pacific/Auckland",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Asia/Almaty"
            })
    void everyStateOfEveryDateComesBack(String zone) throws Exception {
        var plan = Meetups.plan(
                "Night of code",
                "2026-01-03T22:30",
                zone,
                300,
                "FREQ=WEEKLY;BYDAY=SA",
                "2027-01-30T22:30",
                Meetups.NORRSKEN);
        long id = meetups.published(groups.stockholm(), plan);
        assertEquals(57, meetups.dates(id).size());
        same(id);

        move(id, 3, EventState.CANCELLED);
        same(id);
        move(id, 5, EventState.POSTPONED);
        same(id);
        reschedule(id, 5, "2026-02-10T18:00");
        same(id);
        // Before, in and after the nights of March and October.
        for (int number : new int[] {9, 11, 12, 13, 14, 41, 42, 43}) {
            reschedule(
                    id,
                    number,
                    meetups.dates(id)
                            .get(number)
                            .startsLocal
                            .plusDays(1)
                            .withHour(1)
                            .toString());
        }
        same(id);
        move(id, 5, EventState.HELD);
        move(id, 0, EventState.HELD);
        move(id, 0, EventState.REPORTED);
        move(id, 3, EventState.PUBLISHED);
        same(id);
        var place = new Place("The City Library", "Sveavägen 73", "Stockholm", "Sweden", "https://meet.example.org/1");
        desk.reviseOne(
                date(id, 20).id,
                date(id, 20).version,
                new DateFacts("Night, with guests; and more", place, 12),
                Meetups.EDITOR);
        same(id);
        desk.cancel(id, meetups.series(id).version, "The house is closed, sadly", Meetups.EDITOR);
        same(id);
    }

    @Test
    void aSingleMeetupComesBackInEveryState() throws Exception {
        long id = meetups.published(
                groups.stockholm(), Meetups.plan("Once", "2026-03-28T23:30", "Europe/Stockholm", null, null));
        same(id);
        var event = text(id).substring(text(id).indexOf("BEGIN:VEVENT"));
        assertTrue(!event.contains("RRULE") && !event.contains("RECURRENCE-ID"), event);
        move(id, 0, EventState.POSTPONED);
        same(id);
        reschedule(id, 0, "2026-10-25T02:30");
        same(id);
        move(id, 0, EventState.CANCELLED);
        same(id);
        move(id, 0, EventState.PUBLISHED);
        same(id);
    }

    /** By RFC 5545 the first is meant, programs think otherwise: UTC says it. */
    @Test
    void aWallTimeThatComesTwiceIsSaidInUtc() throws Exception {
        long id = meetups.published(
                groups.stockholm(),
                Meetups.plan("Twice", "2026-10-25T01:30", "Europe/Stockholm", 120, null, null, Meetups.NORRSKEN));
        assertTrue(text(id).contains("DTSTART:20261024T233000Z\r\nDTEND:20261025T013000Z\r\n"), text(id));
        same(id);
        long weekly = meetups.published(
                groups.lund(),
                Meetups.plan(
                        "Late",
                        "2026-10-11T02:30",
                        "Europe/Stockholm",
                        60,
                        "FREQ=WEEKLY;BYDAY=SU",
                        "2026-11-08T02:30",
                        Meetups.NORRSKEN));
        assertTrue(text(weekly).contains("RECURRENCE-ID;TZID=Europe/Stockholm:20261025T023000\r\n"), "told apart");
        same(weekly);
    }

    @Test
    void aWallTimeThatTheClocksSkipIsExceptedForEveryProgram() throws Exception {
        long id = meetups.published(
                groups.stockholm(),
                Meetups.plan(
                        "Early",
                        "2026-03-08T02:30",
                        "Europe/Stockholm",
                        60,
                        "FREQ=WEEKLY;BYDAY=SU",
                        "2026-04-26T02:30",
                        Meetups.NORRSKEN));
        assertEquals(7, meetups.dates(id).size(), "eight Sundays, one without 02:30");
        assertTrue(text(id).contains("EXDATE;TZID=Europe/Stockholm:20260329T023000"), text(id));
        // ical4j moves such a time to 03:30 when it reads it; what matters is who shows the date.
        same(rows(id), icalJs(text(id)), "ical.js", text(id));
    }

    @Test
    void leapDaysComeBackEveryFourYears() throws Exception {
        at(Instant.parse("2035-03-01T00:00:00Z"));
        long id = meetups.published(
                groups.stockholm(),
                Meetups.plan(
                        "Leap",
                        "2028-02-29T18:00",
                        "Europe/Stockholm",
                        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                        "2036-12-31T18:00"));
        assertEquals(3, meetups.dates(id).size());
        same(id);
    }

    @Test
    void thisAndAllFollowingIsTwoSeriesWithoutAGap() throws Exception {
        long id = meetups.published(
                groups.stockholm(),
                Meetups.plan(
                        "Tuesday",
                        "2026-01-13T18:30",
                        "Europe/Stockholm",
                        "FREQ=MONTHLY;BYDAY=2TU",
                        "2026-12-31T18:30"));
        var april = date(id, 3);
        long next = desk.reviseFollowing(
                april.id,
                april.version,
                Meetups.plan(
                        "Wednesday",
                        "2026-04-08T19:00",
                        "America/New_York",
                        "FREQ=MONTHLY;BYDAY=2WE",
                        "2026-12-31T19:00"),
                Meetups.EDITOR);
        assertEquals(3, meetups.dates(id).size());
        assertEquals(9, meetups.dates(next).size());
        assertEquals(april.id, date(next, 0).id, "the date is the same one");
        assertEquals(april.slug, date(next, 0).slug);
        assertTrue(text(id).contains(";UNTIL=20260310T173000Z"), text(id));
        same(id);
        same(next);
    }

    /** What all three programs read, against what our rows say. */
    private void same(long id) throws Exception {
        var text = text(id);
        var expected = rows(id);
        assertEquals(text, again(text), "ical4j writes what it read");
        assertTrue(Biweekly.parse(text).first().validate(ICalVersion.V2_0).isEmpty());
        same(expected, icalJs(text), "ical.js", text);
    }

    private static void same(List<Shown> expected, List<Shown> read, String by, String text) {
        var missing =
                expected.stream().filter(one -> !read.contains(one)).limit(4).toList();
        var more = read.stream().filter(one -> !expected.contains(one)).limit(4).toList();
        assertEquals(missing + " " + expected.size(), more + " " + read.size(), by + " of\n" + text);
    }

    private static List<Shown> icalJs(String text) {
        return icalJs.read(text).stream()
                .map(one -> new Shown(
                        Instant.parse(one.get("starts")),
                        Instant.parse(one.get("ends")),
                        one.get("title"),
                        one.get("status"),
                        Integer.parseInt(one.get("sequence"))))
                .sorted()
                .toList();
    }

    private List<Shown> rows(long id) {
        var series = meetups.series(id);
        boolean off = !text(id).contains("RECURRENCE-ID") && series.state == EventState.CANCELLED;
        return meetups.dates(id).stream()
                .filter(date -> !date.dropped)
                .map(date -> new Shown(
                        date.startsAt,
                        date.endsAt,
                        date.title,
                        EditionCalendar.status(date.state).getValue(),
                        series.sequence + (!off && (date.toldApart() || !series.repeats()) ? date.sequence : 0)))
                .sorted()
                .toList();
    }

    private String text(long id) {
        return new String(MeetupCalendar.of(meetups.series(id), meetups.dates(id), SITE), StandardCharsets.UTF_8);
    }

    private static String again(String text) throws Exception {
        var read = new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new String(CalendarFile.bytes(read), StandardCharsets.UTF_8);
    }

    private Occurrence date(long id, int number) {
        return meetups.dates(id).get(number);
    }

    private void move(long id, int number, EventState to) {
        var date = date(id, number);
        desk.move(date.id, date.version, to, "Because, as it were; so", Meetups.EDITOR);
    }

    private void reschedule(long id, int number, String starts) {
        var date = date(id, number);
        desk.reschedule(
                date.id,
                date.version,
                new WallTime(LocalDateTime.parse(starts), 120, date.when().zone()),
                "The house is taken",
                Meetups.EDITOR);
    }
}
