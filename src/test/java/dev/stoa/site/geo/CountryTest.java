package dev.stoa.site.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {

    @ParameterizedTest
    @CsvSource({
        "U.S.A., USA",
        "usa, USA",
        "the United States, USA",
        "U.K., United Kingdom",
        "Scotland, United Kingdom",
        "Türkiye, Turkey",
        "Korea, South Korea",
        "China Mainland, China",
        "The Netherlands, Netherlands",
        "Sweden, Sweden",
        "' Côte d’Ivoire ', Côte d’Ivoire"
    })
    void hasOneName(String written, String named) {
        assertEquals(named, Country.named(written));
    }

    @Test
    void whatIsNotSaidStaysUnsaid() {
        assertNull(Country.named(null));
        assertEquals("", Country.named(""));
    }
}
