package dev.stoa.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"SV, sv", "pt-br, pt-BR", "zh-hant-tw, zh-Hant-TW", "xx, ", "english, ", "'', ", "sv_SE, ", "-, "})
    void languagesAreWrittenAsBcp47Has(String typed, String tag) {
        assertEquals(Optional.ofNullable(tag), Languages.tag(typed));
    }
}
