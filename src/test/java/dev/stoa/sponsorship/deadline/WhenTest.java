package dev.stoa.sponsorship.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a deadline is, as tables of cases: zones, Anywhere on Earth, changes of the clocks, 29 February, nobody knows. */
class WhenTest {

    private static final When.Anchors PYCON =
            new When.Anchors(LocalDate.of(2025, 11, 12), LocalDate.of(2025, 11, 14), "Europe/Stockholm", null, null);

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-10-01 |       | ORGANISER         | Europe/Stockholm    | 2025-10-01T22:00:00Z | the day ends at midnight there",
                "2025-10-01 | 17:00 | ORGANISER         | Europe/Stockholm    | 2025-10-01T15:00:00Z | a time of the day",
                "2025-10-26 |       | ORGANISER         | Europe/Stockholm    | 2025-10-26T23:00:00Z | the day of 25 hours",
                "2025-03-30 |       | ORGANISER         | Europe/Stockholm    | 2025-03-30T22:00:00Z | the day of 23 hours",
                "2025-03-30 | 02:30 | ORGANISER         | Europe/Stockholm    | 2025-03-30T01:30:00Z | a time that the clocks skip",
                "2025-10-26 | 02:30 | ORGANISER         | Europe/Stockholm    | 2025-10-26T00:30:00Z | a time that comes twice: the first",
                "2018-11-03 |       | ORGANISER         | America/Sao_Paulo   | 2018-11-04T03:00:00Z | a midnight that the clocks skip",
                "2025-01-01 |       | ORGANISER         | Pacific/Kiritimati  | 2025-01-01T10:00:00Z | the earliest zone",
                "2025-10-01 |       | ORGANISER         |                     | 2025-10-02T00:00:00Z | no known zone is UTC",
                "2025-10-01 |       | ANYWHERE_ON_EARTH | Europe/Stockholm    | 2025-10-02T12:00:00Z | anywhere on earth",
                "2025-10-01 | 17:00 | ANYWHERE_ON_EARTH | Pacific/Kiritimati  | 2025-10-02T05:00:00Z | anywhere on earth at a time",
                "2025-03-30 |       | ANYWHERE_ON_EARTH | Europe/Stockholm    | 2025-03-31T12:00:00Z | no clocks change there",
                "2024-02-29 |       | ANYWHERE_ON_EARTH |                     | 2024-03-01T12:00:00Z | the end of 29 February",
                "2024-12-31 |       | ANYWHERE_ON_EARTH |                     | 2025-01-01T12:00:00Z | the end of a year",
            })
    void aDayEndsByTheClocksOfItsZone(
            LocalDate day, LocalTime time, Clocks clocks, String zone, Instant at, String why) {
        var when = new When(Basis.DAY, day, 0, Unit.WEEKS, false, time, clocks);
        var moment = when.moment(new When.Anchors(PYCON.startsOn(), PYCON.endsOn(), zone, null, null))
                .orElseThrow();
        assertEquals(at, moment.at(), why);
        assertEquals(day, moment.day(), why);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource({
        // basis, counted from, distance, unit, same weekday, day
        "EVENT_START, 2025-11-12,  -6, WEEKS,  false, 2025-10-01",
        "EVENT_START, 2025-11-12,  -6, WEEKS,  true,  2025-10-01",
        "EVENT_START, 2025-11-12,   0, DAYS,   false, 2025-11-12",
        "EVENT_START, 2025-11-12,  -1, DAYS,   false, 2025-11-11",
        // a Friday; the nearest Wednesday lies two days before
        "EVENT_START, 2025-11-12,  -2, MONTHS, false, 2025-09-12",
        "EVENT_START, 2025-11-12,  -2, MONTHS, true,  2025-09-10",
        // a Sunday; the nearest Wednesday lies three days after
        "EVENT_START, 2025-11-12,  -1, MONTHS, true,  2025-10-15",
        "EVENT_START, 2025-11-12, -10, DAYS,   true,  2025-11-05",
        "EVENT_START, 2024-02-29,  12, MONTHS, false, 2025-02-28",
        "EVENT_START, 2024-02-29, -12, MONTHS, false, 2023-02-28",
        "EVENT_START, 2024-02-29,  48, MONTHS, false, 2028-02-29",
        "EVENT_START, 2024-03-31,  -1, MONTHS, false, 2024-02-29",
        "EVENT_START, 2025-03-31,  -1, MONTHS, false, 2025-02-28",
        "EVENT_START, 2024-03-07,  -1, WEEKS,  false, 2024-02-29",
        "EVENT_END,   2025-11-14,  10, DAYS,   false, 2025-11-24",
        "CONTRACT,    2025-09-01,  14, DAYS,   false, 2025-09-15",
        "PAYMENT,     2025-09-01,   1, MONTHS, false, 2025-10-01",
    })
    void aDistanceIsCountedInDaysOfTheCalendar(
            Basis basis, LocalDate from, int distance, Unit unit, boolean keepsWeekday, LocalDate day) {
        var when = new When(basis, null, distance, unit, keepsWeekday, null, Clocks.ORGANISER);
        var elsewhere = LocalDate.of(1999, 1, 1);
        var anchors = new When.Anchors(
                basis == Basis.EVENT_START ? from : elsewhere,
                basis == Basis.EVENT_END ? from : elsewhere,
                "Europe/Stockholm",
                basis == Basis.CONTRACT ? from : elsewhere,
                basis == Basis.PAYMENT ? from : elsewhere);
        assertEquals(day, when.moment(anchors).orElseThrow().day());
    }

    @ParameterizedTest
    @CsvSource({"CONTRACT", "PAYMENT", "UNKNOWN"})
    void whatHangsOnSomethingThatIsNotThereHasNoDay(Basis basis) {
        assertTrue(new When(basis, null, -6, Unit.WEEKS, false, null, Clocks.ORGANISER)
                .moment(PYCON)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT_START, -6, WEEKS, 6 weeks before the first day of the event",
        "EVENT_END, 1, DAYS, 1 day after the last day of the event",
        "CONTRACT, 0, DAYS, the same day as the signed contract",
        "UNKNOWN, -6, WEEKS, not known yet",
    })
    void itIsSaidInWords(Basis basis, int distance, Unit unit, String words) {
        assertEquals(words, new When(basis, null, distance, unit, false, null, Clocks.ORGANISER).words());
    }

    @ParameterizedTest
    @CsvSource({
        "ONCE, 2025-10-01T21:59:59Z,",
        "ONCE, 2025-10-01T22:00:00Z, EUR 500",
        "ONCE, 2026-10-01T22:00:00Z, EUR 500",
        "DAY,  2025-10-01T22:00:00Z, EUR 500",
        "DAY,  2025-10-02T21:59:59Z, EUR 500",
        "DAY,  2025-10-02T22:00:00Z, 'EUR 1,000'",
        "WEEK, 2025-10-08T21:59:59Z, EUR 500",
        "WEEK, 2025-10-08T22:00:00Z, 'EUR 1,000'",
    })
    void beingLateCostsForWhatHasBegun(LateCost.Per per, Instant now, String cost) {
        var late = new LateCost(Money.of("500", "EUR"), per);
        assertEquals(
                cost,
                late.soFar(Instant.parse("2025-10-01T22:00:00Z"), now)
                        .map(Money::toString)
                        .orElse(null));
    }

    @ParameterizedTest
    @CsvSource({
        // now, reminder, words
        "2025-10-12T12:00:00Z,         , in 31 days",
        // half past midnight in Stockholm already
        "2025-10-12T22:30:00Z, IN_30_DAYS, in 30 days",
        "2025-10-28T22:30:00Z, IN_30_DAYS, in 15 days",
        // the clocks have gone back since: midnight is an hour later
        "2025-10-28T23:30:00Z, IN_14_DAYS, in 14 days",
        "2025-11-05T12:00:00Z, IN_7_DAYS, in 7 days",
        "2025-11-10T12:00:00Z, IN_7_DAYS, in 2 days",
        "2025-11-11T12:00:00Z, IN_1_DAY, tomorrow",
        "2025-11-12T22:59:59Z, IN_1_DAY, today",
        "2025-11-12T23:00:00Z, OVERDUE, 1 day late",
        "2025-11-13T23:00:00Z, OVERDUE, 2 days late",
        "2026-11-12T23:00:00Z, OVERDUE, 366 days late",
    })
    void aReminderIsTheMostUrgentThatIsRightNow(Instant now, Reminder reminder, String words) {
        var due = due(LocalDate.of(2025, 11, 12), Instant.parse("2025-11-12T23:00:00Z"), null);
        assertEquals(reminder, Reminder.of(due, now).orElse(null));
        assertEquals(words, due.words(now));
    }

    @Test
    void whatWasDueAtATimeIsLateOnTheSameDay() {
        var five = Instant.parse("2025-11-12T16:00:00Z");
        assertEquals(
                "late since today", due(LocalDate.of(2025, 11, 12), five, null).words(five));
    }

    @Test
    void whatNobodyKnowsIsAskedForOnItsDay() {
        var due = due(null, null, LocalDate.of(2025, 9, 1));
        var before = Instant.parse("2025-08-31T21:59:59Z");
        assertTrue(Reminder.of(due, before).isEmpty());
        assertEquals("ask again on 2025-09-01", due.words(before));
        assertEquals(
                Reminder.ASK,
                Reminder.of(due, before.plusSeconds(1)).orElseThrow(),
                "the first of September has begun in Stockholm");
        assertEquals("ask again", due.words(before.plusSeconds(1)));
        assertTrue(Reminder.of(due(null, null, null), before).isEmpty());
        assertEquals("not known yet", due(null, null, null).words(before));
    }

    private static Due due(LocalDate day, Instant at, LocalDate askAgainOn) {
        return new Due(
                "x",
                1,
                "PyCon",
                "Logo",
                "/",
                "erik",
                "anna",
                day,
                at,
                ZoneId.of("Europe/Stockholm"),
                askAgainOn,
                "",
                "");
    }
}
