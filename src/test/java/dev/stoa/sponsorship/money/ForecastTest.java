package dev.stoa.sponsorship.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a budget of EUR 10,000 will stand at the end of its year, month by month. */
class ForecastTest {

    private final Budget budget = new Budget();

    ForecastTest() {
        budget.currency = "EUR";
        budget.amount = new BigDecimal("10000");
        budget.startsOn = LocalDate.of(2025, 4, 1);
        budget.fiscalYear = 2025;
    }

    @Test
    void paidPromisedAndAskedForStandInTheirMonths() {
        var forecast = Forecast.of(
                budget,
                List.of(
                        // Half paid; the rest was expected in May, which is over.
                        line("2025-05-10", "0", "2000", "1000"),
                        line("2025-11-20", "3500", "3000", "0"),
                        // After the year, out of this budget all the same.
                        line("2026-05-01", "0", "1500", "0"),
                        // Only asked for.
                        line("2025-09-01", "4000", "0", "0")),
                Map.of(YearMonth.of(2025, 6), new BigDecimal("1000")),
                LocalDate.of(2025, 8, 15));
        assertEquals(
                List.of(
                        "June 2025 EUR 1,000 EUR 0 EUR 0 EUR 1,000",
                        "August 2025 EUR 0 EUR 1,000 EUR 0 EUR 2,000",
                        "September 2025 EUR 0 EUR 0 EUR 4,000 EUR 2,000",
                        "November 2025 EUR 0 EUR 3,000 EUR 0 EUR 5,000",
                        "After the year EUR 0 EUR 1,500 EUR 0 EUR 6,500"),
                forecast.months().stream()
                        .filter(month -> month.paid().amount().signum() != 0
                                || month.promised().amount().signum() != 0
                                || month.asked().amount().signum() != 0)
                        .map(month -> month.label() + " " + month.paid() + " " + month.promised() + " " + month.asked()
                                + " " + month.total())
                        .toList());
        assertEquals(13, forecast.months().size());
        assertEquals("EUR 6,500", forecast.yearEnd().toString());
        assertEquals("EUR 3,500", forecast.left().toString());
        assertEquals("EUR 4,000", forecast.asked().toString());
        assertEquals("EUR -500", forecast.leftIfAll().toString());
    }

    @Test
    void aYearThatIsOverShowsWhenThingsWereExpected() {
        var forecast =
                Forecast.of(budget, List.of(line("2025-05-10", "0", "2000", "0")), Map.of(), LocalDate.of(2027, 1, 1));
        assertEquals("EUR 2,000", forecast.months().get(1).promised().toString());
        assertEquals(12, forecast.months().size());
    }

    private static BudgetLine.Row line(String expected, String requested, String committed, String paid) {
        var zero = BigDecimal.ZERO;
        return new BudgetLine.Row(
                1,
                "sponsorship",
                1,
                "PyCon",
                LocalDate.parse(expected),
                new BigDecimal(requested),
                zero,
                new BigDecimal(committed),
                zero,
                new BigDecimal(paid),
                new BigDecimal(committed));
    }
}
