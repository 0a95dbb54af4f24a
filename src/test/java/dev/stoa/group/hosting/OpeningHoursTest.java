package dev.stoa.group.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.NotPossible;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final OpeningHours HOURS =
            OpeningHours.parse("Mon-Thu 08:00-22:00\n fri 08:00 – 01:00\n\nSun 00:00-24:00");

    /** 2 March 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00, 2026-03-02T22:00, true",
        "2026-03-02T07:59, 2026-03-02T09:00, false",
        "2026-03-02T20:00, 2026-03-02T22:01, false",
        "2026-03-05T20:00, 2026-03-06T09:00, false",
        "2026-03-06T20:00, 2026-03-07T01:00, true",
        "2026-03-06T20:00, 2026-03-07T01:01, false",
        "2026-03-07T00:15, 2026-03-07T00:45, true",
        "2026-03-07T10:00, 2026-03-07T11:00, false",
        "2026-03-08T00:00, 2026-03-09T00:00, true",
        "2026-03-08T23:00, 2026-03-09T00:30, false"
    })
    void itIsOpenOrNot(LocalDateTime starts, LocalDateTime ends, boolean open) {
        assertEquals(open, HOURS.cover(starts, ends));
    }

    @Test
    void aWeekMayWrapAround() {
        var hours = OpeningHours.parse("Sat-Mon 10:00-12:00");
        assertTrue(hours.cover(LocalDateTime.parse("2026-03-02T10:00"), LocalDateTime.parse("2026-03-02T12:00")));
        assertTrue(hours.cover(LocalDateTime.parse("2026-03-07T10:00"), LocalDateTime.parse("2026-03-07T12:00")));
        assertEquals("not on a Tuesday", hours.on(DayOfWeek.TUESDAY));
        assertEquals("from 10:00 to 12:00 on a Monday", hours.on(DayOfWeek.MONDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "always",
                "Mon 8-22",
                "Mon 08:00-25:00",
                "Mon 08:61-09:00",
                "Foo 08:00-09:00",
                "Mon 08:00-24:01",
                "Mon-Fri 08:00-10:00\nTue 12:00-13:00"
            })
    void whatItDoesNotUnderstandItSays(String typed) {
        assertEquals(
                "opening",
                assertThrows(NotPossible.class, () -> OpeningHours.parse(typed)).field());
    }
}
