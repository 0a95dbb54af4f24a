package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2025-04-22, 2025-04-22, 22 April 2025",
        "2025-04-22, 2025-04-25, 22 to 25 April 2025",
        "2025-04-30, 2025-05-02, 30 April to 2 May 2025",
        "2025-12-31, 2026-01-02, 31 December 2025 to 2 January 2026",
        "2024-04-22, 2025-04-22, 22 April 2024 to 22 April 2025"
    })
    void isSaidAsPeopleSayIt(LocalDate from, LocalDate to, String said) {
        assertEquals(said, new DateSpan(from, to).toString());
    }
}
