package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarPlotTest {

    /** A Wednesday. */
    private static final LocalDate LAST = LocalDate.of(2024, 3, 6);

    @Test
    void aDayStandsInTheColumnOfItsWeekAndTheMoreTheLarger() {
        var plot = new CalendarPlot(
                "Days", Map.of(LAST, 1L, LAST.minusDays(2), 16L, LAST.minusDays(3), 4L), LAST, "/days.csv");

        assertEquals(
                "1 1 M628 28h4v4h-4z | 2 4 M615 75h6v6h-6z | 4 16 M625 1h10v10h-10z",
                String.join(
                        " | ",
                        plot.levels().stream()
                                .map(level -> level.level() + " " + level.least() + " " + level.path())
                                .toList()));
        assertEquals(
                "From 6 March 2023 to 6 March 2024: 21 on 3 days, most on 4 March 2024 with 16.", plot.description());
        assertEquals(
                "[Week[monday=2024-03-04, count=17], Week[monday=2024-02-26, count=4]]",
                plot.table().toString());
    }

    @Test
    void whatLiesOutsideOfTheYearIsNotDrawn() {
        var plot = new CalendarPlot("Days", Map.of(LAST.minusYears(2), 3L, LAST.plusDays(1), 3L), LAST, "/days.csv");

        assertFalse(plot.drawn());
        assertEquals("Nothing on any day.", plot.description());
    }
}
