package dev.stoa.sponsorship.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days move from one edition to the next: by whole weeks, so that a Wednesday stays a Wednesday. */
class ShiftTest {

    @ParameterizedTest(name = "{0} to {1}: {2} weeks")
    @CsvSource(textBlock = """
            # first day, next one,  weeks, a day,      becomes
            2025-11-12, 2026-11-11, 52, 2025-10-01, 2026-09-30
            # 29 February
            2024-02-29, 2025-02-27, 52, 2024-02-29, 2025-02-27
            2023-03-01, 2024-03-06, 53, 2023-02-22, 2024-02-28
            2023-03-02, 2024-03-07, 53, 2023-02-23, 2024-02-29
            # over the change of clocks, which moves no day
            2025-04-02, 2026-04-01, 52, 2025-03-30, 2026-03-29
            2025-03-27, 2026-04-02, 53, 2025-03-28, 2026-04-03
            # a year with 53 weeks (ISO 8601)
            2026-12-30, 2027-12-29, 52, 2026-12-31, 2027-12-30
            2020-01-01, 2021-01-06, 53, 2020-01-02, 2021-01-07
            # moved by a month
            2025-11-12, 2026-12-09, 56, 2025-10-01, 2026-10-28
            2025-11-12, 2026-10-14, 48, 2025-10-01, 2026-09-02
            # on another day of the week: to the nearest whole week
            2025-11-12, 2026-11-12, 52, 2025-10-01, 2026-09-30
            2025-11-12, 2026-11-14, 52, 2025-10-01, 2026-09-30
            2025-11-12, 2026-11-15, 53, 2025-10-01, 2026-10-07
            # twice a year, and after two years
            2025-03-05, 2025-09-03, 26, 2025-02-05, 2025-08-06
            2024-02-29, 2026-02-26, 104, 2024-01-18, 2026-01-15
            """)
    void daysMoveByWholeWeeks(LocalDate from, LocalDate to, int weeks, LocalDate day, LocalDate becomes) {
        var shift = Shift.between(from, to);
        assertEquals(weeks, shift.weeks());
        assertEquals(becomes, shift.of(day));
        assertEquals(day.getDayOfWeek(), shift.of(day).getDayOfWeek());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
            2025-11-12, 2026-11-11, the second Wednesday of November
            2028-11-15, 2029-11-21, the third Wednesday: 53 weeks
            2024-02-29, 2025-02-27, the fifth Thursday of February: the last
            2026-12-30, 2027-12-29, the fifth Wednesday of December
            2026-03-29, 2027-03-28, the fifth Sunday of March: the last
            2023-01-31, 2024-01-30, the fifth Tuesday of January
            """)
    void whatNobodyHasAnnouncedIsExpectedOnTheSameDayOfTheMonth(LocalDate last, LocalDate next, String why) {
        assertEquals(next, Shift.expected(last), why);
        assertEquals(last.getDayOfWeek(), Shift.expected(last).getDayOfWeek());
    }
}
