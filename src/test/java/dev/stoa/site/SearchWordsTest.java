package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void eachWordMustBeInOneOfTheColumns() {
        var words = SearchWords.of("São 100%");
        assertEquals(
                " and (e.searchable like :word0 escape '\\') and (e.searchable like :word1 escape '\\')",
                words.and("e.searchable"));
        assertEquals(
                " and (e.a like :word0 escape '\\' or s.b like :word0 escape '\\')",
                SearchWords.of("one").and("e.a", "s.b"));
        assertEquals(Map.of("word0", "%sao%", "word1", "%100\\%%"), words.values());
    }

    @Test
    void withoutWordsThereIsNoCondition() {
        assertEquals("", SearchWords.of(null).and("e.searchable"));
        assertEquals(Map.of(), SearchWords.of("  ").values());
    }
}
