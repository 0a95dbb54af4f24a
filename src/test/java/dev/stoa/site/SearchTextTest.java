package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void forgetsCapitalsAndAccentsAndWhatIsNotThere() {
        assertEquals("jsconf sao paulo brazil", SearchText.of("JSConf", null, "São  Paulo", "BRAZIL"));
    }

    @Test
    void eachWordIsOnePatternAndItsWildcardsMeanThemselves() {
        assertEquals(List.of("%sao%", "%100\\%%", "%a\\_b%", "%c\\\\d%"), SearchText.patterns(" São  100% a_b c\\d "));
        assertEquals(List.of(), SearchText.patterns(null));
        assertEquals(List.of(), SearchText.patterns(" \u0000\t\u00a0 "));
    }

    @Test
    void whatIsTypedComesBackAsOneBoundedLineWithoutControlCharacters() {
        assertEquals("a b", SearchText.typed("a\u0000\r\nb"));
        assertEquals("", SearchText.typed(null));
        assertTrue(SearchText.typed("🐍".repeat(10_000)).codePointCount(0, 1) == 1);
        assertEquals(100, SearchText.typed("x".repeat(10_000)).length());
        assertEquals("🐍".repeat(100), SearchText.typed("🐍".repeat(10_000)));
        assertEquals(8, SearchText.patterns("a ".repeat(1000)).size());
        assertEquals("x", SearchText.typed("x" + " ".repeat(398) + "🐍"), "the cut leaves no half of a pair");
        assertEquals("a b", SearchText.typed("a\uD83Db"));
    }
}
