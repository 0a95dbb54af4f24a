package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates that rules make. The expected ones were read from a paper calendar. */
class RecurrenceTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "second Tuesday | FREQ=MONTHLY;BYDAY=2TU | 2026-09-08T18:30 | 2026-09-08 2026-10-13 2026-11-10 2026-12-08 2027-01-12",
                "last Thursday | FREQ=MONTHLY;BYDAY=-1TH | 2026-01-29T19:00 | 2026-01-29 2026-02-26 2026-03-26 2026-04-30 2026-05-28",
                "every second week | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | 2026-12-24T12:00 | 2026-12-24 2027-01-07 2027-01-21 2027-02-04",
                "first and third | FREQ=MONTHLY;BYDAY=1TU,3TU | 2026-11-03T18:00 | 2026-11-03 2026-11-17 2026-12-01 2026-12-15 2027-01-05",
                "the 31st | FREQ=MONTHLY;BYMONTHDAY=31 | 2026-01-31T18:00 | 2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31",
                "leap day | FREQ=YEARLY | 2024-02-29T18:00 | 2024-02-29 2028-02-29 2032-02-29",
                "last workday | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-01-30T17:00 | 2026-01-30 2026-02-27 2026-03-31",
                "every day over new year | FREQ=DAILY | 2026-12-30T08:00 | 2026-12-30 2026-12-31 2027-01-01",
            })
    void areThoseOfTheCalendar(String name, String rule, LocalDateTime start, String days) {
        var expected = Arrays.stream(days.split(" "))
                .map(day -> LocalDateTime.parse(day + "T" + start.toLocalTime()))
                .toList();
        var made = new Recurrence(start, STOCKHOLM, rule, null, Set.of()).dates(start, expected.getLast());
        assertEquals(expected, made, name);
    }

    @Test
    void theWallTimeStaysAcrossDaylightSavingAndTheMomentMoves() {
        var start = LocalDateTime.parse("2026-03-10T18:30");
        var dates = new Recurrence(start, STOCKHOLM, "FREQ=MONTHLY;BYDAY=2TU", null, Set.of())
                .dates(start, LocalDateTime.parse("2026-12-01T00:00"));

        assertEquals(9, dates.size());
        assertTrue(dates.stream().allMatch(date -> date.toLocalTime().equals(start.toLocalTime())));
        assertEquals(
                List.of("2026-03-10T17:30:00Z", "2026-04-14T16:30:00Z", "2026-10-13T16:30:00Z", "2026-11-10T17:30:00Z"),
                List.of(dates.get(0), dates.get(1), dates.get(7), dates.get(8)).stream()
                        .map(date ->
                                new WallTime(date, 60, STOCKHOLM).startsAt().toString())
                        .toList());
    }

    @Test
    void aDateThatIsExceptedOrBehindTheEndIsNone() {
        var start = LocalDateTime.parse("2026-09-08T18:30");
        var dates = new Recurrence(
                        start,
                        STOCKHOLM,
                        "FREQ=MONTHLY;BYDAY=2TU",
                        LocalDateTime.parse("2026-12-08T18:30"),
                        Set.of(LocalDateTime.parse("2026-10-13T18:30")))
                .dates(start, LocalDateTime.parse("2030-01-01T00:00"));
        assertEquals(
                List.of("2026-09-08T18:30", "2026-11-10T18:30", "2026-12-08T18:30"),
                dates.stream().map(Object::toString).toList());
    }

    /** RFC 5545, 3.3.10: what the clocks jump over is no date; and a calendar file names it, see skipped. */
    @Test
    void aWallTimeThatTheClocksSkipIsNoDate() {
        var start = LocalDateTime.parse("2026-03-22T02:30");
        var weekly = new Recurrence(start, STOCKHOLM, "FREQ=WEEKLY;BYDAY=SU", null, Set.of());
        assertEquals(
                List.of("2026-03-22T02:30", "2026-04-05T02:30"),
                weekly.dates(start, LocalDateTime.parse("2026-04-05T02:30")).stream()
                        .map(Object::toString)
                        .toList());
        assertEquals(
                List.of("2026-03-29T02:30", "2027-03-28T02:30", "2028-03-26T02:30"),
                weekly.skipped(LocalDateTime.parse("2028-12-31T00:00")).stream()
                        .map(Object::toString)
                        .toList());
        var evening = new Recurrence(LocalDateTime.parse("2026-03-22T18:30"), STOCKHOLM, "FREQ=DAILY", null, Set.of());
        assertEquals(List.of(), evening.skipped(LocalDateTime.parse("2100-12-31T00:00")));
    }

    @Test
    void aWallTimeThatComesTwiceIsTheFirst() {
        var twice = new WallTime(LocalDateTime.parse("2026-10-25T02:30"), 60, STOCKHOLM);
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), twice.startsAt());
        assertTrue(twice.exists());
        // An hour later the clocks show 02:30 again.
        assertEquals(LocalDateTime.parse("2026-10-25T02:30"), twice.ends());
        assertFalse(new WallTime(LocalDateTime.parse("2026-03-29T02:30"), 60, STOCKHOLM).exists());
    }

    @ParameterizedTest
    @CsvSource({
        // An evening that goes on past midnight, also in the nights when the clocks change.
        "2026-11-10T22:00, 300, 2026-11-11T03:00",
        "2026-03-28T22:00, 300, 2026-03-29T04:00",
        "2026-10-24T22:00, 300, 2026-10-25T02:00",
        "2024-02-28T23:00, 120, 2024-02-29T01:00",
    })
    void aLengthIsExact(LocalDateTime starts, int minutes, LocalDateTime ends) {
        var time = new WallTime(starts, minutes, STOCKHOLM);
        assertEquals(ends, time.ends());
        assertEquals(Duration.ofMinutes(minutes), Duration.between(time.startsAt(), time.endsAt()));
    }

    @Test
    void aCountLeadsToItsLastDate() {
        var start = LocalDateTime.parse("2024-02-29T18:00");
        var leap = new Recurrence(start, STOCKHOLM, "FREQ=YEARLY", null, Set.of());
        assertEquals(LocalDateTime.parse("2036-02-29T18:00"), leap.numbered(4));
        assertNull(leap.numbered(30), "there are no thirty leap days before 2101");
    }

    @Test
    void knowsWhetherTheFirstDateIsOneOfItsRule() {
        var wednesday = LocalDateTime.parse("2026-11-11T18:30");
        assertFalse(new Recurrence(wednesday, STOCKHOLM, "FREQ=MONTHLY;BYDAY=2TU", null, Set.of()).startsByItsRule());
        assertTrue(new Recurrence(wednesday.minusDays(1), STOCKHOLM, "FREQ=MONTHLY;BYDAY=2TU", null, Set.of())
                .startsByItsRule());
        assertTrue(new Recurrence(wednesday, STOCKHOLM, null, null, Set.of()).startsByItsRule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY",
                "FREQ=MINUTELY;INTERVAL=5",
                "FREQ=DAILY;BYHOUR=9,17",
                "FREQ=WEEKLY;COUNT=10",
                "FREQ=WEEKLY;UNTIL=20261231T000000Z",
                "every Tuesday",
                "FREQ=MONTHLY;BYDAY=2XX",
                "BYDAY=TU;FREQ=WEEKLY",
                "FREQ=WEEKLY;",
                "",
            })
    void whatIsNoRuleHereIsRefusedWithASentence(String typed) {
        var refused = assertThrows(Recurrence.NoRule.class, () -> Recurrence.checked(typed));
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }

    @Test
    void aRuleIsStoredInOneForm() {
        assertEquals("FREQ=MONTHLY;BYDAY=2TU", Recurrence.checked(" rrule:freq=monthly;byday=2tu "));
    }
}
