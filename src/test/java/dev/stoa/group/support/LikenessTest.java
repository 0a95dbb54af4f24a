package dev.stoa.group.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "'Pizza for forty people', 'pizza, for FORTY people!', 1.0",
        "'Pizza for forty', 'Pizza for fifty', 0.5",
        "'Café', 'cafe', 1.0",
        "'a b c d', 'a b', 0.5",
        "'one', 'two', 0.0",
        "'', '', 0.0",
        "'...', 'one', 0.0"
    })
    void theWordsThatBothHaveOfThoseThatEitherHas(String one, String other, double much) {
        assertEquals(much, Likeness.of(one, other), 1e-9);
        assertEquals(much, Likeness.of(other, one), 1e-9);
    }
}
