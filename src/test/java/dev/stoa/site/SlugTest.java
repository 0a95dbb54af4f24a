package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "PyCon Sweden, pycon-sweden",
        "Øredev, oredev",
        "C++ & Friends, c-plus-plus-and-friends",
        "'Kraków: Łódź!', krakow-lodz",
        "Straßenfest, strassenfest",
        "--a--, a",
        "東京, ''",
    })
    void readsAsItsName(String name, String slug) {
        assertEquals(slug, Slug.of(name));
    }

    @Test
    void staysShort() {
        assertTrue(Slug.of("long ".repeat(100)).length() <= 80);
    }
}
