package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.site.FormTrap.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTrapTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT3S, '', PERSON",
        "PT2S, '', AGAIN",
        "PT24H, '', PERSON",
        "PT24H1S, '', AGAIN",
        "PT-1H, '', AGAIN",
        "PT10S, ' ', PERSON",
        "PT10S, 555-1234, PROGRAM",
        "PT0S, x, PROGRAM"
    })
    void tellsPeopleFromPrograms(Duration open, String fax, Verdict verdict) {
        assertEquals(verdict, trap(FormTrap.begin(NOW.minus(open)), fax).verdict(NOW));
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "-5", "99999999999999999999", "1e9"})
    void aStampThatIsNoneShowsTheFormAgain(String begun) {
        assertEquals(Verdict.AGAIN, trap(begun, null).verdict(NOW));
        assertEquals(Verdict.AGAIN, trap(null, null).verdict(NOW));
    }

    private static FormTrap trap(String begun, String fax) {
        var trap = new FormTrap();
        trap.begun = begun;
        trap.fax = fax;
        return trap;
    }
}
